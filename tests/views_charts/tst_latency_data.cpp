// SPDX-License-Identifier: Apache-2.0
#include "views/charts/latency_data.h"

#include <QLocale>
#include <QTest>
#include <limits>

#include "made_up_profile.h"
#include "views/charts/chart_style.h"

using namespace tenon;
using namespace tenon::views;

class TestLatencyData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void boxesHoldQuartilesAndWhiskers() {
        const auto boxes = latencyBoxes(madeUpProfile());
        QCOMPARE(boxes.size(), std::size_t(3));
        const LatencyBox& before = boxes[0];  // 2000, 2010, ..., 3000
        QCOMPARE(before.name, QString("before"));
        QCOMPARE(before.series, 0);
        QCOMPARE(before.p05, 2050.0);
        QCOMPARE(before.q1, 2250.0);
        QCOMPARE(before.median, 2500.0);
        QCOMPARE(before.q3, 2750.0);
        QCOMPARE(before.p95, 2950.0);
        QCOMPARE(before.outliers, std::vector<double>({2000, 2010, 2020, 2030, 2040, 2960, 2970, 2980, 2990, 3000}));
        QCOMPARE(boxes[2].series, 2);
        QCOMPARE(before.text,
                 QString("before: median 2.50\u00a0µs. Half of the runs took 2.25\u00a0µs to 2.75\u00a0µs, "
                         "nine in ten 2.05\u00a0µs to 2.95\u00a0µs."));
    }

    void manyOutliersAreThinnedButTheWorstStays() {
        Profile profile;
        profile.variants = {madeUpVariant("long", ramp(1, 1, 5000), {})};
        const auto boxes = latencyBoxes(profile);
        QVERIFY(boxes[0].outliers.size() <= kMostOutliers);
        QVERIFY(boxes[0].outliers.size() > kMostOutliers / 2);
        QCOMPARE(boxes[0].outliers.front(), 1.0);
        QCOMPARE(boxes[0].outliers.back(), 5000.0);
    }

    void aProfileWithoutSamplesUsesItsSummary() {
        Profile profile;
        profile.variants = {{.name = "x", .medianNs = 5, .p05Ns = 3, .p25Ns = 4, .p75Ns = 6, .p95Ns = 7}};
        const LatencyBox box = latencyBoxes(profile)[0];
        QCOMPARE((std::vector<double>{box.p05, box.q1, box.median, box.q3, box.p95}),
                 (std::vector<double>{3, 4, 5, 6, 7}));
        profile.variants[0].samplesNs = {std::numeric_limits<double>::infinity(), 8};
        QCOMPARE(latencyBoxes(profile)[0].median, 8.0);
    }

    void theAxisStartsAtZeroUnlessTimesAreClose() {
        const auto boxWith = [](double p05, double p95) { return LatencyBox{.p05 = p05, .p95 = p95}; };
        QCOMPARE(latencySpan({boxWith(10, 100), boxWith(50, 80)}).low, 0.0);
        QCOMPARE(latencySpan({boxWith(10, 100), boxWith(50, 80)}).high, 105.0);
        const AxisSpan near = latencySpan({boxWith(80, 100), boxWith(90, 95)});
        QCOMPARE(near.low, 77.0);
        QCOMPARE(near.high, 103.0);
        QVERIFY(!near.startsAtZero());
        QCOMPARE(latencySpan({boxWith(0, 0)}).high, 1.0);
        QVERIFY(latencySpan({boxWith(7, 7)}).startsAtZero());
        QCOMPARE(latencySpan({}).high, 1.0);
    }

    void slowerIsSaidFirst() {
        Profile profile = madeUpProfile();
        profile.pairs.push_back({"before", "same", {1.001, {0.98, 1.02}, Verdict::noDifference}});
        const std::vector<VerdictLine> expected = {
            {Verdict::slower, "worse is 2.00× slower than before, 95\u00a0% sure of at least 1.60×."},
            {Verdict::faster, "after is 2.00× faster than before, 95\u00a0% sure of at least 1.90×."},
            {Verdict::noDifference,
             "No difference between same and before was found: 95\u00a0% sure that the speedup "
             "lies between 0.98× and 1.02×."}};
        const auto lines = verdictLines(profile);
        for (std::size_t i = 0; i < expected.size(); ++i) QCOMPARE(lines[i].text, expected[i].text);
        QVERIFY(lines == expected);
    }

    void machineIsNamed() {
        QCOMPARE(machineLine(madeUpProfile()),
                 QString("Cpu 9000 (in a virtual machine) · 4 usable core(s) · 2 thread(s) used · 101 round(s), the "
                         "variants taking turns"));
    }

    void tableHasARowForEachVariant() {
        const ChartTable table = latencyTable(madeUpProfile(), latencyBoxes(madeUpProfile()));
        QCOMPARE(table.rows.size(), std::size_t(3));
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        QStringList second;
        for (const ChartCell& cell : table.rows[1]) second << cell.text;
        QCOMPARE(
            second.join(" | "),
            QString("after | 1.25 µs | 1.02 µs | 1.13 µs | 1.38 µs | 1.48 µs | 2.00× | faster | 2 | 2 kB | 1 kB | 101")
                .replace(" µs", "\u00a0µs")
                .replace(" kB", "\u00a0kB"));
        QCOMPARE(table.rows[0][7].text, QString("baseline"));
        QCOMPARE(table.rows[2][6].value, 0.5);
    }

    void ticksOfOneAxisShareAUnit() {
        QCOMPARE(tickDuration(0, 5000), QString("0"));
        QCOMPARE(tickDuration(500, 5000), QString("0.5\u00a0µs"));
        QCOMPARE(tickDuration(5000, 5000), QString("5\u00a0µs"));
        QCOMPARE(tickDuration(2.05e7, 2.1e7), QString("20.5\u00a0ms"));
        QCOMPARE(tickDuration(3e9, 4e9), QString("3\u00a0s"));
        QCOMPARE(tickDuration(7, 900), QString("7\u00a0ns"));
    }
};

QTEST_APPLESS_MAIN(TestLatencyData)
#include "tst_latency_data.moc"
