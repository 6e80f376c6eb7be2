// SPDX-License-Identifier: Apache-2.0
#include "core/ir/axes.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

/// The scale (input 1) is a scalar, a vector along `axis`, or in blocks of `block_size` along it; the zero point, when
/// present, has its shape.
Result<void> checkScale(const InferContext& context) {
    const Shape& data = context.shape(0);
    const Shape& scale = context.shape(1);
    if (!isFloat(context.element(1)) && context.element(1) != ElementType::i32) {
        return context.fail("the scale is {} but must be a float type", elementTypeName(context.element(1)));
    }
    if (context.has(2) && context.shape(2) != scale) {
        return context.fail("the zero point has shape {} but the scale {}", toString(context.shape(2)),
                            toString(scale));
    }
    const std::int64_t block = context.node().intAttribute("block_size");
    if (scale.empty() || (scale.size() == 1 && scale[0] == Dim(1) && block == 0)) return {};
    const auto axis = static_cast<std::size_t>(
        TENON_TRY(context.named(normalizeAxis(context.node().intAttribute("axis"), data.size()))));
    if (block == 0) {
        if (scale.size() == 1 && scale[0] == data[axis]) return {};
        return context.fail("the scale has shape {} but axis {} of the input has extent {}", toString(scale), axis,
                            toString(Shape{data[axis]}));
    }
    if (block < 0) return context.fail("block_size is {}", block);
    Shape wanted = data;
    if (!data[axis].isKnown()) return context.fail("axis {} is in blocks, but its extent is not known", axis);
    wanted[axis] = data[axis].value() / block + (data[axis].value() % block != 0);
    if (scale == wanted) return {};
    return context.fail("the scale has shape {} where blocks of {} need {}", toString(scale), block, toString(wanted));
}

/// The element type named by attribute `output_dtype`, or `otherwise` when that is 0.
Result<ElementType> outputElement(const InferContext& context, ElementType otherwise) {
    const std::int64_t number = context.node().intAttribute("output_dtype");
    if (number == 0) return otherwise;
    const auto element = number > 0 && number < 256 ? elementTypeFromOnnx(static_cast<int>(number)) : std::nullopt;
    if (!element) return context.fail("output_dtype {} is not supported", number);
    return *element;
}

}  // namespace

Result<Types> inferQuantize(const InferContext& context) {
    TENON_TRY(checkScale(context));
    if (!isFloat(context.element(0)) && context.element(0) != ElementType::i32) {
        return context.fail("quantizes {}, but only float types and i32 can be", elementTypeName(context.element(0)));
    }
    const ElementType zeroPoint = context.has(2) ? context.element(2) : ElementType::u8;
    const ElementType element = context.has(2) ? zeroPoint : TENON_TRY(outputElement(context, zeroPoint));
    if (!isInteger(element)) return context.fail("quantizes to {}, which is no integer type", elementTypeName(element));
    return Types{{element, context.shape(0)}};
}

Result<Types> inferDequantize(const InferContext& context) {
    TENON_TRY(checkScale(context));
    if (!isInteger(context.element(0))) {
        return context.fail("dequantizes {}, which is no integer type", elementTypeName(context.element(0)));
    }
    if (context.has(2)) TENON_TRY(requireSameElement(context, 0, 2));
    const ElementType element = TENON_TRY(outputElement(context, context.element(1)));
    if (!isFloat(element)) return context.fail("dequantizes to {}, which is no float type", elementTypeName(element));
    return Types{{element, context.shape(0)}};
}

}  // namespace tenon
