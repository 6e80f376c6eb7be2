// SPDX-License-Identifier: Apache-2.0
#include "views/charts/kernel_data.h"

#include <QLocale>
#include <QTest>

#include "made_up_profile.h"

using namespace tenon;
using namespace tenon::views;

namespace {

const SourceIndex kIndex = {{"conv_1", 4}, {"relu_1", 2}, {"add_1", 7}, {"fc", 9}};

QStringList linesOf(const std::vector<KernelRow>& rows) {
    QStringList lines;
    for (const KernelRow& row : rows)
        lines << QString("%1: %2 -> %3, %4").arg(row.label).arg(row.baselineNs).arg(row.variantNs).arg(changeText(row));
    return lines;
}

}  // namespace

class TestKernelData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aFusedKernelStandsAgainstThoseItReplaced() {
        const KernelComparison comparison = compareKernels(madeUpProfile(), 1, kIndex);
        QCOMPARE(comparison.baseline, QString("before"));
        QCOMPARE(comparison.variant, QString("after"));
        QCOMPARE(comparison.series, 1);
        QCOMPARE(linesOf(comparison.rows),
                 QStringList({"conv_add_relu · conv_1: 1200 -> 600, −50 %", "gemm · fc: 300 -> 330, +10 %"}));
        QCOMPARE(comparison.rows[0].sources, Sources({2, 4, 7}));
        QCOMPARE(comparison.rows[0].baselineKernels, 3);
        QCOMPARE(comparison.rows[0].variantKernels, 1);
        QCOMPARE(
            kernelText(comparison.rows[0], comparison),
            QString("conv_add_relu · conv_1\nbefore: 1.20\u00a0µs in 3 kernel(s)\nafter: 600\u00a0ns in 1 kernel(s)\n"
                    "Change: −50 %"));
    }

    void theBaselineAloneIsShownWhenThereIsNothingElse() {
        for (const int variant : {0, 3, -1}) {
            const KernelComparison comparison = compareKernels(madeUpProfile(), variant, {});
            QVERIFY(comparison.variant.isEmpty());
            QCOMPARE(comparison.rows.size(), std::size_t(4));
            QCOMPARE(comparison.rows[0].label, QString("conv · conv_1"));
            QVERIFY(comparison.rows[0].sources.empty());  // names that the model does not have link to nothing
        }
        QVERIFY(compareKernels(Profile(), 0, {}).rows.empty());
    }

    void kernelsWithoutAPartnerAreSaidSo() {
        const KernelComparison comparison = compareKernels(madeUpProfile(), 2, kIndex);
        QCOMPARE(linesOf(comparison.rows),
                 QStringList({"conv · conv_1: 900 -> 5000, +456 %", "gemm · fc: 300 -> 0, gone",
                              "add · add_1: 200 -> 0, gone", "relu · relu_1: 100 -> 0, gone"}));
        QVERIFY(kernelText(comparison.rows[1], comparison).contains("worse: no kernel"));
        QCOMPARE(changeText({.variantKernels = 1, .variantNs = 5}), QString("new"));
        QCOMPARE(changeText({.baselineKernels = 1, .variantKernels = 1}), QString("±0 %"));
    }

    void ordersBySavingAndLoss() {
        std::vector<KernelRow> rows = compareKernels(madeUpProfile(), 2, kIndex).rows;
        sortKernels(rows, KernelOrder::mostSaved);
        QCOMPARE(rows.front().label, QString("gemm · fc"));
        QCOMPARE(rows.back().label, QString("conv · conv_1"));
        sortKernels(rows, KernelOrder::mostLost);
        QCOMPARE(rows.front().label, QString("conv · conv_1"));
        sortKernels(rows, KernelOrder::slowest);
        QCOMPARE(rows.front().label, QString("conv · conv_1"));
        QCOMPARE(rows.back().label, QString("relu · relu_1"));
    }

    void overheadIsStated() {
        // 1500 of 2500 ns; 930 of 1250 ns
        QCOMPARE(compareKernels(madeUpProfile(), 1, {}).overhead,
                 QString("before: 4 kernel(s) take 1.50 µs; 1 µs (40.0 %) of a run is overhead between them.\n"
                         "after: 2 kernel(s) take 930 ns; 320 ns (25.6 %) of a run is overhead between them.")
                     .replace(" µs", "\u00a0µs")
                     .replace(" ns", "\u00a0ns")
                     .replace("0 %", "0\u00a0%")
                     .replace("6 %", "6\u00a0%"));
        QVERIFY(compareKernels(madeUpProfile(), 2, {})
                    .overhead.endsWith(
                        "worse: 1 kernel(s), timed one by one, add up to 5\u00a0µs: 500\u00a0ns more than one "
                        "whole run."));
    }

    void whatIsLeftOutIsSummedUp() {
        const KernelComparison alone = compareKernels(madeUpProfile(), 0, {});
        QCOMPARE(restOfKernels(alone, 4), QString());
        QCOMPARE(restOfKernels(alone, 2), QString("And 2 more, together 300\u00a0ns."));
        QCOMPARE(restOfKernels(compareKernels(madeUpProfile(), 1, {}), 1),
                 QString("And 1 more, together 300\u00a0ns in before and 330\u00a0ns in after."));
    }

    void tableHasEveryRow() {
        const ChartTable table = kernelTable(compareKernels(madeUpProfile(), 2, kIndex));
        QStringList titles;
        for (const ChartColumn& column : table.columns) titles << column.title;
        QCOMPARE(titles.join("|"),
                 QString("Kernel|before|worse|Change|Kernels before|Kernels after|Nodes of the model"));
        QCOMPARE(table.rows.size(), std::size_t(4));
        for (const auto& row : table.rows) QCOMPARE(row.size(), table.columns.size());
        QVERIFY(std::isnan(table.rows[1][3].value));
        QCOMPARE(table.rows[0][2].value, 5000.0);
        QCOMPARE(kernelTable(compareKernels(madeUpProfile(), 0, {})).columns.size(), std::size_t(4));
    }

    void rowsAreFoundBySources() {
        const auto rows = compareKernels(madeUpProfile(), 1, kIndex).rows;
        QCOMPARE(rowsMeeting(rows, {7}), std::vector<int>({0}));
        QCOMPARE(rowsMeeting(rows, {4, 9}), std::vector<int>({0, 1}));
        QVERIFY(rowsMeeting(rows, {}).empty());
        QVERIFY(rowsMeeting(rows, {1}).empty());
    }
};

QTEST_APPLESS_MAIN(TestKernelData)
#include "tst_kernel_data.moc"
