// SPDX-License-Identifier: Apache-2.0
#include "core/loops/simplify_index.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace tenon::loops {

namespace {

/// coefficient * atom, where an atom is a variable, a division, a remainder or anything that is not arithmetic.
struct Term {
    Expr atom;
    std::string key;
    std::int64_t coefficient;
};

struct Sum {
    std::int64_t constant = 0;
    std::vector<Term> terms;

    bool isConstant() const { return terms.empty(); }
    void add(const Term& term, std::int64_t factor) {
        const std::int64_t more = term.coefficient * factor;
        const auto found = std::ranges::find(terms, term.key, &Term::key);
        if (found == terms.end()) {
            if (more != 0) terms.push_back({term.atom, term.key, more});
        } else if ((found->coefficient += more) == 0) {
            terms.erase(found);
        }
    }
    void add(const Sum& other, std::int64_t factor) {
        constant += other.constant * factor;
        for (const Term& term : other.terms) add(term, factor);
    }
};

bool isOp(const Expr& e, BinaryOp op) {
    return e->kind == ExprKind::binary && e->binaryOp() == op;
}
bool isConstant(const Expr& e) {
    return e->kind == ExprKind::integer;
}
bool dividesBy(const Expr& e, BinaryOp op) {
    return isOp(e, op) && isConstant(e->args[1]) && e->args[1]->integer > 0;
}

Interval times(Interval a, std::int64_t factor) {
    if (a.low <= -Interval::kFar || a.high >= Interval::kFar) return {};
    return factor >= 0 ? Interval{a.low * factor, a.high * factor} : Interval{a.high * factor, a.low * factor};
}
Interval plus(Interval a, Interval b) {
    if (a.low <= -Interval::kFar || b.low <= -Interval::kFar || a.high >= Interval::kFar || b.high >= Interval::kFar)
        return {};
    return {a.low + b.low, a.high + b.high};
}

class Simplifier {
public:
    explicit Simplifier(const Ranges& ranges) : ranges(ranges) {}

    Expr index(const Expr& e) { return rebuild(sumOf(e)); }

    Expr condition(const Expr& e) {
        if (e->kind == ExprKind::unary && e->unaryOp() == UnaryOp::logicalNot)
            return unary(UnaryOp::logicalNot, condition(e->args[0]));
        if (e->kind != ExprKind::binary) return e;
        const BinaryOp op = e->binaryOp();
        if (op == BinaryOp::logicalAnd || op == BinaryOp::logicalOr)
            return binary(op, condition(e->args[0]), condition(e->args[1]));
        if (e->args[0]->type != ElementType::i64) return e;
        if (op != BinaryOp::less && op != BinaryOp::lessEqual && op != BinaryOp::equal) return e;
        return comparison(op, e);
    }

    Interval interval(const Sum& sum) {
        Interval result{sum.constant, sum.constant};
        for (const Term& term : sum.terms) result = plus(result, times(intervalOfAtom(term.atom), term.coefficient));
        return result;
    }

    Sum sumOf(const Expr& e) {
        if (isConstant(e)) return {e->integer, {}};
        if (e->kind == ExprKind::binary) {
            switch (e->binaryOp()) {
                case BinaryOp::add:
                    return combined(e, 1);
                case BinaryOp::sub:
                    return combined(e, -1);
                case BinaryOp::mul:
                    return product(e);
                case BinaryOp::div:
                    return quotient(e);
                case BinaryOp::mod:
                    return remainder(e);
                case BinaryOp::min:
                case BinaryOp::max:
                    return extreme(e);
                default:
                    break;
            }
        }
        if (e->kind == ExprKind::unary && e->unaryOp() == UnaryOp::neg) {
            Sum result;
            result.add(sumOf(e->args[0]), -1);
            return result;
        }
        return atom(e);
    }

