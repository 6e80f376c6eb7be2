// SPDX-License-Identifier: Apache-2.0
// Ops that keep every element and only change the shape around them.
#include <algorithm>

#include "core/base/checked.h"
#include "core/ir/axes.h"
#include "core/ir/broadcast.h"
#include "core/ir/geometry.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

/// [N,C,H,W] and a block edge of at least 1.
Result<std::int64_t> requireBlocks(const InferContext& context) {
    if (context.rank(0) != 4) return context.fail("input 0 needs rank 4 but is {}", toString(context.type(0)));
    const std::int64_t block = context.node().intAttribute("blocksize");
    if (block >= 1 && block <= (1 << 20)) return block;
    return context.fail("blocksize is {} but must be from 1 to 2^20", block);
}

Result<Dim> multiplied(const InferContext& context, const Dim& extent, std::int64_t factor) {
    const Dim factors[] = {extent, Dim(factor)};
    if (auto product = multiplyExtents(factors)) return *std::move(product);
    return context.fail("the output is too large");
}

Result<Dim> divided(const InferContext& context, const Dim& extent, std::int64_t divisor, std::string_view what) {
    if (auto quotient = divideShapes({extent}, {Dim(divisor)})) return *std::move(quotient);
    return context.fail("{} {} do not divide by {}", toString(Shape{extent}), what, divisor);
}

/// The content of input 1: extents, none negative.
Result<Dims> knownExtents(const InferContext& context, std::string_view what) {
    const Tensor* tensor = TENON_TRY(context.knownInput(1, what));
    Dims extents = tensor->toInts();
    for (std::int64_t extent : extents) {
        if (extent < 0) return context.fail("{} contains {}", what, extent);
    }
    return extents;
}

}  // namespace

Result<Types> inferConcat(const InferContext& context) {
    Types types{context.type(0)};
    Shape& shape = types[0].shape;
    const auto axis = static_cast<std::size_t>(
        TENON_TRY(context.named(normalizeAxis(context.node().intAttribute("axis"), shape.size()))));
    for (std::size_t i = 1; i < context.node().inputs.size(); ++i) {
        TENON_TRY(requireSameElement(context, 0, i));
        const Shape& part = context.shape(i);
        bool fits = part.size() == shape.size();
        for (std::size_t a = 0; fits && a < shape.size(); ++a) {
            if (a == axis) continue;
            fits = part[a] == shape[a] || !part[a].isKnown() || !shape[a].isKnown();
            if (part[a].isKnown()) shape[a] = part[a];
        }
        if (!fits) {
            return context.fail("input {} of shape {} cannot be joined with {} along axis {}", i, toString(part),
                                toString(context.shape(0)), axis);
        }
        auto sum = addExtents(shape[axis], part[axis]);
        if (!sum) return context.fail("the output is too large");
        shape[axis] = *std::move(sum);
    }
    return types;
}

Result<Types> inferDepthToSpace(const InferContext& context) {
    const std::int64_t block = TENON_TRY(requireBlocks(context));
    const std::string& mode = context.node().textAttribute("mode");
    if (mode != "DCR" && mode != "CRD") return context.fail("mode is '{}'; known are DCR and CRD", mode);
    const Shape& in = context.shape(0);
    return Types{{context.element(0),
                  {in[0], TENON_TRY(divided(context, in[1], block * block, "channels")),
                   TENON_TRY(multiplied(context, in[2], block)), TENON_TRY(multiplied(context, in[3], block))}}};
}

Result<Types> inferSpaceToDepth(const InferContext& context) {
    const std::int64_t block = TENON_TRY(requireBlocks(context));
    const Shape& in = context.shape(0);
    return Types{
        {context.element(0),
         {in[0], TENON_TRY(multiplied(context, in[1], block * block)),
          TENON_TRY(divided(context, in[2], block, "rows")), TENON_TRY(divided(context, in[3], block, "columns"))}}};
}

