// SPDX-License-Identifier: Apache-2.0
// Index expressions as linear forms, with the values they can take.
//
//     i0*8 + (v + 3) / 4        ->   8*i0 + 1*a, with a = (v + 3) / 4, a in 0..3
//
// A form is a constant plus multiples of atoms: variables, and what is not linear (floored quotients, minima, maxima,
// other expressions). x % d is kept as x - d * (x / d), so that (x / d) * d + x % d is x again. Quotients are
// simplified by range: with v in 0..15, (16*k + v) / 16 is k. The emitter takes strides from forms, the verifier takes
// bounds.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// Closed interval. kUnbounded on either side means nothing is known there.
struct Range {
    static constexpr std::int64_t kUnbounded = std::int64_t{1} << 62;
    std::int64_t low = -kUnbounded;
    std::int64_t high = kUnbounded;

    static Range exactly(std::int64_t value) { return {value, value}; }
    bool isWithin(const Range& outer) const { return low >= outer.low && high <= outer.high; }
    bool isEmpty() const { return low > high; }
    bool operator==(const Range&) const = default;
};
Range operator+(Range a, Range b);
Range operator*(Range a, std::int64_t factor);
Range intersect(Range a, Range b);
Range unite(Range a, Range b);

using AtomId = int;

struct Form {
    std::int64_t constant = 0;
    std::vector<std::pair<AtomId, std::int64_t>> terms;  ///< sorted by atom, no zero factors

    bool isConstant() const { return terms.empty(); }
    std::int64_t factorOf(AtomId atom) const;
    auto operator<=>(const Form&) const = default;
};
Form operator+(const Form& a, const Form& b);
Form operator*(const Form& a, std::int64_t factor);
Form operator-(const Form& a, const Form& b);

enum class AtomKind : std::uint8_t { variable, quotient, minimum, maximum, opaque };

struct Atom {
    AtomKind kind = AtomKind::variable;
    std::string name;  ///< variable
    Form a, b;         ///< quotient: a over `divisor`; minimum and maximum: of a and b
    std::int64_t divisor = 1;
    Expr expr;    ///< opaque
    Range range;  ///< of variable and opaque; that of the others follows from their parts
};

/// Forms of the expressions of one kernel, for one walk over its statements. Names are bound as the walk enters loops
/// and lets, and forgotten at the end of the block by `restore`.
class IndexForms {
public:
    // Names ---------------------------------------------------------------------------------------------------------
    AtomId bindVariable(const std::string& name, Range range);
    void bind(const std::string& name, Form form);
    struct Mark {
        std::size_t names, facts;
    };
    Mark mark() const { return {undo.size(), facts.size()}; }
    void restore(Mark mark);
    /// Values read from memory may differ from now on.
    void memoryChanged() { ++generation; }

    // Forms ---------------------------------------------------------------------------------------------------------
    /// Of an i64 expression.
    Form form(const Expr& expr);
    const Atom& atom(AtomId id) const { return atoms[static_cast<std::size_t>(id)]; }
    /// With `atom` replaced by a constant, also inside quotients, minima and maxima.
    Form substitute(const Form& form, AtomId atom, std::int64_t value);
    /// Whether `form` depends on `atom`, also inside other atoms (but not inside opaque expressions).
    bool mentions(const Form& form, AtomId atom) const;
    bool mentionsInside(const Form& form, AtomId atom) const;  ///< other than as a linear term

    // Ranges --------------------------------------------------------------------------------------------------------
    Range range(const Form& form) const { return range(form, static_cast<AtomId>(atoms.size())); }
    /// From here to the next `restore` below this point, `condition` (boolean) is known to have the value `isTrue`.
    /// What it says about index expressions is used by range().
    void assume(const Expr& condition, bool isTrue);
    /// 1 when `condition` certainly holds, 0 when it certainly does not, -1 when that is not known.
    int decide(const Expr& condition);

private:
    struct Fact {
        Form terms;  ///< without constant
        Range range;
        AtomId newest() const { return terms.terms.back().first; }
    };
    using Key = std::tuple<AtomKind, Form, Form, std::int64_t, const ExprNode*, int>;

    AtomId intern(Key key, Atom atom);
    Form atomForm(Key key, Atom atom);
    Form quotient(const Form& a, std::int64_t divisor);
    Form extremum(AtomKind kind, const Form& a, const Form& b);
    Form opaque(const Expr& expr);
    Form binaryForm(const Expr& expr);
    /// Of an atom made of atoms below `limit`. What is known of `limit` and later atoms is left out: what is known of x
    /// % d speaks of x / d, whose range is asked for here.
    Range atomRange(const Atom& atom, AtomId limit) const;
    /// From the atoms and up to `depth` facts together.
    Range range(const Form& form, AtomId limit, int depth = 4) const;
    Range opaqueRange(const Expr& expr);
    Range baseRange(const Form& form) const;  ///< from the atoms alone
    void addFact(const Form& difference, Range range);
    void assumeComparison(BinaryOp op, const Form& difference, bool isTrue);

    std::vector<Atom> atoms;
    std::map<Key, AtomId> known;
    std::map<std::string, Form, std::less<>> names;
    std::vector<std::pair<std::string, std::optional<Form>>> undo;
    std::vector<Fact> facts;
    int generation = 0;  ///< changes whenever a name changes its meaning: opaque expressions are equal within one only
};

}  // namespace tenon::loops
