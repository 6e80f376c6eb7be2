// SPDX-License-Identifier: Apache-2.0
// Names, types and defaults as in the newest ai.onnx operator set (27). What the importer resolves is not here:
// auto_pad and output_shape become pads, kernel_shape of a convolution is the shape of its weights, and attributes that
// steer outputs or number formats the compiler does not carry (training_mode, storage_order, stash_type) are checked
// there. Lists whose default depends on the rank (strides, pads, perm ...) have none: see window.h and geometry.h.
#include "core/ir/op_attributes.h"

#include <unordered_map>

namespace tenon {

namespace {

using Specs = std::vector<AttributeSpec>;

AttributeSpec number(std::string_view name, std::int64_t value) {
    return {name, AttributeType::integer, value};
}
AttributeSpec real(std::string_view name, float value) {
    return {name, AttributeType::real, value};
}
AttributeSpec text(std::string_view name, const char* value) {
    return {name, AttributeType::text, std::string(value)};
}
/// Absent means "not given": the op says what it does then.
AttributeSpec optional(std::string_view name, AttributeType type) {
    return {name, type, std::nullopt};
}
AttributeSpec required(std::string_view name, AttributeType type) {
    return {name, type, std::nullopt, true};
}

Specs convolution() {
    return {number("group", 1), optional("strides", AttributeType::integers),
            optional("dilations", AttributeType::integers), optional("pads", AttributeType::integers)};
}

Specs transposedConvolution() {
    Specs specs = convolution();
    specs.push_back(optional("output_padding", AttributeType::integers));
    return specs;
}

Specs pool() {
    return {required("kernel_shape", AttributeType::integers), optional("strides", AttributeType::integers),
            optional("dilations", AttributeType::integers), optional("pads", AttributeType::integers),
            number("ceil_mode", 0)};
}

Specs averagePool() {
    Specs specs = pool();
    specs.push_back(number("count_include_pad", 0));
    return specs;
}

Specs reduce() {
    return {number("keepdims", 1), number("noop_with_empty_axes", 0)};
}
Specs argument() {
    return {number("axis", 0), number("keepdims", 1), number("select_last_index", 0)};
}
Specs axisOf(std::int64_t value) {
    return {number("axis", value)};
}
Specs alphaOf(float value) {
    return {real("alpha", value)};
}
Specs normalization() {
    return {number("axis", -1), real("epsilon", 1e-5f)};
}

Specs quantization() {
    return {number("axis", 1), number("block_size", 0), number("output_dtype", 0), number("saturate", 1)};
}

Specs resize() {
    return {text("coordinate_transformation_mode", "half_pixel"),
            text("mode", "nearest"),
            text("nearest_mode", "round_prefer_floor"),
            real("cubic_coeff_a", -0.75f),
            number("exclude_outside", 0),
            real("extrapolation_value", 0.0f),
            number("antialias", 0),
            optional("axes", AttributeType::integers),
            text("keep_aspect_ratio_policy", "stretch")};
}

std::unordered_map<Op, Specs> makeTable() {
    return {
        {Op::ArgMax, argument()},
        {Op::ArgMin, argument()},
        {Op::Attention, {number("is_causal", 0), optional("scale", AttributeType::real)}},
        {Op::AveragePool, averagePool()},
        {Op::BatchNormalization, {real("epsilon", 1e-5f)}},
        {Op::Cast, {required("to", AttributeType::integer)}},
        {Op::Celu, alphaOf(1.0f)},
        {Op::Concat, {required("axis", AttributeType::integer)}},
        {Op::ConstantOfShape, {{"value", AttributeType::tensor, Tensor(ElementType::f32, {1})}}},
        {Op::Conv, convolution()},
        {Op::ConvInteger, convolution()},
        {Op::ConvTranspose, transposedConvolution()},
        {Op::DepthToSpace, {required("blocksize", AttributeType::integer), text("mode", "DCR")}},
        {Op::DequantizeLinear, {number("axis", 1), number("block_size", 0), number("output_dtype", 0)}},
        {Op::Elu, alphaOf(1.0f)},
        {Op::EyeLike, {optional("dtype", AttributeType::integer), number("k", 0)}},
        {Op::Flatten, axisOf(1)},
        {Op::Gather, axisOf(0)},
        {Op::GatherElements, axisOf(0)},
        {Op::Gelu, {text("approximate", "none")}},
        {Op::Gemm, {real("alpha", 1.0f), real("beta", 1.0f), number("transA", 0), number("transB", 0)}},
        {Op::GroupNormalization, {required("num_groups", AttributeType::integer), real("epsilon", 1e-5f)}},
        {Op::HardSigmoid, {real("alpha", 0.2f), real("beta", 0.5f)}},
        {Op::InstanceNormalization, {real("epsilon", 1e-5f)}},
        {Op::IsInf, {number("detect_negative", 1), number("detect_positive", 1)}},
        {Op::LayerNormalization, normalization()},
        {Op::LeakyRelu, alphaOf(0.01f)},
        {Op::LogSoftmax, axisOf(-1)},
        {Op::LpNormalization, {number("axis", -1), number("p", 2)}},
        {Op::LRN,
         {required("size", AttributeType::integer), real("alpha", 1e-4f), real("beta", 0.75f), real("bias", 1.0f)}},
        {Op::MaxPool, pool()},
        {Op::Mod, {number("fmod", 0)}},
        {Op::Pad, {text("mode", "constant")}},
        {Op::QLinearConv, convolution()},
        {Op::QuantizeLinear, quantization()},
        {Op::ReduceL1, reduce()},
        {Op::ReduceL2, reduce()},
        {Op::ReduceLogSum, reduce()},
        {Op::ReduceLogSumExp, reduce()},
        {Op::ReduceMax, reduce()},
        {Op::ReduceMean, reduce()},
        {Op::ReduceMin, reduce()},
        {Op::ReduceProd, reduce()},
        {Op::ReduceSum, reduce()},
        {Op::ReduceSumSquare, reduce()},
        {Op::Reshape, {number("allowzero", 0)}},
        {Op::Resize, resize()},
        {Op::RMSNormalization, normalization()},
        {Op::Selu, {real("alpha", 1.67326319217681884765625f), real("gamma", 1.05070102214813232421875f)}},
        {Op::Shape, {number("start", 0), optional("end", AttributeType::integer)}},
        {Op::Shrink, {real("bias", 0.0f), real("lambd", 0.5f)}},
        {Op::Softmax, axisOf(-1)},
        {Op::SpaceToDepth, {required("blocksize", AttributeType::integer)}},
        {Op::Split, {number("axis", 0), optional("num_outputs", AttributeType::integer)}},
        {Op::Swish, alphaOf(1.0f)},
        {Op::ThresholdedRelu, alphaOf(1.0f)},
        {Op::Transpose, {optional("perm", AttributeType::integers)}},
        {Op::Trilu, {number("upper", 1)}},
    };
}

}  // namespace

std::span<const AttributeSpec> declaredAttributes(Op op) {
    static const std::unordered_map<Op, Specs> table = makeTable();
    const auto found = table.find(op);
    if (found == table.end()) return {};
    return found->second;
}

}  // namespace tenon
