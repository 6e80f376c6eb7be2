// SPDX-License-Identifier: Apache-2.0
// Planner `greedy_by_conflicts`: the buffer that lives with the most others first (the larger one on a tie), each into
// the smallest gap that holds it. Buffers that everything has to go around are placed while there is still room.
// The order of the planner of that name in Apache TVM's unified static memory planner.
#include <tuple>

#include "core/memory/overlap_index.h"
#include "core/memory/placement.h"
#include "core/memory/planner.h"

namespace tenon {

Plan planGreedyByConflicts(std::span<const Interval> intervals, const PlanOptions& options) {
    const OverlapIndex overlaps(intervals);
    std::vector<std::int64_t> conflicts(intervals.size(), 0);
    for (std::uint32_t i = 0; i < intervals.size(); ++i)
        overlaps.forEachOverlap(i, [&](std::uint32_t) { ++conflicts[i]; });
    const auto order = orderedBy(intervals.size(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(conflicts[a], intervals[a].size) > std::tie(conflicts[b], intervals[b].size);
    });
    return placeInOrder(intervals, order, Fit::best, options.alignment);
}

}  // namespace tenon
