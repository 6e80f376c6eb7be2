// SPDX-License-Identifier: Apache-2.0
// Every rule of the verifier, broken once.
#include "core/ir/verify.h"

#include "tests/ir/ir_helpers.h"

using namespace tenon;

namespace {

/// x -> a -> c, x -> b -> c, c -> d
Graph diamond() {
    return parsed(inGraph(R"(
    input %x: f32[4]
    %a = Relu(%x) "a"
    %b = Neg(%x) "b"
    %c = Add(%a, %b) "c"
    %d = Abs(%c) "d"
    output %d)"));
}

QString verdict(const Graph& graph) {
    const auto result = verifyGraph(graph);
    return result ? QString("ok") : QString::fromStdString(result.error().message);
}

void setGroups(Graph& graph, std::initializer_list<std::pair<const char*, int>> groups) {
    std::vector<GroupId> ids{graph.addGroup(), graph.addGroup()};
    for (const auto& [name, group] : groups)
        graph.setGroup(nodeNamed(graph, name), ids[static_cast<std::size_t>(group)]);
}

}  // namespace

class TestVerify : public QObject {
    Q_OBJECT
private slots:
    void soundGraph() {
        QCOMPARE(verdict(diamond()), "ok");
        QCOMPARE(verdict(Graph()), "ok");
    }

    void arity() {
        Graph graph = diamond();
        graph.setInputs(nodeNamed(graph, "c"), {valueNamed(graph, "a")});
        QCOMPARE(verdict(graph), "node 'c' (Add): input 1 is missing");
        graph.setInputs(nodeNamed(graph, "c"), std::vector<ValueId>(3, valueNamed(graph, "a")));
        QCOMPARE(verdict(graph), "node 'c' (Add): has 3 inputs, at most 2 are allowed");
    }

    void attributes() {
        Graph graph = diamond();
        graph.setAttribute(nodeNamed(graph, "d"), "axis", std::int64_t{1});
        QCOMPARE(verdict(graph), "node 'd' (Abs): has no attribute 'axis'");
        graph.setOp(nodeNamed(graph, "d"), Op::Softmax, {{"axis", 1.0f}});
        QCOMPARE(verdict(graph), "node 'd' (Softmax): attribute 'axis' must be an integer, not a number");
        graph.setOp(nodeNamed(graph, "d"), Op::Cast, {});
        QCOMPARE(verdict(graph), "node 'd' (Cast): attribute 'to' is required");
    }

    void typesFollowInference() {
        Graph graph = diamond();
        graph.setType(valueNamed(graph, "c"), {ElementType::f32, {5}});
        QCOMPARE(verdict(graph), "node 'c' (Add): output 0 is f32[5] but its inputs make it f32[4]");
        graph.setType(valueNamed(graph, "c"), {ElementType::f16, {4}});
        QCOMPARE(verdict(graph), "node 'c' (Add): output 0 is f16[4] but its inputs make it f32[4]");
        graph.setType(valueNamed(graph, "a"), {ElementType::f32, {3}});
        QCOMPARE(verdict(graph), "node 'a' (Relu): output 0 is f32[3] but its inputs make it f32[4]");
    }

    void typesThatCannotExist() {
        Graph graph = diamond();
        graph.setType(valueNamed(graph, "x"), {ElementType::f32, {std::int64_t{1} << 46}});
        QCOMPARE(verdict(graph), "value 'x': f32[70368744177664] is too large");
    }

    void constantsHaveTheTypeOfTheirContent() {
        Graph graph;
        graph.setType(graph.addConstant("k", Tensor(ElementType::f32, {2})), {ElementType::f32, {3}});
        QCOMPARE(verdict(graph), "value 'k': its type is not the type of its content");
    }

    void shapesThatOnlyRunningWouldTellAreLeftAlone() {
        QCOMPARE(
            verdict(parsed(inGraph("input %x: f32[4]  input %s: i64[2]  %y: f32[2,2] = Reshape(%x, %s)  output %y"))),
            "ok");
    }

    void provenance() {
        Graph graph = diamond();
        graph.addNode(Op::Relu, "new", {valueNamed(graph, "x")}, {}, {{ElementType::f32, {4}}}, {});
        QCOMPARE(verdict(graph), "node 'new' (Relu): stands for no source node");
        Graph other = diamond();
        other.addNode(Op::Relu, "new", {valueNamed(other, "x")}, {}, {{ElementType::f32, {4}}}, {SourceId(9)});
        QCOMPARE(verdict(other), "node 'new' (Relu): names a source that does not exist");
        Graph twice = diamond();
        twice.addNode(Op::Relu, "new", {valueNamed(twice, "x")}, {}, {{ElementType::f32, {4}}},
                      {SourceId(1), SourceId(1)});
        QCOMPARE(verdict(twice), "node 'new' (Relu): its sources are not in order");
    }

    void cycles() {
        Graph graph = diamond();
        graph.setInput(nodeNamed(graph, "a"), 0, valueNamed(graph, "d"));
        QCOMPARE(verdict(graph), "node 'a' (Relu): is part of a cycle or behind one");
        Graph self = diamond();
        self.setInput(nodeNamed(self, "b"), 0, valueNamed(self, "b"));
        QCOMPARE(verdict(self), "node 'b' (Neg): is part of a cycle or behind one");
    }

    void convexGroups() {
        Graph whole = diamond();
        setGroups(whole, {{"a", 0}, {"b", 0}, {"c", 0}});
        QCOMPARE(verdict(whole), "ok");
        Graph parallel = diamond();
        setGroups(parallel, {{"a", 0}, {"b", 0}});
        QCOMPARE(verdict(parallel), "ok");
    }

    void groupThatIsLeftAndEnteredAgain() {
        Graph graph = diamond();
        setGroups(graph, {{"a", 0}, {"d", 0}});
        QCOMPARE(verdict(graph), "node 'a' (Relu): groups are not convex: a path leaves a group and comes back to it");
    }

    void groupsThatWaitForEachOther() {
        Graph graph = parsed(inGraph(R"(
            input %x: f32[4]
            %a1 = Relu(%x) "a1"   %b1 = Neg(%x) "b1"
            %b2 = Abs(%a1) "b2"   %a2 = Abs(%b1) "a2"
            output %a2  output %b2)"));
        setGroups(graph, {{"a1", 0}, {"a2", 0}, {"b1", 1}, {"b2", 1}});
        QCOMPARE(verdict(graph), "node 'a1' (Relu): groups are not convex: a path leaves a group and comes back to it");
    }
};

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
