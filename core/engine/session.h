// SPDX-License-Identifier: Apache-2.0
// Session: an opened model and what has been made of it, by the text of the recipe.
#pragma once

#include "core/engine/once_cache.h"
#include "core/engine/pass_prefixes.h"
#include "core/import/import.h"
#include "core/workbench/predicted_cost.h"
#include "core/workbench/variant.h"

namespace tenon {

struct Optimization {
    Recipe recipe;
    OptimizedGraph made;
    /// By row of the registry, the graph after it; rows that changed nothing share the one before. Constants are shared
    /// between all of them.
    std::vector<std::shared_ptr<const Graph>> afterPass;
};

struct Compilation {
    std::shared_ptr<const Optimization> optimization;
    std::shared_ptr<const CompiledModel> compiled;
    std::int64_t libraryBytes = 0;  ///< of the shared library, linked as an export does

    BuiltVariant asVariant(const std::string& name) const;
};

/// Immutable but for its caches; used by all lanes at once, and kept alive by jobs when another model is opened.
class Session {
public:
    Session(Model model, ImportOptions binding);

    const Model& model() const { return *opened; }
    /// As given when the model was opened; a measuring process opens it the same way.
    const ImportOptions& binding() const { return bound; }
    std::shared_ptr<const Graph> importedGraph() const { return {opened, &opened->graph}; }
    /// File name without extension.
    std::string name() const { return opened->path.stem().string(); }

    /// `recipe` is JSON. What a recipe says of dimensions has been decided when the model was opened.
    Result<std::shared_ptr<const Optimization>> optimized(const std::string& recipe, const JobContext& job);
    Result<std::shared_ptr<const Compilation>> built(const std::string& recipe, const JobContext& job);
    /// nullptr when nobody has asked for it yet.
    std::shared_ptr<const Compilation> findBuilt(const std::string& recipe) { return compilations.find(recipe); }

private:
    std::shared_ptr<const Model> opened;
    ImportOptions bound;
    PassPrefixes prefixes;
    OnceCache<Optimization> optimizations;
    OnceCache<Compilation> compilations;
};

}  // namespace tenon