    Expr rebuild(Sum sum) {
        recombine(sum);
        std::ranges::stable_sort(sum.terms, [](const Term& a, const Term& b) {
            const auto left = std::llabs(a.coefficient), right = std::llabs(b.coefficient);
            return left != right ? left > right : a.key < b.key;
        });
        Expr result;
        for (const Term& term : sum.terms) {
            Expr part = term.atom * term.coefficient;
            result = result ? result + std::move(part) : std::move(part);
        }
        return result ? result + sum.constant : loops::index(sum.constant);
    }

private:
    static Sum atom(const Expr& e) {
        Sum sum;
        sum.terms.push_back({e, keyOf(e), 1});
        return sum;
    }

    Sum combined(const Expr& e, std::int64_t factor) {
        Sum sum = sumOf(e->args[0]);
        sum.add(sumOf(e->args[1]), factor);
        recombine(sum);
        return sum;
    }

    Sum product(const Expr& e) {
        Sum a = sumOf(e->args[0]), b = sumOf(e->args[1]);
        if (!a.isConstant() && !b.isConstant()) return atom(rebuild(std::move(a)) * rebuild(std::move(b)));
        Sum result;
        if (a.isConstant())
            result.add(b, a.constant);
        else
            result.add(a, b.constant);
        return result;
    }

    Sum extreme(const Expr& e) {
        const bool isMin = isOp(e, BinaryOp::min);
        Sum a = sumOf(e->args[0]), b = sumOf(e->args[1]), difference = a;
        difference.add(b, -1);
        const Interval range = interval(difference);
        if (range.high <= 0) return isMin ? a : b;
        if (range.low >= 0) return isMin ? b : a;
        return atom(binary(e->binaryOp(), rebuild(std::move(a)), rebuild(std::move(b))));
    }

    Sum quotient(const Expr& e) {
        Sum sum = sumOf(e->args[0]);
        recombine(sum);
        if (!isConstant(e->args[1]) || e->args[1]->integer <= 0)
            return atom(binary(BinaryOp::div, rebuild(std::move(sum)), e->args[1]));
        return divided(std::move(sum), e->args[1]->integer);
    }

    Sum remainder(const Expr& e) {
        Sum sum = sumOf(e->args[0]);
        recombine(sum);
        if (!isConstant(e->args[1]) || e->args[1]->integer <= 0)
            return atom(binary(BinaryOp::mod, rebuild(std::move(sum)), e->args[1]));
        return reduced(std::move(sum), e->args[1]->integer);
    }

    /// Splits off the terms whose coefficients `divisor` divides: sum = divisor * whole + rest, 0 <= rest.constant <
    /// divisor.
    static void split(const Sum& sum, std::int64_t divisor, Sum& whole, Sum& rest) {
        for (const Term& term : sum.terms) {
            if (term.coefficient % divisor == 0)
                whole.terms.push_back({term.atom, term.key, term.coefficient / divisor});
            else
                rest.terms.push_back(term);
        }
        whole.constant = floorDiv(sum.constant, divisor);
        rest.constant = floorMod(sum.constant, divisor);
    }

    /// The largest g > 1 dividing `divisor` with sum = g * whole + rest and 0 <= rest < g whatever the variables are.
    std::int64_t commonFactor(const Sum& sum, std::int64_t divisor, Sum& whole, Sum& rest) {
        std::vector<std::int64_t> candidates;
        for (const Term& term : sum.terms) candidates.push_back(std::gcd(std::llabs(term.coefficient), divisor));
        std::ranges::sort(candidates, std::greater<>());
        for (std::int64_t g : candidates) {
            if (g <= 1) break;
            whole = rest = {};
            split(sum, g, whole, rest);
            if (!whole.terms.empty() && interval(rest).isWithin(0, g - 1)) return g;
        }
        return 1;
    }

    Sum divided(Sum sum, std::int64_t divisor) {
        if (divisor == 1) return sum;
        Sum whole, rest;
        split(sum, divisor, whole, rest);
        const Interval range = interval(rest);
        if (floorDiv(range.low, divisor) == floorDiv(range.high, divisor)) {
            whole.constant += floorDiv(range.low, divisor);
            return whole;
        }
        Sum inner, remaining;
        if (const std::int64_t g = commonFactor(rest, divisor, inner, remaining); g > 1)
            whole.add(divided(inner, divisor / g), 1);
        else
            whole.add(dividedAtom(rest, divisor), 1);
        return whole;
    }

