// SPDX-License-Identifier: Apache-2.0
#include "core/memory/placement.h"

#include <algorithm>

#include "core/memory/overlap_index.h"

namespace tenon {

std::int64_t findGap(std::vector<Extent>& taken, std::int64_t size, Fit fit) {
    std::sort(taken.begin(), taken.end(), [](const Extent& a, const Extent& b) { return a.begin < b.begin; });
    std::int64_t end = 0, best = -1, bestGap = 0;
    for (const Extent& place : taken) {
        const std::int64_t gap = place.begin - end;
        if (gap >= size && (best < 0 || gap < bestGap)) {
            best = end;
            bestGap = gap;
            if (fit == Fit::lowest) return best;
        }
        end = std::max(end, place.end);
    }
    return best >= 0 ? best : end;
}

Plan placeInOrder(std::span<const Interval> intervals, std::span<const std::uint32_t> order, Fit fit,
                  std::int64_t alignment) {
    const OverlapIndex overlaps(intervals);
    Plan plan;
    plan.offsets.assign(intervals.size(), -1);
    std::vector<Extent> taken;
    for (const std::uint32_t buffer : order) {
        taken.clear();
        overlaps.forEachOverlap(buffer, [&](std::uint32_t other) {
            const std::int64_t offset = plan.offsets[other];
            if (offset >= 0) taken.push_back({offset, offset + alignUp(intervals[other].size, alignment)});
        });
        const std::int64_t size = alignUp(intervals[buffer].size, alignment);
        plan.offsets[buffer] = findGap(taken, size, fit);
        plan.arenaBytes = std::max(plan.arenaBytes, plan.offsets[buffer] + size);
    }
    return plan;
}

}  // namespace tenon
