// SPDX-License-Identifier: Apache-2.0
// Index arithmetic: walking one shape while following several strided layouts.
#pragma once

#include <array>

#include "core/ir/broadcast.h"

namespace tenon::interpreter {

/// Visits the indices of `dims` in row-major order: visit(position, offsets), where offsets[k] is the dot product of
/// the index with strides[k]. A stride of 0 repeats an element (broadcasting) or folds into one (reduction).
template <std::size_t N, class Visit>
void walk(const Dims& dims, const std::array<Dims, N>& strides, Visit&& visit) {
    const std::int64_t count = elementCount(dims);
    const std::size_t outerRank = dims.empty() ? 0 : dims.size() - 1;
    const std::int64_t rowLength = dims.empty() ? 1 : dims.back();
    Dims index(outerRank, 0);
    std::array<std::int64_t, N> rowStart{};
    for (std::int64_t start = 0; start < count; start += rowLength) {
        std::array<std::int64_t, N> at = rowStart;
        for (std::int64_t i = 0; i < rowLength; ++i) {
            visit(start + i, at);
            for (std::size_t k = 0; k < N && !dims.empty(); ++k) at[k] += strides[k][outerRank];
        }
        for (std::size_t axis = outerRank; axis-- > 0;) {
            for (std::size_t k = 0; k < N; ++k) rowStart[k] += strides[k][axis];
            if (++index[axis] < dims[axis]) break;
            for (std::size_t k = 0; k < N; ++k) rowStart[k] -= strides[k][axis] * dims[axis];
            index[axis] = 0;
        }
    }
}

/// Product of the extents in [first, last).
inline std::int64_t extentBetween(const Dims& dims, std::size_t first, std::size_t last) {
    return elementCount(
        Dims(dims.begin() + static_cast<std::ptrdiff_t>(first), dims.begin() + static_cast<std::ptrdiff_t>(last)));
}

/// A shape seen around one axis: [outer, extent, inner].
struct AroundAxis {
    std::int64_t outer, extent, inner;
};
inline AroundAxis aroundAxis(const Dims& dims, std::int64_t axis) {
    const auto at = static_cast<std::size_t>(axis);
    return {extentBetween(dims, 0, at), dims[at], extentBetween(dims, at + 1, dims.size())};
}

}  // namespace tenon::interpreter
