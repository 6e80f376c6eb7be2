// SPDX-License-Identifier: Apache-2.0
#include "views/graph/graph_panes.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolBar>

#include "tests/views_graph/drawn.h"
#include "views/common/selection.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/graph_view.h"
#include "views/graph/node_list.h"

using namespace tenon;
using namespace tenon::test;

namespace {

struct Shown {
    Shown() : layouts({}), panes(&selection, &layouts) {
        panes.resize(1200, 700);
        panes.show();
        if (!QTest::qWaitForWindowExposed(&panes)) qFatal("The panes are not shown.");
    }

    bool draw(const Snapshot<engine::Graph>& before, const Snapshot<engine::Graph>& after) {
        QSignalSpy left(panes.before(), &GraphView::shown), right(panes.after(), &GraphView::shown);
        panes.before()->setGraph(before);
        panes.after()->setGraph(after);
        return (left.count() > 0 || left.wait(20000)) && (right.count() > 0 || right.wait(20000));
    }

    QLineEdit& search() { return *panes.findChild<QToolBar*>()->findChild<QLineEdit*>(); }

    bool says(const QString& text) {
        for (const QLabel* label : panes.findChild<QToolBar*>()->findChildren<QLabel*>())
            if (label->text() == text) return true;
        return false;
    }

    Selection selection;
    LayoutService layouts;
    GraphPanes panes;
};

}  // namespace

class TestGraphPanes : public QObject {
    Q_OBJECT

private slots:
    void searchCountsInBothAndWalksInOne() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(4, Names::paths), residualGraph(2, Names::paths)));
        shown.search().setText(QStringLiteral("Add"));
        QVERIFY(shown.says(QStringLiteral("Left 4, right 2")));
        QTest::keyClick(&shown.search(), Qt::Key_Return);
        QVERIFY(shown.says(QStringLiteral("Left 4, right 1 of 2")));  // the variant until another pane has the keyboard
        shown.panes.before()->canvas()->setFocus();
        QTest::keyClick(&shown.search(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(shown.says(QStringLiteral("Left 4 of 4, right 1 of 2")));
        QTRY_COMPARE(shown.selection.focus().side, Side::before);
        shown.search().setText(QStringLiteral("nothing like it"));
        QVERIFY(shown.says(QStringLiteral("Left 0, right 0")));
        shown.search().clear();
        QVERIFY(!shown.says(QStringLiteral("Left 0, right 0")));
    }

    void selectingOnOneSideRevealsOnTheOther() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(16, Names::none), residualGraph(16, Names::none)));
        GraphCanvas& right = *shown.panes.after()->canvas();
        const auto& geometry = right.index()->geometry();
        const auto last = static_cast<std::uint32_t>(geometry.graph->nodes_size() - 1);
        const QRectF rect = geometry.boxes[geometry.boxOfNode[last]].rect;
        shown.selection.select({last}, {Focus::Kind::node, Side::before, last}, true);
        QTRY_VERIFY(right.viewport().visible().contains(rect));
        QVERIFY(right.states()[geometry.boxOfNode[last]] & state::linked);
    }

    void aPaneCanBeAlone() {
        Shown shown;
        QSignalSpy changes(&shown.panes, &GraphPanes::layoutOfPanesChanged);
        shown.panes.setLayoutOfPanes(GraphPanes::Layout::before);
        QVERIFY(shown.panes.before()->isVisible());
        QVERIFY(!shown.panes.after()->isVisible());
        shown.panes.setLayoutOfPanes(GraphPanes::Layout::both);
        QVERIFY(shown.panes.after()->isVisible());
        QCOMPARE(changes.count(), 2);
    }

    void onlyWhatIsKnownCanBeColouredBy() {
        Shown shown;
        const auto graph = residualGraph(1, Names::paths);
        QVERIFY(shown.draw(graph, graph));
        auto* box = shown.panes.findChild<QComboBox*>();
        const auto* items = qobject_cast<const QStandardItemModel*>(box->model());
        QVERIFY(items->item(0)->isEnabled());
        QVERIFY(!items->item(1)->isEnabled());
        shown.panes.after()->setOverlay(
            {ColourBy::time, std::vector<double>(std::size_t(graph->nodes_size()), 5.0), {}});
        QVERIFY(items->item(1)->isEnabled());
        box->setCurrentIndex(1);
        QCOMPARE(shown.panes.before()->colourBy(), ColourBy::time);
        QCOMPARE(shown.panes.after()->colourBy(), ColourBy::time);
    }

    void theListFollowsTheGraph() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(4, Names::paths), residualGraph(2, Names::paths)));
        shown.panes.setNodeListVisible(true);
        QList<NodeList*> lists = shown.panes.findChildren<NodeList*>();
        QCOMPARE(lists.size(), 2);
        QCOMPARE(lists[0]->table()->model()->rowCount(), shown.panes.before()->graph()->nodes_size());
        QCOMPARE(lists[1]->table()->model()->rowCount(), shown.panes.after()->graph()->nodes_size());
        QVERIFY(lists[1]->isVisible());
        shown.panes.before()->canvas()->setFocus();
        QVERIFY(lists[0]->isVisible());
    }

    void everyControlHasAName() {
        Shown shown;
        for (const QWidget* widget : shown.panes.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                                   qobject_cast<const QTableView*>(widget) || qobject_cast<const GraphCanvas*>(widget);
            if (isControl) QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        for (const QAction* action : shown.panes.findChild<QToolBar*>()->actions())
            if (!action->icon().isNull()) QVERIFY(!action->text().isEmpty());
    }
};

QTEST_MAIN(TestGraphPanes)
#include "tst_graph_panes.moc"
