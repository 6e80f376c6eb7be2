// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/ir/text.h"
#include "core/ir/verify.h"
#include "core/passes/bind_parameters.h"

using namespace tenon;

class TestBindParameters : public QObject {
    Q_OBJECT

private slots:
    void boundsComputedFromAShapeBecomeConstants() {
        Graph graph = parseGraph(R"(graph "g" {
  source 0 Slice "s"
  input %x: f32[2,8]
  const %one: i64[1] = [1]
  const %start: i64[1] = [3]
  %shape: i64[2] = Shape(%x) "shape" from [0]
  %end: i64[1] = Gather(%shape, %one) "gather" from [0]
  %y: f32[2,5] = Slice(%x, %start, %end, %one) "slice" from [0]
  output %y
})").take();
        QVERIFY(bool(bindParameters(graph)));
        QCOMPARE(graph.nodeCount(), std::size_t(1));  // Shape and Gather served nothing else
        const Node& slice = graph.node(*graph.findNode("slice"));
        const Tensor* end = graph.constant(slice.inputs[2]);
        QVERIFY(end != nullptr);
        QCOMPARE(end->toInts(), std::vector<std::int64_t>{8});
        QVERIFY(bool(verifyGraph(graph)));
    }

    void whatDependsOnDataIsLeftAlone() {
        Graph graph = parseGraph(R"(graph "g" {
  source 0 Pad "p"
  input %x: f32[4]
  input %value: f32[]
  const %widths: i64[2] = [1, 2]
  %negated: f32[] = Neg(%value) "neg" from [0]
  %y: f32[7] = Pad(%x, %widths, %negated) "pad" from [0]
  output %y
})").take();
        const Hash128 before = graph.hash();
        QVERIFY(bool(bindParameters(graph)));
        QVERIFY(graph.hash() == before);
    }
};

QTEST_APPLESS_MAIN(TestBindParameters)
#include "tst_bind_parameters.moc"
