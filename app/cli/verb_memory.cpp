// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/memory/minimalloc_csv.h"
#include "core/memory/planner.h"
#include "core/runtime/placement.h"

namespace tenon::cli {

namespace {

struct MemoryFlags {
    std::string model, instance;
    bool asJson = false;
    PipelineOptions pipeline;
};

Result<std::vector<Interval>> intervalsOf(const MemoryFlags& flags) {
    if (!flags.instance.empty()) return readMinimallocCsv(TENON_TRY(readTextFile(flags.instance)), flags.instance);
    if (flags.model.empty()) return usageError("'tenon memory' needs a model, or --instance FILE.csv");
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, interactiveJob()));
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe));
    const CompileOptions compile = TENON_TRY(compileOptions(opened.recipe));
    const Placement placement = TENON_TRY(
        placeValues(*optimized.graph, loops::partition(*optimized.graph), compile.planner, compile.reuseInPlace));
    std::vector<Interval> intervals;
    for (const Storage& storage : placement.storages) intervals.push_back(storage.interval);
    return intervals;
}

Result<int> memory(const MemoryFlags& flags) {
    const std::vector<Interval> intervals = TENON_TRY(intervalsOf(flags));
    // A problem file gives sizes in units of its own, without alignment.
    PlanOptions options;
    if (!flags.instance.empty()) options.alignment = 1;
    const std::int64_t bound = lowerBound(intervals, options.alignment);
    Table table({"planner", "arena", "above the bound", "how"}, {0, 3});
    auto rows = nlohmann::ordered_json::array();
    for (const PlannerInfo& planner : planners()) {
        const Plan plan = TENON_TRY(planMemory(planner.id, intervals, options));
        const double gap = bound > 0 ? static_cast<double>(plan.arenaBytes) / static_cast<double>(bound) - 1 : 0;
        table.add({std::string(planner.id), formatBytes(plan.arenaBytes), fmt::format("{:.1f} %", 100 * gap),
                   std::string(planner.gloss)});
        rows.push_back({{"planner", planner.id}, {"arena_bytes", plan.arenaBytes}, {"gap", gap}});
    }
    clearProgress();
    if (flags.asJson) {
        fmt::print("{}\n",
                   nlohmann::ordered_json{
                       {"schema", 1}, {"buffers", intervals.size()}, {"lower_bound_bytes", bound}, {"planners", rows}}
                       .dump());
        return exitOk;
    }
    fmt::print("{}; no plan can need less than {} (largest sum alive at once)\n\n", counted(intervals.size(), "buffer"),
               formatBytes(bound));
    table.print();
    return exitOk;
}

}  // namespace

void addMemory(Cli& cli) {
    auto flags = std::make_shared<MemoryFlags>();
    CLI::App* verb = cli.addVerb("memory", "compare memory planners against the lower bound",
                                 "tenon memory model.onnx --preset fused", [flags] { return memory(*flags); });
    CLI::Option* model = addModel(*verb, flags->model);
    addOption(*verb, "--instance", flags->instance, "FILE.csv",
              "a planning problem (columns id, lower, upper, size) instead of a model")
        ->excludes(model);
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
