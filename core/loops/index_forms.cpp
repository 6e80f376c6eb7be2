// SPDX-License-Identifier: Apache-2.0
#include "core/loops/index_forms.h"

#include <algorithm>
#include <limits>

#include "core/base/check.h"
#include "core/base/checked.h"

namespace tenon::loops {

namespace {

std::int64_t clampWide(__int128 value) {
    if (value > Range::kUnbounded) return Range::kUnbounded;
    if (value < -Range::kUnbounded) return -Range::kUnbounded;
    return static_cast<std::int64_t>(value);
}

bool isUnbounded(std::int64_t bound) {
    return bound >= Range::kUnbounded || bound <= -Range::kUnbounded;
}

std::int64_t addBound(std::int64_t a, std::int64_t b, std::int64_t unbounded) {
    return isUnbounded(a) || isUnbounded(b) ? unbounded : clampWide(static_cast<__int128>(a) + b);
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    const std::int64_t q = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}

Range divided(Range a, std::int64_t divisor) {
    return {isUnbounded(a.low) ? -Range::kUnbounded : floorDiv(a.low, divisor),
            isUnbounded(a.high) ? Range::kUnbounded : floorDiv(a.high, divisor)};
}

std::int64_t added(std::int64_t a, std::int64_t b) {
    const auto sum = checkedAdd(a, b);
    TENON_CHECK(sum.has_value(), "index arithmetic overflows");
    return *sum;
}

std::int64_t multiplied(std::int64_t a, std::int64_t b) {
    const auto product = checkedMul(a, b);
    TENON_CHECK(product.has_value() && *product != std::numeric_limits<std::int64_t>::min(),
                "index arithmetic overflows");
    return *product;
}

Form withoutConstant(Form form) {
    form.constant = 0;
    return form;
}

Range typeRange(ElementType type) {
    switch (type) {
        case ElementType::i8:
            return {-128, 127};
        case ElementType::u8:
            return {0, 255};
        case ElementType::i16:
            return {-32768, 32767};
        case ElementType::u16:
            return {0, 65535};
        case ElementType::i32:
            return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
        case ElementType::u32:
            return {0, std::numeric_limits<std::uint32_t>::max()};
        case ElementType::boolean:
            return {0, 1};
        default:
            return {};
    }
}

bool isBinary(const Expr& e, BinaryOp op) {
    return e->kind == ExprKind::binary && e->binaryOp() == op;
}
bool comparesIndices(const Expr& e) {
    return e->kind == ExprKind::binary && e->type == ElementType::boolean && e->args[0]->type == ElementType::i64;
}

}  // namespace

// Ranges -------------------------------------------------------------------------------------------------------------

Range operator+(Range a, Range b) {
    return {addBound(a.low, b.low, -Range::kUnbounded), addBound(a.high, b.high, Range::kUnbounded)};
}

Range operator*(Range a, std::int64_t factor) {
    if (factor == 0) return Range::exactly(0);
    if (factor < 0) return Range{-a.high, -a.low} * -factor;
    return {isUnbounded(a.low) ? -Range::kUnbounded : clampWide(static_cast<__int128>(a.low) * factor),
            isUnbounded(a.high) ? Range::kUnbounded : clampWide(static_cast<__int128>(a.high) * factor)};
}

Range intersect(Range a, Range b) {
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}
Range unite(Range a, Range b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

// Forms --------------------------------------------------------------------------------------------------------------

std::int64_t Form::factorOf(AtomId atom) const {
    const auto found =
        std::lower_bound(terms.begin(), terms.end(), std::pair{atom, std::numeric_limits<std::int64_t>::min()});
    return found != terms.end() && found->first == atom ? found->second : 0;
}

Form operator+(const Form& a, const Form& b) {
    Form sum;
    sum.constant = added(a.constant, b.constant);
    std::size_t i = 0, j = 0;
    while (i < a.terms.size() || j < b.terms.size()) {
        if (j == b.terms.size() || (i < a.terms.size() && a.terms[i].first < b.terms[j].first)) {
            sum.terms.push_back(a.terms[i++]);
        } else if (i == a.terms.size() || b.terms[j].first < a.terms[i].first) {
            sum.terms.push_back(b.terms[j++]);
        } else {
            const std::int64_t factor = added(a.terms[i].second, b.terms[j].second);
            if (factor != 0) sum.terms.push_back({a.terms[i].first, factor});
            ++i, ++j;
        }
    }
    return sum;
}

Form operator*(const Form& a, std::int64_t factor) {
    if (factor == 0) return {};
    Form product = a;
    product.constant = multiplied(product.constant, factor);
    for (auto& term : product.terms) term.second = multiplied(term.second, factor);
    return product;
}

Form operator-(const Form& a, const Form& b) {
    return a + b * -1;
}

// Names --------------------------------------------------------------------------------------------------------------

AtomId IndexForms::bindVariable(const std::string& name, Range range) {
    const auto id = static_cast<AtomId>(atoms.size());
    atoms.push_back({.kind = AtomKind::variable, .name = name, .range = range});
    bind(name, {0, {{id, 1}}});
    return id;
}

void IndexForms::bind(const std::string& name, Form form) {
    const auto found = names.find(name);
    undo.emplace_back(name, found == names.end() ? std::nullopt : std::optional(found->second));
    names[name] = std::move(form);
    ++generation;
}

void IndexForms::restore(Mark mark) {
    while (undo.size() > mark.names) {
        auto& [name, before] = undo.back();
        if (before)
            names[name] = std::move(*before);
        else
            names.erase(name);
        undo.pop_back();
        ++generation;
    }
    facts.resize(mark.facts);
}

AtomId IndexForms::intern(Key key, Atom atom) {
    const auto [found, isNew] = known.try_emplace(std::move(key), static_cast<AtomId>(atoms.size()));
    if (isNew) atoms.push_back(std::move(atom));
    return found->second;
}

Form IndexForms::atomForm(Key key, Atom atom) {
    const Range range = atomRange(atom, static_cast<AtomId>(atoms.size()));
    if (range.low == range.high) return {range.low, {}};
    return {0, {{intern(std::move(key), std::move(atom)), 1}}};
}

Range IndexForms::atomRange(const Atom& atom, AtomId limit) const {
    if (atom.kind == AtomKind::variable || atom.kind == AtomKind::opaque) return atom.range;
    const Range a = range(atom.a, limit);
    if (atom.kind == AtomKind::quotient) return divided(a, atom.divisor);
    const Range b = range(atom.b, limit);
    if (atom.kind == AtomKind::minimum) return {std::min(a.low, b.low), std::min(a.high, b.high)};
    return {std::max(a.low, b.low), std::max(a.high, b.high)};
}

Form IndexForms::quotient(const Form& a, std::int64_t divisor) {
    // floor((d*q + r) / d) = q + floor(r / d)
    Form whole, rest;
    whole.constant = floorDiv(a.constant, divisor);
    rest.constant = a.constant - whole.constant * divisor;
    for (const auto& [atom, factor] : a.terms) {
        if (factor % divisor == 0)
            whole.terms.push_back({atom, factor / divisor});
        else
            rest.terms.push_back({atom, factor});
    }
    // Splitting terms off a remainder (p - 2 * (p / 2)) would lose what is known of it: then the quotient stays whole.
    const Range together = divided(range(a), divisor), apart = range(whole) + divided(range(rest), divisor);
    if (!rest.isConstant() && together.isWithin(apart) && together != apart) rest = a, whole = {};
    Atom made{.kind = AtomKind::quotient, .a = rest, .divisor = divisor};
    return whole + atomForm(Key{AtomKind::quotient, rest, {}, divisor, nullptr, 0}, std::move(made));
}

Form IndexForms::extremum(AtomKind kind, const Form& a, const Form& b) {
    const bool isMinimum = kind == AtomKind::minimum;
    const Range difference = range(a - b);
    if (difference.high <= 0) return isMinimum ? a : b;
    if (difference.low >= 0) return isMinimum ? b : a;
    return atomForm(Key{kind, a, b, 1, nullptr, 0}, Atom{.kind = kind, .a = a, .b = b});
}

Range IndexForms::opaqueRange(const Expr& e) {
    if (e->kind == ExprKind::cast && !isFloat(e->args[0]->type) && e->args[0]->type != ElementType::u64)
        return typeRange(e->args[0]->type);
    const bool isSelect = e->kind == ExprKind::ternary && e->ternaryOp() == TernaryOp::select;
    if (isSelect || e->kind == ExprKind::guard) {
        const Mark before = mark();
        assume(e->args[0], true);
        const Range chosen = range(form(e->args[1]));
        restore(before);
        assume(e->args[0], false);
        const Range other = range(form(e->args[2]));
        restore(before);
        return unite(chosen, other);
    }
    return {};
}

Form IndexForms::opaque(const Expr& e) {
    // the range must hold wherever the atom is met again, so it may not rest on what is assumed just here
    std::vector<Fact> here;
    here.swap(facts);
    const Range range = opaqueRange(e);
    facts.swap(here);
    return atomForm(Key{AtomKind::opaque, {}, {}, 1, e.get(), generation},
                    Atom{.kind = AtomKind::opaque, .expr = e, .range = range});
}

Form IndexForms::binaryForm(const Expr& e) {
    const Form a = form(e->args[0]), b = form(e->args[1]);
    switch (e->binaryOp()) {
        case BinaryOp::add:
            return a + b;
        case BinaryOp::sub:
            return a - b;
        case BinaryOp::mul:
            if (b.isConstant()) return a * b.constant;
            if (a.isConstant()) return b * a.constant;
            return opaque(e);
        case BinaryOp::div:
            return b.isConstant() && b.constant > 0 ? quotient(a, b.constant) : opaque(e);
        case BinaryOp::mod: {
            if (!b.isConstant() || b.constant <= 0) return opaque(e);
            const Form remainder = a - quotient(a, b.constant) * b.constant;
            if (!remainder.isConstant()) addFact(remainder, {0, b.constant - 1});
            return remainder;
        }
        case BinaryOp::min:
            return extremum(AtomKind::minimum, a, b);
        case BinaryOp::max:
            return extremum(AtomKind::maximum, a, b);
        default:
            return opaque(e);
    }
}

Form IndexForms::form(const Expr& e) {
    switch (e->kind) {
        case ExprKind::integer:
            return {e->integer, {}};
        case ExprKind::variable: {
            const auto found = names.find(e->name);
            TENON_CHECK(found != names.end(), "an index uses the unbound name '" + e->name + "'");
            return found->second;
        }
        case ExprKind::unary:
            return e->unaryOp() == UnaryOp::neg ? form(e->args[0]) * -1 : opaque(e);
        case ExprKind::binary:
            return binaryForm(e);
        case ExprKind::ternary:
            if (e->ternaryOp() == TernaryOp::select) {
                const int decided = decide(e->args[0]);
                if (decided >= 0) return form(e->args[decided ? 1 : 2]);
            }
            return opaque(e);
        default:
            return opaque(e);
    }
}

Form IndexForms::substitute(const Form& from, AtomId replaced, std::int64_t value) {
    Form result{from.constant, {}};
    for (const auto& [id, factor] : from.terms) {
        const Atom at = atom(id);  // a copy: making new atoms moves the table
        switch (at.kind) {
            case AtomKind::quotient:
                result = result + quotient(substitute(at.a, replaced, value), at.divisor) * factor;
                break;
            case AtomKind::minimum:
            case AtomKind::maximum:
                result =
                    result +
                    extremum(at.kind, substitute(at.a, replaced, value), substitute(at.b, replaced, value)) * factor;
                break;
            default:
                result = result + (id == replaced ? Form{value * factor, {}} : Form{0, {{id, factor}}});
        }
    }
    return result;
}

bool IndexForms::mentions(const Form& form, AtomId wanted) const {
    return form.factorOf(wanted) != 0 || mentionsInside(form, wanted);
}

bool IndexForms::mentionsInside(const Form& form, AtomId wanted) const {
    return std::any_of(form.terms.begin(), form.terms.end(), [&](const auto& term) {
        const Atom& at = atom(term.first);
        return at.kind != AtomKind::variable && at.kind != AtomKind::opaque &&
               (mentions(at.a, wanted) || mentions(at.b, wanted));
    });
}

// Ranges of forms, and what is known ---------------------------------------------------------------------------------

Range IndexForms::baseRange(const Form& form) const {
    Range sum = Range::exactly(form.constant);
    for (const auto& [id, factor] : form.terms) {
        Range own = atomRange(atom(id), id);
        for (const Fact& fact : facts)
            if (fact.terms.terms.size() == 1 && fact.terms.terms[0] == std::pair{id, std::int64_t{1}})
                own = intersect(own, fact.range);
        sum = sum + own * factor;
    }
    return sum;
}

Range IndexForms::range(const Form& form, AtomId limit, int depth) const {
    Range best = baseRange(form);
    if (depth == 0) return best;
    for (const Fact& fact : facts) {
        // form = k * fact + rest
        const auto& [atom, factor] = fact.terms.terms.front();
        const std::int64_t own = form.factorOf(atom);
        if (own == 0 || own % factor != 0 || fact.terms.terms.size() == 1 || fact.newest() >= limit) continue;
        const std::int64_t k = own / factor;
        best = intersect(best, fact.range * k + range(form - fact.terms * k, limit, depth - 1));
    }
    return best;
}

void IndexForms::addFact(const Form& form, Range range) {
    if (form.isConstant()) return;
    // one sign for both directions, and a shortest form for single atoms
    const std::int64_t sign = form.terms.front().second < 0 ? -1 : 1;
    Form terms = withoutConstant(form) * sign;
    Range known = (range + Range::exactly(-form.constant)) * sign;
    if (terms.terms.size() == 1) {
        const std::int64_t factor = terms.terms[0].second;
        if (!isUnbounded(known.low)) known.low = -floorDiv(-known.low, factor);
        if (!isUnbounded(known.high)) known.high = floorDiv(known.high, factor);
        terms.terms[0].second = 1;
    }
    const bool isKnown = std::any_of(facts.begin(), facts.end(),
                                     [&](const Fact& f) { return f.terms == terms && f.range.isWithin(known); });
    if (!isKnown) facts.push_back({std::move(terms), known});
}

void IndexForms::assumeComparison(BinaryOp op, const Form& difference, bool isTrue) {
    // `difference` is a - b
    if (op == BinaryOp::equal) {
        if (isTrue) addFact(difference, Range::exactly(0));
        return;
    }
    const std::int64_t strict = op == BinaryOp::less ? 1 : 0;
    if (isTrue)
        addFact(difference, {-Range::kUnbounded, -strict});
    else
        addFact(difference, {1 - strict, Range::kUnbounded});
}

void IndexForms::assume(const Expr& condition, bool isTrue) {
    if (condition->kind == ExprKind::unary && condition->unaryOp() == UnaryOp::logicalNot)
        return assume(condition->args[0], !isTrue);
    if (isBinary(condition, isTrue ? BinaryOp::logicalAnd : BinaryOp::logicalOr)) {
        assume(condition->args[0], isTrue);
        assume(condition->args[1], isTrue);
        return;
    }
    if (!comparesIndices(condition)) return;
    assumeComparison(condition->binaryOp(), form(condition->args[0]) - form(condition->args[1]), isTrue);
}

int IndexForms::decide(const Expr& condition) {
    if (condition->kind == ExprKind::integer) return condition->integer != 0;
    if (condition->kind == ExprKind::unary && condition->unaryOp() == UnaryOp::logicalNot) {
        const int inside = decide(condition->args[0]);
        return inside < 0 ? inside : 1 - inside;
    }
    if (isBinary(condition, BinaryOp::logicalAnd) || isBinary(condition, BinaryOp::logicalOr)) {
        const int dominant = isBinary(condition, BinaryOp::logicalOr);
        const int a = decide(condition->args[0]), b = decide(condition->args[1]);
        if (a == dominant || b == dominant) return dominant;
        return a < 0 || b < 0 ? -1 : 1 - dominant;
    }
    if (!comparesIndices(condition)) return -1;
    const Range difference = range(form(condition->args[0]) - form(condition->args[1]));
    switch (condition->binaryOp()) {
        case BinaryOp::equal:
            if (difference == Range::exactly(0)) return 1;
            return difference.low > 0 || difference.high < 0 ? 0 : -1;
        case BinaryOp::less:
            return difference.high < 0 ? 1 : difference.low >= 0 ? 0 : -1;
        default:
            return difference.high <= 0 ? 1 : difference.low > 0 ? 0 : -1;
    }
}

}  // namespace tenon::loops
