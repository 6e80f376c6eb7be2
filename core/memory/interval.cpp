// SPDX-License-Identifier: Apache-2.0
#include "core/memory/interval.h"

#include <algorithm>
#include <utility>

namespace tenon {

namespace {

/// Bytes that come alive, or die when negative, at a step.
using Change = std::pair<std::int64_t, std::int64_t>;

std::string label(std::span<const Interval> intervals, std::size_t i) {
    return "buffer " + std::to_string(i) + (intervals[i].name.empty() ? "" : " '" + intervals[i].name + "'");
}

std::optional<std::string> checkPlace(std::span<const Interval> intervals, const Plan& plan, std::int64_t alignment,
                                      std::size_t i) {
    const std::int64_t offset = plan.offsets[i];
    if (offset < 0) return label(intervals, i) + " has no place";
    if (offset % alignment != 0)
        return label(intervals, i) + " at " + std::to_string(offset) + " is not aligned to " +
               std::to_string(alignment);
    if (intervals[i].size > plan.arenaBytes - offset) return label(intervals, i) + " ends outside the arena";
    return std::nullopt;
}

}  // namespace

std::int64_t lowerBound(std::span<const Interval> intervals, std::int64_t alignment) {
    std::vector<Change> changes;
    changes.reserve(2 * intervals.size());
    for (const Interval& interval : intervals) {
        const std::int64_t size = alignUp(interval.size, alignment);
        changes.emplace_back(interval.firstUse, size);
        changes.emplace_back(std::int64_t(interval.lastUse) + 1, -size);
    }
    std::sort(changes.begin(), changes.end());  // at the same step deaths, being negative, come first
    std::int64_t load = 0, largest = 0;
    for (const auto& [step, change] : changes) largest = std::max(largest, load += change);
    return largest;
}

std::optional<std::string> checkPlan(std::span<const Interval> intervals, const Plan& plan, std::int64_t alignment) {
    if (plan.offsets.size() != intervals.size())
        return std::to_string(plan.offsets.size()) + " places for " + std::to_string(intervals.size()) + " buffers";
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        if (auto fault = checkPlace(intervals, plan, alignment, i)) return fault;
        for (std::size_t j = 0; j < i; ++j) {
            const bool isApart = plan.offsets[i] + intervals[i].size <= plan.offsets[j] ||
                                 plan.offsets[j] + intervals[j].size <= plan.offsets[i];
            if (livesWith(intervals[i], intervals[j]) && !isApart)
                return label(intervals, j) + " and " + label(intervals, i) + " overlap while both are alive";
        }
    }
    return std::nullopt;
}

}  // namespace tenon
