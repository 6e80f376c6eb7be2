// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/ir/text.h"
#include "core/workbench/predicted_cost.h"

using namespace tenon;

class TestPredictedCost : public QObject {
    Q_OBJECT

private:
    static constexpr MachinePeaks kPeaks{.floatOpsPerNs = 10, .integerOpsPerNs = 20, .bytesPerNs = 5, .kernelNs = 100};

private slots:
    void theSlowerOfWorkAndTrafficCounts() {
        QCOMPARE(predictNs({.flops = 1000, .bytes = 50}, kPeaks, 1), 200.0);
        QCOMPARE(predictNs({.flops = 1000, .bytes = 5000}, kPeaks, 1), 1100.0);
        QCOMPARE(predictNs({.flops = 1000, .bytes = 50, .isInteger = true}, kPeaks, 1), 150.0);
        QCOMPARE(predictNs({.flops = 1000, .bytes = 50}, kPeaks, 2), 150.0);
        QCOMPARE(predictNs({.flops = 0, .bytes = 0}, kPeaks, 0), 100.0);
    }

    void viewsAreNoKernels() {
        const auto graph = parseGraph(R"(graph "g" {
            input %x: f32[2,8]
            const %w: f32[8,4] = splat 0.5
            %p: f32[2,4] = MatMul(%x, %w) "product"
            const %s: i64[1] = [8]
            %f: f32[8] = Reshape(%p, %s) "flat"
            %y: f32[8] = Relu(%f) "relu"
            output %y
        })");
        QVERIFY2(bool(graph), graph ? "" : graph.error().message.c_str());
        const auto kernels = kernelGroups(*graph, *presetRecipe("all"));
        QVERIFY(bool(kernels));
        std::vector<std::string> names;
        for (const auto& group : *kernels) names.push_back(graph->node(group.nodes[0]).name);
        QCOMPARE(names, (std::vector<std::string>{"product", "relu"}));
        const KernelWork work = workOf(*graph, kernels->front());
        QCOMPARE(work.flops, std::int64_t(2 * 2 * 8 * 4));
        QCOMPARE(work.bytes, std::int64_t(4 * (16 + 32 + 8)));
        QVERIFY(!work.isInteger);
    }

    void peaksArePositive() {
        const MachinePeaks peaks = measurePeaks();
        QVERIFY(peaks.floatOpsPerNs > 0.01 && peaks.integerOpsPerNs > 0.01 && peaks.bytesPerNs > 0.01);
    }
};

QTEST_APPLESS_MAIN(TestPredictedCost)
#include "tst_predicted_cost.moc"