    Sum dividedAtom(const Sum& rest, std::int64_t divisor) {
        if (rest.terms.size() == 1 && rest.terms[0].coefficient == 1 && rest.constant == 0) {
            const Expr& only = rest.terms[0].atom;
            if (dividesBy(only, BinaryOp::div)) return divided(sumOf(only->args[0]), only->args[1]->integer * divisor);
            if (dividesBy(only, BinaryOp::mod) && only->args[1]->integer % divisor == 0)
                return reduced(divided(sumOf(only->args[0]), divisor), only->args[1]->integer / divisor);
        }
        return atom(binary(BinaryOp::div, rebuild(rest), loops::index(divisor)));
    }

    Sum reduced(Sum sum, std::int64_t divisor) {
        if (divisor == 1) return {};
        Sum whole, rest;
        split(sum, divisor, whole, rest);
        const Interval range = interval(rest);
        if (floorDiv(range.low, divisor) == floorDiv(range.high, divisor)) {
            rest.constant -= floorDiv(range.low, divisor) * divisor;
            return rest;
        }
        Sum inner, remaining;
        if (const std::int64_t g = commonFactor(rest, divisor, inner, remaining); g > 1) {
            remaining.add(reduced(inner, divisor / g), g);
            return remaining;
        }
        if (rest.terms.size() == 1 && rest.terms[0].coefficient == 1 && rest.constant == 0) {
            const Expr& only = rest.terms[0].atom;
            if (dividesBy(only, BinaryOp::mod) && only->args[1]->integer % divisor == 0)
                return reduced(sumOf(only->args[0]), divisor);
        }
        return atom(binary(BinaryOp::mod, rebuild(rest), loops::index(divisor)));
    }

    /// (x / a) * a + x % a = x, and (x / a) % b * a + x % a = x % (a * b), both times any factor.
    void recombine(Sum& sum) {
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (std::size_t i = 0; i < sum.terms.size() && !isChanged; ++i) isChanged = recombineAt(sum, i);
        }
    }

    bool recombineAt(Sum& sum, std::size_t at) {
        const Term low = sum.terms[at];
        if (!dividesBy(low.atom, BinaryOp::mod)) return false;
        const std::int64_t a = low.atom->args[1]->integer;
        const Sum x = sumOf(low.atom->args[0]), high = divided(x, a);
        if (high.terms.size() != 1 || high.terms[0].coefficient != 1) return false;
        for (const Term& term : sum.terms) {
            if (term.coefficient != low.coefficient * a) continue;
            // Constants have moved out of divisions: the parts match when they differ by multiples of a.
            if (term.key == high.terms[0].key) {
                Sum whole = x;
                whole.constant -= a * high.constant;
                return replace(sum, low, term, whole);
            }
            if (!dividesBy(term.atom, BinaryOp::mod)) continue;
            Sum difference = sumOf(term.atom->args[0]);
            difference.add(high, -1);
            if (!difference.isConstant()) continue;
            Sum whole = x;
            whole.constant += a * difference.constant;
            return replace(sum, low, term, reduced(whole, a * term.atom->args[1]->integer));
        }
        return false;
    }

    static bool replace(Sum& sum, Term low, Term high, const Sum& by) {
        std::erase_if(sum.terms, [&](const Term& t) { return t.key == low.key || t.key == high.key; });
        sum.add(by, low.coefficient);
        return true;
    }

    Expr comparison(BinaryOp op, const Expr& e) {
        Sum left = sumOf(e->args[0]), right = sumOf(e->args[1]), difference = left;
        difference.add(right, -1);
        recombine(difference);
        const Interval range = interval(difference);
        const auto truth = [](bool value) { return integer(ElementType::boolean, value); };
        if (op == BinaryOp::equal) {
            if (range.low > 0 || range.high < 0) return truth(false);
            if (range.low == 0 && range.high == 0) return truth(true);
        } else {
            const std::int64_t limit = op == BinaryOp::less ? 0 : 1;
            if (range.high < limit) return truth(true);
            if (range.low >= limit) return truth(false);
        }
        return binary(op, rebuild(std::move(left)), rebuild(std::move(right)));
    }

