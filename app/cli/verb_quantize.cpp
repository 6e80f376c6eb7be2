// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/runtime/executable.h"
#include "core/workbench/accuracy.h"

namespace tenon::cli {

namespace {

struct QuantizeFlags {
    std::string model, output, labelled;
    bool asJson = false;
    PipelineOptions pipeline;
};

Result<double> accuracyOf(const Graph& imported, const Recipe& recipe, const SampleSet& set, const JobContext& job) {
    const BuiltVariant built = TENON_TRY(buildVariant(imported, {"accuracy", recipe}, job));
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    return TENON_TRY(measureAccuracy(*executable, set, recipe.threads, job)).fraction();
}

struct Accuracies {
    std::size_t rows = 0;
    double before = 0, after = 0;  ///< fractions of 1
};

Result<Accuracies> measure(const OpenedModel& opened, const std::string& labelled, const JobContext& job) {
    const SampleSet set = TENON_TRY(loadSamples(opened.model.graph, labelled));
    Recipe floating = opened.recipe;
    TENON_TRY(setPass(floating, "quantize-static", false));
    return Accuracies{set.labels.size(), TENON_TRY(accuracyOf(opened.model.graph, floating, set, job)),
                      TENON_TRY(accuracyOf(opened.model.graph, opened.recipe, set, job))};
}

void printText(const PassRecord& pass, const std::optional<Accuracies>& accuracy) {
    fmt::print("{} quantized, {} left in float\n", counted(pass.rewrites.size(), "node"), pass.nearMisses.size());
    for (const Remark& miss : pass.nearMisses) fmt::print("  {}\n", printable(miss.text));
    if (accuracy)
        fmt::print("accuracy on {}: float {:.2f} %, int8 {:.2f} % ({:+.2f} points)\n", counted(accuracy->rows, "row"),
                   100 * accuracy->before, 100 * accuracy->after, 100 * (accuracy->after - accuracy->before));
}

void printJson(const PassRecord& pass, const std::optional<Accuracies>& accuracy) {
    nlohmann::ordered_json text{
        {"schema", 1}, {"quantized", pass.rewrites.size()}, {"left_in_float", nlohmann::ordered_json::array()}};
    for (const Remark& miss : pass.nearMisses) text["left_in_float"].push_back(miss.text);
    if (accuracy) {
        text["rows"] = accuracy->rows;
        text["float_accuracy"] = accuracy->before;
        text["int8_accuracy"] = accuracy->after;
    }
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<int> quantize(const QuantizeFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe));
    std::optional<Accuracies> accuracy;
    if (!flags.labelled.empty()) accuracy = TENON_TRY(measure(opened, flags.labelled, job));
    clearProgress();
    const PassRecord& pass = *optimized.ledger.find("quantize-static");
    if (flags.asJson)
        printJson(pass, accuracy);
    else
        printText(pass, accuracy);
    if (!flags.output.empty()) TENON_TRY(writeFileAtomically(flags.output, printRecipe(opened.recipe) + "\n"));
    std::fprintf(
        stderr,
        flags.output.empty() ? "tenon: no recipe was written; name a file with -o\n" : "tenon: recipe written to %s\n",
        flags.output.c_str());
    return exitOk;
}

}  // namespace

void addQuantize(Cli& cli) {
    auto flags = std::make_shared<QuantizeFlags>();
    CLI::App* verb = cli.addVerb("quantize", "calibrate int8 and write a recipe",
                                 "tenon quantize model.onnx --calibrate samples/ --labelled test.npz -o int8.json",
                                 [flags] { return quantize(*flags); });
    addModel(*verb, flags->model)->required();
    addOption(*verb, "--labelled", flags->labelled, "SAMPLES",
              "samples with an array 'label': accuracy before and after");
    addOption(*verb, "-o,--output", flags->output, "FILE.json", "the recipe file to write");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "int8");
    verb->get_option("--calibrate")->required();
}

}  // namespace tenon::cli
