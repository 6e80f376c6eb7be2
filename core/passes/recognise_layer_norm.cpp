// SPDX-License-Identifier: Apache-2.0
// recognise-layer-norm: finds layer normalization written out in means and roots.
//
//     %m = ReduceMean(%x, [-1])
//     %d = Sub(%x, %m)
//     %v = ReduceMean(Mul(%d, %d), [-1])            %y = LayerNormalization(%x, %scale, %bias)
//     %n = Div(%d, Sqrt(Add(%v, epsilon)))   ─▶              {axis = -1, epsilon = ..}
//     %y = Add(Mul(%n, %scale), %bias)
//
// The square may be Pow(d, 2), the quotient a product with a reciprocal; scale and bias may be missing.
// Does not fire when
//   1. the means are not over the same trailing axes, or do not keep them;
//   2. somebody else reads a value in between;
//   3. the extents of the normalized axes are not known.
// Scale and bias are taken in when they are constants of the normalized extents; else they stay products and sums.
// Leaves differences that are computed twice to merge-common-subexpressions, which runs before.
// Source: Ba, Kiros and Hinton, "Layer Normalization", 2016.
#include <algorithm>

#include "core/ir/geometry.h"
#include "core/passes/graph_passes.h"
#include "core/passes/pattern.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

const std::vector<Pattern>& cores() {
    static const std::vector<Pattern> patterns = [] {
        std::vector<Pattern> made;
        for (const char* text : {
                 "Div(d:Sub(x, ReduceMean(x, #a)), Sqrt(Add(ReduceMean(Mul(d, d), #b), #e)))",
                 "Div(d:Sub(x, ReduceMean(x, #a)), Sqrt(Add(ReduceMean(Pow(d, 2), #b), #e)))",
                 "Mul(d:Sub(x, ReduceMean(x, #a)), Reciprocal(Sqrt(Add(ReduceMean(Mul(d, d), #b), #e))))",
                 "Mul(d:Sub(x, ReduceMean(x, #a)), Reciprocal(Sqrt(Add(ReduceMean(Pow(d, 2), #b), #e))))",
                 "Mul(d:Sub(x, ReduceMean(x, #a)), Div(1, Sqrt(Add(ReduceMean(Mul(d, d), #b), #e))))",
                 "Mul(d:Sub(x, ReduceMean(x, #a)), Div(1, Sqrt(Add(ReduceMean(Pow(d, 2), #b), #e))))",
             })
            made.emplace_back(text);
        return made;
    }();
    return patterns;
}

/// The first of the trailing axes that both means fold.
std::optional<std::size_t> firstAxis(const Graph& graph, const Match& match) {
    const std::size_t rank = graph.value(match.value("x")).type.shape.size();
    std::optional<std::size_t> first;
    for (NodeId id : match.nodes) {
        const Node& node = graph.node(id);
        if (node.op != Op::ReduceMean) continue;
        const auto axes = reducedAxes(node, rank, graph.constant(node.inputs[1]));
        if (!axes || axes->empty() || node.intAttribute("keepdims") == 0) return std::nullopt;
        const std::size_t start = rank - axes->size();
        if (axes->front() != static_cast<std::int64_t>(start) || (first && *first != start)) return std::nullopt;
        first = start;
    }
    return first;
}

/// The constant spread over the normalized extents, when it varies along them only.
std::optional<Tensor> overNormalized(const Graph& graph, ValueId value, const Dims& normalized) {
    const Tensor* tensor = graph.constant(value);
    if (!tensor) return std::nullopt;
    Dims dims = tensor->dims();
    while (dims.size() > normalized.size() && dims.front() == 1) dims.erase(dims.begin());
    if (dims != normalized) return std::nullopt;
    return tensor->reshaped(normalized);
}

Tensor ones(ElementType type, const Dims& dims) {
    Tensor tensor(ElementType::f32, dims);
    std::ranges::fill(tensor.write<float>(), 1.0f);
    return type == ElementType::f32 ? tensor : tensor.converted(type);
}

