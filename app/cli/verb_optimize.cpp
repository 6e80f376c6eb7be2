// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/codegen/compile.h"
#include "core/exporting/graph_svg.h"
#include "core/exporting/onnx_writer.h"
#include "core/ir/text.h"
#include "core/loops/loop_text.h"

namespace tenon::cli {

namespace {

struct OptimizeFlags {
    std::string model, station, kernel, output;
    bool isExplaining = false, asJson = false;
    PipelineOptions pipeline;
};

/// Constants of more elements are left out of what people read.
constexpr std::int64_t kListedElements = 16;

void printKernelRow(Table& table, const Graph& graph, const loops::LoweredKernel& kernel) {
    std::string nodes;
    for (NodeId id : kernel.group.nodes) nodes += (nodes.empty() ? "" : " ") + graph.node(id).name;
    table.add({kernel.kernel.name, toString(kernel.schedule), formatCount(static_cast<double>(kernel.flops)),
               formatBytes(kernel.bytes), nodes});
}

Result<void> printOne(const loops::LoweredKernel& lowered, const std::string& station, const loops::Target& target) {
    fmt::print("# {}  {}\n", lowered.kernel.name, toString(lowered.schedule));
    if (station == "loops") fmt::print("{}\n", loops::printKernel(lowered.kernel));
    else if (station == "llvm") fmt::print("{}\n", TENON_TRY(codegen::printLlvm(lowered.kernel, target)));
    else fmt::print("{}\n", TENON_TRY(codegen::printAssembly(lowered.kernel, target)));
    return {};
}

Result<void> printKernels(const Graph& graph, const OptimizeFlags& flags, const Recipe& recipe) {
    const CompileOptions options = TENON_TRY(compileOptions(recipe));
    Table table({"kernel", "schedule", "operations", "bytes", "nodes"}, {0, 1, 4});
    bool isFound = flags.kernel.empty();
    for (const loops::FusedGroup& group : loops::partition(graph)) {
        const loops::LoweredKernel lowered = TENON_TRY(loops::lowerGroup(graph, group, options.target));
        if (!flags.kernel.empty() && lowered.kernel.name != flags.kernel) continue;
        isFound = true;
        if (flags.station == "kernels") printKernelRow(table, graph, lowered);
        else TENON_TRY(printOne(lowered, flags.station, options.target));
    }
    if (!isFound) return usageError("there is no kernel '" + flags.kernel + "'; list them with --print kernels");
    if (flags.station == "kernels") table.print();
    return {};
}

Result<void> writeGraph(const Graph& graph, const std::string& path) {
    if (path.ends_with(".onnx")) return writeOnnx(graph, path);
    if (path.ends_with(".tir")) return writeFileAtomically(path, printGraph(graph));
    if (path.ends_with(".svg")) return writeFileAtomically(path, TENON_TRY(drawGraph(graph)));
    return usageError("'" + path + "' should end in .onnx, .tir or .svg");
}

Result<int> runOptimize(const OptimizeFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    RunOptions options;
    options.job = job;
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe, options));
    clearProgress();
    if (flags.asJson) fmt::print("{}\n", ledgerToJson(optimized.ledger));
    else if (flags.isExplaining || (flags.station.empty() && flags.output.empty()))
        fmt::print("{}", explainLedger(optimized.ledger));
    if (flags.station == "graph") fmt::print("{}", printGraph(*optimized.graph, {true, kListedElements}));
    else if (!flags.station.empty()) TENON_TRY(printKernels(*optimized.graph, flags, opened.recipe));
    if (!flags.output.empty()) TENON_TRY(writeGraph(*optimized.graph, flags.output));
    return exitOk;
}

}  // namespace

void addOptimize(Cli& cli) {
    auto flags = std::make_shared<OptimizeFlags>();
    CLI::App* verb = cli.addVerb("optimize", "run the passes; show or write what comes out",
                                 "tenon optimize model.onnx --explain --print kernels -o model.opt.onnx",
                                 [flags] { return runOptimize(*flags); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--print", flags->station, "a station of the way: graph, kernels, loops, llvm or asm")
        ->check(CLI::IsMember({"graph", "kernels", "loops", "llvm", "asm"}));
    verb->add_option("--kernel", flags->kernel, "only this kernel (names: --print kernels)");
    verb->add_flag("--explain", flags->isExplaining, "what every pass did, and what it nearly did");
    verb->add_flag("--json", flags->asJson, "print what the passes did as JSON");
    verb->add_option("-o,--output", flags->output, "write the optimized graph: OUT.onnx, OUT.tir or OUT.svg");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
