// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/codegen/compile.h"
#include "core/engine/graph_snapshot.h"
#include "core/engine/handlers.h"
#include "core/loops/loop_text.h"

namespace tenon {

namespace {

void writeKernel(const loops::LoweredKernel& kernel, const SnapshotPositions& positions, double predictedNs,
                 engine::Kernel& out) {
    out.set_name(kernel.kernel.name);
    out.set_schedule(toString(kernel.schedule));
    for (NodeId id : kernel.group.nodes) out.add_nodes(positions.node[id.index]);
    writeSources(kernel.sources, *out.mutable_sources());
    out.set_flops(kernel.flops);
    out.set_bytes(kernel.bytes);
    out.set_predicted_ns(predictedNs);
}

/// What a kernel computes and how, before there are loops.
std::string describeSchedule(const Graph& graph, const loops::LoweredKernel& kernel) {
    std::string text = toString(kernel.schedule) + "\n";
    for (NodeId id : kernel.group.nodes)
        text += fmt::format("\n{} \"{}\"", opName(graph.node(id).op), graph.node(id).name);
    text += "\n";
    const auto list = [&](const char* what, const std::vector<ValueId>& values) {
        for (ValueId id : values)
            text += fmt::format("\n{} {}: {}", graph.constant(id) ? "constant" : what, graph.value(id).name,
                                toString(graph.value(id).type));
    };
    list("reads", kernel.group.inputs);
    list("writes", kernel.group.outputs);
    return text + fmt::format("\n\n{} operations, {} bytes\n", kernel.flops, kernel.bytes);
}

Result<std::string> textOf(const Graph& graph, const loops::LoweredKernel& kernel, engine::Station station,
                           const loops::Target& target) {
    switch (station) {
        case engine::SCHEDULE:
            return describeSchedule(graph, kernel);
        case engine::LOOPS:
            return loops::printKernel(kernel.kernel);
        case engine::LLVM:
            return codegen::printLlvm(kernel.kernel, target);
        case engine::ASSEMBLY:
            return codegen::printAssembly(kernel.kernel, target);
        default:
            return usageError("there is no such station of a kernel");
    }
}

Error noKernel(std::uint32_t number) {
    return usageError("there is no kernel number " + std::to_string(number));
}

}  // namespace

Result<void> handleBuild(Engine& engine, const engine::Request& request, const JobContext& job, engine::Reply& reply) {
    const auto session = TENON_TRY(engine.session());
    const auto compilation = TENON_TRY(session->built(request.build().recipe(), job));
    const CompiledModel& model = *compilation->compiled;
    const int threads = compilation->optimization->recipe.threads;
    const SnapshotPositions positions = snapshotPositions(*model.graph);
    engine::Built& out = *reply.mutable_built();
    out.set_recipe(request.build().recipe());
    for (const loops::LoweredKernel& kernel : model.kernels) {
        KernelWork work = workOf(*model.graph, kernel.group);
        work.bytes = kernel.bytes;
        writeKernel(kernel, positions, predictNs(work, engine.peaks(), threads), *out.add_kernels());
    }
    out.set_arena_bytes(model.placement.arenaBytes);
    out.set_arena_lower_bound(model.placement.lowerBound);
    out.set_unshared_bytes(model.placement.unsharedBytes);
    out.set_constant_bytes(model.constantBytes());
    std::int64_t code = 0;
    for (const codegen::ObjectCode& object : model.objects) code += static_cast<std::int64_t>(object.bytes.size());
    out.set_code_bytes(code);
    out.set_lower_ns(model.lowerNanoseconds);
    out.set_codegen_ns(model.codegenNanoseconds);
    out.set_library_bytes(compilation->libraryBytes);
    return {};
}

/// Lowers the one kernel where the variant has not been built: nobody should wait for code that is not looked at.
Result<void> handleShowKernel(Engine& engine, const engine::Request& request, const JobContext& job,
                              engine::Reply& reply) {
    const engine::ShowKernel& asked = request.show_kernel();
    const auto session = TENON_TRY(engine.session());
    engine::KernelText& out = *reply.mutable_kernel_text();
    out.set_kernel(asked.kernel());
    out.set_station(asked.station());
    if (const auto compilation = session->findBuilt(asked.recipe())) {
        const CompiledModel& model = *compilation->compiled;
        if (asked.kernel() >= model.kernels.size()) return noKernel(asked.kernel());
        out.set_text(TENON_TRY(textOf(*model.graph, model.kernels[asked.kernel()], asked.station(), model.target)));
        return {};
    }
    const auto optimization = TENON_TRY(session->optimized(asked.recipe(), job));
    const Graph& graph = *optimization->made.graph;
    const std::vector<loops::FusedGroup> groups = TENON_TRY(kernelGroups(graph, optimization->recipe));
    if (asked.kernel() >= groups.size()) return noKernel(asked.kernel());
    const loops::Target target = TENON_TRY(compileOptions(optimization->recipe)).target;
    const loops::LoweredKernel kernel = TENON_TRY(loops::lowerGroup(graph, groups[asked.kernel()], target));
    out.set_text(TENON_TRY(textOf(graph, kernel, asked.station(), target)));
    return {};
}

}  // namespace tenon
