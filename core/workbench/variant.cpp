// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/variant.h"

#include "core/codegen/target.h"
#include "core/passes/bind_parameters.h"
#include "core/quantize/quantize_static.h"

namespace tenon {

Result<OptimizedGraph> optimize(const Graph& imported, const Recipe& recipe, RunOptions options) {
    if (isPassOn(recipe, *findPass("quantize-static")) && recipe.activationRanges.empty())
        return usageError(
            "int8 needs the ranges of the activations: give samples with --calibrate FOLDER (or --calibrate random), "
            "or a recipe written by 'tenon quantize'");
    Graph graph = imported;
    options.bindings = quantizationBindings();
    OptimizedGraph result;
    result.ledger = TENON_TRY(runPipeline(graph, recipe, options));
    TENON_TRY(bindParameters(graph));
    for (const PassRecord& pass : result.ledger.passes) result.passNanoseconds += pass.ns;
    result.graph = std::make_shared<const Graph>(std::move(graph));
    return result;
}

Result<CompileOptions> compileOptions(const Recipe& recipe) {
    CompileOptions options;
    options.target = TENON_TRY(codegen::findTarget(recipe.target));
    options.planner = isPassOn(recipe, *findPass("plan-memory")) ? recipe.planner : "none";
    options.reuseInPlace = isPassOn(recipe, *findPass("reuse-in-place"));
    return options;
}

Result<BuiltVariant> buildVariant(const Graph& imported, const Variant& variant, const JobContext& job) {
    BuiltVariant built{variant, {}, {}};
    RunOptions options;
    options.job = job;
    built.optimized = TENON_TRY(optimize(imported, variant.recipe, options));
    const CompileOptions compile = TENON_TRY(compileOptions(variant.recipe));
    built.compiled = TENON_TRY(compileModel(built.optimized.graph, compile, job));
    return built;
}

}  // namespace tenon
