// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "core/base/file.h"
#include "core/runtime/executable.h"
#include "core/workbench/accuracy.h"

namespace tenon::cli {

namespace {

struct QuantizeFlags {
    std::string model, output, labelled;
    PipelineOptions pipeline;
};

Result<double> accuracyOf(const Graph& imported, const Recipe& recipe, const SampleSet& set, const JobContext& job) {
    const BuiltVariant built = TENON_TRY(buildVariant(imported, {"accuracy", recipe}, job));
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    return TENON_TRY(measureAccuracy(*executable, set, recipe.threads, job)).fraction();
}

Result<void> printAccuracy(const OpenedModel& opened, const std::string& labelled, const JobContext& job) {
    const SampleSet set = TENON_TRY(loadSamples(opened.model.graph, labelled));
    Recipe floating = opened.recipe;
    TENON_TRY(setPass(floating, "quantize-static", false));
    const double before = TENON_TRY(accuracyOf(opened.model.graph, floating, set, job));
    const double after = TENON_TRY(accuracyOf(opened.model.graph, opened.recipe, set, job));
    clearProgress();
    fmt::print("accuracy on {} rows: float {:.2f} %, int8 {:.2f} % ({:+.2f} points)\n", set.labels.size(), 100 * before,
               100 * after, 100 * (after - before));
    return {};
}

void printLedger(const PassRecord& pass) {
    fmt::print("{} nodes quantized, {} left in float\n", pass.rewrites.size(), pass.nearMisses.size());
    for (const Remark& miss : pass.nearMisses) fmt::print("  {}\n", miss.text);
}

Result<int> quantize(const QuantizeFlags& flags) {
    if (flags.pipeline.calibration.source.empty())
        return usageError("'tenon quantize' needs samples: --calibrate FOLDER, or --calibrate random");
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe));
    clearProgress();
    printLedger(*optimized.ledger.find("quantize-static"));
    if (!flags.labelled.empty()) TENON_TRY(printAccuracy(opened, flags.labelled, job));
    if (!flags.output.empty()) {
        TENON_TRY(writeFileAtomically(flags.output, printRecipe(opened.recipe) + "\n"));
        fmt::print("recipe written to {}\n", flags.output);
    }
    return exitOk;
}

}  // namespace

void addQuantize(Cli& cli) {
    auto flags = std::make_shared<QuantizeFlags>();
    CLI::App* verb = cli.addVerb("quantize", "calibrate int8 and write a recipe",
                                 "tenon quantize model.onnx --calibrate samples/ --labelled test.npz -o int8.json",
                                 [flags] { return quantize(*flags); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--labelled", flags->labelled, "samples with labels: accuracy before and after");
    verb->add_option("-o,--output", flags->output, "the recipe file to write");
    flags->pipeline.addTo(*verb, "int8");
}

}  // namespace tenon::cli
