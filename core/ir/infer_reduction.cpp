// SPDX-License-Identifier: Apache-2.0
// Reductions, normalizations and pools.
#include "core/ir/axes.h"
#include "core/ir/broadcast.h"
#include "core/ir/geometry.h"
#include "core/ir/infer_rules.h"
#include "core/ir/window.h"

namespace tenon {

namespace {

Result<void> requireFloat(const InferContext& context) {
    if (isFloat(context.element(0))) return {};
    return context.fail("input 0 is {} but must be a float type", elementTypeName(context.element(0)));
}

/// Scale and bias are vectors along the channels, axis 1.
Result<void> requirePerChannel(const InferContext& context, std::size_t input) {
    TENON_TRY(requireSameElement(context, 0, input));
    const Dim& channels = context.shape(0)[1];
    const Shape& shape = context.shape(input);
    const bool fits = shape.size() == 1 && (shape[0] == channels || !channels.isKnown() || !shape[0].isKnown());
    if (fits) return {};
    return context.fail("input {} has shape {} but the input has {} channels", input, toString(shape),
                        toString(Shape{channels}));
}

Result<void> requireWholeGroups(const InferContext& context) {
    const std::int64_t groups = context.node().intAttribute("num_groups");
    const Dim& channels = context.shape(0)[1];
    if (groups >= 1 && (!channels.isKnown() || channels.value() % groups == 0)) return {};
    return context.fail("{} channels do not split into {} groups", toString(Shape{channels}), groups);
}

}  // namespace

Result<Types> inferReduce(const InferContext& context) {
    const bool allowsBool = context.node().op == Op::ReduceMax || context.node().op == Op::ReduceMin;
    if (context.element(0) == ElementType::boolean && !allowsBool)
        return context.fail("input 0 is bool but must be a number type");
    const bool hasNoAxes = !context.has(1) || context.shape(1) == Shape{0};
    const Tensor* axes = hasNoAxes ? nullptr : TENON_TRY(context.knownInput(1, "the list of axes"));
    const auto folded = TENON_TRY(context.named(reducedAxes(context.node(), context.rank(0), axes)));
    const bool keep = context.node().intAttribute("keepdims") != 0;
    return Types{{context.element(0), withoutAxes(context.shape(0), folded, keep)}};
}

Result<Types> inferArgument(const InferContext& context) {
    if (context.element(0) == ElementType::boolean) return context.fail("input 0 is bool but must be a number type");
    const std::int64_t axis =
        TENON_TRY(context.named(normalizeAxis(context.node().intAttribute("axis"), context.rank(0))));
    if (context.shape(0)[static_cast<std::size_t>(axis)] == Dim(0))
        return context.fail("axis {} has no elements", axis);
    const bool keep = context.node().intAttribute("keepdims") != 0;
    return Types{{ElementType::i64, withoutAxes(context.shape(0), std::span(&axis, 1), keep)}};
}

Result<Types> inferAlongAxis(const InferContext& context) {
    TENON_TRY(requireFloat(context));
    TENON_TRY(context.named(normalizeAxis(context.node().intAttribute("axis"), context.rank(0))));
    if (context.node().op == Op::LpNormalization) {
        const std::int64_t p = context.node().intAttribute("p");
        if (p != 1 && p != 2) return context.fail("p is {} but must be 1 or 2", p);
    }
    return Types{context.type(0)};
}

Result<Types> inferGlobalPool(const InferContext& context) {
    TENON_TRY(requireFloat(context));
    TENON_TRY(requireRank(context, 0, 2));
    Types types{context.type(0)};
    for (std::size_t i = 2; i < types[0].shape.size(); ++i) types[0].shape[i] = 1;
    return types;
}

Result<Types> inferPool(const InferContext& context) {
    const ElementType element = context.element(0);
    const bool isByte = element == ElementType::i8 || element == ElementType::u8;
    if (!isFloat(element) && !(context.node().op == Op::MaxPool && isByte)) {
        return context.fail("input 0 is {}, which cannot be pooled", elementTypeName(element));
    }
    const Window window = TENON_TRY(windowParameters(context.node(), context.node().intsAttribute("kernel_shape")));
    Shape shape = context.shape(0);
    if (window.rank() == 0 || shape.size() != window.rank() + 2) {
        return context.fail("the input {} has rank {} but kernel_shape has {} numbers", toString(shape), shape.size(),
                            window.rank());
    }
    for (std::size_t i = 0; i < window.rank(); ++i) {
        auto extent = outputExtent(window, i, shape[i + 2]);
        if (!extent) {
            return context.fail("the window {} does not fit the input {} along spatial axis {}",
                                toString(window.kernel), toString(context.shape(0)), i);
        }
        shape[i + 2] = *std::move(extent);
    }
    return Types{{element, std::move(shape)}};
}

Result<Types> inferLrn(const InferContext& context) {
    TENON_TRY(requireFloat(context));
    TENON_TRY(requireRank(context, 0, 2));
    const std::int64_t size = context.node().intAttribute("size");
    if (size < 1) return context.fail("size is {} but must be 1 or more", size);
    return Types{context.type(0)};
}

Result<Types> inferChannelNormalization(const InferContext& context) {
    TENON_TRY(requireFloat(context));
    TENON_TRY(requireRank(context, 0, 2));
    for (std::size_t i = 1; i < context.node().inputs.size(); ++i) TENON_TRY(requirePerChannel(context, i));
    if (context.node().op == Op::GroupNormalization) TENON_TRY(requireWholeGroups(context));
    return Types{context.type(0)};
}

Result<Types> inferTrailingNormalization(const InferContext& context) {
    TENON_TRY(requireFloat(context));
    const Shape& data = context.shape(0);
    const std::int64_t axis = TENON_TRY(context.named(normalizeAxis(context.node().intAttribute("axis"), data.size())));
    for (std::size_t i = 1; i < context.node().inputs.size(); ++i) {
        if (!context.has(i)) continue;
        TENON_TRY(requireSameElement(context, 0, i));
        const Shape trailing(data.begin() + axis, data.end());
        const auto common = broadcast(context.shape(i), trailing);
        if (!common || *common != trailing) {
            return context.fail("input {} has shape {} but the normalized axes have {}", i, toString(context.shape(i)),
                                toString(trailing));
        }
    }
    return Types{context.type(0)};
}

}  // namespace tenon
