// SPDX-License-Identifier: Apache-2.0
// fold-batch-norm: multiplies normalization, and scales and shifts of channels, into the weights before them.
//
//     %c = Conv(%x, %w, %b)
//     %y = BatchNormalization(%c, ...)     ─▶       %y = Conv(%x, %w', %b')
//
// with w' = w * k and b' = (b - mean) * k + shift, where k = scale / sqrt(variance + epsilon), channel by channel, computed
// in double. The same for a Mul, Div or Add by a constant of one number per channel, and after ConvTranspose, Gemm,
// MatMul (factors only: it has no bias) and another BatchNormalization. A BatchNormalization that is left alone becomes
// Add(Mul(x, k), shift).
//
// Does not fire when
//   1. somebody else reads what is between the two;
//   2. weights, bias or statistics are not constants;
//   3. the constant varies along another axis than the channels, or the result has another type.
// A bias that only has to be added after a MatMul is left to fuse-epilogues.
#include <algorithm>
#include <cmath>

#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// y = x * scale + shift, one entry per channel.
struct Affine {
    std::vector<double> scale;
    std::vector<double> shift;
    bool isShifting = false;
};

// What follows: an affine map of channels ------------------------------------------------------------------------------

std::optional<Affine> statisticsOf(const Graph& graph, const Node& node) {
    const Tensor* parameters[4];
    for (std::size_t i = 0; i < 4; ++i)
        if (!(parameters[i] = graph.constant(node.inputs[i + 1]))) return std::nullopt;
    const auto& [gamma, beta, mean, variance] = parameters;
    const double epsilon = node.floatAttribute("epsilon");
    Affine affine{.isShifting = true};
    for (std::int64_t c = 0; c < gamma->count(); ++c) {
        const double scale = gamma->asDouble(c) / std::sqrt(variance->asDouble(c) + epsilon);
        affine.scale.push_back(scale);
        affine.shift.push_back(beta->asDouble(c) - mean->asDouble(c) * scale);
    }
    return affine;
}

/// The affine map that `node` applies to its input `data` along `axis`, if it is one.
std::optional<Affine> affineOf(const Graph& graph, const Node& node, ValueId data, std::size_t axis) {
    if (graph.value(node.outputs[0]).type != graph.value(data).type || node.inputs.size() < 2) return std::nullopt;
    if (node.op == Op::BatchNormalization) return axis == 1 ? statisticsOf(graph, node) : std::nullopt;
    const bool isSecond = node.inputs[1] == data;
    if (isSecond && node.op == Op::Div) return std::nullopt;
    const Tensor* constant = graph.constant(node.inputs[isSecond ? 0 : 1]);
    if (!constant) return std::nullopt;
    auto content = perChannel(*constant, graph.value(data).type.shape, axis);
    if (!content) return std::nullopt;
    if (node.op == Op::Add) return Affine{std::vector<double>(content->size(), 1.0), *std::move(content), true};
    if (node.op == Op::Div)
        for (double& c : *content) c = 1.0 / c;
    return Affine{*content, std::vector<double>(content->size(), 0.0), false};
}

bool mayBeAffine(Op op) { return op == Op::BatchNormalization || op == Op::Mul || op == Op::Add || op == Op::Div; }

// What comes before: an op with weights -------------------------------------------------------------------------------

bool hasWeights(Op op) {
    return op == Op::Conv || op == Op::ConvTranspose || op == Op::Gemm || op == Op::MatMul || op == Op::BatchNormalization;
}

std::size_t channelAxis(const Graph& graph, const Node& node) {
    return node.op == Op::MatMul ? graph.value(node.outputs[0]).type.shape.size() - 1 : 1;
}

/// How channels lie in a tensor of weights: element i belongs to channel (i / stride) % count, plus, where a group of
/// channels repeats every `period` elements of the outer axis (ConvTranspose), that group's first channel.
struct ChannelLayout {
    std::int64_t stride = 1;
    std::int64_t count = 1;
    std::int64_t period = 0;

    std::size_t channelOf(std::int64_t element) const {
        const std::int64_t base = period ? element / period * count : 0;
        return static_cast<std::size_t>(base + element / stride % count);
    }
};

