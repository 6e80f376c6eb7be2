// SPDX-License-Identifier: Apache-2.0
#include "core/memory/planner.h"

#include <QElapsedTimer>
#include <QTest>
#include <set>

#include "core/base/random.h"
#include "core/memory/overlap_index.h"
#include "core/memory/placement.h"

using namespace tenon;

namespace {

using Offsets = std::vector<std::int64_t>;

Plan planWith(std::string_view id, const std::vector<Interval>& intervals, PlanOptions options = {.alignment = 1}) {
    auto plan = planMemory(id, intervals, options);
    if (!plan) throw std::runtime_error(plan.error().message);
    return *plan;
}

std::vector<Interval> randomIntervals(Random& random, std::size_t count, int steps, int longest) {
    std::vector<Interval> intervals;
    for (std::size_t i = 0; i < count; ++i) {
        const int first = int(random.below(std::uint64_t(steps)));
        const int last = first + int(random.below(std::uint64_t(longest)));
        const std::int64_t size = random.below(12) == 0 ? 0 : 1 + std::int64_t(random.below(5000));
        intervals.push_back({size, first, last, "b" + std::to_string(i)});
    }
    return intervals;
}

/// What checkPlan and lowerBound must agree with, step by step.
std::int64_t loadAt(const std::vector<Interval>& intervals, int step, std::int64_t alignment) {
    std::int64_t load = 0;
    for (const auto& interval : intervals)
        if (interval.firstUse <= step && step <= interval.lastUse) load += alignUp(interval.size, alignment);
    return load;
}

/// A residual block: x lives across two convolutions, then the sum needs both.
const std::vector<Interval> kResidual{{100, 0, 3, "x"}, {300, 1, 2, "wide"}, {100, 2, 3, "narrow"}, {100, 3, 4, "sum"}};

}  // namespace

class TestPlanner : public QObject {
    Q_OBJECT

private slots:
    void tableListsEveryPlannerOnce() {
        std::set<std::string_view> ids;
        for (const PlannerInfo& planner : planners()) {
            QVERIFY(ids.insert(planner.id).second);
            QVERIFY(!planner.gloss.empty());
            QCOMPARE(findPlanner(planner.id), &planner);
        }
        QCOMPARE(ids.size(), std::size_t{5});
        QVERIFY(!findPlanner("greedy"));
    }

    void lowerBoundIsTheLargestLoad() {
        QCOMPARE(lowerBound({}, 64), std::int64_t(0));
        QCOMPARE(lowerBound(kResidual, 1), std::int64_t(500));
        QCOMPARE(lowerBound(kResidual, 64), std::int64_t(128 + 320 + 128));
        // a buffer that dies in the step before another is born shares nothing with it
        QCOMPARE(lowerBound(std::vector<Interval>{{10, 0, 0, "a"}, {20, 1, 1, "b"}}, 1), std::int64_t(20));
        QCOMPARE(lowerBound(std::vector<Interval>{{10, 0, 1, "a"}, {20, 1, 1, "b"}}, 1), std::int64_t(30));
    }

    void exactPlansOfASmallProblem() {
        QCOMPARE(planWith("none", kResidual).offsets, (Offsets{0, 100, 400, 500}));
        QCOMPARE(planWith("none", kResidual).arenaBytes, std::int64_t(600));
        QCOMPARE(planWith("naive", kResidual).offsets, (Offsets{0, 100, 400, 100}));
        QCOMPARE(planWith("naive", kResidual).arenaBytes, std::int64_t(500));
        QCOMPARE(planWith("greedy_by_size", kResidual).offsets, (Offsets{300, 0, 400, 0}));
        QCOMPARE(planWith("greedy_by_size", kResidual).arenaBytes, std::int64_t(500));
        // x and narrow have three neighbours each, wide and sum two
        QCOMPARE(planWith("greedy_by_conflicts", kResidual).offsets, (Offsets{0, 200, 100, 200}));
        QCOMPARE(planWith("hill_climb", kResidual).arenaBytes, std::int64_t(500));
    }

    void noneSharesNothingEvenBetweenTheDead() {
        const std::vector<Interval> intervals{{10, 0, 0, "a"}, {10, 5, 5, "b"}};
        QCOMPARE(planWith("none", intervals).arenaBytes, std::int64_t(20));
        for (const char* id : {"naive", "greedy_by_size", "greedy_by_conflicts", "hill_climb"})
            QCOMPARE(planWith(id, intervals).arenaBytes, std::int64_t(10));
    }

