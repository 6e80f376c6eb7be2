// SPDX-License-Identifier: Apache-2.0
// Scope trees of made-up graphs, as lines of text.
#include <QTest>

#include "tests/support/graph_snapshot.h"
#include "views/graph/scope_paths.h"
#include "views/graph/scope_tree.h"

using namespace tenon;
using namespace tenon::views;
using namespace tenon::test;

namespace {

/// "name kind own/all", indented by depth.
QStringList linesOf(const ScopeTree& tree, int deepest = 99, std::uint32_t scope = 0, int depth = 0) {
    static const char* const kKinds[] = {"root", "path", "block", "group"};
    const Scope& at = tree.scopes[scope];
    QStringList lines{QString(depth * 2, u' ') + QStringLiteral("%1 %2 %3/%4")
                                                     .arg(at.name, QLatin1String(kKinds[int(at.kind)]))
                                                     .arg(at.nodes.size())
                                                     .arg(at.nodeCount)};
    if (depth < deepest)
        for (const std::uint32_t child : at.children) lines += linesOf(tree, deepest, child, depth + 1);
    return lines;
}

/// Everything that ScopeTree promises.
QString problemWith(const ScopeTree& tree, const engine::Graph& graph) {
    std::set<QString> paths;
    std::vector<int> seen(static_cast<std::size_t>(graph.nodes_size()));
    for (std::uint32_t i = 0; i < tree.scopes.size(); ++i) {
        const Scope& scope = tree.scopes[i];
        if (!paths.insert(scope.path).second) return QStringLiteral("path twice: ") + scope.path;
        if (i > 0 && scope.parent >= i) return QStringLiteral("parent after child: ") + scope.path;
        if (i > 0 && scope.nodeCount < 2) return QStringLiteral("too small: ") + scope.path;
        if (i > 0 && scope.name.isEmpty()) return QStringLiteral("no name: ") + scope.path;
        if (i > 0 && scope.nodes.empty() && scope.children.size() == 1) return QStringLiteral("chain: ") + scope.path;
        if (!std::is_sorted(scope.nodes.begin(), scope.nodes.end())) return QStringLiteral("order: ") + scope.path;
        std::uint32_t count = static_cast<std::uint32_t>(scope.nodes.size());
        for (const std::uint32_t child : scope.children) {
            if (tree.scopes[child].parent != i) return QStringLiteral("not its parent: ") + scope.path;
            count += tree.scopes[child].nodeCount;
        }
        if (count != scope.nodeCount) return QStringLiteral("count: ") + scope.path;
        for (const std::uint32_t node : scope.nodes) {
            ++seen[node];
            if (tree.scopeOfNode[node] != i) return QStringLiteral("scopeOfNode of %1").arg(node);
        }
    }
    for (std::size_t node = 0; node < seen.size(); ++node)
        if (seen[node] != 1) return QStringLiteral("node %1 is in %2 scopes").arg(node).arg(seen[node]);
    return {};
}

QStringList parts(std::string_view name, std::string_view op) {
    QStringList texts;
    for (const std::string_view part : scopesInName(name, op))
        texts.append(QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size())));
    return texts;
}

}  // namespace

class TestScopeTree : public QObject {
    Q_OBJECT

private slots:
    void namesOfEveryExporter() {
        QCOMPARE(parts("/encoder/layer.0/attention/MatMul", "MatMul"),
                 QStringList({"encoder", "layer.0", "attention"}));
        QCOMPARE(parts("model_1/conv2d/BiasAdd;model_1/conv2d/Conv2D", "Conv"), QStringList({"model_1", "conv2d"}));
        QCOMPARE(parts("features.denseblock1.denselayer1.conv1", "Conv"),
                 QStringList({"features", "denseblock1", "denselayer1"}));
        QCOMPARE(parts("p2o.Conv.12", "Conv"), QStringList({"p2o"}));
        QCOMPARE(parts("Conv_12", "Conv"), QStringList());
        QCOMPARE(parts("", "Conv"), QStringList());
        QCOMPARE(parts("///", "Conv"), QStringList());
        QVERIFY(parts(QString(5000, u'/').replace("/", "a/").toStdString(), "Conv").size() <= 25);
    }

