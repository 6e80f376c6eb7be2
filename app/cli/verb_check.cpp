// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/conformance.h"

namespace tenon::cli {

namespace fs = std::filesystem;

namespace {

struct CheckFlags {
    std::vector<std::string> folders;
    bool isInterpreted = false, isVerbose = false;
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

Result<int> check(const CheckFlags& flags) {
    const Recipe recipe = TENON_TRY(flags.pipeline.recipe());
    const ModelRunner runner = flags.isInterpreted ? interpretingRunner() : compiledRunner(recipe);
    std::vector<fs::path> tests;
    for (const std::string& folder : flags.folders) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) return usageError("'" + folder + "' is not a folder");
        const std::vector<fs::path> found = findTestFolders(folder);
        tests.insert(tests.end(), found.begin(), found.end());
    }
    if (tests.empty()) return usageError("no folder with a model.onnx was found");
    const JobContext job = interactiveJob();
    int passed = 0, failed = 0;
    std::map<std::string, int> skipped;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        job.report("checking", static_cast<double>(i) / static_cast<double>(tests.size()));
        if (job.stop.stop_requested()) return cancelledError();
        const FolderCheck result = checkFolder(tests[i], runner);
        clearProgress();
        if (result.verdict == Verdict::passed) ++passed;
        else if (result.verdict == Verdict::skipped) ++skipped[skipReason(result)];
        else ++failed;
        if (result.verdict == Verdict::failed || flags.isVerbose)
            fmt::print("{}: {}\n", tests[i].filename().string(), result.why.empty() ? "passed" : result.why);
    }
    int skippedTotal = 0;
    for (const auto& [reason, count] : skipped) {
        fmt::print("{} skipped: {}\n", count, reason);
        skippedTotal += count;
    }
    fmt::print("{} passed, {} failed, {} skipped\n", passed, failed, skippedTotal);
    return failed == 0 ? exitOk : exitNo;
}

}  // namespace

void addCheck(Cli& cli) {
    auto flags = std::make_shared<CheckFlags>();
    CLI::App* verb = cli.addVerb("check", "run test folders in the layout of the ONNX backend tests",
                                 "tenon check onnx/backend/test/data/node", [flags] { return check(*flags); });
    verb->add_option("folders", flags->folders, "test folders, or folders of them")->required();
    verb->add_flag("--interpret", flags->isInterpreted, "check the interpreter instead of compiled code");
    verb->add_flag("--verbose", flags->isVerbose, "a line for every test");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
