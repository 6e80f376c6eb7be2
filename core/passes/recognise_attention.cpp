// SPDX-License-Identifier: Apache-2.0
// recognise-attention: finds attention written out in two products and a softmax.
//
//     %t = Transpose(%k) {perm = [0, 1, 3, 2]}
//     %s = Mul(MatMul(%q, %t), scale)               %y = Attention(%q, %k, %v, %mask) {scale = ..}
//     %p = Softmax(Add(%s, %mask))           ─▶
//     %y = MatMul(%p, %v)
//
// The scale may be a quotient, may sit on the queries, or on queries and keys; it and the mask may be missing. When the
// transpose of the keys also splits heads ([B,S,H,D] to [B,H,D,S]), the part that splits heads stays.
// Does not fire when
//   1. queries, keys and values are not [B,H,S,D] with the same B and H;
//   2. the keys are not transposed by a Transpose;
//   3. the softmax is not over the last axis, or somebody else reads a value in between.
// Leaves the transposes that split heads to fuse-elementwise.
// Source: Vaswani et al., "Attention Is All You Need", 2017.
#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>

#include "core/ir/axes.h"
#include "core/ir/geometry.h"
#include "core/passes/graph_passes.h"
#include "core/passes/pattern.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// A way to write the scores, and what its constants make of the scale.
struct Scores {
    std::string_view text;
    double (*scale)(const Graph& graph, const Match& match);
};

/// NaN when it is not one number.
double number(const Graph& graph, const Match& match, std::string_view name) {
    return constantNumber(graph, match.value(name)).value_or(std::numeric_limits<double>::quiet_NaN());
}

constexpr Scores kScores[] = {
    {"Mul(MatMul(q, k), #c)", [](const Graph& g, const Match& m) { return number(g, m, "c"); }},
    {"Div(MatMul(q, k), #c)", [](const Graph& g, const Match& m) { return 1.0 / number(g, m, "c"); }},
    {"MatMul(Mul(q, #c), Mul(k, #d))",
     [](const Graph& g, const Match& m) { return number(g, m, "c") * number(g, m, "d"); }},
    {"MatMul(Mul(q, #c), k)", [](const Graph& g, const Match& m) { return number(g, m, "c"); }},
    {"MatMul(Div(q, #c), k)", [](const Graph& g, const Match& m) { return 1.0 / number(g, m, "c"); }},
    {"MatMul(q, k)", [](const Graph&, const Match&) { return 1.0; }},
};

struct Form {
    Pattern pattern;
    double (*scale)(const Graph& graph, const Match& match);
    bool hasMask;
};

const std::vector<Form>& forms() {
    static const std::vector<Form> made = [] {
        static std::deque<std::string> texts;  // patterns point into them
        std::vector<Form> all;
        for (const Scores& scores : kScores) {
            const std::string text(scores.text);
            all.push_back(
                {Pattern(texts.emplace_back("MatMul(Softmax(Add(" + text + ", m)), v)")), scores.scale, true});
            all.push_back({Pattern(texts.emplace_back("MatMul(Softmax(" + text + "), v)")), scores.scale, false});
        }
        return all;
    }();
    return made;
}

std::size_t rankOf(const Graph& graph, ValueId value) {
    return graph.value(value).type.shape.size();
}

bool isOverLastAxis(const Graph& graph, const Match& match) {
    return std::ranges::all_of(match.nodes, [&](NodeId id) {
        const Node& node = graph.node(id);
        if (node.op != Op::Softmax) return true;
        const std::size_t rank = rankOf(graph, node.inputs[0]);
        const auto axis = normalizeAxis(node.intAttribute("axis"), rank);
        return axis && *axis == static_cast<std::int64_t>(rank) - 1;
    });
}

bool isSameHeads(const Graph& graph, const Match& match) {
    const Shape& q = graph.value(match.value("q")).type.shape;
    return std::ranges::all_of(std::initializer_list<const char*>{"k", "v"}, [&](const char* name) {
        const Shape& other = graph.value(match.value(name)).type.shape;
        return other.size() == 4 && other[0] == q[0] && other[1] == q[1];
    });
}

/// Why a match is not one, if so.
std::optional<std::string> obstacle(const Graph& graph, const Match& match, const Form& form) {
    if (rankOf(graph, match.value("q")) != 4 || !isSameHeads(graph, match))
        return "queries, keys and values are not [batch, heads, sequence, depth] of equal batch and heads";
    if (!graph.producedBy(match.value("k"), Op::Transpose)) return "the keys are not transposed";
    if (!isOverLastAxis(graph, match)) return "the softmax is not over the last axis";
    if (form.hasMask && rankOf(graph, match.value("m")) > 4) return "the mask has more than four axes";
    const double scale = form.scale(graph, match);
    if (!(std::abs(scale) < 1e30)) return "the scale is not one number";
    if (const auto outside = outsideReader(graph, match)) return describe(graph, *outside);
    return std::nullopt;
}

/// Keys as [B,H,S,D]: the Transpose of the keys without the exchange of the last two axes.
ValueId untransposedKeys(Graph& graph, ValueId transposed) {
    const NodeId id = *graph.producedBy(transposed, Op::Transpose);
    const Node node = graph.node(id);
    std::vector<std::int64_t> perm = *permutation(node, 4);
    std::swap(perm[2], perm[3]);
    if (std::ranges::is_sorted(perm)) return node.inputs[0];
    return insertNode(graph, Op::Transpose, node.name + "_heads", {node.inputs[0]}, {{"perm", perm}}, node.sources);
}

bool recognise(Graph& graph, PassContext& context, NodeId id, const Form& form) {
    auto match = form.pattern.match(graph, id);
    if (!match) return false;
    const std::vector<std::string> before = nodeNames(graph, match->nodes);
    if (const auto reason = obstacle(graph, *match, form)) {
        context.nearMiss("attention not recognised at '" + before[0] + "': " + *reason, before);
        return false;
    }
    SourceSet sources = sourcesOf(graph, match->nodes);
    const auto scale = static_cast<float>(form.scale(graph, *match));
    const NodeId transpose = *graph.producedBy(match->value("k"), Op::Transpose);
    sources = unite(sources, graph.node(transpose).sources);
    std::vector<ValueId> inputs = {match->value("q"), untransposedKeys(graph, match->value("k")), match->value("v")};
    if (form.hasMask) inputs.push_back(match->value("m"));
    if (!rewriteNode(graph, id, Op::Attention, inputs, {{"scale", scale}}, sources)) {
        eraseUnread(graph, inputs);
        return false;
    }
    context.rewrite("attention", before, {before[0]});
    return true;
}

}  // namespace

Result<bool> recogniseAttention(Graph& graph, PassContext& context) {
    return sweep(graph, context, [&](Graph& g, NodeId id) {
        if (g.node(id).op != Op::MatMul) return false;
        return std::ranges::any_of(forms(), [&](const Form& form) { return recognise(g, context, id, form); });
    });
}

}  // namespace tenon
