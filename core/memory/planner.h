// SPDX-License-Identifier: Apache-2.0
// The memory planners: pure functions from lifetimes to offsets, and the one table that lists them.
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/memory/interval.h"

namespace tenon {

// One file each; the algorithm is described there. All take validated problems (see planMemory).
Plan planNone(std::span<const Interval> intervals, const PlanOptions& options);
Plan planNaive(std::span<const Interval> intervals, const PlanOptions& options);
Plan planGreedyBySize(std::span<const Interval> intervals, const PlanOptions& options);
Plan planGreedyByConflicts(std::span<const Interval> intervals, const PlanOptions& options);
Plan planHillClimb(std::span<const Interval> intervals, const PlanOptions& options);

struct PlannerInfo {
    std::string_view id;
    std::string_view gloss;  ///< one line, for menus and `--help`
    Plan (*plan)(std::span<const Interval> intervals, const PlanOptions& options);
};

/// Every planner, from the plainest to the one that tries hardest.
std::span<const PlannerInfo> planners();

/// The row of that id, or null.
const PlannerInfo* findPlanner(std::string_view id);

/// Validates the problem and runs the planner named `id`. Refused: an unknown planner, an alignment that is not a power
/// of two, a negative size, a life that ends before it begins, sizes whose sum exceeds 64 bits.
Result<Plan> planMemory(std::string_view id, std::span<const Interval> intervals, const PlanOptions& options = {});

}  // namespace tenon
