// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/report.h"

#include <fmt/format.h>

#include "core/interpret/interpret.h"
#include "core/memory/planner.h"
#include "core/runtime/executable.h"
#include "core/workbench/accuracy.h"
#include "core/workbench/comparison.h"
#include "core/workbench/samples.h"

namespace tenon {

namespace {

std::string signature(const Graph& graph, const std::vector<ValueId>& values) {
    std::string text;
    for (ValueId id : values)
        text += (text.empty() ? "" : ", ") + graph.value(id).name + " " + toString(graph.value(id).type);
    return text;
}

std::vector<PassRow> passRows(const Ledger& ledger) {
    std::vector<PassRow> rows;
    for (const PassRecord& pass : ledger.passes) {
        if (!pass.isEnabled) continue;
        rows.push_back({pass.id, std::string(stageName(findPass(pass.id)->stage)),
                        static_cast<std::int64_t>(pass.nodesBefore), static_cast<std::int64_t>(pass.nodesAfter),
                        static_cast<std::int64_t>(pass.rewrites.size()), static_cast<double>(pass.ns) * 1e-6});
    }
    return rows;
}

Result<std::vector<MemoryRow>> memoryRows(const Placement& placement) {
    std::vector<Interval> intervals;
    for (const Storage& storage : placement.storages) intervals.push_back(storage.interval);
    std::vector<MemoryRow> rows;
    for (const PlannerInfo& planner : planners()) {
        const Plan plan = TENON_TRY(planMemory(planner.id, intervals));
        rows.push_back({std::string(planner.id), plan.arenaBytes, placement.lowerBound});
    }
    return rows;
}

class ComparisonBuilder {
public:
    ComparisonBuilder(const Model& model, const JobContext& job) : model(model), job(job) {
        const Graph& graph = model.graph;
        context.modelName = model.path.filename().string();
        context.summary.push_back(fmt::format("{} nodes, inputs {}, outputs {}", graph.nodeCount(),
                                              signature(graph, graph.inputs()), signature(graph, graph.outputs())));
    }

    Result<ReportContext> run(const std::vector<Variant>& variants, const std::filesystem::path& labelled) {
        inputs = randomSample(model.graph, 0);
        wanted = TENON_TRY(interpret(model.graph, inputs, job));
        if (!labelled.empty()) samples = TENON_TRY(loadSamples(model.graph, labelled));
        for (const Variant& variant : variants) TENON_TRY(add(variant));
        return std::move(context);
    }

private:
    Result<void> add(const Variant& variant) {
        const BuiltVariant built = TENON_TRY(buildVariant(model.graph, variant, job));
        const auto executable = TENON_TRY(Executable::load(built.compiled));
        RunContext run(*executable, variant.recipe.threads);
        addDifference(variant, TENON_TRY(executable->run(inputs, run)));
        if (!samples.labels.empty()) {
            const Accuracy accuracy = TENON_TRY(measureAccuracy(*executable, samples, variant.recipe.threads, job));
            addAccuracy(variant, accuracy);
        }
        context.passesOf = variant.name;
        context.passes = passRows(built.optimized.ledger);
        context.memory = TENON_TRY(memoryRows(built.compiled->placement));
        return {};
    }

    void addDifference(const Variant& variant, const std::vector<Tensor>& got) {
        TensorDifference worst;
        for (std::size_t i = 0; i < got.size(); ++i) {
            const TensorDifference d = compareTensors(got[i], wanted[i], {});
            if (i == 0 || d.maxAbsolute > worst.maxAbsolute || !d.isWithin()) worst = d;
        }
        const bool isExactInteger = isPassOn(variant.recipe, *findPass("quantize-static"));
        context.accuracy.push_back({variant.name, "largest difference to the interpreter, random input",
                                    fmt::format("{:.3g}", worst.maxAbsolute), isExactInteger || worst.isWithin()});
    }

    void addAccuracy(const Variant& variant, const Accuracy& accuracy) {
        if (!baselineAccuracy) baselineAccuracy = accuracy.fraction();
        constexpr double kAcceptedLoss = 0.01;
        context.accuracy.push_back({variant.name, fmt::format("accuracy on {} labelled rows", accuracy.total),
                                    fmt::format("{:.2f} %", 100 * accuracy.fraction()),
                                    accuracy.fraction() >= *baselineAccuracy - kAcceptedLoss});
    }

    const Model& model;
    const JobContext& job;
    ReportContext context;
    Sample inputs;
    std::vector<Tensor> wanted;
    SampleSet samples;
    std::optional<double> baselineAccuracy;
};

}  // namespace

Result<ReportContext> describeComparison(const Model& model, const std::vector<Variant>& variants,
                                         const std::filesystem::path& labelled, const JobContext& job) {
    return ComparisonBuilder(model, job).run(variants, labelled);
}

}  // namespace tenon
