// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QtTest/QTest>

#include "tests/views_loops/kernels.h"
#include "views/loops/kernel_model.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QStringList lines(const QAbstractItemModel& model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            QString cell = model.index(row, column).data().toString();
            cells << cell.replace(QChar(0xa0), QLatin1Char(' '));
        }
        all << cells.join(QStringLiteral(" | "));
    }
    return all;
}

}  // namespace

class TestKernelModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void rowsTellWhatAKernelCosts() {
        KernelModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKernels(test::someKernels(), nullptr);
        QCOMPARE(lines(model), (QStringList{
                                   QStringLiteral("0 | conv_relu | – | – | 885 k | gemm(rows=11, vectors=2)"),
                                   QStringLiteral("1 | maxpool | – | – | 2.56 k | pointwise()"),
                                   QStringLiteral("2 | reshape | – | – | – | pointwise()"),
                               }));
        model.setTimes({30'000, 10'000, 0});
        QCOMPARE(lines(model), (QStringList{
                                   QStringLiteral("0 | conv_relu | 30 µs | 75.0 % | 885 k | gemm(rows=11, vectors=2)"),
                                   QStringLiteral("1 | maxpool | 10 µs | 25.0 % | 2.56 k | pointwise()"),
                                   QStringLiteral("2 | reshape | 0 ns | 0.0 % | – | pointwise()"),
                               }));
        QCOMPARE(model.totalNs(), 40'000.0);
        QCOMPARE(model.index(0, KernelModel::share).data(KernelModel::FractionRole).toDouble(), 0.75);
        model.setKernels(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void sortsByNumbersNotByTheirTexts() {
        KernelModel model;
        model.setKernels(test::someKernels(), nullptr);
        QCOMPARE(model.index(0, KernelModel::flops).data(KernelModel::SortRole).toLongLong(), 885'000);
        QCOMPARE(model.index(0, KernelModel::time).data(KernelModel::SortRole).toDouble(), -1.0);
        model.setTimes({5, 6, 7});
        QCOMPARE(model.index(2, KernelModel::time).data(KernelModel::SortRole).toDouble(), 7.0);
    }

    void theSelectionLinksKernels() {
        KernelModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setKernels(test::someKernels(), nullptr);
        model.setLinked({1, 2});
        QCOMPARE(model.linked(), (std::vector<int>{0, 1}));
        QVERIFY(model.index(1, 0).data(KernelModel::LinkedRole).toBool());
        QVERIFY(!model.index(2, 0).data(KernelModel::LinkedRole).toBool());
        model.setLinked({});
        QVERIFY(model.linked().empty());
    }

    void theFilterKnowsTheNodes() {
        KernelModel model;
        model.setKernels(test::someKernels(), test::itsGraph());
        QVERIFY(model.index(0, 0).data(KernelModel::FilterRole).toString().contains(QLatin1String("Relu_1")));
        model.setKernels(test::someKernels(), nullptr);
        QVERIFY(!model.index(0, 0).data(KernelModel::FilterRole).toString().contains(QLatin1String("Relu_1")));
    }
};

QTEST_GUILESS_MAIN(TestKernelModel)
#include "tst_kernel_model.moc"
