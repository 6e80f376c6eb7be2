// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "core/engine/graph_snapshot.h"
#include "core/engine/handlers.h"
#include "core/engine/requests.h"
#include "core/workbench/accuracy.h"
#include "core/workbench/calibration.h"
#include "core/workbench/verification.h"

namespace tenon {

namespace {

using SourcesByName = std::unordered_map<std::string, SourceSet>;

/// Of every value, those of the node that makes it.
SourcesByName sourcesOfValues(const Graph& graph) {
    SourcesByName sources;
    for (NodeId id : graph.nodes())
        for (ValueId output : graph.node(id).outputs)
            if (output.isValid()) sources[graph.value(output).name] = graph.node(id).sources;
    return sources;
}

/// Of what kernels write, those of the whole kernel: it is judged as one.
SourcesByName sourcesOfKernels(const CompiledModel& model) {
    SourcesByName sources = sourcesOfValues(*model.graph);  // also of groups that are not compiled, being mere views
    for (const loops::LoweredKernel& kernel : model.kernels)
        for (ValueId id : kernel.group.outputs) sources[model.graph->value(id).name] = kernel.sources;
    return sources;
}

void writeDifference(const VerifiedValue& value, const SourcesByName& sources, engine::ValueDifference& out) {
    const TensorDifference& difference = value.difference;
    out.set_name(value.name);
    out.set_elements(value.elements);
    out.set_max_absolute(difference.maxAbsolute);
    out.set_max_relative(difference.maxRelative);
    out.set_outside(difference.outside);
    out.set_problem(difference.problem);
    out.set_is_within(difference.isWithin());
    out.set_description(describe(difference, value.elements));
    if (const auto found = sources.find(value.name); found != sources.end())
        writeSources(found->second, *out.mutable_sources());
}

/// What is wrong first, then by the share of elements that are, then by how far.
bool isWorse(const VerifiedValue& a, const VerifiedValue& b) {
    const auto rank = [](const VerifiedValue& value) {
        const TensorDifference& d = value.difference;
        const double share =
            static_cast<double>(d.outside) / static_cast<double>(std::max<std::int64_t>(value.elements, 1));
        // A NaN has no place in an order.
        const double far = std::isnan(d.maxAbsolute) ? INFINITY : d.maxAbsolute;
        return std::tuple(!d.problem.empty(), share, far);
    };
    return rank(a) > rank(b);
}

/// Checks variants one after the other on one input, and on labelled samples where there are some.
class AccuracyCheck {
public:
    AccuracyCheck(Session& session, const engine::CheckAccuracy& asked, const JobContext& job)
        : session(session), asked(asked), job(job) {}

    Result<void> run(engine::Accuracy& out) {
        const std::vector<Variant> variants = TENON_TRY(variantsOf(asked.variants()));
        const Graph& graph = session.model().graph;
        if (!asked.samples().empty()) samples = TENON_TRY(loadSamples(graph, asked.samples()));
        Sample input = samples.samples.empty() ? randomSample(graph, 0) : samples.samples.front();
        Verifier verifier(graph, std::move(input), {asked.rtol(), asked.atol()}, job);
        out.set_rtol(asked.rtol());
        out.set_atol(asked.atol());
        out.set_samples(asked.samples());
        for (std::size_t i = 0; i < variants.size(); ++i) {
            if (job.stop.stop_requested()) return cancelledError();
            job.report("checking " + variants[i].name, static_cast<double>(i) / static_cast<double>(variants.size()));
            engine::VariantAccuracy& written = *out.add_variants();
            written.set_name(variants[i].name);
            written.set_recipe(asked.variants(static_cast<int>(i)).recipe());
            const Result<void> checked = check(verifier, variants[i], written);
            if (checked) continue;
            if (checked.error().fault == Fault::cancelled) return checked;
            written.set_failure(checked.error().message);
        }
        return {};
    }

private:
    Result<void> check(Verifier& verifier, const Variant& variant, engine::VariantAccuracy& out) {
        if (variant.recipe.target != "host")
            return usageError("the code of this variant is for another machine (" + variant.recipe.target +
                              "), so it cannot be run here");
        const auto compilation = TENON_TRY(session.built(out.recipe(), job));
        const auto executable = TENON_TRY(Executable::load(compilation->compiled));
        write(TENON_TRY(verifier.verify(*executable, variant, asked.every_value())), *compilation->compiled, out);
        if (samples.labels.empty()) return {};
        const Accuracy accuracy = TENON_TRY(measureAccuracy(*executable, samples, variant.recipe.threads, job));
        out.set_correct(accuracy.correct);
        out.set_total(accuracy.total);
        return {};
    }

    void write(const Verification& verification, const CompiledModel& model, engine::VariantAccuracy& out) const {
        out.set_is_within(verification.isWithin());
        out.set_is_quantized(!verification.toFloat.empty());
        const SourcesByName outputSources = sourcesOfValues(session.model().graph);
        for (const VerifiedValue& value : out.is_quantized() ? verification.toFloat : verification.outputs)
            writeDifference(value, outputSources, *out.add_outputs());
        if (!asked.every_value()) return;
        std::vector<VerifiedValue> kernels = verification.kernels;
        std::ranges::stable_sort(kernels, isWorse);
        const SourcesByName kernelSources = sourcesOfKernels(model);
        for (const VerifiedValue& value : kernels) writeDifference(value, kernelSources, *out.add_values());
    }

    Session& session;
    const engine::CheckAccuracy& asked;
    const JobContext& job;
    SampleSet samples;
};

}  // namespace

Result<void> handleCheckAccuracy(Engine& engine, const engine::Request& request, const JobContext& job,
                                 engine::Reply& reply) {
    const auto session = TENON_TRY(engine.session());
    return AccuracyCheck(*session, request.check_accuracy(), job).run(*reply.mutable_accuracy());
}

Result<void> handleCalibrate(Engine& engine, const engine::Request& request, const JobContext& job,
                             engine::Reply& reply) {
    const engine::Calibrate& asked = request.calibrate();
    const auto session = TENON_TRY(engine.session());
    const Recipe recipe = TENON_TRY(parseRecipe(asked.recipe()));
    constexpr std::size_t kUsualLimit = 256;
    const std::size_t limit = asked.limit() > 0 ? static_cast<std::size_t>(asked.limit()) : kUsualLimit;
    const Graph& graph = session->model().graph;
    const auto samples = TENON_TRY(calibrationSamples(graph, asked.samples(), limit, recipe.seed));
    const Recipe calibrated = TENON_TRY(calibrateRecipe(graph, recipe, samples, {}, job));
    engine::Calibrated& out = *reply.mutable_calibrated();
    out.set_recipe(printRecipe(calibrated));
    out.set_samples(static_cast<std::uint32_t>(samples.size()));
    out.set_values(static_cast<std::uint32_t>(calibrated.activationRanges.size()));
    return {};
}

}  // namespace tenon