    void pathsBecomeScopes() {
        const auto graph = residualGraph(4, Names::paths);
        QCOMPARE(linesOf(buildScopeTree(*graph)), QStringList({
                                                      " root 0/25",
                                                      "  stem path 2/2",
                                                      "  layer1/block.0 path 3/5",
                                                      "    conv1 path 2/2",
                                                      "  layer2/block.1 path 3/5",
                                                      "    conv1 path 2/2",
                                                      "  layer3/block.2 path 3/5",
                                                      "    conv1 path 2/2",
                                                      "  layer4/block.3 path 3/5",
                                                      "    conv1 path 2/2",
                                                      "  head path 3/3",
                                                  }));
    }

    void fusedGroupsAreInnermost() {
        const auto graph = residualGraph(2, Names::paths, true);
        QCOMPARE(linesOf(buildScopeTree(*graph)), QStringList({
                                                      " root 0/15",
                                                      "  Conv + Relu group 2/2",
                                                      "  layer1/block.0 path 0/5",
                                                      "    Conv + Relu group 2/2",
                                                      "    Conv + Add + Relu group 3/3",
                                                      "  layer3/block.1 path 0/5",
                                                      "    Conv + Relu group 2/2",
                                                      "    Conv + Add + Relu group 3/3",
                                                      "  head path 3/3",
                                                  }));
    }

    void largeGroupsAreShortened() {
        GraphMaker g("group");
        std::uint32_t x = g.input("x", "1");
        std::vector<std::uint32_t> made;
        for (const char* op : {"Conv", "Mul", "Add", "Clip", "Relu"}) made.push_back(x = g.node(op, op, {x}, "1"));
        g.fuse(made);
        g.output(g.node("Neg", "Neg", {x}, "1"));
        const ScopeTree tree = buildScopeTree(*g.finish());
        QCOMPARE(tree.scopes[1].name, QStringLiteral("Conv + 3 more + Relu"));
    }

    void residualBlocksAreFoundWithoutNames() {
        const auto graph = residualGraph(16, Names::none);
        const ScopeTree tree = buildScopeTree(*graph);
        QCOMPARE(tree.scopes[0].children.size(), 16u);
        for (const std::uint32_t child : tree.scopes[0].children) {
            QCOMPARE(tree.scopes[child].nodeCount, 5u);
            QCOMPARE(tree.scopes[child].repeats, 16u);
        }
        QCOMPARE(tree.scopes[0].children.size() + tree.scopes[0].nodes.size(), 21u);
    }

    void layersAreFoundWithoutNames() {
        const ScopeTree tree = buildScopeTree(*transformerGraph(24, Names::none));
        std::map<std::uint32_t, int> sizes;
        for (const std::uint32_t child : tree.scopes[0].children) ++sizes[tree.scopes[child].nodeCount];
        QCOMPARE(sizes[51], 24);
    }

    void longSequencesNest() {
        for (const auto& graph :
             {transformerGraph(196, Names::none), transformerGraph(196, Names::paths), chainGraph(5000),
              denseGraph(4, 16, Names::none), residualGraph(200, Names::none, true)}) {
            const ScopeTree tree = buildScopeTree(*graph);
            QCOMPARE(problemWith(tree, *graph), QString());
            for (const Scope& scope : tree.scopes)
                QVERIFY2(scope.children.size() + scope.nodes.size() <= 40, qPrintable(scope.path));
        }
    }

