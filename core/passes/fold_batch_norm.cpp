// SPDX-License-Identifier: Apache-2.0
// fold-batch-norm: multiplies normalization, and scales and shifts of channels, into the weights before them.
//
//     %c = Conv(%x, %w, %b)
//     %y = BatchNormalization(%c, ...)     ─▶       %y = Conv(%x, %w', %b')
//
// with w' = w * k and b' = (b - mean) * k + shift, where k = scale / sqrt(variance + epsilon), channel by channel,
// computed in double. The same for a Mul, Div or Add by a constant of one number per channel, and after ConvTranspose,
// Gemm, MatMul (factors only: it has no bias) and another BatchNormalization. A BatchNormalization that is left alone
// becomes Add(Mul(x, k), shift).
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

// What follows: an affine map of channels
// ------------------------------------------------------------------------------

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

bool mayBeAffine(Op op) {
    return op == Op::BatchNormalization || op == Op::Mul || op == Op::Add || op == Op::Div;
}

// What comes before: an op with weights -------------------------------------------------------------------------------

bool hasWeights(Op op) {
    return op == Op::Conv || op == Op::ConvTranspose || op == Op::Gemm || op == Op::MatMul ||
           op == Op::BatchNormalization;
}

std::size_t channelAxis(const Graph& graph, const Node& node) {
    return node.op == Op::MatMul ? graph.value(node.outputs[0]).type.shape.size() - 1 : 1;
}

/// How channels lie in a tensor of weights: runs of `run` elements belong to channels 0, 1 ... count - 1 in turn. Where
/// groups of channels follow each other (ConvTranspose), the channels of the next group begin after `period` elements.
struct ChannelLayout {
    std::int64_t run = 1;
    std::int64_t count = 1;
    std::int64_t period = 0;
};

ChannelLayout layoutOf(const Node& node, const Tensor& weights) {
    const Dims& dims = weights.dims();
    const std::int64_t all = weights.count();
    switch (node.op) {
        case Op::Conv:
            return {all / dims[0], dims[0], all};
        case Op::ConvTranspose:
            return {all / (dims[0] * dims[1]), dims[1], all / node.intAttribute("group")};
        case Op::Gemm:
            if (node.intAttribute("transB")) return {dims[1], dims[0], all};
            [[fallthrough]];
        default:
            return {1, dims.back(), all};
    }
}

template <class T>
void scaleRuns(std::span<T> elements, const ChannelLayout& layout, std::span<const double> scale) {
    const auto run = static_cast<std::size_t>(layout.run), period = static_cast<std::size_t>(layout.period);
    std::size_t first = 0;  // channel at the start of the period
    for (std::size_t start = 0; start < elements.size();
         start += period, first += static_cast<std::size_t>(layout.count)) {
        std::size_t channel = 0;
        for (std::size_t at = start; at < start + period; at += run) {
            const double factor = scale[first + channel];
            for (std::size_t i = at; i < at + run; ++i) elements[i] = static_cast<T>(elements[i] * factor);
            if (++channel == static_cast<std::size_t>(layout.count)) channel = 0;
        }
    }
}

