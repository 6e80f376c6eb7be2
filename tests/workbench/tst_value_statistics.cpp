// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/workbench/value_statistics.h"

using namespace tenon;

class TestValueStatistics : public QObject {
    Q_OBJECT

private:
    static Tensor floats(const std::vector<float>& values) {
        return Tensor::of(ElementType::f32, {static_cast<std::int64_t>(values.size())}, std::span<const float>(values));
    }

private slots:
    void momentsAndBins() {
        std::vector<float> values(97);
        std::iota(values.begin(), values.end(), -48.0f);  // -48 .. 48
        const ValueStatistics s = describeValues(floats(values));
        QCOMPARE(s.count, std::int64_t(97));
        QCOMPARE(s.min, -48.0);
        QCOMPARE(s.max, 48.0);
        QCOMPARE(s.mean + 1, 1.0);
        QCOMPARE(s.deviation, std::sqrt((97.0 * 97.0 - 1) / 12));
        QCOMPARE(s.zeros, std::int64_t(1));
        QCOMPARE(s.histogram.size(), ValueStatistics::kBins);
        QCOMPARE(s.histogram.front(), std::int64_t(2));
        QCOMPARE(s.histogram.back(), std::int64_t(3));  // the largest belongs to the last bin
        QCOMPARE(s.first.size(), ValueStatistics::kFirst);
        QCOMPARE(s.first[1], -47.0);
        QVERIFY(!s.isSampled);
    }

    void equalValuesHaveNoHistogram() {
        const ValueStatistics s = describeValues(floats({2, 2, 2}));
        QCOMPARE(s.mean, 2.0);
        QCOMPARE(s.deviation, 0.0);
        QVERIFY(s.histogram.empty());
    }

    void whatIsNotFiniteIsCountedApart() {
        const float inf = std::numeric_limits<float>::infinity();
        const ValueStatistics s = describeValues(floats({1, NAN, inf, -inf, 3}));
        QCOMPARE(s.notFinite, std::int64_t(3));
        QCOMPARE(s.min, 1.0);
        QCOMPARE(s.max, 3.0);
        QCOMPARE(s.mean, 2.0);
        QCOMPARE(std::accumulate(s.histogram.begin(), s.histogram.end(), std::int64_t(0)), std::int64_t(2));
        const ValueStatistics none = describeValues(floats({NAN}));
        QCOMPARE(none.min, 0.0);
        QCOMPARE(none.deviation, 0.0);
    }

    void extremesStayFinite() {
        const double largest = std::numeric_limits<double>::max();
        const std::vector<double> values{-largest, largest, 0};
        const ValueStatistics s = describeValues(Tensor::of(ElementType::f64, {3}, std::span<const double>(values)));
        QVERIFY(std::isfinite(s.mean) && std::isfinite(s.deviation));
        QCOMPARE(std::accumulate(s.histogram.begin(), s.histogram.end(), std::int64_t(0)), std::int64_t(3));
    }

    void largeTensorsAreSampled() {
        const ValueStatistics s = describeValues(Tensor(ElementType::i8, {1001}), 100);
        QVERIFY(s.isSampled);
        QCOMPARE(s.count, std::int64_t(1001));
        QCOMPARE(s.zeros, std::int64_t(91));  // every 11th
    }

    void emptyTensorsAreNothing() {
        const ValueStatistics s = describeValues(Tensor(ElementType::f32, {0, 4}));
        QCOMPARE(s.count, std::int64_t(0));
        QVERIFY(s.first.empty());
    }
};

QTEST_APPLESS_MAIN(TestValueStatistics)
#include "tst_value_statistics.moc"
