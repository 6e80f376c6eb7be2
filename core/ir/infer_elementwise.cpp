// SPDX-License-Identifier: Apache-2.0
#include "core/base/checked.h"
#include "core/ir/broadcast.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

bool isNumber(ElementType type) {
    return type != ElementType::boolean;
}
bool isBool(ElementType type) {
    return type == ElementType::boolean;
}
bool isAny(ElementType) {
    return true;
}
bool hasSign(ElementType type) {
    return isNumber(type) && isSigned(type);
}

using Property = bool (*)(ElementType);

Result<void> requireElement(const InferContext& context, std::size_t input, Property property,
                            std::string_view wanted) {
    if (property(context.element(input))) return {};
    return context.fail("input {} is {} but must be {}", input, elementTypeName(context.element(input)), wanted);
}

Result<Types> inferUnary(const InferContext& context, Property property, std::string_view wanted) {
    TENON_TRY(requireElement(context, 0, property, wanted));
    return Types{context.type(0)};
}

/// The common shape of all inputs; absent ones do not take part.
Result<Shape> broadcastInputs(const InferContext& context) {
    Shape common;
    for (std::size_t i = 0; i < context.node().inputs.size(); ++i) {
        if (!context.has(i)) continue;
        auto next = broadcast(common, context.shape(i));
        if (!next) {
            return context.fail("input {} of shape {} cannot be broadcast with {}", i, toString(context.shape(i)),
                                toString(common));
        }
        common = *std::move(next);
    }
    return common;
}

Result<Types> inferBroadcast(const InferContext& context, Property property, std::string_view wanted) {
    TENON_TRY(requireElement(context, 0, property, wanted));
    for (std::size_t i = 1; i < context.node().inputs.size(); ++i) TENON_TRY(requireSameElement(context, 0, i));
    return Types{{context.element(0), TENON_TRY(broadcastInputs(context))}};
}

Result<Types> inferComparison(const InferContext& context, Property property, std::string_view wanted) {
    Types types = TENON_TRY(inferBroadcast(context, property, wanted));
    types[0].element = ElementType::boolean;
    return types;
}

}  // namespace

Result<Types> inferAnyUnary(const InferContext& c) {
    return inferUnary(c, isAny, "anything");
}
Result<Types> inferRealUnary(const InferContext& c) {
    return inferUnary(c, isFloat, "a float type");
}
Result<Types> inferNumericUnary(const InferContext& c) {
    return inferUnary(c, isNumber, "a number type");
}
Result<Types> inferSignedUnary(const InferContext& c) {
    return inferUnary(c, hasSign, "a signed type");
}
Result<Types> inferIntegerUnary(const InferContext& c) {
    return inferUnary(c, isInteger, "an integer type");
}
Result<Types> inferBoolUnary(const InferContext& c) {
    return inferUnary(c, isBool, "bool");
}

Result<Types> inferPredicate(const InferContext& context) {
    Types types = TENON_TRY(inferRealUnary(context));
    types[0].element = ElementType::boolean;
    return types;
}

Result<Types> inferCast(const InferContext& context) {
    const std::int64_t number = context.node().intAttribute("to");
    const auto element = number > 0 && number < 256 ? elementTypeFromOnnx(static_cast<int>(number)) : std::nullopt;
    if (!element) return context.fail("converts to ONNX element type {}, which is not supported", number);
    return Types{{*element, context.shape(0)}};
}

Result<Types> inferClip(const InferContext& context) {
    TENON_TRY(requireElement(context, 0, isNumber, "a number type"));
    for (std::size_t i : {1, 2}) {
        if (!context.has(i)) continue;
        TENON_TRY(requireSameElement(context, 0, i));
        const auto dims = knownDims(context.shape(i));
        if (!dims || checkedProduct(*dims) != 1) {
            return context.fail("the limit in input {} must be a scalar but is {}", i, toString(context.type(i)));
        }
    }
    return Types{context.type(0)};
}

Result<Types> inferNumericBroadcast(const InferContext& c) {
    return inferBroadcast(c, isNumber, "a number type");
}
Result<Types> inferIntegerBroadcast(const InferContext& c) {
    return inferBroadcast(c, isInteger, "an integer type");
}
Result<Types> inferLogical(const InferContext& c) {
    return inferBroadcast(c, isBool, "bool");
}
Result<Types> inferEqual(const InferContext& c) {
    return inferComparison(c, isAny, "anything");
}
Result<Types> inferOrder(const InferContext& c) {
    return inferComparison(c, isNumber, "a number type");
}

Result<Types> inferPow(const InferContext& context) {
    for (std::size_t i : {0, 1}) TENON_TRY(requireElement(context, i, isNumber, "a number type"));
    return Types{{context.element(0), TENON_TRY(broadcastInputs(context))}};
}

Result<Types> inferPRelu(const InferContext& context) {
    const Types types = TENON_TRY(inferNumericBroadcast(context));
    if (types[0].shape == context.shape(0)) return types;
    return context.fail("the slope of shape {} cannot be broadcast to the input {}", toString(context.shape(1)),
                        toString(context.shape(0)));
}

Result<Types> inferWhere(const InferContext& context) {
    TENON_TRY(requireElement(context, 0, isBool, "bool"));
    TENON_TRY(requireSameElement(context, 1, 2));
    return Types{{context.element(1), TENON_TRY(broadcastInputs(context))}};
}

}  // namespace tenon
