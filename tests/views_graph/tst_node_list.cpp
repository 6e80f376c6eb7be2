// SPDX-License-Identifier: Apache-2.0
#include "views/graph/node_list.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include "tests/support/event_loop_probe.h"
#include "tests/views_graph/drawn.h"
#include "views/common/selection.h"
#include "views/graph/node_table_model.h"

using namespace tenon;
using namespace tenon::test;

namespace {

QStringList linesOf(const QAbstractItemModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(QStringLiteral(" | ")));
    }
    return lines;
}

QStringList namesIn(const NodeList& list) {
    QStringList names;
    const QAbstractItemModel* rows = const_cast<NodeList&>(list).table()->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        names.append(rows->index(row, NodeTableModel::name).data().toString());
    return names;
}

}  // namespace

class TestNodeList : public QObject {
    Q_OBJECT

private slots:
    void theModelSaysWhatTheSnapshotSays() {
        NodeTableModel model;
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setGraph(smallDrawing()->graph);
        QCOMPARE(linesOf(model), (QStringList{"Conv | /layer/Conv | 1×4×8×8 | ", "Relu | /layer/Relu | 1×4×8×8 | ",
                                              "MatMul | /MatMul | 1×4 | ", "Add | /head/Add | 1×4×8×8 | ",
                                              "Softmax | /head/Softmax | 1×4×8×8 | "}));
        model.setTimes({1500, std::numeric_limits<double>::quiet_NaN(), 0, 2e6, 1});
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(model.index(0, 4).data().toString(), QStringLiteral("1.50\u00a0µs"));
        QCOMPARE(model.index(1, 4).data().toString(), QString());
        model.setTimes({});
        QCOMPARE(model.columnCount(), 4);
        model.setLinked({0, 3});
        QVERIFY(model.isLinked(3));
        QVERIFY(!model.isLinked(1));
        QCOMPARE(model.firstLinked(), 0);
        model.setGraph(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void fusedNodesShowTheirKernel() {
        NodeTableModel model;
        model.setGraph(residualGraph(1, Names::paths, true));
        QCOMPARE(model.index(0, NodeTableModel::kernel).data().toString(), QStringLiteral("1"));
        QCOMPARE(model.index(1, NodeTableModel::kernel).data().toString(), QStringLiteral("1"));
    }

    void theFilterFindsWhatTheGraphFinds() {
        Selection selection;
        NodeList list(&selection, Side::before);
        QAbstractItemModelTester tester(list.table()->model());
        list.setGraph(smallDrawing()->graph);
        list.filter()->setText(QStringLiteral("head"));
        QCOMPARE(namesIn(list), (QStringList{"/head/Add", "/head/Softmax"}));
        list.filter()->setText(QStringLiteral("1×4×8"));
        QCOMPARE(namesIn(list).size(), 4);
        list.filter()->clear();
        QCOMPARE(namesIn(list).size(), 5);
    }

    void columnsSortByWhatTheyMean() {
        Selection selection;
        NodeList list(&selection, Side::before);
        list.setGraph(smallDrawing()->graph);
        list.setTimes({900, 2e6, 30e3, std::numeric_limits<double>::quiet_NaN(), 5});
        list.table()->sortByColumn(NodeTableModel::time, Qt::DescendingOrder);
        QCOMPARE(namesIn(list), (QStringList{"/layer/Relu", "/MatMul", "/layer/Conv", "/head/Softmax", "/head/Add"}));
    }

    void selectionGoesBothWays() {
        Selection selection;
        NodeList list(&selection, Side::after);
        list.setGraph(smallDrawing()->graph);
        int reveals = 0;
        connect(&selection, &Selection::revealRequested, this, [&] { ++reveals; });
        list.table()->selectRow(2);
        QCOMPARE(selection.sources(), (Sources{2}));
        QCOMPARE(selection.focus(), (Focus{Focus::Kind::node, Side::after, 2}));
        QCOMPARE(reveals, 1);
        selection.select({4}, {Focus::Kind::node, Side::after, 4});
        QCOMPARE(list.table()->currentIndex().row(), 4);
        QCOMPARE(selection.focus().id, 4U);  // showing it has not changed it
        selection.select({0, 1});            // from elsewhere: the first of what is linked
        QCOMPARE(list.table()->currentIndex().row(), 0);
        selection.clear();
        QVERIFY(!list.table()->selectionModel()->hasSelection());
    }

    void tenThousandRowsDoNotBlock() {
        Selection selection;
        NodeList list(&selection, Side::before);
        list.resize(500, 700);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const auto graph = transformerGraph(196, Names::paths);
        QVERIFY(graph->nodes_size() >= 10000);
        EventLoopProbe probe;
        list.setGraph(graph);
        QTest::qWait(20);
        list.filter()->setText(QStringLiteral("MatMul"));
        QTest::qWait(20);
        list.filter()->clear();
        Sources sources;
        for (std::uint32_t i = 0; i < 10000; i += 2) sources.push_back(i);
        selection.select(sources);
        QTest::qWait(20);
        qInfo("longest time away from the event loop: %.1f ms", probe.longestMs());
        QVERIFY(probe.longestMs() < 250);
    }
};

QTEST_MAIN(TestNodeList)
#include "tst_node_list.moc"
