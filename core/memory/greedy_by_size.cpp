// SPDX-License-Identifier: Apache-2.0
// Planner `greedy_by_size`: largest buffer first, each into the smallest gap that holds it between the buffers already
// placed that live with it, or after the last of them.
//
// Pisarchyk and Lee, "Efficient memory management for deep neural net inference" (arXiv 2001.03288), algorithm 3,
// "greedy by size for offset calculation"; the planner of TensorFlow Lite.
#include "core/memory/placement.h"
#include "core/memory/planner.h"

namespace tenon {

Plan planGreedyBySize(std::span<const Interval> intervals, const PlanOptions& options) {
    const auto order = orderedBy(
        intervals.size(), [&](std::uint32_t a, std::uint32_t b) { return intervals[a].size > intervals[b].size; });
    return placeInOrder(intervals, order, Fit::best, options.alignment);
}

}  // namespace tenon
