// SPDX-License-Identifier: Apache-2.0
#include "core/engine/graph_snapshot.h"
#include "core/engine/handlers.h"
#include "core/engine/ledger_snapshot.h"

namespace tenon {

Result<void> handleOptimize(Engine& engine, const engine::Request& request, const JobContext& job,
                            engine::Reply& reply) {
    const auto session = TENON_TRY(engine.session());
    const auto optimization = TENON_TRY(session->optimized(request.optimize().recipe(), job));
    const Graph& graph = *optimization->made.graph;
    engine::Optimized& out = *reply.mutable_optimized();
    out.set_recipe(request.optimize().recipe());
    writeGraph(graph, *out.mutable_graph());
    writeLedger(optimization->made.ledger, session->model().graph, optimization->afterPass, *out.mutable_ledger());
    out.set_pass_ns(optimization->made.passNanoseconds);
    const std::vector<loops::FusedGroup> kernels = TENON_TRY(kernelGroups(graph, optimization->recipe));
    out.set_kernels(static_cast<std::uint32_t>(kernels.size()));
    double predicted = 0;
    for (const loops::FusedGroup& group : kernels)
        predicted += predictNs(workOf(graph, group), engine.peaks(), optimization->recipe.threads);
    out.set_predicted_ns(predicted);
    return {};
}

Result<void> handleShowStep(Engine& engine, const engine::Request& request, const JobContext& job,
                            engine::Reply& reply) {
    const engine::ShowStep& asked = request.show_step();
    const auto session = TENON_TRY(engine.session());
    const auto optimization = TENON_TRY(session->optimized(asked.recipe(), job));
    if (asked.pass() >= optimization->afterPass.size())
        return usageError("there is no pass number " + std::to_string(asked.pass()));
    engine::Step& out = *reply.mutable_step();
    out.set_recipe(asked.recipe());
    out.set_pass(asked.pass());
    const Graph& before = asked.pass() == 0 ? session->model().graph : *optimization->afterPass[asked.pass() - 1];
    writeGraph(before, *out.mutable_before());
    writeGraph(*optimization->afterPass[asked.pass()], *out.mutable_after());
    return {};
}

}  // namespace tenon
