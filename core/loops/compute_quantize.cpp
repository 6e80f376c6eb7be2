// SPDX-License-Identifier: Apache-2.0
// QuantizeLinear and DequantizeLinear: per tensor, along an axis, or in blocks along it.
#include <limits>

#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

/// Index into the scale (and zero point) that belongs to element `index` of the input.
Index scaleIndex(Emitter& e, const Node& node, const Index& index) {
    const Dims scale = e.dims(node.inputs[1]);
    const std::int64_t block = node.intAttribute("block_size");
    if (block == 0 && elementCount(scale) == 1) return Index(scale.size(), loops::index(0));
    const std::int64_t given = node.intAttribute("axis");
    const auto axis = static_cast<std::size_t>(given < 0 ? given + static_cast<std::int64_t>(index.size()) : given);
    if (block == 0) return {index[axis]};
    Index result = index;
    result[axis] = binary(BinaryOp::div, index[axis], loops::index(block));
    return result;
}

std::pair<std::int64_t, std::int64_t> rangeOf(ElementType type) {
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
        default:
            return {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    }
}

}  // namespace

Expr extremeOf(ElementType type, bool isSmallest) {
    if (isFloat(type))
        return real(type,
                    isSmallest ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity());
    if (type == ElementType::u64) return integer(type, isSmallest ? 0 : -1);
    if (type == ElementType::boolean) return integer(type, isSmallest ? 0 : 1);
    const auto [low, high] = rangeOf(type);
    return integer(type, isSmallest ? low : high);
}

Expr quantizedTo(ElementType type, const Expr& ratio, const Expr& zeroPoint) {
    // All in f32, where 8- and 16-bit values are exact: limited before the conversion, which is then exact.
    const auto [low, high] = rangeOf(type);
    const Expr shifted = unary(UnaryOp::roundEven, ratio) + cast(ratio->type, zeroPoint);
    const Expr bounded =
        binary(BinaryOp::min, binary(BinaryOp::max, shifted, real(ratio->type, static_cast<double>(low))),
               real(ratio->type, static_cast<double>(high)));
    return cast(type, cast(ElementType::i32, bounded));
}

Expr quantizeElement(Emitter& e, const Node& node, const Index& index) {
    const Index at = scaleIndex(e, node, index);
    const Expr x = e.read(node.inputs[0], index);
    if (node.op == Op::DequantizeLinear) {
        const ElementType type = computeType(e.graph.elementType(node.outputs[0]));
        const Expr wide = cast(ElementType::i32, x);
        const Expr offset = node.hasInput(2) ? wide - cast(ElementType::i32, e.read(node.inputs[2], at)) : wide;
        return cast(type, offset) * cast(type, e.read(node.inputs[1], at));
    }
    const Expr ratio =
        binary(BinaryOp::div, cast(ElementType::f32, x), cast(ElementType::f32, e.read(node.inputs[1], at)));
    const Expr zeroPoint = node.hasInput(2) ? e.read(node.inputs[2], at) : real(ElementType::f32, 0);
    return quantizedTo(e.graph.elementType(node.outputs[0]), ratio, zeroPoint);
}

}  // namespace tenon::loops
