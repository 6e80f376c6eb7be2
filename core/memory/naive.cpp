// SPDX-License-Identifier: Apache-2.0
// Planner `naive`: what an allocator would do at run time.
//
// Buffers come in the order of their first use. Those that died before give their place back to a free list, whose
// neighbours join; the new one takes the lowest free place that is large enough, or else the arena grows. Knows nothing
// of the future, so it is the measure of what planning ahead is worth.
#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

#include "core/memory/placement.h"
#include "core/memory/planner.h"

namespace tenon {

namespace {

/// Free places by where they begin; no two touch. What lies above `top` is free and endless.
class FreeList {
public:
    std::int64_t take(std::int64_t size) {
        for (auto it = places.begin(); it != places.end(); ++it) {
            const auto [begin, length] = *it;
            if (length < size) continue;
            places.erase(it);
            if (length > size) places.emplace(begin + size, length - size);
            return begin;
        }
        const std::int64_t begin = top;
        top += size;
        return begin;
    }

    void giveBack(std::int64_t begin, std::int64_t size) {
        auto next = places.lower_bound(begin);
        if (next != places.end() && begin + size == next->first) {
            size += next->second;
            next = places.erase(next);
        }
        if (next != places.begin()) {
            const auto before = std::prev(next);
            if (before->first + before->second == begin) {
                begin = before->first;
                size += before->second;
                places.erase(before);
            }
        }
        if (begin + size == top)
            top = begin;
        else
            places.emplace(begin, size);
    }

private:
    std::map<std::int64_t, std::int64_t> places;  ///< begin to length
    std::int64_t top = 0;
};

}  // namespace

Plan planNaive(std::span<const Interval> intervals, const PlanOptions& options) {
    using Death = std::tuple<int, std::uint32_t>;  // last use, buffer
    std::priority_queue<Death, std::vector<Death>, std::greater<>> alive;
    FreeList arena;
    Plan plan;
    plan.offsets.assign(intervals.size(), 0);
    const auto order = orderedBy(intervals.size(), [&](std::uint32_t a, std::uint32_t b) {
        return intervals[a].firstUse < intervals[b].firstUse;
    });
    for (const std::uint32_t buffer : order) {
        while (!alive.empty() && std::get<0>(alive.top()) < intervals[buffer].firstUse) {
            const std::uint32_t dead = std::get<1>(alive.top());
            arena.giveBack(plan.offsets[dead], alignUp(intervals[dead].size, options.alignment));
            alive.pop();
        }
        const std::int64_t size = alignUp(intervals[buffer].size, options.alignment);
        if (size == 0) continue;
        plan.offsets[buffer] = arena.take(size);
        plan.arenaBytes = std::max(plan.arenaBytes, plan.offsets[buffer] + size);
        alive.emplace(intervals[buffer].lastUse, buffer);
    }
    return plan;
}

}  // namespace tenon
