// SPDX-License-Identifier: Apache-2.0
#include "core/memory/overlap_index.h"

#include <bit>
#include <climits>

namespace tenon {

OverlapIndex::OverlapIndex(std::span<const Interval> intervals) : intervals(intervals) {
    for (std::uint32_t i = 0; i < intervals.size(); ++i)
        if (intervals[i].size > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return intervals[a].firstUse < intervals[b].firstUse; });
    leaves = std::bit_ceil(std::max<std::size_t>(order.size(), 1));
    latestUse.assign(2 * leaves, INT_MIN);
    for (std::size_t i = 0; i < order.size(); ++i) latestUse[leaves + i] = intervals[order[i]].lastUse;
    for (std::size_t i = leaves - 1; i > 0; --i) latestUse[i] = std::max(latestUse[2 * i], latestUse[2 * i + 1]);
}

}  // namespace tenon
