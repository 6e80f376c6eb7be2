// SPDX-License-Identifier: Apache-2.0
// Finds the buffers that are alive together with a given one without looking at all of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/memory/interval.h"

namespace tenon {

/// Buffers sorted by first use under a segment tree of their last uses. Building is O(n log n), a query O(k log n) for
/// k answers. Refers to the intervals, which must outlive it; buffers of 0 bytes are left out.
class OverlapIndex {
public:
    explicit OverlapIndex(std::span<const Interval> intervals);

    /// Calls visit(std::uint32_t) for each buffer other than `buffer` that lives with it, by first use, then number.
    template <class Visit>
    void forEachOverlap(std::uint32_t buffer, Visit visit) const {
        const Interval& of = intervals[buffer];
        if (of.size == 0) return;
        const auto notAfter =
            std::upper_bound(order.begin(), order.end(), of.lastUse,
                             [this](int step, std::uint32_t i) { return step < intervals[i].firstUse; });
        const auto candidates = static_cast<std::size_t>(notAfter - order.begin());
        descend(1, 0, leaves, candidates, of.firstUse, [&](std::uint32_t other) {
            if (other != buffer) visit(other);
        });
    }

private:
    /// Visits entries [0, candidates) of `order` under `node`, which spans [begin, end), whose last use is late enough.
    template <class Visit>
    void descend(std::size_t node, std::size_t begin, std::size_t end, std::size_t candidates, int firstUse,
                 const Visit& visit) const {
        if (begin >= candidates || latestUse[node] < firstUse) return;
        if (end - begin == 1) return visit(order[begin]);
        const std::size_t middle = begin + (end - begin) / 2;
        descend(2 * node, begin, middle, candidates, firstUse, visit);
        descend(2 * node + 1, middle, end, candidates, firstUse, visit);
    }

    std::span<const Interval> intervals;
    std::vector<std::uint32_t> order;
    std::size_t leaves = 1;      ///< a power of two
    std::vector<int> latestUse;  ///< of node i; its children are 2i and 2i + 1
};

}  // namespace tenon