    Interval intervalOfAtom(const Expr& e) {
        if (e->kind == ExprKind::variable) {
            const auto found = ranges.find(e->name);
            return found == ranges.end() ? Interval{} : found->second;
        }
        if (e->kind == ExprKind::cast && !isFloat(e->args[0]->type)) {
            if (e->args[0]->type == ElementType::u8) return {0, 255};
            if (e->args[0]->type == ElementType::boolean) return {0, 1};
        }
        if (e->kind != ExprKind::binary) return {};
        if (dividesBy(e, BinaryOp::mod)) return {0, e->args[1]->integer - 1};
        if (dividesBy(e, BinaryOp::div)) {
            const Interval x = interval(sumOf(e->args[0]));
            if (x.low <= -Interval::kFar || x.high >= Interval::kFar) return {};
            return {floorDiv(x.low, e->args[1]->integer), floorDiv(x.high, e->args[1]->integer)};
        }
        if (!isOp(e, BinaryOp::min) && !isOp(e, BinaryOp::max)) return {};
        const Interval a = interval(sumOf(e->args[0])), b = interval(sumOf(e->args[1]));
        if (isOp(e, BinaryOp::min)) return {std::min(a.low, b.low), std::min(a.high, b.high)};
        return {std::max(a.low, b.low), std::max(a.high, b.high)};
    }

    const Ranges& ranges;
};

void collectVariables(const Expr& e, std::vector<std::string>& names) {
    if (e->kind == ExprKind::variable && std::ranges::find(names, e->name) == names.end()) names.push_back(e->name);
    for (const Expr& arg : e->args) collectVariables(arg, names);
}

void appendKey(const Expr& e, std::string& key) {
    switch (e->kind) {
        case ExprKind::variable:
            key += e->name;
            return;
        case ExprKind::integer:
            key += std::to_string(e->integer);
            break;
        case ExprKind::real: {
            char text[40];
            std::snprintf(text, sizeof text, "%a", e->real);
            key += text;
            break;
        }
        case ExprKind::load:
            key += "@" + std::to_string(e->buffer);
            break;
        default:
            key += "#" + std::to_string(static_cast<int>(e->kind)) + "." + std::to_string(e->op);
            break;
    }
    if (e->type != ElementType::i64) key += ":" + std::to_string(static_cast<int>(e->type));
    if (e->args.empty()) return;
    key += '(';
    for (const Expr& arg : e->args) {
        appendKey(arg, key);
        key += ',';
    }
    key += ')';
}

}  // namespace

Expr simplifyIndex(const Expr& expr, const Ranges& ranges) {
    if (expr->type == ElementType::i64) return Simplifier(ranges).index(expr);
    if (expr->type == ElementType::boolean) return Simplifier(ranges).condition(expr);
    return expr;
}

Interval intervalOf(const Expr& expr, const Ranges& ranges) {
    Simplifier simplifier(ranges);
    return simplifier.interval(simplifier.sumOf(expr));
}

std::string keyOf(const Expr& expr) {
    std::string key;
    appendKey(expr, key);
    return key;
}

std::int64_t Affine::coefficient(const std::string& variable) const {
    for (const auto& [name, coefficient] : terms)
        if (name == variable) return coefficient;
    return 0;
}

bool Affine::isOpaqueIn(const std::string& variable) const {
    return std::ranges::find(opaque, variable) != opaque.end();
}

Affine affineOf(const Expr& expr, const Ranges& ranges) {
    const Sum sum = Simplifier(ranges).sumOf(expr);
    Affine result;
    result.constant = sum.constant;
    for (const Term& term : sum.terms) {
        if (term.atom->kind == ExprKind::variable)
            result.terms.emplace_back(term.atom->name, term.coefficient);
        else
            collectVariables(term.atom, result.opaque);
    }
    return result;
}

std::vector<std::string> variablesOf(const Expr& expr) {
    std::vector<std::string> names;
    collectVariables(expr, names);
    return names;
}

bool hasLoad(const Expr& expr) {
    return expr->kind == ExprKind::load || std::ranges::any_of(expr->args, hasLoad);
}

}  // namespace tenon::loops
