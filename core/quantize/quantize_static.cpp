// SPDX-License-Identifier: Apache-2.0
// quantize-static: computes products with constant weights in 8-bit integers.
//
//   before   %y = Conv(%x, %w, %b)
//
//   after    %q = QuantizeLinear(%x, sx, zx)              u8, once for all readers of %x
//            %a = ConvInteger(%q, %wq, zx)                exact 32-bit sums; %wq is i8 with a scale for each channel
//            %f = Cast(%a) to f32
//            %s = Mul(%f, sx * sw)                        [1,C,1,1]
//            %y = Add(%s, %b)
//
// MatMul and Gemm likewise through MatMulInteger. The fusion passes then draw Cast, Mul, Add and what follows, the next
// QuantizeLinear included, into one integer kernel.
//
// Fires only if  1) the node is f32 and its weights are a constant matrix or filter,  2) the recipe does not keep it
// float,  3) calibration has seen its input,  4) the convolution has one group: with a channel per group there is too
// little to multiply for 8-bit sums to pay.  What is refused is remarked with its reason.
// Leaves nothing behind for other passes but fusion.
#include "core/quantize/quantize_static.h"

#include <cmath>
#include <map>

#include "core/passes/rewrite.h"
#include "core/quantize/scales.h"

namespace tenon {

namespace {

bool isMatrix(const Tensor& tensor) {
    return tensor.dims().size() == 2;
}

/// Weights of a MatMul or Gemm as [K, N], alpha included.
Tensor asColumns(const Tensor& weights, bool isTransposed, float alpha) {
    const std::int64_t rows = weights.dims()[isTransposed ? 1 : 0], columns = weights.dims()[isTransposed ? 0 : 1];
    Tensor result(ElementType::f32, {rows, columns});
    const auto from = weights.as<float>();
    auto to = result.write<float>();
    for (std::int64_t k = 0; k < rows; ++k)
        for (std::int64_t n = 0; n < columns; ++n)
            to[static_cast<std::size_t>(k * columns + n)] =
                alpha * from[static_cast<std::size_t>(isTransposed ? n * rows + k : k * columns + n)];
    return result;
}

Tensor floats(Dims dims, const std::vector<float>& values) {
    return Tensor::of<float>(ElementType::f32, std::move(dims), values);
}

class StaticQuantizer {
public:
    StaticQuantizer(Graph& graph, PassContext& context) : graph(graph), context(context) {}

    Result<bool> run() {
        bool isChanged = false;
        for (NodeId id : graph.topologicalOrder()) {
            if (context.isStopped()) break;
            const Node& node = graph.node(id);
            const Quantizable candidate = quantizableInput(graph, id);
            if (!candidate.activation.isValid()) {
                if (!candidate.reason.empty()) refuse(id, candidate.reason);
            } else if (context.isKeptFloat(graph, id)) {
                refuse(id, "the recipe keeps it float");
            } else if (const auto range = rangeOf(candidate.activation); !range) {
                refuse(id, "calibration has not seen its input '" + graph.value(candidate.activation).name + "'");
            } else {
                if (node.op == Op::Conv)
                    quantizeConv(id, *range);
                else
                    quantizeProduct(id, *range);
                isChanged = true;
            }
        }
        return isChanged;
    }

private:
    void refuse(NodeId id, const std::string& reason) {
        context.nearMiss("not quantized: '" + graph.node(id).name + "': " + reason, {graph.node(id).name});
    }

    std::optional<Range> rangeOf(ValueId activation) const {
        const auto& ranges = context.recipe().activationRanges;
        const auto it = ranges.find(graph.value(activation).name);
        return it == ranges.end() ? std::nullopt : std::optional(it->second);
    }

    struct QuantizedActivation {
        ValueId integers, zeroPoint;
        float scale;
    };

    /// One QuantizeLinear serves every reader of an activation.
    QuantizedActivation& quantized(ValueId activation, Range range, const SourceSet& sources) {
        const auto found = activations.find(activation.index);
        if (found != activations.end()) return found->second;
        const Scale s = activationScale(range);
        const std::string base = graph.value(activation).name;
        const ValueId scale = graph.addConstant(base + "_scale", Tensor::scalar(s.scale));
        const ValueId zeroPoint = graph.addConstant(
            base + "_zero_point", Tensor::of<std::uint8_t>(ElementType::u8, {}, std::span(&s.zeroPoint, 1)));
        const ValueId integers =
            insertNode(graph, Op::QuantizeLinear, base + "_quantized", {activation, scale, zeroPoint}, {}, sources);
        return activations.emplace(activation.index, QuantizedActivation{integers, zeroPoint, s.scale}).first->second;
    }

