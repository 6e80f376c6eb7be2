// SPDX-License-Identifier: Apache-2.0
#include "core/memory/planner.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "core/base/checked.h"

namespace tenon {

namespace {

constexpr std::array kPlanners{
    PlannerInfo{"none", "every buffer has a place of its own: nothing is shared", planNone},
    PlannerInfo{"naive", "first free place, in execution order", planNaive},
    PlannerInfo{"greedy_by_size", "largest buffer first, into the tightest gap", planGreedyBySize},
    PlannerInfo{"greedy_by_conflicts", "buffer with the most neighbours first, into the tightest gap",
                planGreedyByConflicts},
    PlannerInfo{"hill_climb", "starts from the best greedy order and improves it by seeded search", planHillClimb},
};

std::string knownIds() {
    std::string ids;
    for (const PlannerInfo& planner : kPlanners) ids += (ids.empty() ? "" : ", ") + std::string(planner.id);
    return ids;
}

Result<void> validate(std::span<const Interval> intervals, std::int64_t alignment) {
    if (alignment <= 0 || !std::has_single_bit(static_cast<std::uint64_t>(alignment)) || alignment > (1 << 30))
        return usageError("an alignment of " + std::to_string(alignment) + " is not a power of two up to 2^30");
    std::int64_t sum = 0;
    for (const Interval& interval : intervals) {
        const std::string who = "the buffer '" + interval.name + "' ";
        if (interval.size < 0) return modelError(who + "has a negative size of " + std::to_string(interval.size));
        if (interval.lastUse < interval.firstUse || interval.lastUse == std::numeric_limits<int>::max())
            return modelError(who + "is used from step " + std::to_string(interval.firstUse) + " to step " +
                              std::to_string(interval.lastUse) + ", which is no span of time");
        const auto padded = checkedAdd(interval.size, alignment);
        const auto next = padded ? checkedAdd(sum, *padded) : std::nullopt;
        if (!next) return modelError(who + "makes the buffers together larger than 2^63 bytes");
        sum = *next;
    }
    return {};
}

}  // namespace

std::span<const PlannerInfo> planners() {
    return kPlanners;
}

const PlannerInfo* findPlanner(std::string_view id) {
    const auto found = std::find_if(kPlanners.begin(), kPlanners.end(), [&](const auto& row) { return row.id == id; });
    return found == kPlanners.end() ? nullptr : &*found;
}

Result<Plan> planMemory(std::string_view id, std::span<const Interval> intervals, const PlanOptions& options) {
    const PlannerInfo* planner = findPlanner(id);
    if (!planner)
        return usageError("there is no memory planner '" + std::string(id) + "'; the planners are " + knownIds());
    TENON_TRY(validate(intervals, options.alignment));
    return planner->plan(intervals, options);
}

}  // namespace tenon
