// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/conformance.h"

namespace tenon::cli {

namespace fs = std::filesystem;

namespace {

struct CheckFlags {
    std::vector<std::string> folders;
    bool isInterpreted = false, isVerbose = false, asJson = false;
    PipelineOptions pipeline;
};

ModelRunner compiledRunner(const Recipe& recipe) {
    return [recipe](const Model& model, std::span<const Tensor> inputs) -> Result<std::vector<Tensor>> {
        const BuiltVariant built = TENON_TRY(buildVariant(model.graph, {"check", recipe}));
        const auto executable = TENON_TRY(Executable::load(built.compiled));
        RunContext context(*executable, recipe.threads);
        return executable->run(inputs, context);
    };
}

ModelRunner interpretingRunner() {
    return [](const Model& model, std::span<const Tensor> inputs) { return interpret(model.graph, inputs); };
}

Result<std::vector<fs::path>> testsBelow(const std::vector<std::string>& folders) {
    std::vector<fs::path> tests;
    for (const std::string& folder : folders) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) return usageError("'" + folder + "' is not a folder");
        const std::vector<fs::path> found = findTestFolders(folder);
        if (found.empty()) return usageError("'" + folder + "' holds no folder with a model.onnx");
        tests.insert(tests.end(), found.begin(), found.end());
    }
    return tests;
}

struct Tally {
    std::size_t passed = 0, failed = 0, skipped = 0;
    std::map<std::string, std::size_t> skips;  ///< by reason

    void count(const FolderCheck& result) {
        switch (result.verdict) {
            case FolderCheck::Verdict::passed:
                ++passed;
                break;
            case FolderCheck::Verdict::failed:
                ++failed;
                break;
            case FolderCheck::Verdict::skipped:
                ++skipped, ++skips[skipReason(result)];
                break;
        }
    }
};

void printText(const Tally& tally) {
    for (const auto& [reason, count] : tally.skips) fmt::print("{} skipped: {}\n", count, printable(reason));
    fmt::print("{} passed, {} failed, {} skipped\n", tally.passed, tally.failed, tally.skipped);
}

void printJson(const Tally& tally, const nlohmann::ordered_json& tests) {
    const nlohmann::ordered_json text{{"schema", 1},
                                      {"passed", tally.passed},
                                      {"failed", tally.failed},
                                      {"skipped", tally.skipped},
                                      {"tests", tests}};
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::string_view nameOf(FolderCheck::Verdict verdict) {
    return verdict == FolderCheck::Verdict::passed   ? "passed"
           : verdict == FolderCheck::Verdict::failed ? "failed"
                                                     : "skipped";
}

Result<int> check(const CheckFlags& flags) {
    const Recipe recipe = TENON_TRY(flags.pipeline.recipe());
    const ModelRunner runner = flags.isInterpreted ? interpretingRunner() : compiledRunner(recipe);
    const std::vector<fs::path> tests = TENON_TRY(testsBelow(flags.folders));
    const JobContext job = interactiveJob();
    Tally tally;
    auto rows = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < tests.size(); ++i) {
        job.report("checking", static_cast<double>(i) / static_cast<double>(tests.size()));
        if (job.stop.stop_requested()) return cancelledError();
        const FolderCheck result = checkFolder(tests[i], runner);
        tally.count(result);
        const std::string name = tests[i].filename().string();
        if (flags.asJson) {
            rows.push_back({{"name", name}, {"verdict", nameOf(result.verdict)}, {"why", result.why}});
        } else if (result.verdict == FolderCheck::Verdict::failed || flags.isVerbose) {
            clearProgress();
            fmt::print("{}: {}{}\n", printable(name), nameOf(result.verdict),
                       result.why.empty() ? "" : ": " + printable(result.why));
        }
    }
    clearProgress();
    if (flags.asJson)
        printJson(tally, rows);
    else
        printText(tally);
    return tally.failed == 0 ? exitOk : exitNo;
}

}  // namespace

void addCheck(Cli& cli) {
    auto flags = std::make_shared<CheckFlags>();
    CLI::App* verb =
        cli.addVerb("check", "run test folders in the layout of the ONNX backend tests; exit code 1 when one fails",
                    "tenon check onnx/backend/test/data/node", [flags] { return check(*flags); });
    verb->add_option("folders", flags->folders, "test folders, or folders of them")->required();
    verb->add_flag("--interpret", flags->isInterpreted, "check the interpreter instead of compiled code");
    verb->add_flag("--verbose", flags->isVerbose, "a line for every test");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
