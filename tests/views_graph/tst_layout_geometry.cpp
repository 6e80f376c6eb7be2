// SPDX-License-Identifier: Apache-2.0
// What every drawing has to satisfy, on made-up graphs closed, half open and fully open.
#include <QTest>

#include "tests/support/graph_snapshot.h"
#include "views/graph/graph_layout.h"

using namespace tenon;
using namespace tenon::views;
using namespace tenon::test;

namespace {

const auto kNever = [] { return false; };

std::shared_ptr<const Geometry> drawn(const std::shared_ptr<const engine::Graph>& graph,
                                      const ExpandedScopes& expanded) {
    ScopeLayouter layouter{QString()};
    TextWidths widths;
    return layOutGraph(*partsOf(graph), expanded, layouter, widths, kNever);
}

std::shared_ptr<const Geometry> drawnOpen(const std::shared_ptr<const engine::Graph>& graph) {
    return drawn(graph, everyScope(*partsOf(graph)->tree));
}

std::map<std::uint32_t, std::vector<std::uint32_t>> boxesByFrame(const Geometry& geometry) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> boxes;
    for (std::uint32_t i = 0; i < geometry.boxes.size(); ++i) boxes[geometry.boxes[i].parent].push_back(i);
    return boxes;
}

QString problemWithBoxes(const Geometry& geometry) {
    constexpr double kSlack = 0.05;
    for (std::uint32_t i = 0; i < geometry.boxes.size(); ++i) {
        const Box& box = geometry.boxes[i];
        if (!geometry.bounds.contains(box.rect)) return QStringLiteral("box %1 outside").arg(i);
        if (box.title.isEmpty()) return QStringLiteral("box %1 without title").arg(i);
        if (box.parent == kNone) {
            if (box.depth != 0) return QStringLiteral("depth of %1").arg(i);
            continue;
        }
        const Box& frame = geometry.boxes[box.parent];
        if (box.parent >= i || frame.kind != Box::Kind::frame || box.depth != frame.depth + 1)
            return QStringLiteral("frame of %1").arg(i);
        const QRectF inside = frame.rect.adjusted(-kSlack, kFrameTitle - kSlack, kSlack, kSlack);
        if (!inside.contains(box.rect)) return QStringLiteral("box %1 (%2) leaves its frame").arg(i).arg(box.title);
    }
    for (const auto& [frame, boxes] : boxesByFrame(geometry))
        for (std::size_t a = 0; a < boxes.size(); ++a)
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                const QRectF one = geometry.boxes[boxes[a]].rect.adjusted(kSlack, kSlack, -kSlack, -kSlack);
                if (one.intersects(geometry.boxes[boxes[b]].rect))
                    return QStringLiteral("%1 and %2 overlap").arg(boxes[a]).arg(boxes[b]);
            }
    return {};
}

QString problemWithEdges(const Geometry& geometry) {
    for (const Edge& edge : geometry.edges) {
        const QString name = QStringLiteral("edge %1-%2").arg(edge.from).arg(edge.to);
        const Box& from = geometry.boxes[edge.from];
        const Box& to = geometry.boxes[edge.to];
        if (from.kind == Box::Kind::frame || to.kind == Box::Kind::frame) return name + " at a frame";
        if (edge.points.size() < 4 || edge.points.size() % 3 != 1) return name + " is no chain";
        const auto meets = [](const QPointF& at, const QRectF& rect, double y) {
            return std::abs(at.y() - y) < 0.1 && at.x() > rect.left() - 0.1 && at.x() < rect.right() + 0.1;
        };
        if (!meets(edge.points.front(), from.rect, from.rect.bottom())) return name + " does not begin at the bottom";
        if (!meets(edge.points.back(), to.rect, to.rect.top())) return name + " does not end at the top";
        if (edge.value >= static_cast<std::uint32_t>(geometry.graph->values_size()) || edge.count == 0)
            return name + " value";
    }
    return {};
}

QString problemWithNodes(const Geometry& geometry) {
    for (std::uint32_t node = 0; node < geometry.boxOfNode.size(); ++node) {
        const std::uint32_t at = geometry.boxOfNode[node];
        if (at >= geometry.boxes.size()) return QStringLiteral("node %1 is nowhere").arg(node);
        const Box& box = geometry.boxes[at];
        if (box.kind != Box::Kind::node && box.kind != Box::Kind::scope)
            return QStringLiteral("node %1 is in a frame").arg(node);
    }
    return {};
}

