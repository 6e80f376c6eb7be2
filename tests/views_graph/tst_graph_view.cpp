// SPDX-License-Identifier: Apache-2.0
#include "views/graph/graph_view.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QFile>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include "tests/support/event_loop_probe.h"
#include "tests/views_graph/drawn.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/legend_strip.h"
#include "views/graph/minimap.h"

using namespace tenon;
using namespace tenon::test;

namespace {

/// A view with a drawing in it.
struct Shown {
    explicit Shown(Side side = Side::after) : layouts({}), view(&selection, &layouts, side) {
        view.resize(700, 600);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view)) qFatal("The view is not shown.");
    }

    GraphCanvas& canvas() { return *view.canvas(); }
    const Geometry& geometry() { return canvas().index()->geometry(); }

    bool draw(const Snapshot<engine::Graph>& graph) {
        view.setGraph(graph);
        return waitForDrawing();
    }

    bool waitForDrawing() {
        QSignalSpy spy(&view, &GraphView::shown);
        return spy.wait(20000);
    }

    std::uint32_t box(const QString& title, Box::Kind kind = Box::Kind::node) {
        for (std::uint32_t i = 0; i < geometry().boxes.size(); ++i)
            if (geometry().boxes[i].title == title && geometry().boxes[i].kind == kind) return i;
        return kNone;
    }

    QPoint screen(std::uint32_t box) {
        return canvas().viewport().toScreen(handleOf(geometry().boxes[box]).center()).toPoint();
    }

    void click(std::uint32_t box, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, screen(box));
    }

    Selection selection;
    LayoutService layouts;
    GraphView view;
};

/// in -> Conv -> Relu -> Softmax -> out, without scopes.
Snapshot<engine::Graph> line() {
    GraphMaker g("line");
    auto x = g.input("in", "1x3x8x8");
    x = g.node("Conv", "first", {x, g.constant("w", "4x3x3x3")}, "1x4x8x8");
    x = g.node("Relu", "second", {x}, "1x4x8x8");
    x = g.node("Softmax", "third", {x}, "1x4x8x8");
    g.output(x);
    return g.finish();
}

}  // namespace

