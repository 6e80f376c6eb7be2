// SPDX-License-Identifier: Apache-2.0
// Layouts of one scope: plainly, by Graphviz, and from the cache.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "views/graph/plain_layout.h"
#include "views/graph/scope_layouter.h"

using namespace tenon::views;

namespace {

using Role = LocalGraph::Role;
const auto kNever = [] { return false; };

/// entry -> a -> b, c -> d -> exit, and entry -> d.
LocalGraph diamond() {
    LocalGraph graph;
    graph.items = {{80, 40}, {100, 40}, {60, 40}, {80, 40}, {1, 1, Role::entry}, {1, 1, Role::exit}};
    graph.lines = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 5}, {4, 0}, {4, 3}};
    return graph;
}

/// `width` columns of `height` boxes, each reading the two above.
LocalGraph grid(std::uint32_t width, std::uint32_t height) {
    LocalGraph graph;
    graph.items.assign(width * height, {70, 40});
    for (std::uint32_t row = 0; row + 1 < height; ++row)
        for (std::uint32_t column = 0; column < width; ++column)
            for (std::uint32_t next : {column, (column + 1) % width})
                graph.lines.push_back({row * width + column, (row + 1) * width + next});
    std::sort(graph.lines.begin(), graph.lines.end());
    graph.lines.erase(std::unique(graph.lines.begin(), graph.lines.end()), graph.lines.end());
    return graph;
}

QString problemWith(const LocalLayout& layout, const LocalGraph& graph) {
    if (layout.centres.size() != graph.items.size() || layout.lines.size() != graph.lines.size()) return "sizes";
    const auto rect = [&](std::size_t i) {
        return QRectF(layout.centres[i] - QPointF(graph.items[i].width / 2, graph.items[i].height / 2),
                      QSizeF(graph.items[i].width, graph.items[i].height));
    };
    const QRectF whole = QRectF(QPointF(), layout.size).adjusted(-0.1, -0.1, 0.1, 0.1);
    for (std::size_t i = 0; i < graph.items.size(); ++i) {
        if (!whole.contains(rect(i))) return QStringLiteral("%1 is outside").arg(i);
        for (std::size_t k = i + 1; k < graph.items.size(); ++k)
            if (rect(i).adjusted(0.1, 0.1, -0.1, -0.1).intersects(rect(k)))
                return QStringLiteral("%1 overlaps %2").arg(i).arg(k);
    }
    for (std::size_t i = 0; i < graph.lines.size(); ++i) {
        const auto [from, to] = std::pair(rect(graph.lines[i].from), rect(graph.lines[i].to));
        const auto& points = layout.lines[i];
        if (points.size() < 4 || points.size() % 3 != 1) return QStringLiteral("line %1 is no chain").arg(i);
        if (std::abs(points.front().y() - from.bottom()) > 0.1 || std::abs(points.back().y() - to.top()) > 0.1)
            return QStringLiteral("line %1 does not meet its boxes").arg(i);
        if (from.bottom() > to.top()) return QStringLiteral("line %1 goes up").arg(i);
    }
    return {};
}

}  // namespace

class TestLayoutScope : public QObject {
    Q_OBJECT

private slots:
    void plain() {
        for (const LocalGraph& graph : {diamond(), grid(6, 8), grid(1, 40), LocalGraph{{{10, 10}}, {}}, LocalGraph{}})
            QCOMPARE(problemWith(plainLayout(graph), graph), QString());
    }

    void plainKeepsAColumnStraight() {
        const LocalGraph graph = grid(1, 5);
        const LocalLayout layout = plainLayout(graph);
        QCOMPARE(layout.size, QSizeF(70, 5 * 40 + 4 * kRankGap));
        for (const QPointF& centre : layout.centres) QCOMPARE(centre.x(), 35.0);
    }

    void plainTakesThousands() {
        const LocalGraph graph = grid(10, 400);
        const LocalLayout layout = plainLayout(graph);
        QCOMPARE(layout.centres.size(), 4000u);
        QVERIFY(layout.size.width() < 10 * 70 + 9 * kSideGap + 400);
    }

    void portsLieOnTheBorders() {
        const LocalGraph graph = diamond();
        ScopeLayouter layouter{QString()};
        for (const LocalLayout& layout : {plainLayout(graph), *layouter.layOut(graph, kNever)}) {
            for (std::size_t i = 0; i < 4; ++i) {
                QVERIFY(layout.centres[4].y() < layout.centres[i].y());
                QVERIFY(layout.centres[5].y() > layout.centres[i].y());
            }
        }
    }

    void graphviz() {
        DotProcess dot;
        if (!dot.isInstalled()) QSKIP("Graphviz is not installed");
        for (const LocalGraph& graph : {diamond(), grid(6, 8), grid(1, 40)}) {
            const auto layout = dot.layOut(graph, 10000, kNever);
            QVERIFY(layout.has_value());
            QCOMPARE(problemWith(*layout, graph), QString());
        }
    }

