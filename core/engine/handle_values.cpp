// SPDX-License-Identifier: Apache-2.0
#include "core/engine/handlers.h"
#include "core/workbench/value_statistics.h"

namespace tenon {

namespace {

void writeStatistics(const ValueStatistics& statistics, engine::ValueStatistics& out) {
    out.set_count(statistics.count);
    out.set_min(statistics.min);
    out.set_max(statistics.max);
    out.set_mean(statistics.mean);
    out.set_deviation(statistics.deviation);
    out.set_zeros(statistics.zeros);
    out.set_not_finite(statistics.notFinite);
    for (std::int64_t count : statistics.histogram) out.add_histogram(count);
    for (double value : statistics.first) out.add_first(value);
    out.set_is_sampled(statistics.isSampled);
}

}  // namespace

Result<void> handleDescribeValue(Engine& engine, const engine::Request& request, const JobContext& job,
                                 engine::Reply& reply) {
    const engine::DescribeValue& asked = request.describe_value();
    const auto session = TENON_TRY(engine.session());
    std::shared_ptr<const Graph> graph = session->importedGraph();
    if (!asked.recipe().empty()) graph = TENON_TRY(session->optimized(asked.recipe(), job))->made.graph;
    const bool isThere = asked.value() < graph->valueSlots() && !graph->value(ValueId(asked.value())).isErased;
    if (!isThere) return usageError("there is no value number " + std::to_string(asked.value()));
    const Tensor* constant = graph->constant(ValueId(asked.value()));
    if (!constant) return usageError("'" + graph->value(ValueId(asked.value())).name + "' is not a constant");
    engine::ValueStatistics& out = *reply.mutable_value_statistics();
    out.set_value(asked.value());
    writeStatistics(describeValues(*constant), out);
    return {};
}

}  // namespace tenon
