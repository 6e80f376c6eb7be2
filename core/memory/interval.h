// SPDX-License-Identifier: Apache-2.0
// The memory planning problem and its answer.
//
// Kernels run in order, one a step. A buffer lives from the step that writes it to the last step that reads it; two
// buffers that live in a common step must not overlap in the arena.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon {

struct Interval {
    std::int64_t size = 0;  ///< bytes; a buffer of 0 bytes conflicts with nothing
    int firstUse = 0;
    int lastUse = 0;   ///< inclusive, not before firstUse
    std::string name;  ///< for messages and views
};

struct PlanOptions {
    std::int64_t alignment = 64;  ///< of every offset and of the arena's size; a power of two
    std::uint64_t seed = 1;       ///< for planners that search
};

struct Plan {
    std::vector<std::int64_t> offsets;  ///< one a buffer, in the order given
    std::int64_t arenaBytes = 0;
};

inline bool livesWith(const Interval& a, const Interval& b) {
    return a.size > 0 && b.size > 0 && a.firstUse <= b.lastUse && b.firstUse <= a.lastUse;
}

inline std::int64_t alignUp(std::int64_t value, std::int64_t alignment) {
    return (value + alignment - 1) & ~(alignment - 1);
}

/// What no plan can go below: the largest sum of (aligned) sizes alive in one step. O(n log n).
std::int64_t lowerBound(std::span<const Interval> intervals, std::int64_t alignment = 64);

/// Compares every pair: O(n^2), for tests and `--verify`. The first fault found as a sentence, or nothing.
std::optional<std::string> checkPlan(std::span<const Interval> intervals, const Plan& plan,
                                     std::int64_t alignment = 64);

}  // namespace tenon