    void graphvizIsEndedInTime() {
        DotProcess dot;
        if (!dot.isInstalled()) QSKIP("Graphviz is not installed");
        LocalGraph graph;  // every pair linked: dot takes minutes
        graph.items.assign(150, {70, 40});
        for (std::uint32_t i = 0; i < 150; ++i)
            for (std::uint32_t k = i + 1; k < 150; ++k) graph.lines.push_back({i, k});
        QVERIFY(!dot.layOut(graph, 30, kNever).has_value());
        QVERIFY(!dot.layOut(graph, 100000, [] { return true; }).has_value());
        QVERIFY(dot.layOut(diamond(), 10000, kNever).has_value());  // started again
        ScopeLayouter layouter{QString()};
        const auto layout = layouter.layOut(graph, kNever);  // not even tried
        QCOMPARE(problemWith(*layout, graph), QString());
    }

    void wrongAnswersAreRefused() {
        LocalGraph graph;
        graph.items = {{72, 36}, {72, 36}};
        graph.lines = {{0, 1}};
        const QByteArray good =
            "graph 1 1 2\nnode 0 0.5 1.75 1 0.5 \"\" solid box black lightgrey\n"
            "node 1 0.5 0.25 1 0.5 \"\" solid box black lightgrey\n"
            "edge 0 1 4 0.5 1.5 0.5 1.2 0.5 0.8 0.5 0.5 solid black\n";
        const auto layout = layoutFromPlain(good, graph);
        QVERIFY(layout.has_value());
        QCOMPARE(layout->size, QSizeF(72, 144));
        QCOMPARE(layout->centres[1], QPointF(36, 126));
        QCOMPARE(layout->lines[0].front(), QPointF(36, 36));
        for (const auto& [what, with] :
             {std::pair("node 1", "node 7"), std::pair("node 1 ", "nod 1 "), std::pair("0 1 4", "1 0 4"),
              std::pair("0 1 4", "0 1 x"), std::pair("0 1 4", "0 1 3"), std::pair("graph 1 1", "graph 1 x")})
            QVERIFY2(!layoutFromPlain(QByteArray(good).replace(what, with), graph).has_value(), with);
        QVERIFY(!layoutFromPlain({}, graph).has_value());
    }

    void keysTellGraphsApart() {
        const LocalGraph graph = diamond();
        LocalGraph wider = graph, wired = graph, ported = graph;
        wider.items[1].width += 1;
        wired.lines[0] = {0, 3};
        ported.items[0].role = Role::entry;
        QCOMPARE(keyOf(graph), keyOf(diamond()));
        QCOMPARE(std::set<QByteArray>({keyOf(graph), keyOf(wider), keyOf(wired), keyOf(ported)}).size(), 4u);
    }

    void bytesRoundTripAndDamageIsSeen() {
        const LocalGraph graph = diamond();
        const LocalLayout layout = plainLayout(graph);
        const QByteArray key = keyOf(graph), bytes = bytesOf(layout, key);
        const auto read = layoutFromBytes(bytes, key, graph);
        QVERIFY(read);
        QVERIFY(read->centres == layout.centres && read->lines == layout.lines && read->size == layout.size);
        QVERIFY(!layoutFromBytes(bytes, keyOf(grid(2, 2)), graph));
        for (qsizetype i = 0; i < bytes.size(); i += 7) {
            QByteArray damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
            QVERIFY(!layoutFromBytes(damaged, key, graph));
            QVERIFY(!layoutFromBytes(bytes.first(i), key, graph));
        }
    }

    void filesAreKeptAndBadOnesIgnored() {
        if (!DotProcess().isInstalled()) QSKIP("Graphviz is not installed");
        QTemporaryDir folder;
        const QString path = folder.path() + "/layouts";
        const LocalGraph graph = grid(4, 4);
        const auto first = ScopeLayouter(path).layOut(graph, kNever);
        const QStringList files = QDir(path).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        ScopeLayouter second(path);
        QVERIFY(second.layOut(graph, kNever)->centres == first->centres);
        QCOMPARE(second.made(), 0);
        QFile file(path + '/' + files[0]);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(40);
        file.write("damage");
        file.close();
        ScopeLayouter third(path);
        QVERIFY(third.layOut(graph, kNever)->centres == first->centres);
        QCOMPARE(third.made(), 1);
    }

    void sourcesAreLowered() {
        LocalGraph graph;  // a tall box and, beside it, what the box below it reads
        graph.items = {{100, 400}, {60, 22}, {80, 40}};
        graph.lines = {{0, 2}, {1, 2}};
        LocalLayout layout = plainLayout(graph);
        QCOMPARE(layout.centres[1].y(), 200.0);
        lowerSources(layout, graph);
        QCOMPARE(layout.centres[1].y(), 400.0 - 11);
        QCOMPARE(problemWith(layout, graph), QString());
    }

    void shiftingStopsAtNeighbours() {
        LocalGraph graph;
        graph.items = {{100, 40}, {100, 40}};
        const LocalLayout layout{{220, 40}, {{50, 20}, {170, 20}}, {}};
        QCOMPARE(shifted(layout, graph, {40, 0}).centres[0], QPointF(50, 20));
        const LocalLayout left = shifted(layout, graph, {-40, 0});
        QCOMPARE(left.centres[0], QPointF(50, 20));
        QCOMPARE(left.centres[1], QPointF(210, 20));
        QCOMPARE(left.size, QSizeF(260, 40));
    }
};

QTEST_GUILESS_MAIN(TestLayoutScope)
#include "tst_layout_scope.moc"
