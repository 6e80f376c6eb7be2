// SPDX-License-Identifier: Apache-2.0
#include "views/charts/chart_table.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace tenon::views;

namespace {

ChartTable sampleTable() {
    return {.columns = {{"Kernel"}, {"Median", "ns", true}},
            .rows = {{textCell("a, \"b\""), durationCell(1234.5)}, {textCell("=1+1"), {"gone"}}}};
}

QStringList linesOf(const QAbstractItemModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(" | ");
    }
    return lines;
}

}  // namespace

class TestChartTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void modelShowsTheTable() {
        ChartTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setTable(sampleTable());
        QCOMPARE(linesOf(model), QStringList({"a, \"b\" | 1.23\u00a0µs", "=1+1 | gone"}));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QString("Median"));
        QCOMPARE(model.index(0, 1).data(Qt::UserRole).toDouble(), 1234.5);
        QCOMPARE(model.index(1, 1).data(Qt::UserRole).toString(), QString("gone"));
        const auto alignment = [&](int column) { return model.index(0, column).data(Qt::TextAlignmentRole).toInt(); };
        QVERIFY(alignment(1) & Qt::AlignRight);
        QVERIFY(alignment(0) & Qt::AlignLeft);
        model.setTable({});
        QCOMPARE(model.columnCount(), 0);
    }

    void csvHasPlainNumbersWhateverTheLanguage() {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(toCsv(sampleTable()), QString("Kernel,Median (ns)\n\"a, \"\"b\"\"\",1234.5\n'=1+1,gone\n"));
        QLocale::setDefault(QLocale::c());
    }

    void hostileTextIsNoMarkupInAToolTip() {
        ChartTableModel model;
        model.setTable({.columns = {{"x"}}, .rows = {{textCell("<img src=x>")}}});
        QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), QString("&lt;img src=x&gt;"));
    }
};

QTEST_APPLESS_MAIN(TestChartTable)
#include "tst_chart_table.moc"
