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

void printValues(const std::string& title, const std::vector<VerifiedValue>& values, bool isJudged) {
    if (values.empty()) return;
    Table table({title, "elements", "largest difference", "largest relative", isJudged ? "beyond" : "",
                 isJudged ? "verdict" : ""},
                {0, 5});
    for (const VerifiedValue& value : values) {
        const TensorDifference& d = value.difference;
        const std::string verdict = d.isWithin() ? "ok" : d.problem.empty() ? "differs" : d.problem;
        table.add({value.name, std::to_string(value.elements), fmt::format("{:.3g}", d.maxAbsolute),
                   fmt::format("{:.3g}", d.maxRelative), isJudged ? std::to_string(d.outside) : "",
                   isJudged ? verdict : ""});
    }
    table.print();
    fmt::print("\n");
}

const VerifiedValue* firstWrong(const Verification& verification) {
    // A kernel is judged on what it was given, so it is nearer to the fault than an output.
    for (const auto* values : {&verification.kernels, &verification.outputs})
        for (const VerifiedValue& value : *values)
            if (!value.difference.isWithin()) return &value;
    return nullptr;
}

void printText(const Verification& verification, const Tolerance& tolerance, bool everyKernel) {
    printValues("output", verification.outputs, true);
    if (everyKernel) printValues("kernel result", verification.kernels, true);
    printValues("int8 against float, for information", verification.toFloat, false);
    const std::string within = fmt::format("rtol {:g}, atol {:g}", tolerance.rtol, tolerance.atol);
    if (const VerifiedValue* wrong = firstWrong(verification))
        fmt::print("differs ({}): '{}' is the first: {}\n", within, printable(wrong->name),
                   describe(wrong->difference, wrong->elements));
    else if (verification.toFloat.empty())
        fmt::print("the compiled model agrees with the interpreter ({})\n", within);
    else
        fmt::print(
            "each of {} agrees with the interpreter on what it was given ({}; integers exactly, or to one step after "
            "float sums)\n",
            counted(verification.kernels.size(), "kernel result"), within);
}

nlohmann::ordered_json toJson(const std::vector<VerifiedValue>& values) {
    auto list = nlohmann::ordered_json::array();
    for (const VerifiedValue& value : values)
        list.push_back({{"name", value.name},
                        {"elements", value.elements},
                        {"max_absolute", value.difference.maxAbsolute},
                        {"max_relative", value.difference.maxRelative},
                        {"outside", value.difference.outside},
                        {"ok", value.difference.isWithin()}});
    return list;
}

void printJson(const Verification& verification) {
    const nlohmann::ordered_json text{{"schema", 1},
                                      {"ok", verification.isWithin()},
                                      {"outputs", toJson(verification.outputs)},
                                      {"kernels", toJson(verification.kernels)},
                                      {"to_float", toJson(verification.toFloat)}};
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<int> verify(const VerifyFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const Graph& imported = opened.model.graph;
    const BuiltVariant built = TENON_TRY(buildVariant(imported, {"verify", opened.recipe}, job));
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    Verifier verifier(imported, randomSample(imported, flags.seed), flags.tolerance, job);
    const Verification verification = TENON_TRY(verifier.verify(*executable, built.variant, flags.everyTensor));
    clearProgress();
    if (flags.asJson)
        printJson(verification);
    else
        printText(verification, flags.tolerance, flags.everyTensor);
    return verification.isWithin() ? exitOk : exitNo;
}

}  // namespace

void addVerify(Cli& cli) {
    auto flags = std::make_shared<VerifyFlags>();
    CLI::App* verb =
        cli.addVerb("verify", "compare the compiled model with the interpreter; exit code 1 when they differ",
                    "tenon verify model.onnx --preset all", [flags] { return verify(*flags); });
    addModel(*verb, flags->model)->required();
    addOption(*verb, "--rtol", flags->tolerance.rtol, "R", "relative tolerance")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    addOption(*verb, "--atol", flags->tolerance.atol, "A", "absolute tolerance")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    addOption(*verb, "--random", flags->seed, "SEED", "seed of the random inputs")->capture_default_str();
    verb->add_flag("--every-tensor", flags->everyTensor,
                   "also judge every kernel on its own: the interpreter gets what it was given");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
