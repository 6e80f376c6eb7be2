// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/export_variant.h"

#include "core/base/file.h"
#include "core/exporting/manifest.h"
#include "core/exporting/onnx_writer.h"
#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"

namespace tenon {

namespace {

bool isForHost(const BuiltVariant& built) {
    return built.variant.recipe.target == "host";
}

/// What the artifact must reproduce. Only this machine's own code can be run here; for other targets the interpreter
/// says what is right.
Result<std::vector<Tensor>> goldenOutputs(const BuiltVariant& built, const Sample& inputs, const JobContext& job) {
    if (!isForHost(built)) return interpret(*built.optimized.graph, inputs, job);
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    RunContext context(*executable, 1);
    return executable->run(inputs, context);
}

void test(const BuiltVariant& built, const ExportChoice& choice, ExportedVariant& exported) {
    const bool canRun = choice.format == ArtifactFormat::sharedLibrary || choice.format == ArtifactFormat::executable;
    if (!choice.isTested) {
        exported.selfTest = "the self-test was not asked for";
    } else if (!isForHost(built)) {
        exported.selfTest = "the self-test did not run: the code is for another machine (" +
                            built.variant.recipe.target + "); run selftest.c there";
    } else if (!canRun) {
        exported.selfTest = "the self-test did not run: this format has to be linked first; compile selftest.c with it";
    } else {
        constexpr double kRelative = 1e-5, kAbsolute = 1e-6;
        const Result<void> result = runSelfTest(exported.artifact, choice.format, kRelative, kAbsolute);
        exported.hasRun = true;
        exported.hasPassed = static_cast<bool>(result);
        exported.selfTest = result ? "the written artifact gives the outputs that it should" : result.error().message;
    }
}

}  // namespace

Result<ExportedVariant> exportVariant(const Model& model, const BuiltVariant& built, const ExportChoice& choice,
                                      const JobContext& job) {
    const Sample inputs = randomSample(model.graph, built.variant.recipe.seed);
    ArtifactRequest request{.model = built.compiled,
                            .name = choice.name,
                            .format = choice.format,
                            .folder = choice.folder,
                            .sourceHash = model.sourceHash,
                            .recipeJson = printRecipe(built.variant.recipe),
                            .goldenInputs = inputs,
                            .goldenOutputs = TENON_TRY(goldenOutputs(built, inputs, job))};
    ExportedVariant exported;
    exported.artifact = TENON_TRY(exportArtifact(request, job));
    job.report("testing the artifact", -1);
    test(built, choice, exported);
    return exported;
}

Result<std::vector<ArtifactFile>> exportOnnx(const Graph& graph, const std::filesystem::path& folder,
                                             const std::string& name) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) return environmentError("cannot make the folder '" + folder.string() + "': " + failure.message());
    const std::string file = name + ".onnx";
    std::filesystem::remove(folder / (file + ".data"), failure);  // of an earlier export
    TENON_TRY(writeOnnx(graph, folder / file));
    std::vector<ArtifactFile> files;
    for (const std::string& path : {file, file + ".data"}) {
        if (!std::filesystem::exists(folder / path, failure)) continue;
        const auto mapped = TENON_TRY(MappedFile::open(folder / path));
        files.push_back({path, static_cast<std::int64_t>(mapped->bytes().size()), sha256(mapped->bytes())});
    }
    return files;
}

}  // namespace tenon
