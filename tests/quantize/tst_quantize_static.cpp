// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/interpret/interpret.h"
#include "core/ir/text.h"
#include "core/passes/runner.h"
#include "core/quantize/calibrate.h"
#include "core/quantize/quantize_static.h"

using namespace tenon;

namespace {

/// Weights and inputs are multiples of their scales, so that the integers hold them exactly.
const char* const kConv = R"(graph "g" {
  source 0 Conv "conv"
  input %x: f32[1,1,3,3]
  const %w: f32[2,1,2,2] = [1.27, -1.27, 0.5, 0, 0.01, 0.02, -1.27, 0.64]
  const %b: f32[2] = [0.5, -0.25]
  %y: f32[1,2,2,2] = Conv(%x, %w, %b) "conv" from [0]
  output %y
})";

const char* const kGemm = R"(graph "g" {
  source 0 Gemm "fc"
  input %x: f32[2,3]
  const %w: f32[2,3] = [1.27, -0.5, 0.25, 0.1, 1.27, -1.27]
  const %b: f32[2] = [1, -1]
  %y: f32[2,2] = Gemm(%x, %w, %b) {transB = 1} "fc" from [0]
  output %y
})";

Graph parse(const char* text) {
    Result<Graph> graph = parseGraph(text);
    if (!graph) qFatal("%s", graph.error().message.c_str());
    return graph.take();
}

Recipe int8With(std::map<std::string, Range> ranges) {
    Recipe recipe = presetRecipe("int8").take();
    recipe.activationRanges = std::move(ranges);
    return recipe;
}

Ledger runOn(Graph& graph, const Recipe& recipe) {
    RunOptions options;
    options.bindings = quantizationBindings();
    Result<Ledger> ledger = runPipeline(graph, recipe, options);
    if (!ledger) qFatal("%s", ledger.error().message.c_str());
    return ledger.take();
}

int countOps(const Graph& graph, Op op) {
    int count = 0;
    for (NodeId id : graph.nodes()) count += graph.node(id).op == op;
    return count;
}

Tensor ramp(Dims dims) {
    Tensor t(ElementType::f32, std::move(dims));
    float next = 0;
    for (float& v : t.write<float>()) v = (next += 0.11f);
    return t;
}

}  // namespace

class TestQuantizeStatic : public QObject {
    Q_OBJECT

private slots:
    void convolutionBecomesIntegerSums() {
        const Graph before = parse(kConv);
        Graph after = before;
        const Ledger ledger = runOn(after, int8With({{"x", {0.0f, 2.55f}}}));
        QCOMPARE(countOps(after, Op::Conv), 0);
        QCOMPARE(countOps(after, Op::ConvInteger), 1);
        QCOMPARE(countOps(after, Op::QuantizeLinear), 1);
        QCOMPARE(ledger.find("quantize-static")->rewrites.size(), std::size_t(1));
        for (NodeId id : after.nodes()) QVERIFY(after.node(id).sources == SourceSet{SourceId(0)});

        const Tensor x = ramp({1, 1, 3, 3});
        const Tensor wanted = interpret(before, std::span(&x, 1)).take()[0];
        const Tensor got = interpret(after, std::span(&x, 1)).take()[0];
        // Four products; inputs round by at most half of 0.01, weights by at most half of 0.01.
        for (std::int64_t i = 0; i < wanted.count(); ++i)
            QVERIFY(std::fabs(got.asDouble(i) - wanted.asDouble(i)) < 0.03);
    }

    void gemmBecomesIntegerSums() {
        const Graph before = parse(kGemm);
        Graph after = before;
        runOn(after, int8With({{"x", {-1.0f, 1.0f}}}));
        QCOMPARE(countOps(after, Op::MatMulInteger), 1);
        const Tensor x = ramp({2, 3});
        const Tensor wanted = interpret(before, std::span(&x, 1)).take()[0];
        const Tensor got = interpret(after, std::span(&x, 1)).take()[0];
        for (std::int64_t i = 0; i < wanted.count(); ++i)
            QVERIFY(std::fabs(got.asDouble(i) - wanted.asDouble(i)) < 0.02);
    }