    /// Integer sums back to real numbers: scale for each channel, then the bias.
    ValueId rescale(ValueId sums, const Dims& channelShape, std::vector<float> scales, float activationScale,
                    ValueId bias, const std::string& base, const SourceSet& sources) {
        for (float& s : scales) s *= activationScale;
        const auto toFloat = AttributeMap{{"to", std::int64_t{onnxDataType(ElementType::f32)}}};
        const ValueId asFloat = insertNode(graph, Op::Cast, base + "_to_float", {sums}, toFloat, sources);
        const ValueId scale = graph.addConstant(base + "_rescale", floats(channelShape, scales));
        const ValueId scaled = insertNode(graph, Op::Mul, base + "_rescaled", {asFloat, scale}, {}, sources);
        return bias.isValid() ? insertNode(graph, Op::Add, base + "_biased", {scaled, bias}, {}, sources) : scaled;
    }

    void quantizeConv(NodeId id, Range range) {
        const Node node = graph.node(id);  // a copy: emitting nodes moves the table
        const QuantizedActivation x = quantized(node.inputs[0], range, node.sources);
        const QuantizedWeights w = quantizeWeights(*graph.constant(node.inputs[1]), 0);
        Dims channelShape(graph.dims(node.outputs[0]).size(), 1);
        channelShape[1] = static_cast<std::int64_t>(w.scales.size());
        const ValueId weights = graph.addConstant(node.name + "_weights_i8", w.integers);
        const ValueId sums = insertNode(graph, Op::ConvInteger, node.name + "_sums", {x.integers, weights, x.zeroPoint},
                                        node.attributes, node.sources);
        ValueId bias;
        if (node.hasInput(2))
            bias = graph.addConstant(node.name + "_bias", graph.constant(node.inputs[2])->reshaped(channelShape));
        finish(id, rescale(sums, channelShape, w.scales, x.scale, bias, node.name, node.sources));
    }

    void quantizeProduct(NodeId id, Range range) {
        const Node node = graph.node(id);
        const bool isGemm = node.op == Op::Gemm;
        const QuantizedActivation x = quantized(node.inputs[0], range, node.sources);
        const Tensor columns = asColumns(*graph.constant(node.inputs[1]), isGemm && node.intAttribute("transB") != 0,
                                         isGemm ? node.floatAttribute("alpha") : 1.0f);
        const QuantizedWeights w = quantizeWeights(columns, 1);
        const ValueId weights = graph.addConstant(node.name + "_weights_i8", w.integers);
        const ValueId sums = insertNode(graph, Op::MatMulInteger, node.name + "_sums",
                                        {x.integers, weights, x.zeroPoint}, {}, node.sources);
        ValueId bias;
        if (isGemm && node.hasInput(2)) {
            Tensor scaledBias = *graph.constant(node.inputs[2]);
            for (float& b : scaledBias.write<float>()) b *= node.floatAttribute("beta");
            bias = graph.addConstant(node.name + "_bias", std::move(scaledBias));
        }
        const Dims channelShape{static_cast<std::int64_t>(w.scales.size())};
        finish(id, rescale(sums, channelShape, w.scales, x.scale, bias, node.name, node.sources));
    }

    void finish(NodeId id, ValueId result) {
        const std::string name = graph.node(id).name;
        context.rewrite("int8", {name}, {graph.node(graph.value(result).producer).name});
        replaceValue(graph, resultOf(graph, id), result);
    }

    Graph& graph;
    PassContext& context;
    std::map<std::uint32_t, QuantizedActivation> activations;  // by index of the float value
};

}  // namespace

Quantizable quantizableInput(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (node.op != Op::Conv && node.op != Op::MatMul && node.op != Op::Gemm) return {};
    if (graph.elementType(node.inputs[0]) != ElementType::f32) return {{}, "it does not compute in f32"};
    const Tensor* weights = graph.constant(node.inputs[1]);
    if (!weights) return {{}, "its weights are not constant"};
    if (graph.constant(node.inputs[0])) return {{}, "its input is constant"};
    if (node.hasInput(2) && !graph.constant(node.inputs[2])) return {{}, "its bias is not constant"};
    if (node.op == Op::Conv && node.intAttribute("group") != 1) return {{}, "a grouped convolution gains nothing"};
    if (node.op != Op::Conv && !isMatrix(*weights)) return {{}, "its weights are not a matrix"};
    if (node.op == Op::Gemm && node.intAttribute("transA") != 0) return {{}, "its input is transposed"};
    return {node.inputs[0], ""};
}

Result<bool> quantizeStatic(Graph& graph, PassContext& context) {
    return StaticQuantizer(graph, context).run();
}

std::span<const PassBinding> quantizationBindings() {
    static constexpr PassBinding kBindings[] = {{"quantize-static", quantizeStatic}};
    return kBindings;
}

}  // namespace tenon
