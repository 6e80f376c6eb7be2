// SPDX-License-Identifier: Apache-2.0
// The parts of the graph view that need no window: viewport, index, states, colours, walking, searching, morphing.
#include <QTest>
#include <cmath>

#include "tests/views_graph/drawn.h"
#include "views/common/theme.h"
#include "views/graph/anchor.h"
#include "views/graph/box_states.h"
#include "views/graph/first_scopes.h"
#include "views/graph/graph_search.h"
#include "views/graph/graph_walk.h"
#include "views/graph/morph.h"
#include "views/graph/node_colours.h"
#include "views/graph/viewport.h"

using namespace tenon;
using namespace tenon::test;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Viewport lookingAt(const QPointF& centre, double scale) {
    Viewport viewport;
    viewport.centre = centre;
    viewport.scale = scale;
    viewport.size = QSizeF(400, 300);
    return viewport;
}

}  // namespace

class TestGraphParts : public QObject {
    Q_OBJECT

private slots:
    void zoomingKeepsThePointUnderTheMouse() {
        const Viewport before = lookingAt({100, 50}, 1), after = before.zoomedAround({300, 20}, 1.7);
        QCOMPARE(after.scale, 1.7);
        QCOMPARE(after.toScene(QPointF(300, 20)), before.toScene(QPointF(300, 20)));
        // and throughout the animation
        const Viewport half = between(before, after, 0.4);
        QVERIFY(half.scale > before.scale && half.scale < after.scale);
        QVERIFY(QLineF(half.toScene(QPointF(300, 20)), before.toScene(QPointF(300, 20))).length() < 1e-9);
    }

    void zoomingStopsAtItsLimits() {
        QCOMPARE(lookingAt({}, 1).zoomedAround({}, 1000).scale, Viewport::kMaxScale);
        QCOMPARE(lookingAt({}, 1).zoomedAround({}, 1e-6).scale, Viewport::kMinScale);
        QCOMPARE(lookingAt({}, 1).zoomedAround({}, 1e-6, 0.005).scale, 0.005);
    }

    void fittingShowsAllOfIt() {
        const QRectF bounds(-50, -50, 2000, 500);
        const Viewport fit = lookingAt({}, 3).fitted(bounds);
        QVERIFY(fit.visible().contains(bounds));
        QCOMPARE(fit.centre, bounds.center());
        QCOMPARE(lookingAt({}, 3).fitted({0, 0, 10, 10}).scale, 1.0);
    }

    void panningNeverLosesTheDrawing() {
        const QRectF bounds(0, 0, 300, 200);
        const Viewport lost = lookingAt({100, 100}, 1).panned({-50000, 70000}).kept(bounds);
        QVERIFY(lost.visible().intersects(bounds));
    }

    void boxesAndEdgesAreFoundWhereTheyAre() {
        const SceneIndex index(smallDrawing());
        QCOMPARE(index.boxAt({70, 160}), 2U);
        QCOMPARE(index.boxAt({70, 110}), 0U);     // title bar of the frame
        QCOMPARE(index.boxAt({10, 200}), kNone);  // body of the frame
        QCOMPARE(index.boxAt({170, 20}), kNone);
        QCOMPARE(index.edgeAt({72, 195}, 4), 1U);
        QCOMPARE(index.edgeAt({90, 195}, 4), kNone);
        QCOMPARE(index.boxesIn({190, 130, 20, 20}), (std::vector<std::uint32_t>{6}));
        QCOMPARE(index.boxesIn({0, 0, 300, 420}).size(), std::size_t(7));
    }

    void theArrowKeysWalkAlongEdges() {
        const SceneIndex index(smallDrawing());
        QCOMPARE(walk(index, 1, Direction::down), 2U);
        QCOMPARE(walk(index, 2, Direction::down), 3U);
        QCOMPARE(walk(index, 3, Direction::up), 2U);
        QCOMPARE(walk(index, 2, Direction::right), 6U);
        QCOMPARE(walk(index, 6, Direction::left), 2U);
        QCOMPARE(walk(index, 1, Direction::up), 1U);    // nothing above
        QCOMPARE(walk(index, 0, Direction::down), 2U);  // into the frame
        QCOMPARE(nearestBox(index.geometry(), {250, 150}), 6U);
    }

