// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include "tests/views_memory/memory_sample.h"
#include "views/memory/buffer_model.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QStringList lines(const BufferModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString().replace(QChar(0xa0), QLatin1Char(' '));
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
}

}  // namespace

class TestBufferModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void itListsAllBuffers() {
        BufferModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMemory(test::sampleMemory(), 1);
        QCOMPARE(lines(model), QStringList({"a | 100 B | 0 | 1 | conv1 | 0 B", "b | 50 B | 1 | 3 | relu1 | 100 B",
                                            "c | 30 B | 2 | 4 | conv2 | 0 B"}));
        model.setMemory(nullptr, 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void itListsTheBuffersOfAStep() {
        BufferModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMemory(test::sampleMemory(), 1);
        model.showStep(3);
        QCOMPARE(lines(model), QStringList({"b | 50 B | 1 | 3 | relu1 | 100 B", "c | 30 B | 2 | 4 | conv2 | 0 B"}));
        QCOMPARE(model.rowOf(2), 1);
        QCOMPARE(model.rowOf(0), -1);
        model.showStep(std::nullopt);
        QCOMPARE(model.rowCount(), 3);
    }

    void anotherPlanMovesTheOffsets() {
        BufferModel model;
        model.setMemory(test::sampleMemory(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setPlan(0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(2, BufferModel::offsetColumn).data(BufferModel::sortRole).toLongLong(), 150);
        model.setPlan(99);
        QVERIFY(!model.index(2, BufferModel::offsetColumn).data().isValid());
    }

    void sizesSortAsNumbers() {
        BufferModel model;
        model.setMemory(test::sampleMemory(), 1);
        QCOMPARE(model.index(0, BufferModel::bytesColumn).data(BufferModel::sortRole), QVariant(qlonglong(100)));
        QCOMPARE(model.index(1, BufferModel::nameColumn).data(BufferModel::sortRole), QVariant(QStringLiteral("b")));
    }

    void aBufferIsDescribed() {
        const auto memory = test::sampleMemory();
        QCOMPARE(describeBuffer(*memory, 1).replace(QChar(0xa0), QLatin1Char(' ')),
                 QStringLiteral("b (50 B): made in step 1 by relu1, last used in step 3 by add"));
        QCOMPARE(stepName(*memory, 5), QStringLiteral("–"));
        QCOMPARE(stepName(*memory, -1), QStringLiteral("–"));
    }

    void namesCannotPutMarkupIntoToolTips() {
        auto memory = test::sampleMemory();
        memory->mutable_buffers(0)->set_name("<b>bold</b>\nline");
        BufferModel model;
        model.setMemory(memory, 0);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("<b>bold</b> line"));
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;bold")));
    }
};

QTEST_MAIN(TestBufferModel)
#include "tst_buffer_model.moc"
