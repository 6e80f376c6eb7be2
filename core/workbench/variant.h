// SPDX-License-Identifier: Apache-2.0
// Variant: a model under one recipe. Building it runs the passes and the compiler and keeps everything they said.
#pragma once

#include <memory>
#include <string>

#include "core/passes/ledger.h"
#include "core/passes/recipe.h"
#include "core/passes/runner.h"
#include "core/runtime/compile_model.h"

namespace tenon {

struct Variant {
    std::string name;
    Recipe recipe;
};

struct OptimizedGraph {
    std::shared_ptr<const Graph> graph;
    Ledger ledger;
    std::int64_t passNanoseconds = 0;
};

struct BuiltVariant {
    Variant variant;
    OptimizedGraph optimized;
    std::shared_ptr<const CompiledModel> compiled;
};

/// Runs the recipe's passes on a copy of `imported`. An int8 recipe without activation ranges is a usage error that
/// says how to calibrate.
Result<OptimizedGraph> optimize(const Graph& imported, const Recipe& recipe, RunOptions options = {});

/// What the recipe's memory rows and target mean to the compiler.
Result<CompileOptions> compileOptions(const Recipe& recipe);

Result<BuiltVariant> buildVariant(const Graph& imported, const Variant& variant, const JobContext& job = {});

}  // namespace tenon
