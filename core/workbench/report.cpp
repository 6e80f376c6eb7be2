// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/report.h"

#include <fmt/format.h>

#include <cmath>

#include "core/memory/planner.h"
#include "core/workbench/accuracy.h"
#include "core/workbench/verification.h"

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
    ComparisonBuilder(const Model& model, const JobContext& job)
        : model(model), job(job), verifier(model.graph, randomSample(model.graph, 0), {}, job) {
        const Graph& graph = model.graph;
        context.modelName = model.path.filename().string();
        context.summary.push_back(fmt::format("{} nodes, inputs {}, outputs {}", graph.nodeCount(),
                                              signature(graph, graph.inputs()), signature(graph, graph.outputs())));
    }

    Result<ReportContext> run(const std::vector<Variant>& variants, const std::filesystem::path& labelled) {
        if (!labelled.empty()) samples = TENON_TRY(loadSamples(model.graph, labelled));
        for (const Variant& variant : variants) TENON_TRY(add(variant));
        return std::move(context);
    }

private:
    Result<void> add(const Variant& variant) {
        const BuiltVariant built = TENON_TRY(buildVariant(model.graph, variant, job));
        const auto executable = TENON_TRY(Executable::load(built.compiled));
        addDifference(variant, TENON_TRY(verifier.verify(*executable, variant, false)));
        if (!samples.labels.empty()) {
            const Accuracy accuracy = TENON_TRY(measureAccuracy(*executable, samples, variant.recipe.threads, job));
            addAccuracy(variant, accuracy);
        }
        context.passesOf = variant.name;
        context.passes = passRows(built.optimized.ledger);
        context.memory = TENON_TRY(memoryRows(built.compiled->placement));
        return {};
    }

    void addDifference(const Variant& variant, const Verification& verification) {
        if (verification.toFloat.empty()) {
            addRow(variant, "largest difference to the interpreter", verification.outputs, verification.isWithin());
        } else {
            addRow(variant, "largest difference of a kernel to the interpreter", verification.kernels,
                   verification.isWithin());
            addRow(variant, "largest difference of an output to the float model", verification.toFloat, true);
        }
    }

    void addRow(const Variant& variant, const std::string& measure, const std::vector<VerifiedValue>& values,
                bool isAccepted) {
        double largest = 0;
        for (const VerifiedValue& value : values)
            largest = std::max(largest, value.difference.problem.empty() ? value.difference.maxAbsolute : INFINITY);
        context.accuracy.push_back(
            {variant.name, measure + " (random input)", fmt::format("{:.3g}", largest), isAccepted});
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
    Verifier verifier;
    SampleSet samples;
    std::optional<double> baselineAccuracy;
};

}  // namespace

Result<ReportContext> describeComparison(const Model& model, const std::vector<Variant>& variants,
                                         const std::filesystem::path& labelled, const JobContext& job) {
    return ComparisonBuilder(model, job).run(variants, labelled);
}

std::vector<std::string> measurementNotes(const Profile& profile) {
    std::vector<std::string> notes;
    constexpr double kQuiet = 0.95;
    if (profile.processorShare < kQuiet)
        notes.push_back(
            fmt::format("Other work took {:.0f} % of the processor while this was measured. Long inferences are "
                        "interrupted more often than short ones, so speedups are less sure than the intervals say.",
                        100 * (1 - profile.processorShare)));
    for (const VariantProfile& variant : profile.variants)
        if (!variant.isStable)
            notes.push_back(variant.name + " did not settle while warming up: its figures are less sure.");
    return notes;
}

}  // namespace tenon