ChannelLayout layoutOf(const Node& node, const Tensor& weights) {
    const Dims& dims = weights.dims();
    switch (node.op) {
        case Op::Conv: return {weights.count() / dims[0], dims[0]};
        case Op::ConvTranspose:
            return {weights.count() / (dims[0] * dims[1]), dims[1], weights.count() / node.intAttribute("group")};
        case Op::Gemm:
            if (node.intAttribute("transB")) return {dims[1], dims[0]};
            [[fallthrough]];
        default: return {1, dims.back()};
    }
}

template <class F>
Tensor mapElements(const Tensor& tensor, F&& f) {
    if (tensor.type() == ElementType::f32) {
        Tensor result = tensor;
        auto out = result.write<float>();
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(f(out[i], static_cast<std::int64_t>(i)));
        return result;
    }
    Tensor wide = tensor.converted(ElementType::f64);
    auto out = wide.write<double>();
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = f(out[i], static_cast<std::int64_t>(i));
    return wide.converted(tensor.type());
}

Tensor fromDoubles(ElementType type, std::span<const double> values) {
    return Tensor::of<double>(ElementType::f64, {static_cast<std::int64_t>(values.size())}, values).converted(type);
}

/// Bias of the anchor per channel, zeros when it has none; nullopt when it is no such constant.
std::optional<std::vector<double>> biasOf(const Graph& graph, const Node& node, std::size_t channels) {
    if (!node.hasInput(2)) return std::vector<double>(channels, 0.0);
    const Tensor* bias = graph.constant(node.inputs[2]);
    if (!bias) return std::nullopt;
    const Shape& shape = graph.value(node.outputs[0]).type.shape;
    return perChannel(*bias, {shape[0], Dim(static_cast<std::int64_t>(channels))}, 1);
}

/// What can go wrong with the anchor itself.
std::optional<std::string> obstacle(const Graph& graph, const Node& anchor, const Affine& affine) {
    const std::string name = "'" + anchor.name + "'";
    if (anchor.op == Op::BatchNormalization)
        return statisticsOf(graph, anchor) ? std::nullopt : std::optional("the statistics of " + name + " are not constants");
    const Tensor* weights = graph.constant(anchor.inputs[1]);
    if (!weights) return "the weights of " + name + " are not constants";
    if (anchor.op == Op::MatMul) {
        if (affine.isShifting) return name + " has no bias to add to";
        if (weights->dims().size() != 2) return "the weights of " + name + " are not a matrix";
        return std::nullopt;
    }
    if (anchor.op == Op::Gemm && anchor.hasInput(2) && anchor.floatAttribute("beta") != 1.0f)
        return "the bias of " + name + " is scaled";
    if (!biasOf(graph, anchor, affine.scale.size())) return "the bias of " + name + " is not a constant per channel";
    return std::nullopt;
}

void foldIntoStatistics(Graph& graph, NodeId anchor, const Affine& affine) {
    const Node node = graph.node(anchor);
    const Tensor gamma = *graph.constant(node.inputs[1]), beta = *graph.constant(node.inputs[2]);
    auto channel = [](std::int64_t i) { return static_cast<std::size_t>(i); };
    const Tensor newGamma = mapElements(gamma, [&](double g, std::int64_t i) { return g * affine.scale[channel(i)]; });
    const Tensor newBeta = mapElements(
        beta, [&](double b, std::int64_t i) { return b * affine.scale[channel(i)] + affine.shift[channel(i)]; });
    graph.setInput(anchor, 1, graph.addConstant(graph.value(node.inputs[1]).name + "_folded", newGamma));
    graph.setInput(anchor, 2, graph.addConstant(graph.value(node.inputs[2]).name + "_folded", newBeta));
    eraseUnread(graph, node.inputs);
}

