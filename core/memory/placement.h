// SPDX-License-Identifier: Apache-2.0
// Places buffers one after the other in a given order: the common half of the greedy planners and of the search.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/memory/interval.h"

namespace tenon {

enum class Fit {
    best,   ///< the smallest gap that is large enough
    lowest  ///< the first gap that is large enough; some order always gives an optimal plan this way
};

/// A place taken in the arena.
struct Extent {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The offset for `size` bytes (a multiple of the alignment) among places taken, which it sorts by begin. Where no gap
/// is large enough, that is the end of the last one.
std::int64_t findGap(std::vector<Extent>& taken, std::int64_t size, Fit fit);

/// Places every buffer of `order` (a permutation of all of them) into a gap between those placed before that live with
/// it. O(n k log k) for k buffers alive with each.
Plan placeInOrder(std::span<const Interval> intervals, std::span<const std::uint32_t> order, Fit fit,
                  std::int64_t alignment);

/// Numbers 0 .. n-1 sorted by `isBefore`; equals stay in their order, so that plans are reproducible.
template <class Less>
std::vector<std::uint32_t> orderedBy(std::size_t count, Less isBefore) {
    std::vector<std::uint32_t> order(count);
    for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), isBefore);
    return order;
}

}  // namespace tenon
