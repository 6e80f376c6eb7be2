// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/verification.h"

#include <algorithm>
#include <cstring>

#include "core/interpret/interpret.h"
#include "core/runtime/executable.h"

namespace tenon {

bool Verification::isWithin() const {
    return std::ranges::all_of(values, [](const VerifiedValue& v) { return v.difference.isWithin(); });
}

namespace {

/// Reads the results of single kernels out of the arena after a run. Needs a placement without sharing.
class KernelResults {
public:
    static Result<KernelResults> compute(const OptimizedGraph& optimized, const Recipe& recipe, const Sample& inputs,
                                         const JobContext& job) {
        CompileOptions options = TENON_TRY(compileOptions(recipe));
        options.planner = "none";
        options.reuseInPlace = false;
        KernelResults results;
        results.executable = TENON_TRY(Executable::load(TENON_TRY(compileModel(optimized.graph, options, job))));
        results.context = std::make_unique<RunContext>(*results.executable, recipe.threads);
        results.outputs = TENON_TRY(results.executable->run(inputs, *results.context));
        return results;
    }

    /// Values in the arena, in execution order.
    std::vector<ValueId> values() const {
        std::vector<ValueId> ids;
        for (const Storage& storage : executable->model().placement.storages)
            ids.insert(ids.end(), storage.values.begin(), storage.values.end());
        return ids;
    }

    Tensor read(ValueId id) const {
        const Graph& graph = *executable->model().graph;
        Tensor tensor(graph.elementType(id), graph.dims(id));
        const std::int64_t offset = executable->model().placement.places[id.index].offset;
        std::memcpy(tensor.writableBytes(), context->arena() + offset, tensor.bytes());
        return tensor;
    }

private:
    std::shared_ptr<const Executable> executable;
    std::unique_ptr<RunContext> context;
    std::vector<Tensor> outputs;
};

Result<void> verifyKernels(const OptimizedGraph& optimized, const Recipe& recipe, const Sample& inputs,
                           const Tolerance& tolerance, const JobContext& job, Verification& verification) {
    std::map<ValueId, Tensor> wanted;
    (void)TENON_TRY(interpret(*optimized.graph, inputs, job, &wanted));
    const KernelResults results = TENON_TRY(KernelResults::compute(optimized, recipe, inputs, job));
    for (ValueId id : results.values()) {
        const Tensor got = results.read(id);
        verification.values.push_back(
            {optimized.graph->value(id).name, got.count(), compareTensors(got, wanted.at(id), tolerance)});
    }
    return {};
}

}  // namespace

Result<Verification> verifyModel(const Graph& imported, const Recipe& recipe, const Sample& inputs,
                                 const Tolerance& tolerance, bool everyTensor, const JobContext& job) {
    const std::vector<Tensor> wanted = TENON_TRY(interpret(imported, inputs, job));
    const BuiltVariant built = TENON_TRY(buildVariant(imported, {"verify", recipe}, job));
    const auto executable = TENON_TRY(Executable::load(built.compiled));
    RunContext context(*executable, recipe.threads);
    const std::vector<Tensor> got = TENON_TRY(executable->run(inputs, context));
    Verification verification;
    for (std::size_t i = 0; i < got.size(); ++i)
        verification.values.push_back({imported.value(imported.outputs()[i]).name, got[i].count(),
                                       compareTensors(got[i], wanted[i], tolerance)});
    if (everyTensor) TENON_TRY(verifyKernels(built.optimized, recipe, inputs, tolerance, job, verification));
    return verification;
}

}  // namespace tenon
