// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

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

using Json = nlohmann::ordered_json;

struct OptimizeFlags {
    std::string model, station, kernel, output;
    bool isExplaining = false, asJson = false;
    PipelineOptions pipeline;
};

/// Constants of more elements are left out of what people read.
constexpr std::int64_t kListedElements = 16;

std::vector<std::string> nodeNames(const Graph& graph, const loops::FusedGroup& group) {
    std::vector<std::string> names;
    for (NodeId id : group.nodes) names.push_back(graph.node(id).name);
    return names;
}

using Kernels = std::vector<loops::LoweredKernel>;

/// A kernel is chosen by its number, its name (which several may share) or a node in it.
bool isChosen(const Graph& graph, const loops::LoweredKernel& kernel, std::size_t number, const std::string& choice) {
    return choice.empty() || choice == std::to_string(number) || choice == kernel.kernel.name ||
           std::ranges::any_of(kernel.group.nodes, [&](NodeId id) { return graph.node(id).name == choice; });
}

Result<Kernels> lowerAll(const Graph& graph, const loops::Target& target, const JobContext& job) {
    Kernels kernels;
    for (const loops::FusedGroup& group : loops::partition(graph)) {
        if (job.stop.stop_requested()) return cancelledError();
        kernels.push_back(TENON_TRY(loops::lowerGroup(graph, group, target)));
    }
    return kernels;
}

void listKernels(const Graph& graph, const Kernels& kernels, const std::string& choice) {
    Table table({"#", "kernel", "schedule", "operations", "bytes", "nodes"}, {1, 2, 5});
    for (std::size_t i = 0; i < kernels.size(); ++i)
        if (const loops::LoweredKernel& kernel = kernels[i]; isChosen(graph, kernel, i, choice))
            table.add({std::to_string(i), kernel.kernel.name, toString(kernel.schedule),
                       formatCount(static_cast<double>(kernel.flops)), formatBytes(kernel.bytes),
                       listed(nodeNames(graph, kernel.group))});
    table.print();
}

Json kernelsJson(const Graph& graph, const Kernels& kernels, const std::string& choice) {
    auto list = Json::array();
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        const loops::LoweredKernel& kernel = kernels[i];
        if (!isChosen(graph, kernel, i, choice)) continue;
        list.push_back({{"number", i},
                        {"name", kernel.kernel.name},
                        {"schedule", toString(kernel.schedule)},
                        {"flops", kernel.flops},
                        {"bytes", kernel.bytes},
                        {"nodes", nodeNames(graph, kernel.group)}});
    }
    return list;
}

Result<std::string> codeOf(const loops::Kernel& kernel, const std::string& station, const loops::Target& target) {
    if (station == "loops") return loops::printKernel(kernel);
    return station == "llvm" ? codegen::printLlvm(kernel, target) : codegen::printAssembly(kernel, target);
}

Result<void> printStation(const Graph& graph, const OptimizeFlags& flags, const Recipe& recipe, const JobContext& job) {
    if (flags.station == "graph") {
        fmt::print("{}", printGraph(graph, {true, kListedElements}));
        return {};
    }
    const CompileOptions options = TENON_TRY(compileOptions(recipe));
    const Kernels kernels = TENON_TRY(lowerAll(graph, options.target, job));
    bool isFound = false;
    for (std::size_t i = 0; i < kernels.size() && !isFound; ++i) isFound = isChosen(graph, kernels[i], i, flags.kernel);
    if (!isFound) return usageError("there is no kernel '" + flags.kernel + "'; list them with --print kernels");
    clearProgress();
    if (flags.station == "kernels") {
        listKernels(graph, kernels, flags.kernel);
        return {};
    }
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        if (!isChosen(graph, kernels[i], i, flags.kernel)) continue;
        fmt::print("# kernel {}: {}, {}\n# {}\n{}\n", i, kernels[i].kernel.name, toString(kernels[i].schedule),
                   printable(listed(nodeNames(graph, kernels[i].group))),
                   TENON_TRY(codeOf(kernels[i].kernel, flags.station, options.target)));
    }
    return {};
}

Result<void> printJson(const OptimizedGraph& optimized, const OptimizeFlags& flags, const Recipe& recipe,
                       const JobContext& job) {
    Json text = Json::parse(ledgerToJson(optimized.ledger));
    if (flags.station == "kernels") {
        const CompileOptions options = TENON_TRY(compileOptions(recipe));
        const Kernels kernels = TENON_TRY(lowerAll(*optimized.graph, options.target, job));
        text["kernels"] = kernelsJson(*optimized.graph, kernels, flags.kernel);
    }
    clearProgress();
    fmt::print("{}\n", text.dump(-1, ' ', false, Json::error_handler_t::replace));
    return {};
}

bool isGraphFile(const std::string& path) {
    return path.ends_with(".onnx") || path.ends_with(".tir") || path.ends_with(".svg");
}

Result<void> writeGraph(const Graph& graph, const std::string& path) {
    if (path.ends_with(".onnx")) return writeOnnx(graph, path);
    if (path.ends_with(".tir")) return writeFileAtomically(path, printGraph(graph));
    return writeFileAtomically(path, TENON_TRY(drawGraph(graph)));
}

Result<int> runOptimize(const OptimizeFlags& flags) {
    if (!flags.output.empty() && !isGraphFile(flags.output))
        return usageError("'" + flags.output + "' should end in .onnx, .tir or .svg");
    if (flags.asJson && !flags.station.empty() && flags.station != "kernels")
        return usageError("--json goes with --print kernels; the other stations are text");
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    RunOptions options;
    options.job = job;
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe, options));
    clearProgress();
    if (flags.asJson) {
        TENON_TRY(printJson(optimized, flags, opened.recipe, job));
    } else {
        if (flags.isExplaining || (flags.station.empty() && flags.output.empty()))
            fmt::print("{}", explainLedger(optimized.ledger));
        if (!flags.station.empty()) TENON_TRY(printStation(*optimized.graph, flags, opened.recipe, job));
    }
    if (!flags.output.empty()) TENON_TRY(writeGraph(*optimized.graph, flags.output));
    return exitOk;
}

}  // namespace

void addOptimize(Cli& cli) {
    auto flags = std::make_shared<OptimizeFlags>();
    CLI::App* verb = cli.addVerb("optimize", "run the passes; show or write what comes out",
                                 "tenon optimize model.onnx --explain --print kernels -o model.opt.onnx",
                                 [flags] { return runOptimize(*flags); });
    addModel(*verb, flags->model)->required();
    addOption(*verb, "--print", flags->station, "graph|kernels|loops|llvm|asm", "show a station of the way to code")
        ->check(CLI::IsMember({"graph", "kernels", "loops", "llvm", "asm"}));
    addOption(*verb, "--kernel", flags->kernel, "KERNEL",
              "show this one only: its number or name (see --print kernels), or a node in it");
    verb->add_flag("--explain", flags->isExplaining, "what every pass did, and what it nearly did");
    verb->add_flag("--json", flags->asJson, "print what the passes did, and the kernels with --print kernels, as JSON");
    addOption(*verb, "-o,--output", flags->output, "FILE", "write the optimized graph as .onnx, .tir or .svg");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
