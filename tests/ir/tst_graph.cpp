// SPDX-License-Identifier: Apache-2.0
// Each editing verb: the graph before, the verb, the graph after; and what each refuses.
#include "core/ir/verify.h"
#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

const char* const kChain = R"(
    input %x: f32[4]
    %a = Relu(%x) "first"
    %b = Neg(%a) "second"
    %c = Add(%a, %b) "third"
    output %c)";

}  // namespace

class TestGraph : public QObject {
    Q_OBJECT
private slots:
    void replaceAllUsesRewiresReaders() {
        Graph graph = parsed(inGraph(kChain));
        graph.replaceAllUses(valueNamed(graph, "a"), valueNamed(graph, "x"));
        COMPARE_TEXT(shortText(graph), R"(%a: f32[4] = Relu(%x) "first"
%b: f32[4] = Neg(%x) "second"
%c: f32[4] = Add(%x, %b) "third"
output %c
)");
        QVERIFY(graph.value(valueNamed(graph, "a")).uses.empty());
        QVERIFY(verifyGraph(graph));
    }

    void replaceAllUsesKeepsTheNameOfAnOutput() {
        Graph graph = parsed(inGraph(kChain));
        graph.replaceAllUses(valueNamed(graph, "c"), valueNamed(graph, "b"));
        graph.eraseNode(nodeNamed(graph, "third"));
        COMPARE_TEXT(shortText(graph), R"(%a: f32[4] = Relu(%x) "first"
%c: f32[4] = Neg(%a) "second"
output %c
)");
        QVERIFY(verifyGraph(graph));
    }

    void setInputMovesOneUse() {
        Graph graph = parsed(inGraph(kChain));
        const ValueId a = valueNamed(graph, "a"), x = valueNamed(graph, "x");
        const NodeId third = nodeNamed(graph, "third");
        graph.setInput(third, 0, x);
        QCOMPARE(graph.node(third).inputs[0], x);
        QCOMPARE(graph.value(a).uses.size(), 1u);
        QCOMPARE(graph.value(x).uses.size(), 2u);
        QVERIFY(graph.value(x).uses[1] == (Use{third, 0}));
        QVERIFY_EXCEPTION_THROWN(graph.setInput(third, 2, x), InternalError);
    }

    void setInputsDropsAbsentOnesAtTheEnd() {
        Graph graph =
            parsed(inGraph("input %x: f32[4]  const %l: f32[] = splat 0  %y = Clip(%x, %l) \"clip\"  output %y"));
        const NodeId clip = nodeNamed(graph, "clip");
        const ValueId x = valueNamed(graph, "x"), low = valueNamed(graph, "l");
        graph.setInputs(clip, {x, ValueId(), low});
        COMPARE_TEXT(shortText(graph), "%y: f32[4] = Clip(%x, _, %l) \"clip\"\noutput %y\n");
        QVERIFY(graph.value(low).uses == (std::vector{Use{clip, 2}}));
        graph.setInputs(clip, {x, ValueId(), ValueId()});
        COMPARE_TEXT(shortText(graph), "%y: f32[4] = Clip(%x) \"clip\"\noutput %y\n");
        QVERIFY(graph.value(low).uses.empty());
        graph.eraseConstant(low);
        QVERIFY(!graph.findValue("l"));
    }

    void attributesAndOp() {
        Graph graph = parsed(inGraph("input %x: f32[4]  %y = Elu(%x) {alpha = 2} \"n\"  output %y"));
        const NodeId n = nodeNamed(graph, "n");
        graph.setAttribute(n, "alpha", 3.5f);
        QCOMPARE(graph.node(n).floatAttribute("alpha"), 3.5f);
        graph.removeAttribute(n, "alpha");
        QCOMPARE(graph.node(n).floatAttribute("alpha"), 1.0f);
        graph.setOp(n, Op::LeakyRelu, {{"alpha", 0.5f}});
        COMPARE_TEXT(shortText(graph), "%y: f32[4] = LeakyRelu(%x) {alpha = 0.5} \"n\"\noutput %y\n");
    }

    void makeConstantErasesTheProducer() {
        Graph graph = parsed(inGraph(kChain));
        const ValueId b = valueNamed(graph, "b");
        graph.makeConstant(b, Tensor(ElementType::f32, {4}));
        QVERIFY(!graph.findNode("second"));
        QVERIFY(graph.value(b).isConstant());
        QCOMPARE(graph.value(valueNamed(graph, "a")).uses.size(), 1u);
        QCOMPARE(graph.nodeCount(), 2u);
        QVERIFY(verifyGraph(graph));
        QVERIFY_EXCEPTION_THROWN(graph.makeConstant(valueNamed(graph, "x"), Tensor()), InternalError);
    }