    void weightsNameBlocks() {
        GraphMaker g("old exporter");
        std::uint32_t x = g.input("x", "1x8");
        for (int i = 0; i < 12; ++i) {
            const std::string module = "net/stage" + std::to_string(i) + ".";
            const auto linear = [&](const std::string& name, std::uint32_t from) {
                return g.node("MatMul", g.name(Names::none, "", "MatMul"), {from, g.constant(module + name, "8x8")},
                              "1x8");
            };
            std::uint32_t y = g.node("Relu", g.name(Names::none, "", "Relu"), {linear("a.weight", x)}, "1x8");
            y = linear("b.weight", y);
            x = g.node("Add", g.name(Names::none, "", "Add"), {x, y}, "1x8");
        }
        g.output(x);
        const ScopeTree tree = buildScopeTree(*g.finish());
        QCOMPARE(linesOf(tree, 1).mid(0, 3), QStringList({" root 0/48", "  stage0 block 4/4", "  stage1 block 4/4"}));
    }

    void constantsAreNotNodes() {
        GraphMaker g("constants");
        const std::uint32_t shape = g.node("Constant", "/a/Constant", {}, "4");
        const std::uint32_t weight = g.node("ConstantOfShape", "/a/ConstantOfShape", {shape}, "4x4");
        std::uint32_t x = g.node("MatMul", "/b/MatMul", {g.input("x", "1x4"), weight}, "1x4");
        x = g.node("Relu", "/b/Relu", {x}, "1x4");
        g.output(g.node("Neg", "/Neg", {x}, "1x4"));
        const ScopeTree tree = buildScopeTree(*g.finish());
        QCOMPARE(linesOf(tree), QStringList({" root 1/3", "  b path 2/2"}));
        QCOMPARE(tree.scopeOfNode[0], 1u);  // with the node that reads them
        QCOMPARE(tree.scopeOfNode[1], 1u);
    }

    void converterNodesJoinTheirNeighbours() {
        GraphMaker g("tf");
        std::uint32_t x = g.node("Conv", "model/a/Conv", {g.input("x", "1")}, "1");
        x = g.node("Transpose", "Transpose__53", {x}, "1");
        x = g.node("Relu", "model/a/Relu", {x}, "1");
        g.output(g.node("Softmax", "model/Softmax", {x}, "1"));
        QCOMPARE(linesOf(buildScopeTree(*g.finish())), QStringList({" root 1/4", "  a path 3/3"}));
    }

    void promisesHold_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 10; ++i) QTest::addRow("%d", i) << i;
    }

    void promisesHold() {
        QFETCH(int, which);
        const std::shared_ptr<const engine::Graph> graphs[] = {std::make_shared<engine::Graph>(),
                                                               chainGraph(1),
                                                               chainGraph(41),
                                                               residualGraph(1, Names::paths),
                                                               residualGraph(30, Names::none, true),
                                                               denseGraph(2, 12, Names::paths),
                                                               denseGraph(3, 24, Names::none),
                                                               transformerGraph(2, Names::none),
                                                               transformerGraph(60, Names::paths),
                                                               transformerGraph(0, Names::none, false)};
        const ScopeTree tree = buildScopeTree(*graphs[which]);
        QCOMPARE(problemWith(tree, *graphs[which]), QString());
        QCOMPARE(linesOf(buildScopeTree(*graphs[which])), linesOf(tree));
    }

    void repeatsTellTypesApart() {
        GraphMaker g("repeats");
        std::uint32_t x = g.input("x", "1x8");
        for (const auto& [path, shape] : {std::pair("/a", "1x8"), std::pair("/b", "1x8"), std::pair("/c", "1x4")}) {
            x = g.node("Relu", std::string(path) + "/Relu", {x}, shape);
            x = g.node("Neg", std::string(path) + "/Neg", {x}, shape);
        }
        g.output(x);
        const ScopeTree tree = buildScopeTree(*g.finish());
        QCOMPARE(tree.scopes[1].repeats, 2u);
        QCOMPARE(tree.scopes[1].structure, tree.scopes[2].structure);
        QCOMPARE(tree.scopes[3].repeats, 1u);
    }
};

QTEST_GUILESS_MAIN(TestScopeTree)
#include "tst_scope_tree.moc"