Tensor scaled(Tensor weights, const ChannelLayout& layout, std::span<const double> scale) {
    if (weights.count() == 0) return weights;
    if (weights.type() == ElementType::f32) {
        scaleRuns(weights.write<float>(), layout, scale);
        return weights;
    }
    Tensor wide = weights.converted(ElementType::f64);
    scaleRuns(wide.write<double>(), layout, scale);
    return wide.converted(weights.type());
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

/// A MatMul takes in factors only, and only when its second operand is a matrix of weights; else there is nothing to
/// say.
bool concerns(const Graph& graph, const Node& anchor, const Affine& affine) {
    if (anchor.op != Op::MatMul) return true;
    const Tensor* weights = graph.constant(anchor.inputs[1]);
    return weights && weights->dims().size() == 2 && !affine.isShifting;
}

/// What can go wrong with the anchor itself.
std::optional<std::string> obstacle(const Graph& graph, const Node& anchor, const Affine& affine) {
    const std::string name = "'" + anchor.name + "'";
    if (anchor.op == Op::BatchNormalization)
        return statisticsOf(graph, anchor) ? std::nullopt
                                           : std::optional("the statistics of " + name + " are not constants");
    const Tensor* weights = graph.constant(anchor.inputs[1]);
    if (!weights) return "the weights of " + name + " are not constants";
    if (anchor.op == Op::MatMul) return std::nullopt;
    if (anchor.op == Op::Gemm && anchor.hasInput(2) && anchor.floatAttribute("beta") != 1.0f)
        return "the bias of " + name + " is scaled";
    if (!biasOf(graph, anchor, affine.scale.size())) return "the bias of " + name + " is not a constant per channel";
    return std::nullopt;
}

void setConstant(Graph& graph, std::vector<ValueId>& inputs, std::size_t index, const std::string& name,
                 Tensor tensor) {
    inputs.resize(std::max(inputs.size(), index + 1));
    inputs[index] = graph.addConstant(name, std::move(tensor));
}

void foldInto(Graph& graph, NodeId id, const Affine& affine) {
    const Node node = graph.node(id);
    std::vector<ValueId> inputs = node.inputs;
    auto foldedName = [&](std::size_t i) {
        return node.hasInput(i) ? graph.value(node.inputs[i]).name + "_folded" : node.name + "_bias";
    };
    const Tensor weights = *graph.constant(inputs[1]);  // of a BatchNormalization: its scale
    if (std::ranges::any_of(affine.scale, [](double s) { return s != 1.0; }))
        setConstant(graph, inputs, 1, foldedName(1), scaled(weights, layoutOf(node, weights), affine.scale));
    if (affine.isShifting || node.hasInput(2)) {
        std::vector<double> bias = *biasOf(graph, node, affine.scale.size());
        for (std::size_t c = 0; c < bias.size(); ++c) bias[c] = bias[c] * affine.scale[c] + affine.shift[c];
        setConstant(graph, inputs, 2, foldedName(2), fromDoubles(weights.type(), bias));
    }
    graph.setInputs(id, std::move(inputs));
    eraseUnread(graph, node.inputs);
}

// The two steps -------------------------------------------------------------------------------------------------------

/// The affine maps that follow the anchor one by one, as one, with the nodes that they are.
struct Chain {
    Affine affine;
    std::vector<NodeId> nodes;
};

void append(Chain& chain, NodeId id, const Affine& next) {
    if (chain.nodes.empty()) {
        chain.affine = next;
    } else {
        for (std::size_t c = 0; c < next.scale.size(); ++c) {
            chain.affine.scale[c] *= next.scale[c];
            chain.affine.shift[c] = chain.affine.shift[c] * next.scale[c] + next.shift[c];
        }
        chain.affine.isShifting |= next.isShifting;
    }
    chain.nodes.push_back(id);
}

/// The affine map that reads the result of `above`, if its reader is one that the anchor can take in.
std::optional<Affine> nextAffine(const Graph& graph, PassContext& context, NodeId anchor, NodeId above, NodeId reader) {
    const ValueId between = resultOf(graph, above);
    if (!mayBeAffine(graph.node(reader).op)) return std::nullopt;
    const auto affine = affineOf(graph, graph.node(reader), between, channelAxis(graph, graph.node(anchor)));
    if (!affine || !concerns(graph, graph.node(anchor), *affine)) return std::nullopt;
    auto reason = obstacle(graph, graph.node(anchor), *affine);
    if (!soleConsumerNode(graph, between)) reason = "'" + graph.node(above).name + "' has a second reader";
    if (!reason) return affine;
    context.nearMiss("not folded: '" + graph.node(reader).name + "': " + *reason, nodeNames(graph, {anchor, reader}));
    return std::nullopt;
}

bool foldFollowers(Graph& graph, PassContext& context, NodeId anchor) {
    if (!hasWeights(graph.node(anchor).op)) return false;
    Chain chain;
    for (bool isGrowing = true; isGrowing;) {
        isGrowing = false;
        const NodeId last = chain.nodes.empty() ? anchor : chain.nodes.back();
        for (NodeId reader : consumersOf(graph, resultOf(graph, last))) {
            const auto affine = nextAffine(graph, context, anchor, last, reader);
            if (!affine) continue;
            append(chain, reader, *affine);
            isGrowing = true;
            break;
        }
    }
    if (chain.nodes.empty()) return false;
    const std::string name = graph.node(anchor).name;
    for (NodeId id : chain.nodes)
        context.rewrite(std::string(opName(graph.node(id).op)) + " into " + std::string(opName(graph.node(anchor).op)),
                        {name, graph.node(id).name}, {name});
    foldInto(graph, anchor, chain.affine);
    replaceValue(graph, resultOf(graph, chain.nodes.back()), resultOf(graph, anchor));
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
    const TensorType type = graph.value(node.inputs[0]).type;
    Dims dims(type.shape.size() - 1, 1);
    dims[0] = static_cast<std::int64_t>(affine->scale.size());
    auto constant = [&](const char* suffix, const std::vector<double>& values) {
        return graph.addConstant(node.name + suffix, fromDoubles(type.element, values).reshaped(dims));
    };
    const ValueId scale = constant("_scale", affine->scale), shift = constant("_shift", affine->shift);
    const ValueId product =
        insertNode(graph, Op::Mul, node.name + "_scaled", {node.inputs[0], scale}, {}, node.sources);
    const bool isRewritten = rewriteNode(graph, id, Op::Add, {product, shift}, {}, {});
    TENON_CHECK(isRewritten, "normalization changed the type of " + node.name);
    context.rewrite("BatchNormalization alone", {node.name}, nodeNames(graph, {*producerOf(graph, product), id}));
    return true;
}

}  // namespace

Result<bool> foldBatchNorm(Graph& graph, PassContext& context) {
    const bool isFolded = sweep(graph, context, [&](Graph& g, NodeId id) { return foldFollowers(g, context, id); });
    const bool isExpanded = sweep(graph, context, [&](Graph& g, NodeId id) { return expandAlone(g, context, id); });
    return isFolded || isExpanded;
}

}  // namespace tenon
