// SPDX-License-Identifier: Apache-2.0
// pointwise: groups in which every output element is an expression of a few input elements: elementwise ops, movement,
// small windows. One nest of loops per output shape.
#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/lower_nest.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

bool matchesPointwise(const Graph& graph, const FusedGroup& group, const Target&) {
    return std::ranges::all_of(group.nodes, [&](NodeId node) { return hasElement(graph, graph.node(node)); });
}

Result<LoweredKernel> buildPointwise(const Graph& graph, const FusedGroup& group, const Target& target,
                                     const Schedule& schedule) {
    Emitter e(graph, group, target);
    NestOptions options;
    if (const auto found = schedule.parameters.find("vectors"); found != schedule.parameters.end())
        options.vectors = static_cast<int>(std::clamp<std::int64_t>(found->second, 1, 16));
    std::vector<Job> jobs;
    std::vector<Dims> done;
    for (ValueId first : group.outputs) {
        const Dims domain = graph.dims(first);
        if (std::ranges::find(done, domain) != done.end()) continue;
        done.push_back(domain);
        const NestBody body = [&group, domain](Emitter& on, const Index& index) {
            for (ValueId output : group.outputs)
                if (on.dims(output) == domain) on.write(output, index, on.read(output, index));
        };
        for (Job& job : nestJobs(e, domain, body, options)) jobs.push_back(std::move(job));
    }
    emitJobs(e, jobs);
    LoweredKernel lowered = TENON_TRY(e.finish(kernelName(graph, group), schedule));
    for (const Job& job : jobs) lowered.flops += job.extent * job.work;
    return lowered;
}

}  // namespace tenon::loops
