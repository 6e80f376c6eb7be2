// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/loops/schedule.h"
#include "core/loops/tactics.h"

using namespace tenon;
using namespace tenon::loops;

class TestSchedule : public QObject {
    Q_OBJECT
private slots:
    void readsBackWhatItPrints();
    void readsLooseText();
    void refusesBadText_data();
    void refusesBadText();
    void everyTacticIsFound();
};

void TestSchedule::readsBackWhatItPrints() {
    const Schedule schedule{"gemm", {{"rows", 12}, {"vectors", 2}, {"pack", 0}, {"offset", -3}}};
    QCOMPARE(QString::fromStdString(toString(schedule)), "gemm(offset=-3, pack=0, rows=12, vectors=2)");
    const auto parsed = parseSchedule(toString(schedule));
    QVERIFY(parsed);
    QVERIFY(*parsed == schedule);
}

void TestSchedule::readsLooseText() {
    QVERIFY(*parseSchedule("  rows ") == (Schedule{"rows", {}}));
    QVERIFY(*parseSchedule("gemm( rows = 12 ,vectors=2 ) ") == (Schedule{"gemm", {{"rows", 12}, {"vectors", 2}}}));
}

void TestSchedule::refusesBadText_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << ""
                           << "names no tactic";
    QTest::newRow("bracket") << "gemm[rows=1]"
                             << "has something other than '(' after the tactic";
    QTest::newRow("open") << "gemm(rows=1"
                          << "lacks a ',' or ')'";
    QTest::newRow("word") << "gemm(rows=many)"
                          << "has no whole number for 'rows'";
    QTest::newRow("huge") << "gemm(rows=99999999999999999999)"
                          << "has no whole number for 'rows'";
    QTest::newRow("name") << "gemm(=1)"
                          << "has a parameter that is not 'name=number'";
    QTest::newRow("twice") << "gemm(rows=1, rows=2)"
                           << "gives 'rows' twice";
    QTest::newRow("after") << "gemm() x"
                           << "goes on after ')'";
}

void TestSchedule::refusesBadText() {
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto parsed = parseSchedule(text.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().fault, Fault::usage);
    QCOMPARE(QString::fromStdString(parsed.error().message),
             "the schedule '" + text + "' " + why + "; write it as 'gemm(rows=12, vectors=2)'");
}

void TestSchedule::everyTacticIsFound() {
    for (const Tactic& tactic : allTactics()) QCOMPARE(findTactic(tactic.id), &tactic);
    QCOMPARE(findTactic("nonsense"), nullptr);
}

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
