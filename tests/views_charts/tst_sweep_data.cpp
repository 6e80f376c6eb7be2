// SPDX-License-Identifier: Apache-2.0
#include "views/charts/sweep_data.h"

#include <QLocale>
#include <QTest>

#include "core/engine/engine.pb.h"
#include "made_up_profile.h"
#include "views/charts/measure_bar.h"

using namespace tenon;
using namespace tenon::views;

namespace {

void addPoint(engine::Swept& swept, int at, double scale) {
    Profile profile;
    profile.variants = {madeUpVariant("before", ramp(1e6 * scale, 0, 9), {}),
                        madeUpVariant("after", ramp(5e5 * scale, 0, 9), {})};
    engine::SweepPoint* point = swept.add_points();
    point->set_at(at);
    point->set_profile_json(toJson(profile));
}

engine::Swept batches() {
    engine::Swept swept;
    swept.set_axis(engine::Sweep::BATCH);
    addPoint(swept, 4, 2);
    addPoint(swept, 1, 1);
    engine::SweepPoint* failed = swept.add_points();
    failed->set_at(8);
    failed->set_failure("The first axis of 'x' is fixed to 1.\nSo it is.");
    engine::SweepPoint* broken = swept.add_points();
    broken->set_at(16);
    broken->set_profile_json("{");
    return swept;
}

}  // namespace

class TestSweepData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void pointsBecomeLines() {
        const SweepData data = readSweep(batches());
        QCOMPARE(data.axis, SweepAxis::batch);
        QCOMPARE(data.points, std::vector<int>({1, 4}));
        QCOMPARE(data.series.size(), std::size_t(2));
        const SweepSeries& after = data.series[1];
        QCOMPARE(after.name, QString("after"));
        QCOMPARE(after.series, 1);
        QCOMPARE(after.latency[1].at, 4);
        QCOMPARE(after.latency[1].median, 1e6);
        QCOMPARE(after.throughput[0].median, 2000.0);
        QCOMPARE(after.throughput[1].median, 4000.0);
        QCOMPARE(
            after.throughput[1].text,
            QString("after, batch of 4: 4\u00a0k inputs/s. Nine in ten runs: 4\u00a0k inputs/s to 4\u00a0k inputs/s."));
    }

    void pointsThatFailedSayWhy() {
        const QStringList failures = readSweep(batches()).failures;
        QCOMPARE(failures.size(), 2);
        QCOMPARE(failures[0], QString("batch of 8: The first axis of 'x' is fixed to 1. So it is."));
        QVERIFY2(failures[1].startsWith("batch of 16: "), qPrintable(failures[1]));
        QVERIFY(failures[1].size() > 20);
    }

    void threadsHaveNoThroughput() {
        engine::Swept swept;
        addPoint(swept, 2, 1);
        const SweepData data = readSweep(swept);
        QCOMPARE(data.axis, SweepAxis::threads);
        QVERIFY(data.series[0].throughput.empty());
        QCOMPARE(data.series[0].latency[0].text,
                 QString("before, 2 thread(s): 1\u00a0ms. Nine in ten runs: 1\u00a0ms to 1\u00a0ms."));
        QVERIFY(readSweep({}).series.empty());
    }

    void tableIsByPointThenVariant() {
        const ChartTable table = sweepTable(readSweep(batches()));
        QStringList lines;
        for (const auto& row : table.rows) {
            QCOMPARE(row.size(), table.columns.size());
            lines << row[0].text + " " + row[1].text + " " + row[5].text;
        }
        QCOMPARE(lines,
                 QStringList({"1 before 1\u00a0k", "1 after 2\u00a0k", "4 before 2\u00a0k", "4 after 4\u00a0k"}));
    }

    void doublesUpToTheLast() {
        QCOMPARE(doublingPoints(1), std::vector<int>({1}));
        QCOMPARE(doublingPoints(8), std::vector<int>({1, 2, 4, 8}));
        QCOMPARE(doublingPoints(12), std::vector<int>({1, 2, 4, 8, 12}));
        QCOMPARE(doublingPoints(-3), std::vector<int>({1}));
    }

    void readsPointsOfPeople() {
        QCOMPARE(parsePoints("4, 1;2 2\t8"), QList<int>({1, 2, 4, 8}));
        for (const char* wrong : {"", " , ", "0", "-1", "two", "1.5", "4097", "99999999999"})
            QVERIFY2(!parsePoints(wrong), wrong);
        QStringList many;
        for (int i = 1; i <= 33; ++i) many << QString::number(i);
        QVERIFY(!parsePoints(many.join(' ')));
        many.removeLast();
        QCOMPARE(parsePoints(many.join(' '))->size(), 32);
    }
};

QTEST_APPLESS_MAIN(TestSweepData)
#include "tst_sweep_data.moc"