Result<Types> inferExpand(const InferContext& context) {
    const Shape target = toShape(TENON_TRY(knownExtents(context, "the target shape")));
    auto shape = broadcast(context.shape(0), target);
    if (shape) return Types{{context.element(0), *std::move(shape)}};
    return context.fail("{} cannot be broadcast to {}", toString(context.shape(0)), toString(target));
}

Result<Types> inferFlatten(const InferContext& context) {
    const Shape& in = context.shape(0);
    const auto rank = static_cast<std::int64_t>(in.size());
    std::int64_t axis = context.node().intAttribute("axis");
    if (axis < -rank || axis > rank) return context.fail("axis {} is out of range for rank {}", axis, rank);
    if (axis < 0) axis += rank;
    const auto rows = multiplyExtents(std::span(in).first(static_cast<std::size_t>(axis)));
    const auto columns = multiplyExtents(std::span(in).subspan(static_cast<std::size_t>(axis)));
    if (rows && columns) return Types{{context.element(0), {*rows, *columns}}};
    return context.fail("the output is too large");
}

Result<Types> inferReshape(const InferContext& context) {
    const Tensor* target = TENON_TRY(context.knownInput(1, "the target shape"));
    const bool allowZero = context.node().intAttribute("allowzero") != 0;
    return Types{
        {context.element(0), TENON_TRY(context.named(reshapedShape(context.shape(0), target->toInts(), allowZero)))}};
}

Result<Types> inferSqueeze(const InferContext& context) {
    const Shape& in = context.shape(0);
    std::vector<std::int64_t> axes;
    if (const Tensor* given = TENON_TRY(context.knownInput(1, "the list of axes"))) {
        axes = TENON_TRY(context.named(normalizeAxes(given->toInts(), in.size())));
        for (std::int64_t axis : axes) {
            const Dim& dim = in[static_cast<std::size_t>(axis)];
            if (dim.isKnown() && dim.value() != 1)
                return context.fail("axis {} has extent {}, not 1", axis, dim.value());
        }
    } else {
        for (std::size_t i = 0; i < in.size(); ++i) {
            if (!in[i].isKnown())
                return context.fail("axis {} of extent '{}' may or may not be 1; give that dimension a number", i,
                                    in[i].symbol());
            if (in[i] == Dim(1)) axes.push_back(static_cast<std::int64_t>(i));
        }
    }
    return Types{{context.element(0), withoutAxes(in, axes, false)}};
}

Result<Types> inferUnsqueeze(const InferContext& context) {
    const Tensor* given = TENON_TRY(context.knownInput(1, "the list of axes"));
    const std::size_t rank = context.rank(0) + static_cast<std::size_t>(given->count());
    auto axes = TENON_TRY(context.named(normalizeAxes(given->toInts(), rank)));
    std::sort(axes.begin(), axes.end());
    Shape shape = context.shape(0);
    for (std::int64_t axis : axes) shape.insert(shape.begin() + axis, Dim(1));
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferTile(const InferContext& context) {
    const Dims repeats = TENON_TRY(knownExtents(context, "the list of repeats"));
    Shape shape = context.shape(0);
    if (repeats.size() != shape.size()) {
        return context.fail("{} repeats are given for rank {}", repeats.size(), shape.size());
    }
    for (std::size_t i = 0; i < shape.size(); ++i) shape[i] = TENON_TRY(multiplied(context, shape[i], repeats[i]));
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferTranspose(const InferContext& context) {
    const auto perm = TENON_TRY(context.named(permutation(context.node(), context.rank(0))));
    Shape shape;
    for (std::int64_t axis : perm) shape.push_back(context.shape(0)[static_cast<std::size_t>(axis)]);
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferTrilu(const InferContext& context) {
    TENON_TRY(requireRank(context, 0, 2));
    if (context.has(1)) {
        const auto dims = knownDims(context.shape(1));
        if (context.element(1) != ElementType::i64 || !dims || checkedProduct(*dims) != 1) {
            return context.fail("the diagonal must be one i64 but is {}", toString(context.type(1)));
        }
    }
    return Types{context.type(0)};
}

}  // namespace tenon
