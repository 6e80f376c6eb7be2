// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "views/accuracy/accuracy_statistics.h"

using namespace tenon::views;

namespace {

bool isNear(double value, double expected) {
    return std::abs(value - expected) < 0.00006;
}

}  // namespace

class TestAccuracyStatistics : public QObject {
    Q_OBJECT

private slots:
    // The examples of Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
    // (1998), table I, method 3.
    void wilson_data() {
        QTest::addColumn<int>("correct");
        QTest::addColumn<int>("total");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
        QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
        QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.1611;
        QTest::newRow("1 of 29") << 1 << 29 << 0.0061 << 0.1718;
        QTest::newRow("20 of 20") << 20 << 20 << 0.8389 << 1.0;
        QTest::newRow("nothing") << 0 << 0 << 0.0 << 1.0;
    }
    void wilson() {
        QFETCH(int, correct);
        QFETCH(int, total);
        QFETCH(double, low);
        QFETCH(double, high);
        const ShareInterval interval = wilsonInterval(correct, total);
        QVERIFY2(isNear(interval.low, low), qPrintable(QString::number(interval.low)));
        QVERIFY2(isNear(interval.high, high), qPrintable(QString::number(interval.high)));
    }

    // Newcombe, "Interval estimation for the difference between independent proportions", same volume, table II,
    // method 10.
    void difference_data() {
        QTest::addColumn<int>("correctA");
        QTest::addColumn<int>("totalA");
        QTest::addColumn<int>("correctB");
        QTest::addColumn<int>("totalB");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("56/70 - 48/80") << 56 << 70 << 48 << 80 << 0.0524 << 0.3339;
        QTest::newRow("9/10 - 3/10") << 9 << 10 << 3 << 10 << 0.1705 << 0.8090;
        QTest::newRow("10/10 - 0/20") << 10 << 10 << 0 << 20 << 0.6791 << 1.0;
    }
    void difference() {
        QFETCH(int, correctA);
        QFETCH(int, totalA);
        QFETCH(int, correctB);
        QFETCH(int, totalB);
        QFETCH(double, low);
        QFETCH(double, high);
        const ShareInterval interval = differenceInterval(correctA, totalA, correctB, totalB);
        QVERIFY2(isNear(interval.low, low), qPrintable(QString::number(interval.low)));
        QVERIFY2(isNear(interval.high, high), qPrintable(QString::number(interval.high)));
    }

    void theDifferenceIsAntisymmetric() {
        const ShareInterval there = differenceInterval(430, 450, 444, 450),
                            back = differenceInterval(444, 450, 430, 450);
        QCOMPARE(there.low, -back.high);
        QCOMPARE(there.high, -back.low);
        QVERIFY(there.high < 0.001 && there.low < -0.03);
    }
};

QTEST_APPLESS_MAIN(TestAccuracyStatistics)
#include "tst_accuracy_statistics.moc"
