// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

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
    bool isUntested = false;
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
    fmt::print("{}\n", file.string());
    return exitOk;
}

/// What the artifact must reproduce. Only this machine's own code can be run here; for other targets the interpreter says
/// what is right.
Result<std::vector<Tensor>> goldenOutputs(const OpenedModel& opened, const BuiltVariant& built, const Sample& inputs,
                                          const JobContext& job) {
    if (opened.recipe.target != "host") return interpret(*built.optimized.graph, inputs, job);
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    RunContext context(*executable, 1);
    return executable->run(inputs, context);
}

void printArtifact(const Artifact& artifact, const BuiltVariant& built) {
    Table table({"file", "size", "sha256"}, {0, 2});
    for (const ArtifactFile& file : artifact.files) table.add({file.path, formatBytes(file.bytes), file.sha256.substr(0, 16)});
    table.print();
    fmt::print("\nconstants {}, arena {}\nwritten to {}\n", formatBytes(built.compiled->constantBytes()),
               formatBytes(built.compiled->placement.arenaBytes), artifact.folder.string());
}

Result<int> exportModel(const ExportFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const std::string name = flags.name.empty() ? fs::path(flags.model).stem().string() : flags.name;
    if (flags.format == "onnx") return exportOnnx(opened, flags, name);
    const BuiltVariant built = TENON_TRY(buildVariant(opened.model.graph, {"export", opened.recipe}, job));
    const Sample inputs = randomSample(opened.model.graph, opened.recipe.seed);
    ArtifactRequest request{built.compiled, name, formatOf(flags.format), flags.folder, opened.model.sourceHash,
                            printRecipe(opened.recipe), inputs, {}};
    request.goldenOutputs = TENON_TRY(goldenOutputs(opened, built, inputs, job));
    const Artifact artifact = TENON_TRY(exportArtifact(request, job));
    clearProgress();
    printArtifact(artifact, built);
    const bool canTest = opened.recipe.target == "host" && (request.format == ArtifactFormat::sharedLibrary ||
                                                            request.format == ArtifactFormat::executable);
    if (!canTest || flags.isUntested) return exitOk;
    const Result<void> test = runSelfTest(artifact, request.format, 1e-5, 1e-6);
    if (test) fmt::print("self-test passed\n");
    else fmt::print("self-test FAILED: {}\n", test.error().message);
    return test ? exitOk : exitNo;
}

}  // namespace

void addExport(Cli& cli) {
    auto flags = std::make_shared<ExportFlags>();
    CLI::App* verb = cli.addVerb("export", "write the compiled model as a library, an executable or ONNX",
                                 "tenon export model.onnx --preset all --format shared-library -o out",
                                 [flags] { return exportModel(*flags); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--format", flags->format, "what to write")
        ->check(CLI::IsMember({"shared-library", "static-library", "object", "executable", "onnx"}))
        ->capture_default_str();
    verb->add_option("-o,--output", flags->folder, "the folder to write")->required();
    verb->add_option("--name", flags->name, "name of the library and prefix of its functions (default: of the file)");
    verb->add_flag("--no-self-test", flags->isUntested, "do not run the written artifact");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