    void naiveJoinsFreedNeighbours() {
        const std::vector<Interval> intervals{
            {10, 0, 1, "a"}, {10, 0, 1, "b"}, {10, 0, 3, "c"}, {20, 2, 3, "takes the place of a and b"}};
        QCOMPARE(planWith("naive", intervals).offsets, (Offsets{0, 10, 20, 0}));
    }

    void naiveGrowsFromTheLastFreePlace() {
        const std::vector<Interval> intervals{{10, 0, 2, "a"}, {10, 0, 0, "b"}, {30, 1, 2, "larger than b's place"}};
        QCOMPARE(planWith("naive", intervals).arenaBytes, std::int64_t(40));
    }

    void bestFitTakesTheTightestGapLowestTheFirst() {
        std::vector<Extent> taken{{50, 60}, {0, 10}, {25, 40}};
        QCOMPARE(findGap(taken, 10, Fit::best), std::int64_t(40));
        QCOMPARE(findGap(taken, 10, Fit::lowest), std::int64_t(10));
        QCOMPARE(findGap(taken, 16, Fit::best), std::int64_t(60));
        std::vector<Extent> nested{{0, 100}, {10, 20}, {105, 110}};
        QCOMPARE(findGap(nested, 5, Fit::best), std::int64_t(100));
        std::vector<Extent> nothing;
        QCOMPARE(findGap(nothing, 5, Fit::best), std::int64_t(0));
    }

    // Greedy by size leaves a hole here that only a search closes.
    void hillClimbReachesTheBoundWhereGreedyDoesNot() {
        Random random(4);
        int improved = 0, optimal = 0;
        for (int trial = 0; trial < 20; ++trial) {
            const auto intervals = randomIntervals(random, 30, 20, 6);
            const auto bound = lowerBound(intervals, 1);
            const auto greedy = planWith("greedy_by_size", intervals).arenaBytes;
            const auto climbed = planWith("hill_climb", intervals).arenaBytes;
            QVERIFY(bound <= climbed && climbed <= greedy);
            improved += climbed < greedy;
            optimal += climbed == bound;
        }
        QVERIFY2(improved >= 5 && optimal >= 15,
                 qPrintable(QString("%1 improved, %2 optimal").arg(improved).arg(optimal)));
    }

    void everyPlanOfRandomProblemsIsValid_data() {
        QTest::addColumn<int>("alignment");
        QTest::newRow("1") << 1;
        QTest::newRow("64") << 64;
        QTest::newRow("4096") << 4096;
    }
    void everyPlanOfRandomProblemsIsValid() {
        QFETCH(int, alignment);
        Random random(std::uint64_t(alignment) + 17);
        for (int trial = 0; trial < 60; ++trial) {
            const auto intervals =
                randomIntervals(random, random.below(40), 1 + int(random.below(30)), 1 + int(random.below(12)));
            const auto bound = lowerBound(intervals, alignment);
            const auto unshared = planWith("none", intervals, {.alignment = alignment}).arenaBytes;
            for (const PlannerInfo& planner : planners()) {
                if (planner.id == "hill_climb" && trial >= 6)
                    continue;  // searches for a second where the bound is out of reach
                const Plan plan = planWith(planner.id, intervals, {.alignment = alignment});
                const auto fault = checkPlan(intervals, plan, alignment);
                QVERIFY2(!fault, fault ? fault->c_str() : "");
                QVERIFY(plan.arenaBytes >= bound && plan.arenaBytes <= unshared);
                QCOMPARE(plan.arenaBytes % alignment, std::int64_t(0));
            }
        }
    }

    void lowerBoundAgreesWithCountingSteps() {
        Random random(8);
        for (int trial = 0; trial < 100; ++trial) {
            const auto intervals = randomIntervals(random, 25, 20, 8);
            std::int64_t largest = 0;
            for (int step = 0; step < 30; ++step) largest = std::max(largest, loadAt(intervals, step, 16));
            QCOMPARE(lowerBound(intervals, 16), largest);
        }
    }

