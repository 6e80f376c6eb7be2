// SPDX-License-Identifier: Apache-2.0
#include "profiler/statistics.h"

#include <QTest>
#include <cmath>
#include <vector>

#include "core/base/check.h"
#include "core/base/random.h"

using namespace tenon;

namespace {

/// A standard normal number (Box and Muller).
double gaussian(Random& random) {
    return std::sqrt(-2 * std::log(1 - random.unit())) * std::cos(6.283185307179586 * random.unit());
}

std::vector<double> gaussians(std::size_t count, double mean, double deviation, std::uint64_t seed) {
    Random random(seed);
    std::vector<double> values(count);
    for (double& v : values) v = mean + deviation * gaussian(random);
    return values;
}

}  // namespace

class TestStatistics : public QObject {
    Q_OBJECT

private slots:
    void medianOfKnownValues() {
        QCOMPARE(median(std::vector<double>{7}), 7.0);
        QCOMPARE(median(std::vector<double>{3, 1, 2}), 2.0);
        QCOMPARE(median(std::vector<double>{4, 1, 3, 2}), 2.5);
        QCOMPARE(median(std::vector<double>{1, 1, 1, 1e9}), 1.0);
    }

    // reference: numpy.percentile([15, 20, 35, 40, 50], p)
    void percentileMatchesNumpy() {
        const std::vector<double> values{50, 15, 40, 20, 35};
        QCOMPARE(percentile(values, 0), 15.0);
        QCOMPARE(percentile(values, 5), 16.0);
        QCOMPARE(percentile(values, 40), 29.0);
        QCOMPARE(percentile(values, 95), 48.0);
        QCOMPARE(percentile(values, 100), 50.0);
    }

    void emptyInputIsOurBug() { QVERIFY_EXCEPTION_THROWN(median(std::vector<double>{}), InternalError); }

    void bootstrapIsDeterministic() {
        const auto values = gaussians(101, 1.2, 0.05, 3);
        const auto a = bootstrapMedian(values, {.resamples = 50, .seed = 9});
        const auto b = bootstrapMedian(values, {.resamples = 50, .seed = 9});
        const auto c = bootstrapMedian(values, {.resamples = 50, .seed = 10});
        QCOMPARE(a.lower, b.lower);
        QCOMPARE(a.upper, b.upper);
        QVERIFY(a.lower != c.lower || a.upper != c.upper);
        QVERIFY(a.lower < median(values) && median(values) < a.upper);
    }

    void bootstrapIgnoresOrder() {
        auto values = gaussians(40, 1, 0.1, 5);
        const auto before = bootstrapMedian(values);
        std::reverse(values.begin(), values.end());
        QCOMPARE(bootstrapMedian(values).lower, before.lower);
    }

    void bootstrapOfEqualValuesHasNoWidth() {
        const auto interval = bootstrapMedian(std::vector<double>(20, 1.5));
        QCOMPARE(interval.lower, 1.5);
        QCOMPARE(interval.upper, 1.5);
    }

    // The asymptotic standard error of a median is 1.2533 sigma / sqrt(n).
    void bootstrapWidthIsThatOfTheory() {
        const auto interval = bootstrapMedian(gaussians(1001, 0, 1, 11));
        const double expected = 2 * 1.96 * 1.2533 / std::sqrt(1001.0);
        const double width = interval.upper - interval.lower;
        QVERIFY2(width > 0.7 * expected && width < 1.4 * expected, qPrintable(QString::number(width)));
    }

    void bootstrapCoversTheTruth() {
        int covered = 0;
        for (std::uint64_t trial = 0; trial < 300; ++trial) {
            const auto interval = bootstrapMedian(gaussians(41, 2, 0.3, 1000 + trial), {.resamples = 500});
            covered += interval.lower <= 2 && 2 <= interval.upper;
        }
        QVERIFY2(covered >= 270 && covered <= 297, qPrintable(QString::number(covered)));
    }

    void verdictFollowsTheInterval() {
        QVERIFY(verdictOf({1.01, 1.2}) == Verdict::faster);
        QVERIFY(verdictOf({0.8, 0.99}) == Verdict::slower);
        QVERIFY(verdictOf({0.99, 1.2}) == Verdict::noDifference);
        QVERIFY(verdictOf({1.0, 1.2}) == Verdict::noDifference);
        QCOMPARE(nameOf(Verdict::noDifference), std::string_view("no difference"));
    }

    void fewPairsProveNothing() {
        const std::vector<double> ratios(kMinimumPairs - 1, 2.0);
        QVERIFY(compareRatios(ratios).verdict == Verdict::noDifference);
        QVERIFY(compareRatios(std::vector<double>(kMinimumPairs, 2.0)).verdict == Verdict::faster);
    }

    void equalProgramsAreSeldomCalledDifferent() {
        int falseAlarms = 0;
        for (std::uint64_t trial = 0; trial < 200; ++trial)
            falseAlarms +=
                compareRatios(gaussians(60, 1, 0.02, trial), {.resamples = 400}).verdict != Verdict::noDifference;
        QVERIFY2(falseAlarms <= 20, qPrintable(QString::number(falseAlarms)));
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
