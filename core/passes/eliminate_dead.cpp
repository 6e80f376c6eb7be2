// SPDX-License-Identifier: Apache-2.0
// eliminate-dead: removes ops whose results nobody reads.
//
//     %a: f32[2] = Relu(%x)
//     %b: f32[2] = Exp(%a)                 ─▶       %y: f32[2] = Neg(%x)
//     %y: f32[2] = Neg(%x)                          output %y
//     output %y
//
// Does not fire when any output of the op is read by a live op or is an output of the model.
// Constants that nobody reads go with them.
// Leaves nothing: the other passes take away what they make dead.
#include <algorithm>
#include <ranges>

#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

Result<bool> eliminateDead(Graph& graph, PassContext& context) {
    bool isChanged = false;
    auto isRead = [&](ValueId v) { return !graph.value(v).uses.empty() || graph.isOutput(v); };
    for (NodeId id : graph.topologicalOrder() | std::views::reverse) {
        if (std::ranges::any_of(graph.node(id).outputs, isRead)) continue;
        context.rewrite(opName(graph.node(id).op), nodeNames(graph, {id}), {});
        graph.eraseNode(id);
        isChanged = true;
    }
    for (ValueId value : graph.values())
        if (graph.value(value).isConstant() && !isRead(value)) graph.eraseConstant(value);
    return isChanged;
}

}  // namespace tenon
