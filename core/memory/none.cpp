// SPDX-License-Identifier: Apache-2.0
// Planner `none`: buffers one after the other, none shared. The honest baseline: what the model needs when nobody
// plans.
#include "core/memory/planner.h"

namespace tenon {

Plan planNone(std::span<const Interval> intervals, const PlanOptions& options) {
    Plan plan;
    for (const Interval& interval : intervals) {
        plan.offsets.push_back(plan.arenaBytes);
        plan.arenaBytes += alignUp(interval.size, options.alignment);
    }
    return plan;
}

}  // namespace tenon