    void statesFollowProvenance() {
        const auto drawing = smallDrawing();
        std::vector<BoxState> states = boxStates(*drawing, Side::after, {4}, {}, {}, {});
        QVERIFY(states[4] & state::linked);  // the closed scope stands for Softmax
        QVERIFY(states[2] & state::dimmed);
        QVERIFY(!(states[0] & state::dimmed));  // frames stay as they are
        const Focus conv{Focus::Kind::node, Side::after, 0};
        states = boxStates(*drawing, Side::after, {0}, conv, {}, {});
        QVERIFY(states[2] & state::selected);
        states = boxStates(*drawing, Side::before, {0}, conv, {}, {});
        QVERIFY(!(states[2] & state::selected));
        QVERIFY(states[2] & state::linked);
        setHovered(*drawing, {1}, states);
        QVERIFY(states[3] & state::hovered);
        setHovered(*drawing, {}, states);
        QVERIFY(!(states[3] & state::hovered));
    }

    void marksAndEmphasisGoByName() {
        BoxMarks marks;
        marks.keptFloat = {"/layer/Conv"};
        marks.added = {"/head/Softmax"};
        const std::vector<BoxState> states = boxStates(*smallDrawing(), Side::after, {}, {}, marks, {1});
        QVERIFY(states[2] & state::keptFloat);
        QVERIFY(states[4] & state::added);
        QVERIFY(states[3] & state::found);
        QVERIFY(states[2] & state::dimmed);
        QVERIFY(!(states[3] & state::dimmed));  // what was found stays readable
    }

    void scopesHaveTheSumOfTimesAndTheLargestError() {
        const auto drawing = smallDrawing();
        NodeOverlay overlay{ColourBy::time, {10, 20, kNaN, 5, 7}, {}};
        std::vector<double> figures = figuresOf(*drawing, overlay);
        QCOMPARE(figures[4], 12.0);
        QCOMPARE(figures[0], 30.0);  // the frame
        QVERIFY(std::isnan(figures[6]));
        overlay.by = ColourBy::error;
        figures = figuresOf(*drawing, overlay);
        QCOMPARE(figures[4], 7.0);
        QCOMPARE(figures[0], 20.0);
    }

    void coloursAndLegendComeFromFigures() {
        const auto drawing = smallDrawing();
        const Theme& theme = Theme::current();
        const Colouring colouring =
            colouringOf(*drawing, ColourBy::time, {ColourBy::time, {1e6, 4e6, kNaN, 1e6, 0}, {}});
        QCOMPARE(colouring.boxes[3].fill, theme.heat(1));
        QCOMPARE(colouring.boxes[3].text, theme.heatText(1));
        QCOMPARE(colouring.boxes[2].fill, theme.heat(0.25));
        QCOMPARE(colouring.boxes[6].fill, theme.surface);  // not measured
        QVERIFY(colouring.figures[6].isEmpty());
        QVERIFY(colouring.figures[3].contains(QStringLiteral("ms")));
        QVERIFY(colouring.legend.isRamp());
        QVERIFY(colouring.legend.most.startsWith(QLatin1Char('4')));
    }

    void errorsAreRampedByDecades() {
        QCOMPARE(onRamp(ColourBy::error, 1e-6, 1e-6, 1e-2), 0.0);
        QCOMPARE(onRamp(ColourBy::error, 1e-4, 1e-6, 1e-2), 0.5);
        QCOMPARE(onRamp(ColourBy::error, 1e-2, 1e-6, 1e-2), 1.0);
        QCOMPARE(onRamp(ColourBy::error, 0, 1e-6, 1e-2), 0.0);
        QCOMPARE(onRamp(ColourBy::time, 0, 0, 0), 0.0);
    }

    void kindsAndPrecisionsHaveALegend() {
        const auto drawing = smallDrawing();
        const Colouring byKind = colouringOf(*drawing, ColourBy::kind, {});
        QCOMPARE(byKind.boxes[2].fill, Theme::current().nodeFill(engine::CONTRACTION));
        QCOMPARE(byKind.boxes[3].fill, Theme::current().nodeFill(engine::ELEMENTWISE));
        QCOMPARE(byKind.legend.entries.size(), std::size_t(2));
        const Colouring byPrecision = colouringOf(*drawing, ColourBy::precision, {});
        QCOMPARE(byPrecision.figures[4], QStringLiteral("f32"));
        QCOMPARE(byPrecision.boxes[4].fill, Theme::current().precisionFill(QStringLiteral("f32")));
        QCOMPARE(byPrecision.legend.entries.size(), std::size_t(1));
    }

