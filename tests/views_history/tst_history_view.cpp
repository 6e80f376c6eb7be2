// SPDX-License-Identifier: Apache-2.0
#include "views/history/history_view.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace tenon::views;

class HistoryViewTest : public QObject {
    Q_OBJECT

private:
    static std::vector<HistoryRow> rows() {
        return {{7, QDateTime(QDate(2026, 3, 1), QTime(14, 30)), {"baseline", "int8"}},
                {3, QDateTime(QDate(2026, 2, 1), QTime(9, 5)), {"baseline"}}};
    }

private slots:
    void init() { QLocale::setDefault(QLocale::c()); }

    void modelListsRuns() {
        HistoryModel model;
        QAbstractItemModelTester tester(&model);
        model.setRows(rows());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, HistoryModel::variantsColumn).data().toString(), "baseline, int8");
        QVERIFY(model.index(0, 0).data().toString().contains("2026") ||
                model.index(0, 0).data().toString().contains("26"));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void buttonsSpeakOfTheChosenRun() {
        HistoryView view;
        view.setRows(rows());
        view.show();
        const auto buttons = view.findChildren<QPushButton*>();
        auto* table = view.findChild<QTableView*>();
        QSignalSpy shown(&view, &HistoryView::showWanted), removed(&view, &HistoryView::removeWanted);
        int disabled = 0;
        for (auto* button : buttons) disabled += button->isVisible() && !button->isEnabled();
        QCOMPARE(disabled, 2);
        table->selectRow(1);
        for (auto* button : buttons)
            if (button->isVisible()) button->click();
        QCOMPARE(shown.value(0).value(0).toLongLong(), 3);
        QCOMPARE(removed.value(0).value(0).toLongLong(), 3);
        view.setRows({});
        QVERIFY(!table->isVisible());
    }
};

QTEST_MAIN(HistoryViewTest)
#include "tst_history_view.moc"
