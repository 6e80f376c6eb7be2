// SPDX-License-Identifier: Apache-2.0
// Ops that need only shapes or scalars of their inputs.
#include "core/base/checked.h"
#include "core/ir/geometry.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

/// [start, end) of Shape, clamped to the rank as the op says.
std::pair<std::size_t, std::size_t> shapeRange(const InferContext& context) {
    const auto rank = static_cast<std::int64_t>(context.rank(0));
    auto clamped = [&](std::int64_t axis) { return std::clamp<std::int64_t>(axis < 0 ? axis + rank : axis, 0, rank); };
    const std::int64_t start = clamped(context.node().intAttribute("start"));
    const std::int64_t end = context.node().findAttribute("end") ? clamped(context.node().intAttribute("end")) : rank;
    return {static_cast<std::size_t>(start), static_cast<std::size_t>(std::max(start, end))};
}

}  // namespace

Result<Types> inferConstantOfShape(const InferContext& context) {
    const Tensor& value = std::get<Tensor>(*context.node().findAttribute("value"));
    if (value.count() != 1) return context.fail("value must hold one element but has {}", value.count());
    const Tensor* shape = TENON_TRY(context.knownInput(0, "the shape"));
    const Dims dims = shape->toInts();
    for (std::int64_t extent : dims) {
        if (extent < 0) return context.fail("the shape contains {}", extent);
    }
    return Types{{value.type(), toShape(dims)}};
}

Result<Types> inferEyeLike(const InferContext& context) {
    if (context.rank(0) != 2) return context.fail("input 0 needs rank 2 but is {}", toString(context.type(0)));
    if (!context.node().findAttribute("dtype")) return Types{context.type(0)};
    const std::int64_t number = context.node().intAttribute("dtype");
    const auto element = number > 0 && number < 256 ? elementTypeFromOnnx(static_cast<int>(number)) : std::nullopt;
    if (!element) return context.fail("dtype {} is not supported", number);
    return Types{{*element, context.shape(0)}};
}

Result<Types> inferRange(const InferContext& context) {
    for (std::size_t i : {1, 2}) TENON_TRY(requireSameElement(context, 0, i));
    if (context.element(0) == ElementType::boolean) return context.fail("input 0 is bool but must be a number type");
    const Tensor* start = TENON_TRY(context.knownInput(0, "start"));
    const Tensor* limit = TENON_TRY(context.knownInput(1, "limit"));
    const Tensor* delta = TENON_TRY(context.knownInput(2, "delta"));
    return Types{{context.element(0), {TENON_TRY(context.named(rangeCount(*start, *limit, *delta)))}}};
}

Result<Types> inferCount(const InferContext&) {
    return Types{{ElementType::i64, {}}};
}

Result<Types> inferShape(const InferContext& context) {
    const auto [start, end] = shapeRange(context);
    return Types{{ElementType::i64, {static_cast<std::int64_t>(end - start)}}};
}

std::optional<Tensor> shapeValue(const InferContext& context) {
    const Shape& shape = context.shape(0);
    if (context.node().op == Op::Size) {
        const auto dims = knownDims(shape);
        if (!dims) return std::nullopt;
        const std::int64_t count = elementCount(*dims);
        return Tensor::of<std::int64_t>(ElementType::i64, {}, std::span(&count, 1));
    }
    const auto [start, end] = shapeRange(context);
    const auto dims = knownDims(
        Shape(shape.begin() + static_cast<std::ptrdiff_t>(start), shape.begin() + static_cast<std::ptrdiff_t>(end)));
    if (!dims) return std::nullopt;
    return Tensor::vector(*dims);
}

}  // namespace tenon
