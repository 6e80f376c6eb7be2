// SPDX-License-Identifier: Apache-2.0
// Patterns: expressions of ops, written as text and matched against the graph.
//
//     Mul(x, Div(Clip(Add(x, 3), 0, 6), 6))
//
// term     what it matches
// Op(..)   a node of that op with exactly these inputs; Add, Mul, Max, Min, And, Or in either order. `{name=value}`
// after
//          it must equal its attribute: an integer, a number with a point, or a word.
// x        any value; the same name must be the same value everywhere in the pattern
// #c       the same, and the value must be a constant
// 1.5      a constant whose every element is that number: exactly when a float can hold it, else to within rounding
// d:Op()   the node's result is also named d
//
// The same text builds a replacement: numbers become scalars of the root's element type, and a node whose inputs are
// all constants is computed at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/passes/pass.h"

namespace tenon {

/// What a pattern found.
struct Match {
    std::vector<NodeId> nodes;  ///< root first, each once
    std::vector<std::pair<std::string_view, ValueId>> values;

    ValueId value(std::string_view name) const;  ///< CHECKs that the pattern has the name
};

class Pattern {
public:
    /// CHECKs the syntax: patterns are part of the program. Names in matches point into `text`, which must outlive
    /// them.
    explicit Pattern(std::string_view text);

    /// The pattern's outermost op; CHECKs that it is not a bare name.
    Op rootOp() const;
    std::optional<Match> match(const Graph& graph, NodeId root) const;
    /// Makes `root` compute this expression of the match's values. False, and nothing changed, when the result would
    /// have another type or a name of the model's contract would be lost.
    bool replace(Graph& graph, NodeId root, const Match& match) const;

private:
    enum class Kind : std::uint8_t { op, any, constant, number };
    struct Term {
        Kind kind;
        Op op{};
        std::string_view name;  ///< of any and constant, and of a named op
        double number = 0;
        std::vector<std::size_t> arguments;  ///< indices into terms
        AttributeMap attributes;
    };
    struct Goal;
    class Parser;

    bool solve(const Graph& graph, const Goal* goal, Match& match) const;
    bool solveValue(const Graph& graph, const Goal& goal, Match& match) const;
    bool solveOp(const Graph& graph, const Goal& goal, Match& match) const;
    bool hasAttributes(const Node& node, const Term& term) const;
    ValueId build(Graph& graph, std::size_t term, NodeId root, const Match& match) const;
    std::vector<ValueId> buildArguments(Graph& graph, const Term& term, NodeId root, const Match& match) const;

    std::vector<Term> terms;
    std::size_t rootTerm = 0;
};

/// A matched node other than the root whose result somebody outside the match reads, with that reader; nothing when the
/// match can go as a whole. The reader is invalid when it is the model's output.
struct OutsideReader {
    NodeId node, reader;
};
std::optional<OutsideReader> outsideReader(const Graph& graph, const Match& match);

/// "'Erf_3' has a second reader, 'Add_7'"
std::string describe(const Graph& graph, const OutsideReader& outside);

/// One line of a table of rules: a name, an equation, and when it holds.
struct Rule {
    std::string_view id;
    std::string_view before;
    std::string_view after;
    bool (*holds)(const Graph& graph, const Match& match) = nullptr;
};

/// Parsed rules, found by the op of the root.
class RuleSet {
public:
    explicit RuleSet(std::span<const Rule> rules);
    /// Applies the first rule that fits; records it. With `isWhole`, inner nodes may have no readers outside the match,
    /// and a match that fails by that is a near miss.
    bool apply(Graph& graph, PassContext& context, NodeId root, bool isWhole) const;

private:
    struct Parsed {
        const Rule* rule;
        Pattern before, after;
    };
    bool applyOne(Graph& graph, PassContext& context, NodeId root, const Parsed& parsed, bool isWhole) const;
    std::vector<std::vector<Parsed>> byOp;  ///< by the number of the op
};

}  // namespace tenon
