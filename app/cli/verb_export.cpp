// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/exporting/artifact.h"
#include "core/exporting/onnx_writer.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"

namespace tenon::cli {

namespace fs = std::filesystem;

namespace {

struct ExportFlags {
    std::string model, format = "shared-library", folder, name;
    bool isUntested = false, asJson = false;
    PipelineOptions pipeline;
};

ArtifactFormat formatOf(const std::string& text) {
    if (text == "static-library") return ArtifactFormat::staticLibrary;
    if (text == "object") return ArtifactFormat::object;
    if (text == "executable") return ArtifactFormat::executable;
    return ArtifactFormat::sharedLibrary;
}

Result<int> exportOnnx(const OpenedModel& opened, const ExportFlags& flags, const std::string& name) {
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe));
    std::error_code failure;
    fs::create_directories(flags.folder, failure);
    if (failure) return environmentError("cannot make the folder '" + flags.folder + "': " + failure.message());
    const fs::path file = fs::path(flags.folder) / (name + ".onnx");
    TENON_TRY(writeOnnx(*optimized.graph, file));
    clearProgress();
    if (flags.asJson)
        fmt::print("{}\n", nlohmann::ordered_json{{"schema", 1}, {"file", file.string()}}.dump());
    else
        fmt::print("written to {}\n", file.string());
    return exitOk;
}

/// What the artifact must reproduce. Only this machine's own code can be run here; for other targets the interpreter
/// says what is right.
Result<std::vector<Tensor>> goldenOutputs(const OpenedModel& opened, const BuiltVariant& built, const Sample& inputs,
                                          const JobContext& job) {
    if (opened.recipe.target != "host") return interpret(*built.optimized.graph, inputs, job);
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    RunContext context(*executable, 1);
    return executable->run(inputs, context);
}

enum class SelfTest { notRun, passed, failed };

void printText(const Artifact& artifact, const CompiledModel& model, SelfTest test) {
    Table table({"file", "size", "sha256"}, {0, 2});
    for (const ArtifactFile& file : artifact.files)
        table.add({file.path, formatBytes(file.bytes), file.sha256.substr(0, 16)});
    table.print();
    fmt::print("\nconstants {}, arena {}\nwritten to {}\n", formatBytes(model.constantBytes()),
               formatBytes(model.placement.arenaBytes), artifact.folder.string());
    if (test != SelfTest::notRun) fmt::print("self-test {}\n", test == SelfTest::passed ? "passed" : "FAILED");
}

void printJson(const Artifact& artifact, const CompiledModel& model, SelfTest test) {
    auto files = nlohmann::ordered_json::array();
    for (const ArtifactFile& file : artifact.files)
        files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    nlohmann::ordered_json text{{"schema", 1},
                                {"folder", artifact.folder.string()},
                                {"name", artifact.name},
                                {"constant_bytes", model.constantBytes()},
                                {"arena_bytes", model.placement.arenaBytes},
                                {"files", files},
                                {"self_test", nullptr}};
    if (test != SelfTest::notRun) text["self_test"] = test == SelfTest::passed;
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Says on standard error what a failed test found.
SelfTest testArtifact(const Artifact& artifact, const ExportFlags& flags, const std::string& target) {
    const ArtifactFormat format = formatOf(flags.format);
    const bool canRun = format == ArtifactFormat::sharedLibrary || format == ArtifactFormat::executable;
    if (flags.isUntested || target != "host" || !canRun) return SelfTest::notRun;
    const Result<void> test = runSelfTest(artifact, format, 1e-5, 1e-6);
    if (test) return SelfTest::passed;
    clearProgress();
    std::fprintf(stderr, "tenon: %s\n", printable(test.error().message).c_str());
    return SelfTest::failed;
}

Result<int> exportModel(const ExportFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const std::string name = flags.name.empty() ? fs::path(flags.model).stem().string() : flags.name;
    if (flags.format == "onnx") return exportOnnx(opened, flags, name);
    const BuiltVariant built = TENON_TRY(buildVariant(opened.model.graph, {"export", opened.recipe}, job));
    const Sample inputs = randomSample(opened.model.graph, opened.recipe.seed);
    ArtifactRequest request{
        built.compiled, name, formatOf(flags.format), flags.folder, opened.model.sourceHash, printRecipe(opened.recipe),
        inputs,         {}};
    request.goldenOutputs = TENON_TRY(goldenOutputs(opened, built, inputs, job));
    const Artifact artifact = TENON_TRY(exportArtifact(request, job));
    const SelfTest test = testArtifact(artifact, flags, opened.recipe.target);
    clearProgress();
    if (flags.asJson)
        printJson(artifact, *built.compiled, test);
    else
        printText(artifact, *built.compiled, test);
    return test == SelfTest::failed ? exitNo : exitOk;
}

}  // namespace

void addExport(Cli& cli) {
    auto flags = std::make_shared<ExportFlags>();
    CLI::App* verb = cli.addVerb("export", "write the compiled model as a library, an executable or ONNX",
                                 "tenon export model.onnx --preset all --format shared-library -o out",
                                 [flags] { return exportModel(*flags); });
    addModel(*verb, flags->model)->required();
    addOption(*verb, "--format", flags->format, "shared-library|static-library|object|executable|onnx", "what to write")
        ->check(CLI::IsMember({"shared-library", "static-library", "object", "executable", "onnx"}))
        ->capture_default_str();
    addOption(*verb, "-o,--output", flags->folder, "DIR", "the folder to write")->required();
    addOption(*verb, "--name", flags->name, "NAME",
              "of the library, and prefix of its functions (default: the model's file)");
    verb->add_flag("--no-self-test", flags->isUntested, "do not run the written artifact");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
