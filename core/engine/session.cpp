// SPDX-License-Identifier: Apache-2.0
#include "core/engine/session.h"

#include "core/exporting/artifact_texts.h"
#include "core/exporting/code_file.h"

namespace tenon {

namespace {

constexpr CacheLimits kOptimizationLimits{.entries = 24, .bytes = std::size_t{1} << 30};
constexpr CacheLimits kCompilationLimits{.entries = 24, .bytes = std::size_t{2} << 30};

/// Rough: names, types and lists of a node and of a value; constants are shared.
std::size_t bytesOf(const Graph& graph) {
    constexpr std::size_t kNode = 600, kValue = 300;
    return graph.nodeSlots() * kNode + graph.valueSlots() * kValue;
}

std::size_t bytesOf(const Optimization& optimization) {
    std::size_t total = bytesOf(*optimization.made.graph);
    const Graph* last = nullptr;
    for (const auto& graph : optimization.afterPass)
        if (graph.get() != last) total += bytesOf(*(last = graph.get()));
    return total;
}

std::size_t bytesOf(const Compilation& compilation) {
    std::size_t total = static_cast<std::size_t>(compilation.compiled->constantBytes());
    for (const codegen::ObjectCode& object : compilation.compiled->objects) total += object.bytes.size();
    return total + bytesOf(*compilation.optimization);
}

/// Runs the passes that `prefixes` does not know the result of, and tells it theirs.
Result<std::shared_ptr<const Optimization>> runPasses(const std::shared_ptr<const Graph>& imported,
                                                      const std::string& text, PassPrefixes& prefixes,
                                                      const JobContext& job) {
    auto result = std::make_shared<Optimization>();
    result->recipe = TENON_TRY(parseRecipe(text));
    if (isPassOn(result->recipe, *findPass("quantize-static")) && result->recipe.activationRanges.empty())
        return usageError("int8 needs the ranges of the activations: calibrate this variant first");
    std::vector<AfterPass> rows = prefixes.find(result->recipe);
    const std::size_t known = rows.size();
    std::shared_ptr<const Graph> last = known == 0 ? imported : rows.back().graph;
    rows.resize(passRegistry().size());
    RunOptions options;
    options.job = job;
    options.rows = passRegistry().subspan(known);
    options.afterChange = [&](std::size_t row, const Graph& graph) {
        rows[known + row].graph = std::make_shared<const Graph>(graph);
    };
    result->made = TENON_TRY(optimize(*last, result->recipe, options));
    std::vector<PassRecord>& records = result->made.ledger.passes;
    for (std::size_t i = known; i < rows.size(); ++i) {
        if (rows[i].graph) last = rows[i].graph;
        rows[i] = {last, std::move(records[i - known])};
    }
    prefixes.keep(result->recipe, rows);
    records.clear();
    result->made.passNanoseconds = 0;
    for (AfterPass& row : rows) {
        result->afterPass.push_back(std::move(row.graph));
        result->made.passNanoseconds += row.record.ns;
        records.push_back(std::move(row.record));
    }
    return std::shared_ptr<const Optimization>(std::move(result));
}

/// Links as an export does, into a folder that goes away again.
Result<std::int64_t> measureLibrary(const CompiledModel& model, const std::string& name,
                                    const std::string& sourceHash) {
    std::error_code failure;
    const std::filesystem::path base = std::filesystem::temp_directory_path(failure);
    if (failure) return environmentError("there is no folder for temporary files: " + failure.message());
    const StagingFolder folder = TENON_TRY(StagingFolder::create(base / "tenon-link"));
    const ArtifactIdentity identity{cIdentifier(name), "", sourceHash};
    TENON_TRY(writeCodeFile(model, identity, ArtifactFormat::sharedLibrary, folder));
    const auto file = folder.path() / codeFileName(identity.name, ArtifactFormat::sharedLibrary);
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, failure));
    if (failure) return environmentError("cannot read '" + file.string() + "': " + failure.message());
    return bytes;
}

}  // namespace

BuiltVariant Compilation::asVariant(const std::string& name) const {
    return {{name, optimization->recipe}, optimization->made, compiled};
}

Session::Session(Model model, ImportOptions binding)
    : opened(std::make_shared<const Model>(std::move(model))),
      bound(std::move(binding)),
      optimizations(kOptimizationLimits, bytesOf),
      compilations(kCompilationLimits, bytesOf) {}

Result<std::shared_ptr<const Optimization>> Session::optimized(const std::string& recipe, const JobContext& job) {
    return optimizations.demand(recipe, job.stop, [&] { return runPasses(importedGraph(), recipe, prefixes, job); });
}

Result<std::shared_ptr<const Compilation>> Session::built(const std::string& recipe, const JobContext& job) {
    return compilations.demand(recipe, job.stop, [&]() -> Result<std::shared_ptr<const Compilation>> {
        auto result = std::make_shared<Compilation>();
        result->optimization = TENON_TRY(optimized(recipe, job));
        const CompileOptions options = TENON_TRY(compileOptions(result->optimization->recipe));
        result->compiled = TENON_TRY(compileModel(result->optimization->made.graph, options, job));
        if (job.stop.stop_requested()) return cancelledError();
        job.report("linking", -1);
        result->libraryBytes = TENON_TRY(measureLibrary(*result->compiled, name(), opened->sourceHash));
        return std::shared_ptr<const Compilation>(std::move(result));
    });
}

}  // namespace tenon
