// SPDX-License-Identifier: Apache-2.0
// Planner `hill_climb`: a seeded search over the order in which buffers are placed.
//
// A plan is made from an order by putting each buffer into the lowest gap that holds it; some order gives an optimal
// plan that way, so the search is over orders. It starts from the best plan of the other planners, or from the order of
// areas (size times life) where that is better. Each step takes a buffer that reaches the top of the arena, follows
// what holds it up there (a buffer that ends where it begins, and so on down), swaps the turn of one of those with that
// of a buffer it lives with, places again, and keeps the result when the arena did not grow. It ends at the lower bound
// or when the work it may do is spent: work is counted, not timed, so that equal problems give equal plans everywhere.
//
// After the allocator of that name in Arm's Vela compiler for Ethos-U, and Apache TVM's unified static memory planner.
#include <algorithm>
#include <limits>

#include "core/base/random.h"
#include "core/memory/overlap_index.h"
#include "core/memory/placement.h"
#include "core/memory/planner.h"

namespace tenon {

namespace {

/// Places looked at, over the whole search; about a second.
constexpr std::int64_t kWork = 100'000'000;
/// A problem with more pairs of neighbours leaves no work for a search, and keeps the best plan it starts from.
constexpr std::size_t kMostNeighbours = 10'000'000;

class Search {
public:
    Search(std::span<const Interval> intervals, const PlanOptions& options)
        : intervals(intervals), options(options), random(options.seed) {
        sizes.reserve(intervals.size());
        for (const Interval& interval : intervals) sizes.push_back(alignUp(interval.size, options.alignment));
        findNeighbours();
    }

    Plan run() {
        const std::int64_t bound = lowerBound(intervals, options.alignment);
        start();
        while (best.arenaBytes > bound && work < kWork) step();
        return best;
    }

private:
    void findNeighbours() {
        const OverlapIndex overlaps(intervals);
        firstNeighbour.push_back(0);
        for (std::uint32_t i = 0; i < intervals.size() && neighbours.size() <= kMostNeighbours; ++i) {
            overlaps.forEachOverlap(i, [&](std::uint32_t other) { neighbours.push_back(other); });
            firstNeighbour.push_back(neighbours.size());
        }
        if (neighbours.size() > kMostNeighbours) work = kWork;
    }

    std::span<const std::uint32_t> neighboursOf(std::uint32_t buffer) const {
        return std::span(neighbours)
            .subspan(firstNeighbour[buffer], firstNeighbour[buffer + 1] - firstNeighbour[buffer]);
    }

    std::int64_t lifeOf(std::uint32_t i) const {
        return std::int64_t(intervals[i].lastUse) - intervals[i].firstUse + 1;
    }

    void start();
    void step();
    Plan place(std::size_t from, const Plan& before);
    std::uint32_t pickCulprit();
    std::uint32_t oneOf(std::span<const std::uint32_t> items) { return items[random.below(items.size())]; }
    void swapTurns(std::uint32_t a, std::uint32_t b) {
        std::swap(order[turn[a]], order[turn[b]]);
        std::swap(turn[a], turn[b]);
    }

    std::span<const Interval> intervals;
    const PlanOptions& options;
    Random random;
    std::vector<std::int64_t> sizes;
    std::vector<std::uint32_t> neighbours;
    std::vector<std::size_t> firstNeighbour;
    std::vector<std::uint32_t> order;  ///< buffers by turn
    std::vector<std::uint32_t> turn;   ///< the inverse
    std::vector<Extent> taken;
    Plan current, best;
    std::int64_t work = 0;
};

void Search::start() {
    best = planNaive(intervals, options);
    for (const auto planner : {planGreedyBySize, planGreedyByConflicts})
        if (Plan plan = planner(intervals, options); plan.arenaBytes < best.arenaBytes) best = std::move(plan);
    const auto area = [&](std::uint32_t i) { return double(sizes[i]) * double(lifeOf(i)); };
    const auto byArea =
        orderedBy(intervals.size(), [&](std::uint32_t a, std::uint32_t b) { return area(a) > area(b); });
    // The order that leads to a plan already found is its buffers from the bottom up.
    const auto bottomUp = orderedBy(
        intervals.size(), [&](std::uint32_t a, std::uint32_t b) { return best.offsets[a] < best.offsets[b]; });
    current.arenaBytes = std::numeric_limits<std::int64_t>::max();
    for (const auto& candidate : {bottomUp, byArea}) {
        Plan plan = placeInOrder(intervals, candidate, Fit::lowest, options.alignment);
        if (plan.arenaBytes >= current.arenaBytes) continue;
        current = std::move(plan);
        order = candidate;
    }
    if (current.arenaBytes < best.arenaBytes) best = current;
    turn.resize(order.size());
    for (std::uint32_t t = 0; t < order.size(); ++t) turn[order[t]] = t;
}

/// Places the buffers from turn `from` on; those of earlier turns stay where they are in `before`.
Plan Search::place(std::size_t from, const Plan& before) {
    Plan plan{before.offsets, 0};
    for (std::size_t t = 0; t < order.size(); ++t) {
        const std::uint32_t buffer = order[t];
        if (t >= from) {
            taken.clear();
            for (const std::uint32_t other : neighboursOf(buffer))
                if (turn[other] < t) taken.push_back({plan.offsets[other], plan.offsets[other] + sizes[other]});
            plan.offsets[buffer] = findGap(taken, sizes[buffer], Fit::lowest);
            work += std::int64_t(neighboursOf(buffer).size());
        }
        plan.arenaBytes = std::max(plan.arenaBytes, plan.offsets[buffer] + sizes[buffer]);
    }
    work += std::int64_t(order.size());
    return plan;
}

/// A buffer at the top of the arena, or one of those that hold it up there.
std::uint32_t Search::pickCulprit() {
    std::vector<std::uint32_t> chain;
    for (const std::uint32_t buffer : order)
        if (sizes[buffer] > 0 && current.offsets[buffer] + sizes[buffer] == current.arenaBytes) chain.push_back(buffer);
    chain = {oneOf(chain)};
    for (std::vector<std::uint32_t> holders{0}; !holders.empty();) {
        holders.clear();
        for (const std::uint32_t other : neighboursOf(chain.back()))
            if (current.offsets[other] + sizes[other] == current.offsets[chain.back()]) holders.push_back(other);
        if (!holders.empty()) chain.push_back(oneOf(holders));
    }
    return oneOf(chain);
}

void Search::step() {
    const std::uint32_t culprit = pickCulprit();
    if (neighboursOf(culprit).empty()) {
        ++work;
        return;
    }
    const std::uint32_t other = oneOf(neighboursOf(culprit));
    const std::size_t from = std::min(turn[culprit], turn[other]);
    swapTurns(culprit, other);
    Plan next = place(from, current);
    if (next.arenaBytes <= current.arenaBytes) {
        current = std::move(next);
        if (current.arenaBytes < best.arenaBytes) best = current;
    } else {
        swapTurns(culprit, other);
    }
}

}  // namespace

Plan planHillClimb(std::span<const Interval> intervals, const PlanOptions& options) {
    return Search(intervals, options).run();
}

}  // namespace tenon