/// Lines that pass through a box that is none of their own: counted, by sampling.
int linesThroughBoxes(const Geometry& geometry) {
    int count = 0;
    for (const Edge& edge : geometry.edges) {
        bool isThrough = false;
        for (std::size_t k = 0; k + 3 < edge.points.size() && !isThrough; k += 3) {
            for (int step = 1; step < 12 && !isThrough; ++step) {
                const double t = step / 12.0, s = 1 - t;
                const QPointF at = edge.points[k] * (s * s * s) + edge.points[k + 1] * (3 * s * s * t) +
                                   edge.points[k + 2] * (3 * s * t * t) + edge.points[k + 3] * (t * t * t);
                for (std::uint32_t i = 0; i < geometry.boxes.size(); ++i) {
                    const Box& box = geometry.boxes[i];
                    if (box.kind == Box::Kind::frame || i == edge.from || i == edge.to) continue;
                    isThrough |= box.rect.adjusted(3, 3, -3, -3).contains(at);
                }
            }
        }
        count += isThrough;
    }
    return count;
}

}  // namespace

class TestLayoutGeometry : public QObject {
    Q_OBJECT

private slots:
    void everyDrawing_data() {
        QTest::addColumn<std::shared_ptr<const engine::Graph>>("graph");
        QTest::newRow("empty") << std::shared_ptr<const engine::Graph>(std::make_shared<engine::Graph>());
        QTest::newRow("one node") << chainGraph(1);
        QTest::newRow("chain") << chainGraph(60);
        QTest::newRow("residual") << residualGraph(8, Names::paths);
        QTest::newRow("residual, fused") << residualGraph(8, Names::paths, true);
        QTest::newRow("residual, no names") << residualGraph(16, Names::none, true);
        QTest::newRow("dense") << denseGraph(2, 12, Names::paths);
        QTest::newRow("dense, no names") << denseGraph(2, 12, Names::none);
        QTest::newRow("transformer") << transformerGraph(12, Names::paths);
        QTest::newRow("transformer, no names") << transformerGraph(12, Names::none);
    }

    void everyDrawing() {
        QFETCH(std::shared_ptr<const engine::Graph>, graph);
        const auto parts = partsOf(graph);
        ExpandedScopes half;
        for (std::size_t i = 1; i < parts->tree->scopes.size(); i += 2) {
            half.insert(parts->tree->scopes[i].path);
        }
        for (const ExpandedScopes& expanded : {ExpandedScopes(), half, everyScope(*parts->tree)}) {
            const auto geometry = drawn(graph, expanded);
            QCOMPARE(problemWithBoxes(*geometry), QString());
            QCOMPARE(problemWithEdges(*geometry), QString());
            QCOMPARE(problemWithNodes(*geometry), QString());
            QVERIFY2(linesThroughBoxes(*geometry) * 50 <= static_cast<int>(geometry->edges.size()),
                     qPrintable(QString::number(linesThroughBoxes(*geometry))));
        }
    }

    void closedScopesStandForTheirNodes() {
        const auto graph = residualGraph(4, Names::paths);
        const auto geometry = drawn(graph, {});
        QCOMPARE(geometry->boxes.size(), 8u);  // input, stem, four layers, head, output
        QCOMPARE(geometry->edges.size(), 7u);
        QCOMPARE(geometry->boxes[2].title, QStringLiteral("layer1/block.0"));
        QCOMPARE(geometry->boxes[2].subtitle, QStringLiteral("5 nodes ×4"));
        QCOMPARE(sourcesOf(*geometry, 2), Sources({2, 3, 4, 5, 6}));
        QCOMPARE(geometry->boxOfNode[4], 2u);
    }

    void openScopesAreFrames() {
        const auto geometry = drawn(residualGraph(4, Names::paths), {QStringLiteral("layer1/block.0")});
        const Box& frame = geometry->boxes[2];
        QCOMPARE(frame.kind, Box::Kind::frame);
        QCOMPARE(sourcesOf(*geometry, 2), Sources({2, 3, 4, 5, 6}));
        QCOMPARE(geometry->boxes[3].parent, 2u);
        QCOMPARE(geometry->boxes[3].title, QStringLiteral("conv1"));
        QCOMPARE(geometry->boxOfNode[2], 3u);
    }

    void openingOneScopeLaysOutOnlyWhatChanges() {
        const auto parts = partsOf(transformerGraph(12, Names::paths));
        ScopeLayouter layouter{QString()};
        TextWidths widths;
        ExpandedScopes expanded{"encoder", "encoder/layer.3"};
        QVERIFY(layOutGraph(*parts, expanded, layouter, widths, kNever));
        const int before = layouter.made();
        expanded.insert("encoder/layer.3/attention");
        QVERIFY(layOutGraph(*parts, expanded, layouter, widths, kNever));
        QVERIFY(layouter.made() - before <= 4);  // itself and three around it
        const int between = layouter.made();
        QVERIFY(layOutGraph(*parts, expanded, layouter, widths, kNever));
        QCOMPARE(layouter.made(), between);
    }

