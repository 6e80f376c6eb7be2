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

}  // namespace tenon