/// The constant that the sole reader of `value` multiplies or adds (by `op`), with that reader.
struct Affine {
    NodeId node;
    Tensor constant;
};

std::optional<Affine> affineReader(const Graph& graph, ValueId value, Op op, const Dims& normalized) {
    const auto reader = graph.soleConsumer(value);
    if (!reader || graph.node(*reader).op != op) return std::nullopt;
    const Node& node = graph.node(*reader);
    const ValueId other = node.inputs[0] == value ? node.inputs[1] : node.inputs[0];
    if (graph.value(node.outputs[0]).type != graph.value(value).type) return std::nullopt;
    auto constant = overNormalized(graph, other, normalized);
    if (!constant) return std::nullopt;
    return Affine{*reader, *std::move(constant)};
}

/// Extents of the axes from `first` on.
std::optional<Dims> normalizedDims(const Shape& shape, std::size_t first) {
    return knownDims(Shape(shape.begin() + static_cast<std::ptrdiff_t>(first), shape.end()));
}

void becomeLayerNorm(Graph& graph, PassContext& context, Match match, std::size_t axis, double epsilon,
                     const Dims& normalized) {
    const ValueId x = match.value("x");
    const ElementType type = graph.elementType(x);
    NodeId root = match.nodes[0];
    const auto scale = affineReader(graph, resultOf(graph, root), Op::Mul, normalized);
    if (scale) match.nodes.insert(match.nodes.begin(), root = scale->node);
    const auto bias = scale ? affineReader(graph, resultOf(graph, root), Op::Add, normalized) : std::nullopt;
    if (bias) match.nodes.insert(match.nodes.begin(), root = bias->node);

    const std::string name = graph.node(root).name;
    std::vector<ValueId> inputs = {
        x, graph.addConstant(name + "_scale", scale ? scale->constant : ones(type, normalized))};
    if (bias) inputs.push_back(graph.addConstant(name + "_bias", bias->constant));
    const std::vector<std::string> before = nodeNames(graph, match.nodes);
    const bool isRewritten =
        rewriteNode(graph, root, Op::LayerNormalization, std::move(inputs),
                    {{"axis", static_cast<std::int64_t>(axis)}, {"epsilon", static_cast<float>(epsilon)}},
                    sourcesOf(graph, match.nodes));
    TENON_CHECK(isRewritten, "layer normalization changed the type of " + name);
    context.rewrite("layer-norm", before, {name});
}

bool recognise(Graph& graph, PassContext& context, NodeId id, const Pattern& pattern) {
    const auto match = pattern.match(graph, id);
    if (!match) return false;
    const std::string where = "layer normalization not recognised at '" + graph.node(id).name + "': ";
    const auto epsilon = constantNumber(graph, match->value("e"));
    const auto axis = firstAxis(graph, *match);
    if (!epsilon || !axis) {
        context.nearMiss(where + "the means are not over the same trailing axes", nodeNames(graph, match->nodes));
        return false;
    }
    const auto normalized = normalizedDims(graph.value(match->value("x")).type.shape, *axis);
    if (!normalized) {
        context.nearMiss(where + "the normalized extents are not known", nodeNames(graph, match->nodes));
        return false;
    }
    if (const auto outside = outsideReader(graph, *match)) {
        context.nearMiss(where + describe(graph, *outside), nodeNames(graph, match->nodes));
        return false;
    }
    becomeLayerNorm(graph, context, *match, *axis, *epsilon, *normalized);
    return true;
}

}  // namespace

Result<bool> recogniseLayerNorm(Graph& graph, PassContext& context) {
    return sweep(graph, context, [&](Graph& g, NodeId id) {
        return std::ranges::any_of(cores(), [&](const Pattern& core) {
            return core.rootOp() == g.node(id).op && recognise(g, context, id, core);
        });
    });
}

}  // namespace tenon
