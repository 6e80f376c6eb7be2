// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/interpret/interpret.h"
#include "tests/interpret/op_harness.h"

using namespace tenon;
using namespace tenon::test;

namespace {

/// y = Relu(x) - c, and z = Relu(x).
struct TwoOutputs {
    Graph graph;
    ValueId relu, difference;
    explicit TwoOutputs(Dims dims = {2}) {
        const TensorType type{ElementType::f32, toShape(dims)};
        const ValueId x = graph.addInput("x", type), c = graph.addConstant("c", f32({}, {1}));
        const SourceId source = graph.addSource("s", "Sub");
        relu = graph.node(graph.addNode(Op::Relu, "r", {x}, {}, {type}, {source})).outputs[0];
        difference = graph.node(graph.addNode(Op::Sub, "d", {relu, c}, {}, {type}, {source})).outputs[0];
        graph.addOutput(difference);
        graph.addOutput(relu);
    }
};

}  // namespace

class TestInterpret : public QObject {
    Q_OBJECT

private slots:
    void outputsComeInOrder() {
        const TwoOutputs model;
        const std::vector<Tensor> inputs{f32({2}, {-1, 3})};
        const auto outputs = interpret(model.graph, inputs);
        QVERIFY(bool(outputs));
        COMPARE_TENSORS((*outputs)[0], f32({2}, {-1, 2}));
        COMPARE_TENSORS((*outputs)[1], f32({2}, {0, 3}));
    }
    void everyValueIsKeptWhenAsked() {
        const TwoOutputs model;
        const std::vector<Tensor> inputs{f32({2}, {-1, 3})};
        std::map<ValueId, Tensor> every;
        QVERIFY(bool(interpret(model.graph, inputs, {}, &every)));
        QCOMPARE(every.size(), std::size_t(2));
        COMPARE_TENSORS(every.at(model.relu), f32({2}, {0, 3}));
    }
    void inputsAreChecked() {
        const TwoOutputs model;
        const auto none = interpret(model.graph, {});
        QVERIFY(!none && none.error().fault == Fault::usage);
        const std::vector<Tensor> wrong{f32({3}, {1, 2, 3})};
        const auto misfit = interpret(model.graph, wrong);
        QVERIFY(!misfit);
        QCOMPARE(misfit.error().message, std::string("input 'x' takes f32[2], not f32[3]"));
    }
    void symbolicDimensionsTakeAnyExtent() {
        Graph graph;
        const TensorType type{ElementType::f32, {Dim("N")}};
        const ValueId x = graph.addInput("x", type);
        const NodeId node = graph.addNode(Op::Neg, "n", {x}, {}, {type}, {graph.addSource("s", "Neg")});
        graph.addOutput(graph.node(node).outputs[0]);
        const std::vector<Tensor> inputs{f32({3}, {1, 2, 3})};
        const auto outputs = interpret(graph, inputs);
        QVERIFY(bool(outputs));
        COMPARE_TENSORS((*outputs)[0], f32({3}, {-1, -2, -3}));
    }
    void faultsOfTheDataNameTheNode() {
        Graph graph;
        const TensorType type{ElementType::i32, {2}};
        const ValueId x = graph.addInput("x", type), zero = graph.addConstant("zero", i32({}, {0}));
        const NodeId node = graph.addNode(Op::Div, "half", {x, zero}, {}, {type}, {graph.addSource("s", "Div")});
        graph.addOutput(graph.node(node).outputs[0]);
        const std::vector<Tensor> inputs{i32({2}, {1, 2})};
        const auto outputs = interpret(graph, inputs);
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().message, std::string("node 'half' (Div): integer division by zero"));
    }
    void wrongTypesInTheGraphAreOurBug() {
        TwoOutputs model;
        model.graph.setType(model.relu, {ElementType::f32, {5}});
        const std::vector<Tensor> inputs{f32({2}, {-1, 3})};
        QVERIFY_THROWS_EXCEPTION(InternalError, (void)interpret(model.graph, inputs));
    }
    void stopsWhenAsked() {
        const TwoOutputs model;
        const std::vector<Tensor> inputs{f32({2}, {-1, 3})};
        std::stop_source stop;
        stop.request_stop();
        const auto outputs = interpret(model.graph, inputs, {stop.get_token(), {}});
        QVERIFY(!outputs && outputs.error().fault == Fault::cancelled);
    }
    void reportsProgress() {
        const TwoOutputs model;
        const std::vector<Tensor> inputs{f32({2}, {-1, 3})};
        std::vector<double> fractions;
        JobContext job;
        job.progress = [&](std::string_view, double fraction) { fractions.push_back(fraction); };
        QVERIFY(bool(interpret(model.graph, inputs, job)));
        QCOMPARE(fractions, (std::vector<double>{0, 0.5, 1}));
    }
};

QTEST_APPLESS_MAIN(TestInterpret)
#include "tst_interpret.moc"