void foldIntoWeights(Graph& graph, NodeId anchor, const Affine& affine) {
    const Node node = graph.node(anchor);
    std::vector<ValueId> inputs = node.inputs;
    const Tensor weights = *graph.constant(inputs[1]);
    if (std::ranges::any_of(affine.scale, [](double s) { return s != 1.0; })) {
        const ChannelLayout layout = layoutOf(node, weights);
        inputs[1] = graph.addConstant(graph.value(inputs[1]).name + "_folded",
                                      mapElements(weights, [&](double w, std::int64_t i) { return w * affine.scale[layout.channelOf(i)]; }));
    }
    if (affine.isShifting || node.hasInput(2)) {
        std::vector<double> bias = *biasOf(graph, node, affine.scale.size());
        for (std::size_t c = 0; c < bias.size(); ++c) bias[c] = bias[c] * affine.scale[c] + affine.shift[c];
        const std::string name = node.hasInput(2) ? graph.value(inputs[2]).name + "_folded" : node.name + "_bias";
        inputs.resize(3);
        inputs[2] = graph.addConstant(name, fromDoubles(weights.type(), bias));
    }
    graph.setInputs(anchor, std::move(inputs));
    eraseUnread(graph, node.inputs);
}

// The two steps -------------------------------------------------------------------------------------------------------

/// The input of `id` that an op with weights makes.
std::optional<NodeId> anchorAbove(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const std::size_t candidates = node.op == Op::BatchNormalization || node.op == Op::Div ? 1 : node.inputs.size();
    for (std::size_t i = 0; i < candidates; ++i)
        if (auto above = producerOf(graph, node.inputs[i]); above && hasWeights(graph.node(*above).op)) return above;
    return std::nullopt;
}

bool foldOne(Graph& graph, PassContext& context, NodeId id) {
    if (!mayBeAffine(graph.node(id).op)) return false;
    const auto anchor = anchorAbove(graph, id);
    if (!anchor) return false;
    const ValueId between = resultOf(graph, *anchor);
    const auto affine = affineOf(graph, graph.node(id), between, channelAxis(graph, graph.node(*anchor)));
    if (!affine) return false;
    const std::vector<std::string> names = nodeNames(graph, {*anchor, id});
    auto reason = obstacle(graph, graph.node(*anchor), *affine);
    if (!soleConsumerNode(graph, between)) reason = "'" + names[0] + "' has a second reader";
    if (reason) {
        context.nearMiss("not folded: '" + names[1] + "': " + *reason, names);
        return false;
    }
    context.rewrite(std::string(opName(graph.node(id).op)) + " into " + std::string(opName(graph.node(*anchor).op)), names, {names[0]});
    if (graph.node(*anchor).op == Op::BatchNormalization) foldIntoStatistics(graph, *anchor, *affine);
    else foldIntoWeights(graph, *anchor, *affine);
    replaceValue(graph, resultOf(graph, id), between);
    return true;
}

/// BatchNormalization(x)  ─▶  Add(Mul(x, k), shift)
bool expandAlone(Graph& graph, PassContext& context, NodeId id) {
    const Node node = graph.node(id);
    if (node.op != Op::BatchNormalization) return false;
    const auto affine = statisticsOf(graph, node);
    if (!affine) {
        context.nearMiss("not folded: '" + node.name + "': its statistics are not constants", {node.name});
        return false;
    }
    const TensorType& type = graph.value(node.inputs[0]).type;
    Dims dims(type.shape.size() - 1, 1);
    dims[0] = static_cast<std::int64_t>(affine->scale.size());
    const Tensor scale = fromDoubles(type.element, affine->scale).reshaped(dims);
    const Tensor shift = fromDoubles(type.element, affine->shift).reshaped(dims);
    const ValueId product = emit(graph, Op::Mul, node.name + "_scaled", {node.inputs[0], graph.addConstant(node.name + "_scale", scale)}, {}, node.sources);
    const bool isRewritten = rewriteNode(graph, id, Op::Add, {product, graph.addConstant(node.name + "_shift", shift)}, {}, {});
    TENON_CHECK(isRewritten, "normalization changed the type of " + node.name);
    context.rewrite("BatchNormalization alone", {node.name}, {graph.node(*producerOf(graph, product)).name, node.name});
    return true;
}

}  // namespace

Result<bool> foldBatchNorm(Graph& graph, PassContext& context) {
    const bool isFolded = sweep(graph, context, [&](Graph& g, NodeId id) { return foldOne(g, context, id); });
    const bool isExpanded = sweep(graph, context, [&](Graph& g, NodeId id) { return expandAlone(g, context, id); });
    return isFolded || isExpanded;
}

}  // namespace tenon
