// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

#include "tests/views_memory/memory_sample.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/memory/memory_canvas.h"
#include "views/memory/memory_view.h"
#include "views/memory/planner_card.h"

using namespace tenon;
using namespace tenon::views;

class TestMemoryView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() {
        m_selection = std::make_unique<Selection>();
        m_view = std::make_unique<MemoryView>(m_selection.get());
        m_view->resize(1100, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() {
        m_view.reset();
        m_selection.reset();
    }

    void emptyAsksForPlans() {
        QVERIFY(!m_view->state()->isShowingContent());
        QSignalSpy wanted(m_view.get(), &MemoryView::memoryWanted);
        QTest::mouseClick(button(QStringLiteral("Plan memory")), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        m_view->showFailure(QStringLiteral("The engine ended."));
        QTest::mouseClick(button(QStringLiteral("Try again")), Qt::LeftButton);
        QCOMPARE(wanted.count(), 2);
    }

    void aProgramWithoutBuffersSaysSo() {
        m_view->setMemory(std::make_shared<engine::Memory>());
        QVERIFY(!m_view->state()->isShowingContent());
        QCOMPARE(cards().size(), 0);
    }

    void thePlannerOfTheRecipeIsShownFirst() {
        m_view->setMemory(test::sampleMemory());
        QVERIFY(m_view->state()->isShowingContent());
        QCOMPARE(cards().size(), 2);
        QVERIFY(cards()[1]->isChecked());
        QVERIFY(cards()[1]->accessibleName().contains(QStringLiteral("the planner of this variant")));
        QVERIFY(!button(QStringLiteral("In use"))->isEnabled());
        QVERIFY(hasLabel(QStringLiteral("greedy_by_size: 150 B, at the lower bound: no plan can need less")));
    }

    void anotherPlannerCanBeUsed() {
        m_view->setMemory(test::sampleMemory());
        QSignalSpy chosen(m_view.get(), &MemoryView::plannerChosen);
        QTest::mouseClick(cards()[0], Qt::LeftButton);
        QVERIFY(hasLabel(QStringLiteral("none: 180 B, 20.0 % over the lower bound")));
        QTest::mouseClick(button(QStringLiteral("Use this planner")), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("none"));
    }

    void arrowKeysWalkThePlanners() {
        m_view->setMemory(test::sampleMemory());
        cards()[1]->setFocus();
        QTest::keyClick(cards()[1], Qt::Key_Left);
        QVERIFY(cards()[0]->isChecked());
        QVERIFY(!cards()[1]->isChecked());
    }

    void clickingABufferSelectsWhatMadeIt() {
        m_view->setMemory(test::sampleMemory());
        QSignalSpy revealed(m_selection.get(), &Selection::revealRequested);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(3.5, 125));
        QCOMPARE(m_selection->sources(), Sources{20});
        QCOMPARE(revealed.count(), 1);
        QCOMPARE(canvas()->step(), 3);
        QCOMPARE(table()->model()->rowCount(), 2);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(4.5, 125));
        QVERIFY(m_selection->isEmpty());
    }

    void hoveringNamesTheBuffer() {
        m_view->setMemory(test::sampleMemory());
        QTest::mouseMove(canvas(), at(0.5, 50));
        QCOMPARE(m_selection->hovered(), Sources{10});
        QVERIFY(hasLabel(QStringLiteral("a (100 B): made in step 0 by conv1, last used in step 1 by relu1")));
        QTest::mouseMove(canvas(), at(4.5, 149));
        QVERIFY(m_selection->hovered().empty());
    }

    void theTableListsThePeakLargestFirst() {
        m_view->setMemory(test::sampleMemory());
        QCOMPARE(canvas()->peak(), 1);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("a"));
        table()->parentWidget()->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(table()->model()->rowCount(), 3);
    }

    void rowsAndSelectionAreLinked() {
        m_view->setMemory(test::sampleMemory());
        m_selection->select({20, 77});
        QCOMPARE(table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table()->selectionModel()->selectedRows()[0].data().toString(), QStringLiteral("b"));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QCOMPARE(m_selection->sources(), Sources{10});
    }

    void keysWalkStepsAndBuffers() {
        m_view->setMemory(test::sampleMemory());
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Right);
        QTest::keyClick(canvas(), Qt::Key_Right);
        QCOMPARE(canvas()->step(), 3);
        QTest::keyClick(canvas(), Qt::Key_Up);
        QCOMPARE(m_selection->sources(), Sources{30});
        QTest::keyClick(canvas(), Qt::Key_Up);
        QCOMPARE(m_selection->sources(), Sources{20});
        QTest::keyClick(canvas(), Qt::Key_Home);
        QCOMPARE(canvas()->step(), 1);
        for (int i = 0; i < 9; ++i) QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(canvas()->step(), 0);
    }

    void theWheelZoomsAndZeroFits() {
        m_view->setMemory(test::sampleMemory());
        const QPointF middle(at(2.5, 10));
        QWheelEvent wheel(middle, canvas()->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas(), &wheel);
        QCOMPARE(canvas()->viewport().endStep - canvas()->viewport().firstStep, 4.0);
        QTest::keyClick(canvas(), Qt::Key_0);
        QCOMPARE(canvas()->viewport().endStep, 5.0);
    }

    void hostileSnapshotsArePainted() {
        auto memory = std::make_shared<engine::Memory>();
        memory->add_steps(std::string(5000, 'x') + "\xff\n<img>");
        test::addBuffer(*memory, std::string("\xc3\x28<b>\0", 6), -5, 7, -7);
        test::addBuffer(*memory, "", INT64_MAX / 4, -100, 100);
        test::addPlan(*memory, "", INT64_MAX / 2, {INT64_MAX / 8});
        m_view->setMemory(memory);
        QVERIFY(m_view->state()->isShowingContent());
        QVERIFY(!m_view->grab().isNull());
    }

private:
    QList<PlannerCard*> cards() const { return m_view->findChildren<PlannerCard*>(); }
    MemoryCanvas* canvas() const { return m_view->canvas(); }
    QTreeView* table() const { return m_view->findChild<QTreeView*>(); }

    QPoint at(double step, double bytes) const {
        canvas()->grab();  // the plot is known once it was painted
        return QPointF(canvas()->viewport().x(step), canvas()->viewport().y(bytes)).toPoint();
    }

    QPushButton* button(const QString& text) const {
        for (QPushButton* button : m_view->findChildren<QPushButton*>())
            if (button->text() == text) return button;
        return nullptr;
    }

    bool hasLabel(const QString& text) const {
        for (QLabel* label : m_view->findChildren<QLabel*>())
            if (label->text().replace(QChar(0xa0), QLatin1Char(' ')) == text) return true;
        return false;
    }

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<MemoryView> m_view;
};

QTEST_MAIN(TestMemoryView)
#include "tst_memory_view.moc"