    void constantsAreTold() {
        const auto geometry = drawnOpen(residualGraph(1, Names::paths));
        const auto conv = std::find_if(geometry->boxes.begin(), geometry->boxes.end(),
                                       [](const Box& box) { return box.title == "Conv"; });
        QVERIFY(conv != geometry->boxes.end());
        QCOMPARE(conv->subtitle, QStringLiteral("64×64×3×3"));
        for (const Box& box : geometry->boxes) QVERIFY(!box.title.startsWith('w'));
    }

    void hubsBecomeTags() {
        const auto graph = transformerGraph(24, Names::paths);
        const auto closed = drawn(graph, {"encoder"});
        int tags = 0;
        for (const Box& box : closed->boxes) tags += box.kind == Box::Kind::tag;
        QCOMPARE(tags, 22);  // the first two layers are near enough for lines
        for (const Edge& edge : closed->edges)
            if (closed->boxes[edge.from].kind == Box::Kind::tag)
                QCOMPARE(closed->boxes[edge.from].parent, closed->boxes[edge.to].parent);
    }

    void fewReadersAreNoHub() {
        for (const Box& box : drawn(transformerGraph(4, Names::paths), {"encoder"})->boxes)
            QVERIFY(box.kind != Box::Kind::tag);
    }

    void parallelValuesShareALine() {
        GraphMaker g("parallel");
        const std::uint32_t x = g.input("x", "1");
        std::vector<std::uint32_t> made;
        for (int i = 0; i < 3; ++i) made.push_back(g.node("Relu", "/a/Relu" + std::to_string(i), {x}, "1"));
        g.output(g.node("Concat", "/Concat", made, "3"));
        const auto geometry = drawn(g.finish(), {});
        const auto edge = std::find_if(geometry->edges.begin(), geometry->edges.end(),
                                       [&](const Edge& at) { return geometry->boxes[at.to].title == "Concat"; });
        QVERIFY(edge != geometry->edges.end());
        QCOMPARE(edge->count, 3u);
        QCOMPARE(edge->value, made[0]);
        QCOMPARE(geometry->edges.size(), 3u);
    }

    void scopesThatFeedEachOtherAreDrawn() {
        GraphMaker g("back and forth");
        std::uint32_t x = g.input("x", "1");
        for (int i = 0; i < 3; ++i)
            for (const char* path : {"/a/Relu", "/b/Neg"}) x = g.node(path + 3, path + std::to_string(i), {x}, "1");
        g.output(x);
        const auto graph = g.finish();
        for (const auto& geometry : {drawn(graph, {}), drawnOpen(graph)}) {
            QCOMPARE(problemWithBoxes(*geometry), QString());
            QCOMPARE(problemWithEdges(*geometry), QString());
        }
    }

    void drawingsAreEqualEveryTime() {
        const auto graph = transformerGraph(3, Names::paths);
        const auto one = drawnOpen(graph), two = drawnOpen(graph);
        QCOMPARE(one->boxes.size(), two->boxes.size());
        for (std::size_t i = 0; i < one->boxes.size(); ++i) QCOMPARE(one->boxes[i].rect, two->boxes[i].rect);
        for (std::size_t i = 0; i < one->edges.size(); ++i) QVERIFY(one->edges[i].points == two->edges[i].points);
    }

    void worksWithoutGraphviz() {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const auto geometry = drawnOpen(transformerGraph(4, Names::paths));
        qputenv("PATH", path);
        QCOMPARE(problemWithBoxes(*geometry), QString());
        QCOMPARE(problemWithEdges(*geometry), QString());
        QVERIFY(linesThroughBoxes(*geometry) * 20 <= static_cast<int>(geometry->edges.size()));
    }

    void canBeCancelled() {
        const auto parts = partsOf(transformerGraph(4, Names::paths));
        ScopeLayouter layouter{QString()};
        TextWidths widths;
        QVERIFY(!layOutGraph(*parts, everyScope(*parts->tree), layouter, widths, [] { return true; }));
        QVERIFY(layOutGraph(*parts, everyScope(*parts->tree), layouter, widths, kNever));
    }
};

QTEST_MAIN(TestLayoutGeometry)
#include "tst_layout_geometry.moc"
