// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/workbench/comparison.h"

using namespace tenon;

namespace {
Tensor floats(std::vector<float> values) {
    return Tensor::of<float>(ElementType::f32, {static_cast<std::int64_t>(values.size())},
                             std::span<const float>(values));
}
}  // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void equalTensorsHaveNoDifference() {
        const auto d = compareTensors(floats({1, NAN, INFINITY}), floats({1, NAN, INFINITY}), {});
        QVERIFY(d.isWithin());
        QCOMPARE(d.maxAbsolute, 0.0);
        QCOMPARE(d.worstIndex, std::int64_t(-1));
    }

    void differencesInsideTheToleranceAreReportedButPass() {
        const auto d = compareTensors(floats({100.05f, 1}), floats({100, 1}), {1e-3, 0});
        QVERIFY(d.isWithin());
        QVERIFY(std::fabs(d.maxAbsolute - 0.05) < 1e-5);
        QCOMPARE(d.worstIndex, std::int64_t(0));
    }

    void outliersAreCountedAndTheWorstIsNamed() {
        const auto d = compareTensors(floats({1, 2.5f, 3, 9}), floats({1, 2, 3, 4}), {1e-3, 1e-4});
        QVERIFY(!d.isWithin());
        QCOMPARE(d.outside, std::int64_t(2));
        QCOMPARE(d.worstIndex, std::int64_t(3));
        QCOMPARE(d.worstGot, 9.0);
        QCOMPARE(d.worstWant, 4.0);
        QCOMPARE(d.maxRelative, 1.25);
    }

    void nanAgainstANumberIsADifference() {
        QCOMPARE(compareTensors(floats({NAN}), floats({0}), {}).outside, std::int64_t(1));
        QCOMPARE(compareTensors(floats({0}), floats({NAN}), {}).outside, std::int64_t(1));
        QCOMPARE(compareTensors(floats({INFINITY}), floats({-INFINITY}), {}).outside, std::int64_t(1));
        QCOMPARE(compareTensors(floats({1}), floats({INFINITY}), {}).outside, std::int64_t(1));
    }

    void shapesAndTypesMustAgree() {
        QCOMPARE(compareTensors(floats({1, 2}), floats({1}), {}).problem, std::string("f32[2] instead of f32[1]"));
        QVERIFY(!compareTensors(Tensor(ElementType::i32, {1}), floats({0}), {}).isWithin());
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
