// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/interpret/interpret.h"
#include "core/ir/text.h"
#include "core/loops/lower.h"

using namespace tenon;
using namespace tenon::loops;

namespace {

std::vector<std::string> describe(const Graph& graph) {
    std::vector<std::string> lines;
    for (const FusedGroup& group : partition(graph)) {
        std::string line;
        for (NodeId node : group.nodes) line += graph.node(node).name + " ";
        line += "(";
        for (ValueId value : group.inputs) line += " " + graph.value(value).name;
        line += " ->";
        for (ValueId value : group.outputs) line += " " + graph.value(value).name;
        lines.push_back(line + " )");
    }
    return lines;
}

Graph parsed(const char* text) {
    auto graph = parseGraph(text);
    if (!graph) qFatal("%s", graph.error().message.c_str());
    if (auto inferred = inferTypes(*graph, constantEvaluator()); !inferred)
        qFatal("%s", inferred.error().message.c_str());
    return graph.take();
}

}  // namespace

class TestPartition : public QObject {
    Q_OBJECT
private slots:
    void ordersGroupsByWhatTheyRead();
    void cutsWhatNoTacticComputes();
    void dropsWhatNobodyReads();
};

void TestPartition::ordersGroupsByWhatTheyRead() {
    const Graph graph = parsed(R"(graph "g" {
        source 0 X "s"
        input %x: f32[4]
        %a: f32[4] = Relu(%x) "a" group 0 from [0]
        %b: f32[4] = Exp(%x) "b" from [0]
        %c: f32[4] = Add(%a, %b) "c" group 1 from [0]
        %d: f32[4] = Neg(%a) "d" group 0 from [0]
        output %c
        output %d
    })");
    const std::vector<std::string> expected{"a d ( x -> a d )", "b ( x -> b )", "c ( a b -> c )"};
    QCOMPARE(describe(graph), expected);
}

void TestPartition::cutsWhatNoTacticComputes() {
    // Two products cannot be one kernel; the elementwise op goes with the one before it.
    const Graph graph = parsed(R"(graph "g" {
        source 0 X "s"
        input %x: f32[4,4]
        %a: f32[4,4] = MatMul(%x, %x) "a" group 0 from [0]
        %r: f32[4,4] = Relu(%a) "r" group 0 from [0]
        %b: f32[4,4] = MatMul(%r, %x) "b" group 0 from [0]
        output %b
    })");
    const std::vector<std::string> expected{"a r ( x -> r )", "b ( r x -> b )"};
    QCOMPARE(describe(graph), expected);
}

void TestPartition::dropsWhatNobodyReads() {
    const Graph graph = parsed(R"(graph "g" {
        source 0 X "s"
        input %x: f32[4]
        %a: f32[4] = Relu(%x) "a" from [0]
        %b: f32[4] = Exp(%x) "b" from [0]
        output %a
    })");
    QCOMPARE(describe(graph), std::vector<std::string>{"a ( x -> a )"});
}

QTEST_APPLESS_MAIN(TestPartition)
#include "tst_partition.moc"