    void eraseRefusesWhatIsRead() {
        Graph graph = parsed(inGraph(kChain));
        QVERIFY_EXCEPTION_THROWN(graph.eraseNode(nodeNamed(graph, "first")), InternalError);
        QVERIFY_EXCEPTION_THROWN(graph.eraseNode(nodeNamed(graph, "third")), InternalError);
    }

    void idsStayStable() {
        Graph graph = parsed(inGraph(kChain));
        const ValueId c = valueNamed(graph, "c");
        const NodeId third = nodeNamed(graph, "third");
        graph.replaceAllUses(valueNamed(graph, "b"), valueNamed(graph, "x"));
        graph.eraseNode(nodeNamed(graph, "second"));
        QCOMPARE(valueNamed(graph, "c"), c);
        QCOMPARE(nodeNamed(graph, "third"), third);
        QCOMPARE(graph.nodeSlots(), 3u);
        QCOMPARE(graph.nodes(), (std::vector{NodeId(0), NodeId(2)}));
    }

    void takenNamesGetASuffix() {
        Graph graph;
        const ValueId first = graph.addInput("x", {ElementType::f32, {2}});
        const ValueId second = graph.addInput("x", {ElementType::f32, {2}});
        COMPARE_TEXT(graph.value(first).name, "x");
        COMPARE_TEXT(graph.value(second).name, "x_1");
        const NodeId node = graph.addNode(Op::Relu, "", {first}, {}, {{ElementType::f32, {2}}}, {});
        COMPARE_TEXT(graph.node(node).name, "Relu");
        graph.rename(second, "x");
        COMPARE_TEXT(graph.value(second).name, "x_1");
    }

    void topologicalOrderIgnoresCreationOrder() {
        Graph graph =
            parsed(inGraph(R"(input %x: f32[4]  %a = Relu(%x) "a"  %b = Relu(%x) "b"  output %a  output %b)"));
        graph.setInput(nodeNamed(graph, "a"), 0, valueNamed(graph, "b"));
        QCOMPARE(graph.topologicalOrder(), (std::vector{NodeId(1), NodeId(0)}));
        graph.setInput(nodeNamed(graph, "b"), 0, valueNamed(graph, "a"));
        QVERIFY_EXCEPTION_THROWN(graph.topologicalOrder(), InternalError);
    }

    void consumersAndProducers() {
        const Graph graph = parsed(inGraph(kChain));
        QVERIFY(!graph.soleConsumer(valueNamed(graph, "a")));
        QCOMPARE(graph.soleConsumer(valueNamed(graph, "b")), std::optional(nodeNamed(graph, "third")));
        QVERIFY(!graph.soleConsumer(valueNamed(graph, "c")));
        QCOMPARE(graph.producedBy(valueNamed(graph, "b"), Op::Neg), std::optional(nodeNamed(graph, "second")));
        QVERIFY(!graph.producedBy(valueNamed(graph, "b"), Op::Relu));
        QVERIFY(!graph.producedBy(valueNamed(graph, "x"), Op::Relu));
    }

    void hashSeesStructureNotNames() {
        const Graph graph = parsed(inGraph(kChain));
        Graph renamed = graph;
        renamed.rename(valueNamed(renamed, "b"), "other");
        QVERIFY(graph.hash() == renamed.hash());
        Graph changed = graph;
        changed.setOp(nodeNamed(changed, "second"), Op::Abs, {});
        QVERIFY(graph.hash() != changed.hash());
        Graph grouped = graph;
        grouped.setGroup(nodeNamed(grouped, "first"), grouped.addGroup());
        QVERIFY(graph.hash() != grouped.hash());
        Graph typed = graph;
        typed.setType(valueNamed(typed, "b"), {ElementType::f32, {5}});
        QVERIFY(graph.hash() != typed.hash());
    }

    void provenanceUnites() {
        QCOMPARE(unite({SourceId(1), SourceId(4)}, {SourceId(0), SourceId(4)}),
                 (SourceSet{SourceId(0), SourceId(1), SourceId(4)}));
        Graph graph = parsed(inGraph(kChain));
        graph.addSources(nodeNamed(graph, "third"), graph.node(nodeNamed(graph, "first")).sources);
        QCOMPARE(graph.node(nodeNamed(graph, "third")).sources, (SourceSet{SourceId(0), SourceId(2)}));
    }
};

QTEST_APPLESS_MAIN(TestGraph)
#include "tst_graph.moc"
