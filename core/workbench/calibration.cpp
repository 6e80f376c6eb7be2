// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/calibration.h"

#include "core/codegen/target.h"
#include "core/runtime/executable.h"
#include "core/workbench/variant.h"

namespace tenon {

Result<Recipe> calibrateRecipe(const Graph& imported, const Recipe& recipe, std::span<const Sample> samples,
                               const CalibrationOptions& options, const JobContext& job) {
    const Graph graph = TENON_TRY(graphBeforeQuantization(imported, recipe, job));
    const auto observed = std::make_shared<const Graph>(withOutputs(graph, activationsToObserve(graph)));
    CompileOptions compile = TENON_TRY(compileOptions(recipe));
    compile.target = TENON_TRY(codegen::findTarget("host"));  // the recipe may be for another machine
    const auto executable = TENON_TRY(Executable::load(TENON_TRY(compileModel(observed, compile, job))));
    RunContext context(*executable, recipe.threads);
    const SampleRunner run = [&](std::span<const Tensor> inputs) { return executable->run(inputs, context); };
    Recipe calibrated = recipe;
    calibrated.activationRanges = TENON_TRY(calibrate(*observed, samples, run, options, job));
    return calibrated;
}

Result<std::vector<Sample>> calibrationSamples(const Graph& graph, const std::filesystem::path& source,
                                               std::size_t limit, std::uint64_t seed) {
    if (!source.empty()) return TENON_TRY(loadSamples(graph, source, limit)).samples;
    constexpr std::size_t kRandomSamples = 8;
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < std::min(limit, kRandomSamples); ++i)
        samples.push_back(randomSample(graph, seed + 1000 * i));
    return samples;
}

}  // namespace tenon