class TestGraphView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::current().apply(ThemeChoice::light); }

    void withoutAGraphItSaysSo() {
        Shown shown;
        QVERIFY(!shown.view.state()->isShowingContent());
        QVERIFY(!shown.canvas().index());
        QVERIFY(!shown.view.writeSvg(QStringLiteral("/tmp/none.svg")).isEmpty());
        QVERIFY(shown.draw(line()));
        QVERIFY(shown.view.state()->isShowingContent());
        shown.view.setGraph(nullptr);
        QVERIFY(!shown.view.state()->isShowingContent());
    }

    void clickingSelects() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        shown.click(shown.box(QStringLiteral("Relu")));
        QCOMPARE(shown.selection.sources(), (Sources{1}));
        QCOMPARE(shown.selection.focus(), (Focus{Focus::Kind::node, Side::after, 1}));
        shown.click(shown.box(QStringLiteral("Conv")), Qt::ControlModifier);
        QCOMPARE(shown.selection.sources(), (Sources{0, 1}));
        shown.click(shown.box(QStringLiteral("Relu")), Qt::ControlModifier);
        QCOMPARE(shown.selection.sources(), (Sources{0}));
        shown.click(shown.box(QStringLiteral("in"), Box::Kind::input));
        QCOMPARE(shown.selection.focus().kind, Focus::Kind::value);
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(shown.selection.isEmpty());
    }

    void aSelectionFromElsewhereLightsUp() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        shown.selection.select({2}, {Focus::Kind::node, Side::before, 2});
        const std::uint32_t softmax = shown.box(QStringLiteral("Softmax")), conv = shown.box(QStringLiteral("Conv"));
        QVERIFY(shown.canvas().states()[softmax] & state::linked);
        QVERIFY(!(shown.canvas().states()[softmax] & state::selected));
        QVERIFY(shown.canvas().states()[conv] & state::dimmed);
        shown.selection.hover({0});
        QVERIFY(shown.canvas().states()[conv] & state::hovered);
    }

    void hoveringTellsTheOthers() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        QTest::mouseMove(&shown.canvas(), shown.screen(shown.box(QStringLiteral("Conv"))));
        QCOMPARE(shown.selection.hovered(), (Sources{0}));
        QTest::mouseMove(&shown.canvas(), QPoint(3, 3));
        QCOMPARE(shown.selection.hovered(), Sources());
    }

    void draggingPansAndDoesNotSelect() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        const QPoint from = shown.screen(shown.box(QStringLiteral("Conv")));
        const QPointF before = shown.canvas().viewport().centre;
        QTest::mousePress(&shown.canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&shown.canvas(), from + QPoint(40, 30));
        QTest::mouseMove(&shown.canvas(), from + QPoint(60, 30));
        QTest::mouseRelease(&shown.canvas(), Qt::LeftButton, {}, from + QPoint(60, 30));
        QVERIFY(shown.selection.isEmpty());
        QVERIFY(shown.canvas().viewport().centre.x() < before.x() - 30);
    }

    void theWheelZoomsAroundTheMouse() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        const QPointF mouse = shown.screen(shown.box(QStringLiteral("Conv")));
        const QPointF scene = shown.canvas().viewport().toScene(mouse);
        const double scale = shown.canvas().viewport().scale;
        QWheelEvent wheel(mouse, shown.canvas().mapToGlobal(mouse), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&shown.canvas(), &wheel);
        QTRY_VERIFY(shown.canvas().viewport().scale > scale * 1.2);
        QVERIFY(QLineF(shown.canvas().viewport().toScene(mouse), scene).length() < 0.01);
    }

    void theKeyboardWalksAndLooks() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        shown.canvas().setFocus();
        shown.click(shown.box(QStringLiteral("Conv")));
        QTest::keyClick(&shown.canvas(), Qt::Key_Down);
        QCOMPARE(shown.selection.focus().id, 1U);
        QTest::keyClick(&shown.canvas(), Qt::Key_Down);
        QCOMPARE(shown.selection.focus().id, 2U);
        QTest::keyClick(&shown.canvas(), Qt::Key_Up);
        QCOMPARE(shown.selection.focus().id, 1U);
        QTest::keyClick(&shown.canvas(), Qt::Key_Plus);
        QTRY_VERIFY(shown.canvas().viewport().scale > 1.2);
        QTest::keyClick(&shown.canvas(), Qt::Key_0);
        QTRY_COMPARE(shown.canvas().viewport().scale, 1.0);
        QTest::keyClick(&shown.canvas(), Qt::Key_Escape);
        QVERIFY(shown.selection.isEmpty());
    }

    void assistiveTechnologySeesTheBoxes() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&shown.canvas());
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), int(shown.geometry().boxes.size()));
        const int conv = int(shown.box(QStringLiteral("Conv")));
        QAccessibleInterface* box = canvas->child(conv);
        QCOMPARE(box->text(QAccessible::Name), QStringLiteral("Conv first, output 1×4×8×8"));
        QCOMPARE(canvas->indexOfChild(box), conv);
        const QPoint middle = shown.canvas().mapToGlobal(shown.screen(std::uint32_t(conv)));
        QVERIFY(box->rect().contains(middle));
        QCOMPARE(canvas->childAt(middle.x(), middle.y()), box);
        shown.click(std::uint32_t(conv));
        QVERIFY(box->state().selected);
        QCOMPARE(canvas->focusChild(), box);
        QVERIFY(shown.draw(line()));
        QVERIFY(canvas->child(conv)->isValid());  // of the new drawing
    }

    void scopesOpenAndCloseInPlace() {
        Shown shown;
        QVERIFY(shown.draw(denseGraph(4, 6, Names::paths)));
        const std::uint32_t closed = shown.box(QStringLiteral("denseblock2"), Box::Kind::scope);
        QVERIFY(closed != kNone);
        const QPoint at = shown.screen(closed);
        const std::size_t boxes = shown.geometry().boxes.size();
        QTest::mouseDClick(&shown.canvas(), Qt::LeftButton, {}, at);
        QVERIFY(shown.waitForDrawing());
        const std::uint32_t frame = shown.box(QStringLiteral("denseblock2"), Box::Kind::frame);
        QVERIFY(frame != kNone);
        QVERIFY(shown.geometry().boxes.size() > boxes);
        QCOMPARE(shown.view.expandedScopes().count(QStringLiteral("features/denseblock2")), std::size_t(1));
        QVERIFY(handleOf(shown.geometry().boxes[frame]).contains(shown.canvas().viewport().toScene(QPointF(at))));
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);  // the keyboard is on it
        QVERIFY(shown.waitForDrawing());
        QCOMPARE(shown.geometry().boxes.size(), boxes);
        QVERIFY(shown.box(QStringLiteral("denseblock2"), Box::Kind::scope) != kNone);
    }

    void theViewSurvivesRecompiling() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(8, Names::paths)));
        shown.view.setExpandedScopes({QStringLiteral("layer2")});
        QVERIFY(shown.waitForDrawing());
        shown.canvas().zoomTo(0.8);
        QTRY_COMPARE(shown.canvas().viewport().scale, 0.8);
        shown.view.setGraph(residualGraph(8, Names::paths), true);
        QVERIFY(shown.waitForDrawing());
        QCOMPARE(shown.canvas().viewport().scale, 0.8);
        QCOMPARE(shown.view.expandedScopes(), (ExpandedScopes{QStringLiteral("layer2")}));
        QVERIFY(shown.box(QStringLiteral("layer2"), Box::Kind::frame) != kNone);
    }

    void everythingOpensAndCloses() {
        Shown shown;
        QSignalSpy changes(&shown.view, &GraphView::expansionChanged);
        QVERIFY(shown.draw(denseGraph(2, 4, Names::paths)));
        shown.view.expandAll();
        QVERIFY(shown.waitForDrawing());
        for (const Box& box : shown.geometry().boxes) QVERIFY(box.kind != Box::Kind::scope);
        shown.view.collapseAll();
        QVERIFY(shown.waitForDrawing());
        for (const Box& box : shown.geometry().boxes) QVERIFY(box.kind != Box::Kind::frame);
        QVERIFY(changes.count() >= 2);
    }

    void searchCountsAndOpensWhatItFinds() {
        Shown shown;
        QVERIFY(shown.draw(denseGraph(2, 4, Names::paths)));
        QCOMPARE(shown.view.find(QStringLiteral("denselayer3/conv2/Conv")), 2);
        QVERIFY(shown.view.findNext());
        QVERIFY(shown.waitForDrawing());
        const std::uint32_t id = shown.selection.focus().id;
        QVERIFY(shown.geometry().graph->nodes(int(id)).name().find("denseblock1/denselayer3/conv2/Conv") !=
                std::string::npos);
        const std::uint32_t box = shown.geometry().boxOfNode[id];
        QCOMPARE(shown.geometry().boxes[box].kind, Box::Kind::node);
        QTRY_VERIFY(shown.canvas().viewport().visible().contains(shown.geometry().boxes[box].rect.center()));
        QVERIFY(shown.view.findNext());
        QVERIFY(shown.waitForDrawing());
        QVERIFY(shown.selection.focus().id != id);
        QCOMPARE(shown.view.find(QString()), 0);
        QVERIFY(!shown.view.findNext());
    }

    void whatIsSelectedElsewhereIsRevealed() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(16, Names::paths)));
        shown.canvas().zoomTo(1);
        const auto last = static_cast<std::uint32_t>(shown.geometry().graph->nodes_size() - 1);
        const QRectF rect = shown.geometry().boxes[shown.geometry().boxOfNode[last]].rect;
        QTRY_COMPARE(shown.canvas().viewport().scale, 1.0);
        QVERIFY(!shown.canvas().viewport().visible().contains(rect));
        shown.selection.select({last}, {}, true);
        QTRY_VERIFY(shown.canvas().viewport().visible().contains(rect));
    }

    void whatIsLinkedToComesIntoSightAtTheScaleChosen() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(16, Names::paths)));
        shown.canvas().zoomTo(0.4);
        QTRY_COMPARE(shown.canvas().viewport().scale, 0.4);
        const auto last = static_cast<std::uint32_t>(shown.geometry().graph->nodes_size() - 1);
        const QRectF rect = shown.geometry().boxes[shown.geometry().boxOfNode[last]].rect;
        Viewport top = shown.canvas().viewport();
        top.centre = shown.geometry().bounds.topLeft();
        shown.canvas().moveTo(top, false);
        QVERIFY(!shown.canvas().viewport().visible().contains(rect));
        shown.selection.select({last}, {Focus::Kind::node, Side::before, last});
        QTRY_VERIFY(shown.canvas().viewport().visible().contains(rect));
        QCOMPARE(shown.canvas().viewport().scale, 0.4);
    }

    void emphasisIsRevealedOnceItIsDrawn() {
        Shown shown;
        const auto graph = residualGraph(16, Names::none);
        QVERIFY(shown.draw(line()));
        shown.view.setGraph(graph);
        const int last = graph->nodes_size() - 1;
        shown.view.setEmphasis({graph->nodes(last).name()}, EmphasisKind::changed);
        shown.view.revealEmphasis();
        QVERIFY(shown.waitForDrawing());
        shown.view.expandAll();
        QVERIFY(shown.waitForDrawing());
        shown.view.revealEmphasis();
        const QRectF rect = shown.geometry().boxes[shown.geometry().boxOfNode[static_cast<std::size_t>(last)]].rect;
        QTRY_VERIFY(shown.canvas().viewport().visible().contains(rect));
    }

    void theLegendFoldsWhereThereIsLittleRoom() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        shown.view.resize(1600, 1200);
        auto* legend = shown.view.findChild<LegendStrip*>();
        auto* map = shown.view.findChild<Minimap*>();
        QTRY_VERIFY(!legend->isFolded());
        shown.view.resize(320, 300);
        QTRY_VERIFY(legend->isFolded());
        QTest::mouseClick(legend, Qt::LeftButton);
        QVERIFY(!legend->isFolded());
        QVERIFY(map->isHidden() || !map->geometry().intersects(legend->geometry()));
        QTest::keyClick(legend, Qt::Key_Space);
        QVERIFY(legend->isFolded());
    }

    void theMenuGetsAllNodesOfAScope() {
        Shown shown;
        QVERIFY(shown.draw(denseGraph(4, 6, Names::paths)));
        std::vector<quint32> nodes;
        connect(&shown.view, &GraphView::nodeMenuWanted, this, [&](const std::vector<quint32>& of) { nodes = of; });
        const QPoint at = shown.screen(shown.box(QStringLiteral("transition1"), Box::Kind::scope));
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, at, shown.canvas().mapToGlobal(at));
        QCoreApplication::sendEvent(&shown.canvas(), &wanted);
        QCOMPARE(nodes.size(), std::size_t(3));
        for (const quint32 node : nodes)
            QVERIFY(shown.geometry().graph->nodes(int(node)).name().find("transition1") != std::string::npos);
    }

    void theOldDrawingIsSafeUntilTheNewOneIsThere() {
        Shown shown;
        QVERIFY(shown.draw(residualGraph(2, Names::none)));
        QSignalSpy spy(&shown.view, &GraphView::shown);
        shown.view.setGraph(line());
        shown.view.setOverlay({ColourBy::time, {1, 2, 3}, {}});
        shown.view.setColourBy(ColourBy::time);
        QCOMPARE(shown.view.find(QStringLiteral("Softmax")), 1);
        QVERIFY(!shown.view.findNext());
        for (std::uint32_t box = 0; box < shown.geometry().boxes.size(); ++box) {
            QHelpEvent help(QEvent::ToolTip, shown.screen(box), shown.canvas().mapToGlobal(shown.screen(box)));
            QCoreApplication::sendEvent(&shown.canvas(), &help);
        }
        QTRY_VERIFY(spy.count() > 0);
        QVERIFY(shown.view.findNext());
        QCOMPARE(shown.selection.focus().id, 2U);
        QCOMPARE(shown.canvas().colouring().boxes[shown.box(QStringLiteral("Softmax"))].fill, Theme::current().heat(1));
    }

    void overlaysColourAndGoWithTheirGraph() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        QVERIFY(!shown.view.hasOverlay(ColourBy::time));
        shown.view.setOverlay({ColourBy::time, {1e6, 2e6, 4e6}, {}});
        QVERIFY(shown.view.hasOverlay(ColourBy::time));
        shown.view.setColourBy(ColourBy::time);
        QCOMPARE(shown.canvas().colouring().boxes[shown.box(QStringLiteral("Softmax"))].fill, Theme::current().heat(1));
        shown.view.setGraph(line());
        QVERIFY(!shown.view.hasOverlay(ColourBy::time));
    }

    void theDrawingIsWrittenWithEachTitleOnce() {
        Shown shown;
        QVERIFY(shown.draw(line()));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("drawing.svg"));
        QCOMPARE(shown.view.writeSvg(path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList texts;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                texts.append(xml.readElementText().trimmed());
        QVERIFY(!xml.hasError());
        for (const Box& box : shown.geometry().boxes) QCOMPARE(texts.count(box.title), 1);
        const QString pdf = folder.filePath(QStringLiteral("drawing.pdf"));
        QCOMPARE(shown.view.writePdf(pdf), QString());
        QVERIFY(QFile(pdf).size() > 1000);
        QVERIFY(!shown.view.writePdf(folder.filePath(QStringLiteral("no/such/folder.pdf"))).isEmpty());
    }

    void hostileNamesAreOnlyText() {
        GraphMaker g("hostile");
        auto x = g.input("<b>in</b>\n\x01", "1x3");
        x = g.node("<img src=x>", "<script>&\xff\xfe", {x}, "1x3");
        g.output(x);
        Shown shown;
        QVERIFY(shown.draw(g.finish()));
        shown.click(1);
        QVERIFY(!shown.view.grab().isNull());
        QTemporaryDir folder;
        QCOMPARE(shown.view.writeSvg(folder.filePath(QStringLiteral("hostile.svg"))), QString());
    }

    void tenThousandNodesDoNotBlock() {
        Shown shown;
        const auto graph = transformerGraph(196, Names::paths);
        QVERIFY(graph->nodes_size() >= 10000);
        EventLoopProbe probe;
        QVERIFY(shown.draw(graph));
        const double opening = probe.longestMs();
        probe.restart();
        shown.view.expandAll();
        QVERIFY(shown.waitForDrawing());
        QVERIFY(shown.geometry().boxes.size() > 10000);
        const double expanding = probe.longestMs();
        probe.restart();
        shown.selection.select({5000}, {Focus::Kind::node, Side::after, 5000}, true);
        shown.view.find(QStringLiteral("MatMul"));
        shown.view.setColourBy(ColourBy::precision);
        QTest::qWait(300);
        qInfo("longest time away from the event loop: opening %.1f ms, expanding %.1f ms, selecting %.1f ms", opening,
              expanding, probe.longestMs());
        QVERIFY(opening < 250);
        QVERIFY(expanding < 250);
        QVERIFY(probe.longestMs() < 250);
    }
};

QTEST_MAIN(TestGraphView)
#include "tst_graph_view.moc"
