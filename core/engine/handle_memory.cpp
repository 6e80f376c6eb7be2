// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/engine/graph_snapshot.h"
#include "core/engine/handlers.h"
#include "core/memory/planner.h"
#include "profiler/clock.h"

namespace tenon {

namespace {

/// Steps of a placement count every group; those of the reply only kernels. A buffer that ends in a view ends with the
/// kernel before it.
class StepNumbers {
public:
    explicit StepNumbers(const std::vector<bool>& isView) {
        int kernels = 0;
        for (bool view : isView) {
            numbers.push_back(kernels);
            kernels += !view;
        }
        count = kernels;
    }

    int first(int step) const { return std::min(numbers[static_cast<std::size_t>(step)], count - 1); }
    /// The kernel of `step`, or the one before where it is a view.
    int last(int step, const std::vector<bool>& isView) const {
        const int number = numbers[static_cast<std::size_t>(step)];
        return isView[static_cast<std::size_t>(step)] ? std::max(number - 1, 0) : number;
    }

private:
    std::vector<int> numbers;
    int count = 0;
};

void writeBuffer(const Graph& graph, const SnapshotPositions& positions, const Storage& storage, engine::Buffer& out) {
    out.set_name(storage.interval.name);
    out.set_bytes(storage.interval.size);
    SourceSet sources;
    for (ValueId id : storage.values) {
        out.add_values(positions.value[id.index]);
        const NodeId producer = graph.value(id).producer;
        if (producer.isValid()) sources = unite(sources, graph.node(producer).sources);
    }
    writeSources(sources, *out.mutable_sources());
}

Result<void> writePlans(const std::vector<Interval>& intervals, const JobContext& job, engine::Memory& out) {
    for (const PlannerInfo& planner : planners()) {
        if (job.stop.stop_requested()) return cancelledError();
        job.report(planner.id, static_cast<double>(out.plans_size()) / static_cast<double>(planners().size()));
        const std::int64_t start = monotonicNs();
        const Plan plan = TENON_TRY(planMemory(planner.id, intervals));
        engine::MemoryPlan& written = *out.add_plans();
        written.set_ns(monotonicNs() - start);
        written.set_planner(std::string(planner.id));
        written.set_gloss(std::string(planner.gloss));
        written.set_arena_bytes(plan.arenaBytes);
        written.mutable_offsets()->Add(plan.offsets.begin(), plan.offsets.end());
    }
    return {};
}

}  // namespace

/// The lives of buffers are those of the whole placement: it sees what views read too.
Result<void> handlePlanMemory(Engine& engine, const engine::Request& request, const JobContext& job,
                              engine::Reply& reply) {
    const auto session = TENON_TRY(engine.session());
    const auto compilation = TENON_TRY(session->built(request.plan_memory().recipe(), job));
    const CompiledModel& model = *compilation->compiled;
    const SnapshotPositions positions = snapshotPositions(*model.graph);
    const StepNumbers steps(model.placement.isView);
    engine::Memory& out = *reply.mutable_memory();
    out.set_recipe(request.plan_memory().recipe());
    for (const loops::LoweredKernel& kernel : model.kernels) out.add_steps(kernel.kernel.name);
    std::vector<Interval> intervals;
    for (const Storage& storage : model.placement.storages) {
        engine::Buffer& buffer = *out.add_buffers();
        writeBuffer(*model.graph, positions, storage, buffer);
        const int first = steps.first(storage.interval.firstUse);
        buffer.set_first_step(first);
        buffer.set_last_step(std::max(first, steps.last(storage.interval.lastUse, model.placement.isView)));
        intervals.push_back({storage.interval.size, buffer.first_step(), buffer.last_step(), storage.interval.name});
    }
    TENON_TRY(writePlans(intervals, job, out));
    out.set_lower_bound(lowerBound(intervals));
    out.set_chosen(TENON_TRY(compileOptions(compilation->optimization->recipe)).planner);
    return {};
}

}  // namespace tenon