    void nodeKeptFloatStaysAndSaysWhy() {
        Graph graph = parse(kConv);
        Recipe recipe = int8With({{"x", {0.0f, 1.0f}}});
        recipe.keepFloat = {"conv"};
        const Ledger ledger = runOn(graph, recipe);
        QCOMPARE(countOps(graph, Op::Conv), 1);
        const PassRecord* pass = ledger.find("quantize-static");
        QCOMPARE(pass->nearMisses.size(), std::size_t(1));
        QCOMPARE(pass->nearMisses[0].text, std::string("not quantized: 'conv': the recipe keeps it float"));
    }

    void unseenActivationStaysAndSaysWhy() {
        Graph graph = parse(kConv);
        const Ledger ledger = runOn(graph, int8With({{"other", {0.0f, 1.0f}}}));
        QCOMPARE(countOps(graph, Op::ConvInteger), 0);
        QCOMPARE(ledger.find("quantize-static")->nearMisses.at(0).text,
                 std::string("not quantized: 'conv': calibration has not seen its input 'x'"));
    }

    void sharedActivationIsQuantizedOnce() {
        Graph graph = parse(R"(graph "g" {
  source 0 MatMul "a"
  source 1 MatMul "b"
  input %x: f32[2,2]
  const %w: f32[2,2] = [1, 2, 3, 4]
  const %v: f32[2,2] = [4, 3, 2, 1]
  %p: f32[2,2] = MatMul(%x, %w) "a" from [0]
  %q: f32[2,2] = MatMul(%x, %v) "b" from [1]
  output %p
  output %q
})");
        runOn(graph, int8With({{"x", {0.0f, 1.0f}}}));
        QCOMPARE(countOps(graph, Op::QuantizeLinear), 1);
        QCOMPARE(countOps(graph, Op::MatMulInteger), 2);
    }

    void calibrationFindsTheRange() {
        const Graph graph = parse(kConv);
        const auto activations = activationsToObserve(graph);
        QCOMPARE(activations.size(), std::size_t(1));
        const Graph observed = withOutputs(graph, activations);
        QCOMPARE(observed.outputs().size(), std::size_t(2));
        const std::vector<std::vector<Tensor>> samples{{ramp({1, 1, 3, 3})}, {Tensor(ElementType::f32, {1, 1, 3, 3})}};
        const SampleRunner run = [&](std::span<const Tensor> inputs) { return interpret(observed, inputs); };
        const auto ranges = calibrate(observed, samples, run, {}).take();
        QCOMPARE(ranges.at("x").min, 0.0f);
        QVERIFY(std::fabs(ranges.at("x").max - 0.99f) < 1e-5f);
    }

    void percentileCutsAnOutlierOff() {
        const Graph graph = parse(R"(graph "g" {
  source 0 MatMul "m"
  input %x: f32[100,100]
  const %w: f32[100,1] = splat 1.0
  %y: f32[100,1] = MatMul(%x, %w) "m" from [0]
  output %y
})");
        Tensor x(ElementType::f32, {100, 100});
        auto values = x.write<float>();
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 100) / 100.0f;
        values[17] = 1000.0f;
        const std::vector<std::vector<Tensor>> samples{{x}};
        const SampleRunner run = [&](std::span<const Tensor> inputs) { return interpret(graph, inputs); };
        CalibrationOptions options;
        QCOMPARE(calibrate(graph, samples, run, options).take().at("x").max, 1000.0f);
        options.observer = Observer::percentile;
        options.percentile = 99.9;
        QVERIFY(calibrate(graph, samples, run, options).take().at("x").max < 2.0f);
    }

    void calibrationRefusesWhatIsNotFinite() {
        const Graph graph = parse(kGemm);
        Tensor x = ramp({2, 3});
        x.write<float>()[1] = INFINITY;
        const std::vector<std::vector<Tensor>> samples{{x}};
        const SampleRunner run = [&](std::span<const Tensor> inputs) { return interpret(graph, inputs); };
        const auto ranges = calibrate(graph, samples, run, {});
        QVERIFY(!ranges);
        QCOMPARE(
            ranges.error().message,
            std::string(
                "while calibrating, 'x' became inf; calibrate with samples on which the float model stays finite"));
    }

    void calibrationNeedsASample() {
        const Graph graph = parse(kGemm);
        const auto ranges = calibrate(graph, {}, [](std::span<const Tensor>) { return std::vector<Tensor>{}; }, {});
        QVERIFY(!ranges);
        QVERIFY(ranges.error().fault == Fault::usage);
    }
};

QTEST_APPLESS_MAIN(TestQuantizeStatic)
#include "tst_quantize_static.moc"
