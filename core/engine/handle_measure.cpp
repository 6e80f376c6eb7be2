// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/engine/handlers.h"
#include "core/engine/requests.h"
#include "core/workbench/measurement.h"
#include "core/workbench/report.h"

namespace tenon {

namespace {

constexpr int kMostThreads = 1024;
constexpr double kLongestSeconds = 3600;

Result<MeasurementJob> jobOf(const Session& session,
                             const google::protobuf::RepeatedPtrField<engine::Variant>& variants, int threads,
                             double seconds) {
    MeasurementJob job;
    job.model = session.model().path;
    job.import = session.binding();
    job.variants = TENON_TRY(variantsOf(variants));
    if (threads < 1 || threads > kMostThreads)
        return usageError(fmt::format("a measurement takes 1 to {} threads, not {}", kMostThreads, threads));
    if (!(seconds > 0 && seconds <= kLongestSeconds))
        return usageError(fmt::format("a measurement takes up to {} seconds, not {}", kLongestSeconds, seconds));
    job.threads = threads;
    job.seconds = seconds;
    for (Variant& variant : job.variants) variant.recipe.threads = threads;
    return job;
}

bool isFree(const Model& model, const std::string& input, int axis) {
    return std::ranges::any_of(model.chosenDims,
                               [&](const ChosenDim& dim) { return dim.input == input && dim.axis == axis; });
}

/// `point` as the extent of the first axis of every input.
Result<void> setBatch(const Model& model, int point, ImportOptions& import) {
    for (ValueId id : model.graph.inputs()) {
        const std::string& name = model.graph.value(id).name;
        Dims dims = model.graph.dims(id);
        if (dims.empty()) return usageError("the input '" + name + "' has no axis to make longer");
        if (dims.front() != point && !isFree(model, name, 0))
            return usageError(fmt::format("the model fixes the first axis of '{}' to {}", name, dims.front()));
        dims.front() = point;
        import.shapes[name] = dims;
    }
    return {};
}

/// Progress of one point as progress of the whole.
JobContext partOf(const JobContext& job, int part, int parts, const std::string& name) {
    JobContext inner = job;
    inner.progress = [&job, part, parts, name](std::string_view stage, double fraction) {
        job.report(name + ": " + std::string(stage), (part + std::clamp(fraction, 0.0, 1.0)) / parts);
    };
    return inner;
}

Result<Profile> measurePoint(Engine& engine, const Session& session, const engine::Sweep& sweep, int point,
                             const JobContext& job) {
    if (point < 1) return usageError(fmt::format("{} is not a point of a sweep", point));
    const bool isBatch = sweep.axis() == engine::Sweep::BATCH;
    const int threads = isBatch ? std::max(sweep.threads(), 1) : point;
    MeasurementJob measurement = TENON_TRY(jobOf(session, sweep.variants(), threads, sweep.seconds()));
    if (isBatch) TENON_TRY(setBatch(session.model(), point, measurement.import));
    return measureVariants(measurement, engine.options().worker, job);
}

}  // namespace

Result<void> handleMeasure(Engine& engine, const engine::Request& request, const JobContext& job,
                           engine::Reply& reply) {
    const engine::Measure& asked = request.measure();
    const auto session = TENON_TRY(engine.session());
    const MeasurementJob measurement = TENON_TRY(jobOf(*session, asked.variants(), asked.threads(), asked.seconds()));
    const Profile profile = TENON_TRY(measureVariants(measurement, engine.options().worker, job));
    engine::Measured& out = *reply.mutable_measured();
    out.set_profile_json(toJson(profile));
    for (const std::string& note : measurementNotes(profile)) out.add_notes(note);
    return {};
}

Result<void> handleSweep(Engine& engine, const engine::Request& request, const JobContext& job, engine::Reply& reply) {
    const engine::Sweep& asked = request.sweep();
    const auto session = TENON_TRY(engine.session());
    if (asked.points().empty()) return usageError("a sweep needs points");
    // What is wrong for every point is wrong with the request.
    TENON_TRY(jobOf(*session, asked.variants(), 1, asked.seconds()));
    engine::Swept& out = *reply.mutable_swept();
    out.set_axis(asked.axis());
    const char* const unit = asked.axis() == engine::Sweep::BATCH ? "batch of {}" : "{} threads";
    for (int i = 0; i < asked.points_size(); ++i) {
        const int at = asked.points(i);
        const JobContext part = partOf(job, i, asked.points_size(), fmt::format(fmt::runtime(unit), at));
        const Result<Profile> profile = measurePoint(engine, *session, asked, at, part);
        if (!profile && profile.error().fault == Fault::cancelled) return profile.error();
        engine::SweepPoint& point = *out.add_points();
        point.set_at(at);
        if (profile)
            point.set_profile_json(toJson(*profile));
        else
            point.set_failure(profile.error().message);
    }
    return {};
}

}  // namespace tenon
