// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest/QTest>

#include "tests/views_variants/some_variants.h"
#include "views/common/state_view.h"
#include "views/variants/variant_model.h"
#include "views/variants/variant_table.h"

using namespace tenon;
using namespace tenon::views;

namespace {

QString line(const QAbstractItemModel& model, int row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString detail = model.index(row, column).data(VariantModel::DetailRole).toString();
        cells << model.index(row, column).data().toString() +
                     (detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail));
    }
    return cells.join(QStringLiteral(" | ")).replace(QChar(0xa0), QLatin1Char(' '));
}

QTableView* tableOf(const VariantTable& widget) {
    return widget.findChild<QTableView*>();
}

QAction* action(const VariantTable& widget, const char* text) {
    for (QAction* candidate : tableOf(widget)->actions())
        if (candidate->text() == QLatin1String(text)) return candidate;
    return nullptr;
}

void selectRow(const VariantTable& widget, int row) {
    tableOf(widget)->setCurrentIndex(tableOf(widget)->model()->index(row, 0));
}

}  // namespace

class TestVariantTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void rowsAsLines() {
        VariantModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(test::someVariants());
        QCOMPARE(line(model, 0),
                 QStringLiteral("none | 2 ms (1.80 ms to 2.40 ms) | baseline | – | 151 kB | 276 kB | 304 kB | "
                                "all | Measured"));
        QCOMPARE(line(model, 1),
                 QStringLiteral("all | 1 ms (900 µs to 1.20 ms) | 2.00× faster (1.90×–2.10×) | 98.61 % of 360 right | "
                                "151 kB | 276 kB | 304 kB | all | Measured"));
        QCOMPARE(line(model, 2), QStringLiteral("slow | 4 ms (3.60 ms to 4.80 ms) | 2.00× slower (0.40×–0.80×) | "
                                                "error up to 0.25 | 151 kB | 276 kB | 304 kB | all | Measured"));
        QCOMPARE(line(model, 3), QStringLiteral("same | 2 ms (1.80 ms to 2.40 ms) | no difference (0.98×–1.02×) | – | "
                                                "151 kB | 276 kB | 304 kB | all | Measured"));
        const auto mark = [&](int row, int column) {
            return model.index(row, column).data(VariantModel::MarkRole).toInt();
        };
        QCOMPARE(mark(1, VariantModel::against), static_cast<int>(VariantModel::Mark::good));
        QCOMPARE(mark(2, VariantModel::against), static_cast<int>(VariantModel::Mark::bad));
        QCOMPARE(mark(2, VariantModel::accuracy), static_cast<int>(VariantModel::Mark::bad));
        QCOMPARE(mark(3, VariantModel::against), static_cast<int>(VariantModel::Mark::none));
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("all, current variant"));
    }

    void aFailureIsToldInTheTip() {
        VariantModel model;
        auto rows = test::someVariants();
        rows[2].state = VariantRow::State::failed;
        rows[2].failure = QStringLiteral("<b>no</b> linker");
        model.setRows(rows);
        QCOMPARE(model.index(2, VariantModel::state).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("&lt;b&gt;no&lt;/b&gt; linker"));
    }

    void namesAreAskedForNotSet() {
        VariantModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(test::someVariants());
        QSignalSpy renamed(&model, &VariantModel::renamed);
        const QModelIndex name = model.index(1, VariantModel::name);
        QVERIFY(model.setData(name, QStringLiteral("  my  best "), Qt::EditRole));
        QCOMPARE(renamed.at(0).at(0).toInt(), 11);
        QCOMPARE(renamed.at(0).at(1).toString(), QStringLiteral("my best"));
        QCOMPARE(name.data().toString(), QStringLiteral("all"));
        QVERIFY(!model.setData(name, QStringLiteral("  "), Qt::EditRole));
        QVERIFY(!model.setData(name, QStringLiteral("slow"), Qt::EditRole));
        QVERIFY(!model.setData(name, QStringLiteral("all"), Qt::EditRole));
        QVERIFY(!(model.flags(model.index(1, VariantModel::state)) & Qt::ItemIsEditable));
        QCOMPARE(renamed.count(), 1);
    }

    void sameRowsAreUpdatedInPlace() {
        VariantModel model;
        model.setRows(test::someVariants());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto rows = test::someVariants();
        rows[0].name = QStringLiteral("other");
        model.setRows(rows);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        rows.pop_back();
        model.setRows(rows);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowOf(12), 2);
        QCOMPARE(model.rowOf(13), -1);
    }

    void actionsSayWhatIsWanted() {
        VariantTable widget;
        QSignalSpy pinned(&widget, &VariantTable::pinToggled), baseline(&widget, &VariantTable::baselineWanted),
            removed(&widget, &VariantTable::removeWanted), duplicated(&widget, &VariantTable::duplicateWanted),
            added(&widget, &VariantTable::addWanted);
        QVERIFY(!action(widget, "Delete")->isEnabled());
        widget.setRows(test::someVariants());
        QCOMPARE(tableOf(widget)->currentIndex().row(), 1);
        action(widget, "Pin")->trigger();
        QCOMPARE(pinned.at(0).at(0).toInt(), 11);
        QCOMPARE(pinned.at(0).at(1).toBool(), true);
        action(widget, "Set as Baseline")->trigger();
        QCOMPARE(baseline.at(0).at(0).toInt(), 11);
        action(widget, "Delete")->trigger();
        QCOMPARE(removed.at(0).at(0).toInt(), 11);
        action(widget, "Duplicate")->trigger();
        QCOMPARE(duplicated.at(0).at(0).toInt(), 11);
        selectRow(widget, 0);
        QVERIFY(!action(widget, "Delete")->isEnabled());
        QVERIFY(!action(widget, "Set as Baseline")->isEnabled());
        QCOMPARE(widget.newMenu()->actions().size(), 4);
        widget.newMenu()->actions().at(2)->trigger();
        QCOMPARE(added.at(0).at(0).toString(), QStringLiteral("all"));
    }

    void theKeyboardAlone() {
        VariantTable widget;
        widget.resize(1000, 300);
        widget.setRows(test::someVariants());
        widget.show();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        QSignalSpy current(&widget, &VariantTable::currentWanted), removed(&widget, &VariantTable::removeWanted),
            renamed(&widget, &VariantTable::renamed);
        QTableView* table = tableOf(widget);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(current.count(), 1);
        QCOMPARE(current.at(0).at(0).toInt(), 12);
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed.at(0).at(0).toInt(), 12);
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("quick"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.count(), 1);
        QCOMPARE(renamed.at(0).at(1).toString(), QStringLiteral("quick"));
        QCOMPARE(current.count(), 1);
    }

    void theSelectedRowStaysSelected() {
        VariantTable widget;
        widget.setRows(test::someVariants());
        selectRow(widget, 3);
        auto rows = test::someVariants();
        rows.erase(rows.begin() + 1);
        widget.setRows(rows);
        QCOMPARE(tableOf(widget)->currentIndex().data(VariantModel::IdRole).toInt(), 13);
        rows = test::someVariants();
        rows[1].isCurrent = false;
        rows[2].isCurrent = true;
        widget.setRows(rows);  // another variant became the current one
        QCOMPARE(tableOf(widget)->currentIndex().data(VariantModel::IdRole).toInt(), rows[2].id);
        widget.setRows({});
        QVERIFY(!widget.findChild<StateView*>()->isShowingContent());
    }
};

QTEST_MAIN(TestVariantTable)
#include "tst_variant_table.moc"
