// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/workbench/verification.h"

namespace tenon::cli {

namespace {

struct VerifyFlags {
    std::string model;
    Tolerance tolerance;
    std::uint64_t seed = 0;
    bool everyTensor = false, asJson = false;
    PipelineOptions pipeline;
};

void printText(const Verification& verification) {
    Table table({"value", "elements", "largest difference", "largest relative", "beyond", "verdict"}, {0, 5});
    for (const VerifiedValue& value : verification.values) {
        const TensorDifference& d = value.difference;
        table.add({value.name, std::to_string(value.elements), fmt::format("{:.3g}", d.maxAbsolute),
                   fmt::format("{:.3g}", d.maxRelative), std::to_string(d.outside),
                   d.isWithin() ? "ok" : d.problem.empty() ? "differs" : d.problem});
    }
    table.print();
}

void printJson(const Verification& verification) {
    auto values = nlohmann::ordered_json::array();
    for (const VerifiedValue& value : verification.values)
        values.push_back({{"name", value.name},
                          {"elements", value.elements},
                          {"max_absolute", value.difference.maxAbsolute},
                          {"max_relative", value.difference.maxRelative},
                          {"outside", value.difference.outside},
                          {"ok", value.difference.isWithin()}});
    fmt::print("{}\n", nlohmann::ordered_json{{"schema", 1}, {"ok", verification.isWithin()}, {"values", values}}.dump(
                           -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<int> verify(const VerifyFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const Sample inputs = randomSample(opened.model.graph, flags.seed);
    const Verification verification = TENON_TRY(
        verifyModel(opened.model.graph, opened.recipe, inputs, flags.tolerance, flags.everyTensor, job));
    clearProgress();
    if (flags.asJson) printJson(verification);
    else printText(verification);
    return verification.isWithin() ? exitOk : exitNo;
}

}  // namespace

void addVerify(Cli& cli) {
    auto flags = std::make_shared<VerifyFlags>();
    CLI::App* verb = cli.addVerb("verify", "compare the compiled model with the interpreter",
                                 "tenon verify model.onnx --preset all", [flags] { return verify(*flags); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--rtol", flags->tolerance.rtol, "relative tolerance")->capture_default_str();
    verb->add_option("--atol", flags->tolerance.atol, "absolute tolerance")->capture_default_str();
    verb->add_option("--random", flags->seed, "seed of the random inputs");
    verb->add_flag("--every-tensor", flags->everyTensor,
                   "also compare what every kernel writes with the interpreted optimized graph");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