    void searchingLooksAtOpNameAndShape() {
        const auto graph = smallDrawing()->graph;
        using Found = std::vector<std::uint32_t>;
        QCOMPARE(findNodes(*graph, QStringLiteral("conv")), (Found{0}));
        QCOMPARE(findNodes(*graph, QStringLiteral("/HEAD/")), (Found{3, 4}));
        QCOMPARE(findNodes(*graph, QStringLiteral("1×4×8×8")), (Found{0, 1, 3, 4}));
        QCOMPARE(findNodes(*graph, QStringLiteral("  ")), Found());
        QCOMPARE(findNodes(*graph, QStringLiteral("nowhere")), Found());
    }

    void boxesMoveWhenAScopeOpens() {
        const auto closed = smallDrawingClosed(), open = smallDrawing();
        const Colouring before = colouringOf(*closed, ColourBy::kind, {}),
                        after = colouringOf(*open, ColourBy::kind, {});
        const Morph morph(closed, before, open, after, {0, 0});
        const Geometry start = morph.at(0), end = morph.at(1);
        QCOMPARE(start.boxes.size(), std::size_t(7));  // nothing goes away
        QCOMPARE(start.boxes[0].rect, closed->boxes[1].rect);
        QVERIFY(closed->boxes[1].rect.contains(start.boxes[2].rect));  // Conv grows out of the closed scope
        QCOMPARE(end.boxes[2].rect, open->boxes[2].rect);
        QCOMPARE(morph.opacitiesAt(0)[2], 0.F);
        QCOMPARE(morph.opacitiesAt(0)[0], 1.F);
        QCOMPARE(end.edges[1].points, open->edges[1].points);
    }

    void boxesFallBackWhenAScopeCloses() {
        const auto closed = smallDrawingClosed(), open = smallDrawing();
        const Colouring before = colouringOf(*open, ColourBy::kind, {}),
                        after = colouringOf(*closed, ColourBy::kind, {});
        const Morph morph(open, before, closed, after, {0, 0});
        const Geometry end = morph.at(1);
        QCOMPARE(end.boxes.size(), std::size_t(7));  // Conv and Relu are on their way out
        QCOMPARE(morph.colouring().boxes.size(), std::size_t(7));
        QVERIFY(closed->boxes[1].rect.contains(end.boxes[5].rect));
        QCOMPARE(morph.opacitiesAt(1)[5], 0.F);
    }

    void theScopeUnderTheMouseStaysThere() {
        const auto closed = smallDrawingClosed(), open = smallDrawing();
        const Viewport viewport = lookingAt({70, 100}, 1);
        const QPointF mouse = viewport.toScreen(QPointF(90, 100));
        const Anchor anchor(*closed, 1, viewport, mouse);
        const std::optional<Viewport> held = anchor.hold(*open, viewport);
        QVERIFY(held);
        QVERIFY(handleOf(open->boxes[0]).contains(held->toScene(mouse)));
        // what is gone is stood for by the frame it was in
        const Anchor inside(*open, 2, viewport, viewport.toScreen(QPointF(70, 160)));
        const std::optional<Viewport> outside = inside.hold(*closed, viewport);
        QVERIFY(outside);
        QVERIFY(closed->boxes[1].rect.contains(outside->toScene(viewport.toScreen(QPointF(70, 160)))));
    }

    void firstScopesOpenByLevels() {
        ScopeTree tree;
        tree.scopes.resize(1);
        const auto add = [&](std::uint32_t parent, const QString& path, std::size_t nodes,
                             Scope::Kind kind = Scope::Kind::path) {
            const auto at = static_cast<std::uint32_t>(tree.scopes.size());
            tree.scopes.emplace_back();
            tree.scopes[at].kind = kind;
            tree.scopes[at].path = path;
            tree.scopes[at].parent = parent;
            tree.scopes[at].nodes.resize(nodes);
            tree.scopes[parent].children.push_back(at);
            return at;
        };
        const auto all = add(0, QStringLiteral("model"), 0);
        for (int i = 0; i < 12; ++i) add(all, QStringLiteral("model/layer.%1").arg(i), 30);
        QCOMPARE(firstScopes(tree), (ExpandedScopes{QStringLiteral("model")}));
        tree.scopes.resize(1);
        tree.scopes[0].children.clear();
        const auto only = add(0, QStringLiteral("stem"), 3);
        add(only, QStringLiteral("stem/kernel"), 3, Scope::Kind::group);
        QCOMPARE(firstScopes(tree), (ExpandedScopes{QStringLiteral("stem")}));  // groups stay closed
    }
};

QTEST_MAIN(TestGraphParts)
#include "tst_graph_parts.moc"
