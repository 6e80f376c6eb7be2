// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower.h"

#include "core/loops/loop_verifier.h"
#include "core/loops/lower_clamp.h"
#include "core/loops/tactics.h"

namespace tenon::loops {

namespace {

Result<void> requireKnownShapes(const Graph& graph, const FusedGroup& group) {
    for (NodeId id : group.nodes) {
        const Node& node = graph.node(id);
        for (const auto* list : {&node.inputs, &node.outputs})
            for (ValueId value : *list)
                if (value.isValid() && !knownDims(graph.value(value).type.shape))
                    return modelError("node '" + node.name + "': the shape " + toString(graph.value(value).type.shape) +
                                      " of '" + graph.value(value).name +
                                      "' is not fully known; bind its symbols with --dim or --shape");
    }
    return {};
}

}  // namespace

Result<LoweredKernel> lowerGroup(const Graph& graph, const FusedGroup& group, const Target& target,
                                 const Schedule* schedule) {
    TENON_TRY(requireKnownShapes(graph, group));
    const Tactic* tactic = schedule ? findTactic(schedule->tactic) : tacticFor(graph, group, target);
    const Node& first = graph.node(group.nodes.front());
    if (schedule && (!tactic || !tactic->matches(graph, group, target)))
        return usageError("the tactic '" + schedule->tactic + "' does not fit the kernel of node '" + first.name + "'");
    if (!tactic)
        return modelError("node '" + first.name + "' (" + std::string(opName(first.op)) +
                          ") cannot be compiled in this form");
    Schedule chosen = schedule ? *schedule : Schedule{};
    chosen.tactic = tactic->id;
    LoweredKernel lowered = TENON_TRY(tactic->build(graph, group, target, chosen));
    if (!verifyKernel(lowered.kernel)) lowered.kernel = withClampedAccesses(lowered.kernel);
    return lowered;
}

}  // namespace tenon::loops
