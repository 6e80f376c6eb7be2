// SPDX-License-Identifier: Apache-2.0
// Ops that keep the elements and change the shape.
#include <fmt/format.h>

#include "core/base/checked.h"
#include "core/interpret/families.h"
#include "core/interpret/walk.h"
#include "core/ir/geometry.h"

namespace tenon::interpreter {

namespace {

Result<Tensor> reshaped(const Call& call, Dims dims) {
    const auto count = checkedProduct(dims);
    if (!count || *count != call.in(0).count())
        return call.fault(fmt::format("{} elements do not fill the shape {}", call.in(0).count(), toString(dims)));
    return call.in(0).reshaped(std::move(dims));
}

}  // namespace

Result<Tensor> flatten(const Call& call) {
    const Dims& dims = call.in(0).dims();
    const auto rank = static_cast<std::int64_t>(dims.size());
    const std::int64_t axis = call.integer("axis");
    if (axis < -rank || axis > rank) return call.fault(fmt::format("axis {} is outside a rank of {}", axis, rank));
    const auto at = static_cast<std::size_t>(axis < 0 ? axis + rank : axis);
    return reshaped(call, {extentBetween(dims, 0, at), extentBetween(dims, at, dims.size())});
}

Result<Tensor> reshape(const Call& call) {
    const bool allowsZero = call.integer("allowzero") != 0;
    const Shape shape =
        TENON_TRY(call.named(reshapedShape(toShape(call.in(0).dims()), call.in(1).toInts(), allowsZero)));
    const auto dims = knownDims(shape);
    TENON_CHECK(dims.has_value(), "a known shape reshaped to an unknown one");
    return reshaped(call, *dims);
}

Result<Tensor> squeeze(const Call& call) {
    const Dims& dims = call.in(0).dims();
    std::vector<bool> isDropped(dims.size(), false);
    for (std::size_t axis = 0; axis < dims.size(); ++axis) isDropped[axis] = !call.has(1) && dims[axis] == 1;
    if (call.has(1))
        for (std::int64_t axis : TENON_TRY(call.named(normalizeAxes(call.in(1).toInts(), dims.size()))))
            isDropped[static_cast<std::size_t>(axis)] = true;
    Dims kept;
    for (std::size_t axis = 0; axis < dims.size(); ++axis)
        if (!isDropped[axis]) kept.push_back(dims[axis]);
    return reshaped(call, kept);
}

Result<Tensor> unsqueeze(const Call& call) {
    const std::vector<std::int64_t> asked = call.in(1).toInts();
    const std::size_t rank = call.in(0).dims().size() + asked.size();
    Dims dims(rank, -1);
    for (std::int64_t axis : TENON_TRY(call.named(normalizeAxes(asked, rank))))
        dims[static_cast<std::size_t>(axis)] = 1;
    auto next = call.in(0).dims().begin();
    for (std::int64_t& extent : dims)
        if (extent < 0) extent = *next++;
    return reshaped(call, dims);
}

}  // namespace tenon::interpreter
