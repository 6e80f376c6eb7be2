// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "tests/views_accuracy/accuracy_sample.h"
#include "views/accuracy/accuracy_view.h"
#include "views/accuracy/damage_model.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"

using namespace tenon;
using namespace tenon::views;

class TestAccuracyView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() {
        m_selection = std::make_unique<Selection>();
        m_view = std::make_unique<AccuracyView>(m_selection.get());
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() {
        m_view.reset();
        m_selection.reset();
    }

    void checkAsksWithWhatWasChosen() {
        QSignalSpy wanted(m_view.get(), &AccuracyView::checkWanted);
        field("Relative tolerance")->setText(QStringLiteral("5e-2"));
        m_view->setSamples(QStringLiteral("/data/a&b.npz"));
        QCOMPARE(m_view->findChild<QToolButton*>()->text(), QStringLiteral("a&&b.npz"));
        m_view->findChild<QCheckBox*>()->setChecked(true);
        QTest::keyClick(field("Absolute tolerance"), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0], QVariantList({0.05, 1e-4, QStringLiteral("/data/a&b.npz"), true}));
    }

    void aBadToleranceIsExplainedAndStopsTheCheck() {
        QSignalSpy wanted(m_view.get(), &AccuracyView::checkWanted);
        field("Absolute tolerance")->setText(QStringLiteral("-1"));
        QVERIFY(!checkButton()->isEnabled());
        QVERIFY(hasLabel(QStringLiteral("The absolute tolerance must be a number from 0, such as 1e-4.")));
        QTest::keyClick(field("Absolute tolerance"), Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        field("Absolute tolerance")->setText(QStringLiteral("1"));
        QVERIFY(checkButton()->isEnabled());
    }

    void busyCanBeCancelled() {
        QSignalSpy cancelled(m_view.get(), &AccuracyView::cancelWanted);
        m_view->showBusy(QStringLiteral("interpreting"), 0.5);
        QVERIFY(!checkButton()->isEnabled());
        for (QPushButton* button : m_view->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Cancel")) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_view->showFailure(QStringLiteral("The engine ended."));
        QVERIFY(checkButton()->isEnabled());
        QVERIFY(!m_view->state()->isShowingContent());
    }

    void resultsAreShownAndOpen() {
        m_view->setAccuracy(test::sampleAccuracy());
        QVERIFY(m_view->state()->isShowingContent());
        QAbstractItemModel* model = m_view->tree()->model();
        QVERIFY(m_view->tree()->isExpanded(model->index(0, 0, model->index(2, 0))));
        QVERIFY(m_view->tree()->isExpanded(model->index(1, 0, model->index(1, 0))));
        QVERIFY(hasLabel(QStringLiteral("One random input; a number may differ by 0.001 of its size plus 0.0001.")));
        m_view->setAccuracy(nullptr);
        QVERIFY(!m_view->state()->isShowingContent());
    }

    void aRowSelectsItsSources() {
        m_view->setAccuracy(test::sampleAccuracy());
        QSignalSpy revealed(m_selection.get(), &Selection::revealRequested);
        m_view->tree()->setFocus();
        m_view->tree()->setCurrentIndex(worstOfAll());
        QCOMPARE(m_selection->sources(), Sources{2});
        QCOMPARE(revealed.count(), 1);
    }

    void aSelectionMarksItsRows() {
        m_view->setAccuracy(test::sampleAccuracy());
        m_selection->select({2});
        QCOMPARE(m_view->tree()->selectionModel()->selectedRows(), QModelIndexList{worstOfAll()});
        m_selection->select({9});
        QCOMPARE(m_view->tree()->selectionModel()->selectedRows().size(), 3);
    }

    void hostileSnapshotsArePainted() {
        auto accuracy = test::sampleAccuracy();
        engine::VariantAccuracy& odd = *accuracy->add_variants();
        odd.set_name(std::string(3000, 'x') + "\n<img src=x>\xff");
        odd.set_correct(-4);
        odd.set_total(INT64_MAX);
        test::addDifference(*odd.mutable_outputs(), "\xff", -1, -5, 1);
        accuracy->set_samples("\xff\xfe");
        m_view->setAccuracy(accuracy);
        QVERIFY(!m_view->grab().isNull());
    }

private:
    QModelIndex worstOfAll() const {
        QAbstractItemModel* model = m_view->tree()->model();
        return model->index(0, 0, model->index(1, 0, model->index(1, 0)));
    }

    QLineEdit* field(const char* name) const {
        for (QLineEdit* field : m_view->findChildren<QLineEdit*>())
            if (field->accessibleName() == QLatin1String(name)) return field;
        return nullptr;
    }

    QPushButton* checkButton() const {
        for (QPushButton* button : m_view->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Check")) return button;
        return nullptr;
    }

    bool hasLabel(const QString& text) const {
        for (QLabel* label : m_view->findChildren<QLabel*>())
            if (label->text() == text && label->isVisibleTo(m_view.get())) return true;
        return false;
    }

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<AccuracyView> m_view;
};

QTEST_MAIN(TestAccuracyView)
#include "tst_accuracy_view.moc"
