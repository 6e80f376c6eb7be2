// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/predicted_cost.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "core/codegen/target.h"
#include "core/ir/flops.h"
#include "core/passes/pass.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"
#include "profiler/clock.h"

namespace tenon {

namespace {

constexpr std::int64_t kExtent = 256;  ///< of the square matrices: they fit in the second-level cache
constexpr int kRepetitions = 12;

/// The fastest of several runs: other work on the machine only ever adds time.
double fastestNs(const std::function<void()>& run) {
    double fastest = 0;
    for (int i = 0; i < kRepetitions; ++i) {
        const std::int64_t start = monotonicNs();
        run();
        const auto ns = static_cast<double>(std::max<std::int64_t>(monotonicNs() - start, 1));
        fastest = i == 0 ? ns : std::min(fastest, ns);
    }
    return fastest;
}

Graph product(Op op, ElementType left, ElementType right, ElementType result) {
    const auto matrix = [](ElementType type) { return TensorType{type, toShape({kExtent, kExtent})}; };
    Graph graph;
    const ValueId a = graph.addInput("a", matrix(left));
    const ValueId b = graph.addConstant("b", Tensor(right, {kExtent, kExtent}));
    const NodeId node = graph.addNode(op, "product", {a, b}, {}, {matrix(result)}, {});
    graph.addOutput(graph.node(node).outputs[0]);
    return graph;
}

Result<double> opsPerNs(Graph graph) {
    const auto shared = std::make_shared<const Graph>(std::move(graph));
    CompileOptions options{.target = TENON_TRY(codegen::findTarget("host")), .threads = 1};
    const auto executable = TENON_TRY(Executable::load(TENON_TRY(compileModel(shared, options))));
    const Sample inputs = randomSample(*shared, 0);
    Tensor output(shared->elementType(shared->outputs()[0]), {kExtent, kExtent});
    const void* const from[] = {inputs[0].raw().data()};
    void* const to[] = {output.writableBytes()};
    RunContext context(*executable, 1);
    const double ns = fastestNs([&] { context.execute(from, to); });
    return 2.0 * kExtent * kExtent * kExtent / ns;
}

double copiedBytesPerNs() {
    constexpr std::size_t kBytes = std::size_t{8} << 20;
    std::vector<std::byte> from(kBytes, std::byte{1}), to(kBytes);
    const double ns = fastestNs([&] { std::memcpy(to.data(), from.data(), kBytes); });
    return 2.0 * static_cast<double>(kBytes) / ns;
}

std::int64_t bytesOf(const Graph& graph, ValueId id) {
    return elementCount(graph.dims(id)) * static_cast<std::int64_t>(byteSize(graph.elementType(id)));
}

bool isIntegerProduct(Op op) {
    return op == Op::MatMulInteger || op == Op::ConvInteger || op == Op::QLinearMatMul || op == Op::QLinearConv;
}

}  // namespace

MachinePeaks measurePeaks() {
    MachinePeaks peaks;
    using enum ElementType;
    if (const auto rate = opsPerNs(product(Op::MatMul, f32, f32, f32))) peaks.floatOpsPerNs = *rate;
    if (const auto rate = opsPerNs(product(Op::MatMulInteger, u8, i8, i32))) peaks.integerOpsPerNs = *rate;
    peaks.bytesPerNs = copiedBytesPerNs();
    return peaks;
}

KernelWork workOf(const Graph& graph, const loops::FusedGroup& group) {
    KernelWork work;
    for (NodeId id : group.nodes) {
        work.flops += nodeFlops(graph, id);
        work.isInteger = work.isInteger || isIntegerProduct(graph.node(id).op);
    }
    for (const auto* list : {&group.inputs, &group.outputs})
        for (ValueId id : *list) work.bytes += bytesOf(graph, id);
    return work;
}

double predictNs(const KernelWork& work, const MachinePeaks& peaks, int threads) {
    const double peak = (work.isInteger ? peaks.integerOpsPerNs : peaks.floatOpsPerNs) * std::max(threads, 1);
    return std::max(static_cast<double>(work.flops) / peak, static_cast<double>(work.bytes) / peaks.bytesPerNs) +
           peaks.kernelNs;
}

Result<std::vector<loops::FusedGroup>> kernelGroups(const Graph& graph, const Recipe& recipe) {
    std::vector<loops::FusedGroup> groups = loops::partition(graph);
    const bool reuses = isPassOn(recipe, *findPass("reuse-in-place"));
    const Placement placement = TENON_TRY(placeValues(graph, groups, "none", reuses));
    std::vector<loops::FusedGroup> kernels;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (!placement.isView[i]) kernels.push_back(std::move(groups[i]));
    return kernels;
}

}  // namespace tenon