    void overlapIndexAgreesWithThePairwiseTest() {
        Random random(21);
        for (int trial = 0; trial < 50; ++trial) {
            const auto intervals = randomIntervals(random, 1 + random.below(40), 30, 10);
            const OverlapIndex index(intervals);
            for (std::uint32_t i = 0; i < intervals.size(); ++i) {
                std::set<std::uint32_t> expected, found;
                for (std::uint32_t j = 0; j < intervals.size(); ++j)
                    if (j != i && livesWith(intervals[i], intervals[j])) expected.insert(j);
                index.forEachOverlap(i, [&](std::uint32_t j) { QVERIFY(found.insert(j).second); });
                QVERIFY(found == expected);
            }
        }
    }

    void plansAreReproducible() {
        Random random(33);
        const auto intervals = randomIntervals(random, 60, 40, 12);
        for (const PlannerInfo& planner : planners())
            QCOMPARE(planWith(planner.id, intervals).offsets, planWith(planner.id, intervals).offsets);
    }

    void oracleSeesEveryKindOfFault() {
        const std::vector<Interval> two{{64, 0, 1, "a"}, {64, 1, 2, "b"}};
        QVERIFY(!checkPlan(two, {{0, 64}, 128}));
        QCOMPARE(checkPlan(two, {{0, 0}, 128}).value(),
                 std::string("buffer 0 'a' and buffer 1 'b' overlap while both are alive"));
        QCOMPARE(checkPlan(two, {{0, 63}, 128}, 1).value(),
                 std::string("buffer 0 'a' and buffer 1 'b' overlap while both are alive"));
        QCOMPARE(checkPlan(two, {{0, 65}, 192}).value(), std::string("buffer 1 'b' at 65 is not aligned to 64"));
        QCOMPARE(checkPlan(two, {{0, 64}, 127}).value(), std::string("buffer 1 'b' ends outside the arena"));
        QCOMPARE(checkPlan(two, {{0, -64}, 128}).value(), std::string("buffer 1 'b' has no place"));
        QCOMPARE(checkPlan(two, {{0}, 128}).value(), std::string("1 places for 2 buffers"));
        const std::vector<Interval> apart{{64, 0, 0, "a"}, {64, 1, 2, "b"}};
        QVERIFY(!checkPlan(apart, {{0, 0}, 64}));
    }

    void refusesWhatIsNoProblem() {
        const auto messageOf = [](std::string_view id, std::vector<Interval> intervals, PlanOptions options = {}) {
            const auto plan = planMemory(id, intervals, options);
            return plan ? std::string("accepted") : plan.error().message;
        };
        QCOMPARE(messageOf("best", {}), std::string("there is no memory planner 'best'; the planners are none, naive, "
                                                    "greedy_by_size, greedy_by_conflicts, hill_climb"));
        QCOMPARE(messageOf("none", {}, {.alignment = 48}),
                 std::string("an alignment of 48 is not a power of two up to 2^30"));
        QCOMPARE(messageOf("none", {{-1, 0, 0, "a"}}), std::string("the buffer 'a' has a negative size of -1"));
        QCOMPARE(messageOf("none", {{1, 3, 2, "a"}}),
                 std::string("the buffer 'a' is used from step 3 to step 2, which is no span of time"));
        const std::int64_t huge = INT64_MAX / 2 + 1;
        QCOMPARE(messageOf("none", {{huge, 0, 0, "a"}, {huge, 0, 0, "b"}}),
                 std::string("the buffer 'b' makes the buffers together larger than 2^63 bytes"));
        QCOMPARE(messageOf("hill_climb", {}), std::string("accepted"));
    }

    // A chain of 50,000 kernels, each buffer read by the next: greedy planners must not be quadratic here.
    void longChainsAreQuick() {
        std::vector<Interval> chain;
        for (int i = 0; i < 50'000; ++i) chain.push_back({64 * (1 + i % 7), i, i + 1, {}});
        for (const char* id : {"naive", "greedy_by_size", "greedy_by_conflicts"}) {
            QElapsedTimer timer;
            timer.start();
            const Plan plan = planWith(id, chain, {.alignment = 64});
            QVERIFY2(timer.elapsed() < 2000, id);
            QVERIFY(plan.arenaBytes >= lowerBound(chain));
        }
    }
};

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
