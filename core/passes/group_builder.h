// SPDX-License-Identifier: Apache-2.0
// Fused groups: the rules that the three fusion passes share.
//
// A group becomes one kernel, so it has
//   - at most one anchor: a contraction, a reduction or a window; everything else in it is elementwise or pure
//   indexing;
//   - exactly one output value: every other value made in it is read inside it only, and is no output of the model.
//
// The second rule makes groups convex and keeps the graph of groups free of cycles. A path that leaves a group leaves
// by its output value; if it came back to a node n of the group, then n would depend on the output; but the output
// depends on n, because nothing in the group is there but for it. So there would be a cycle among the nodes.
#pragma once

#include <functional>

#include "core/passes/pass.h"

namespace tenon {

class GroupBuilder {
public:
    /// The graph's structure must not change while the builder lives; groups may.
    GroupBuilder(Graph& graph, PassContext& context);

    const std::vector<NodeId>& order() const { return topological; }
    /// Not in a group yet, of one output, and not kept apart by the recipe.
    bool isFree(NodeId node) const;

    /// Extends `group`, whose single output value is `result`, by readers that `mayJoin` accepts, as far as the group
    /// keeps one output value. Branches that meet again (x * sigmoid(x)) are followed. Returns the new output value.
    /// A reader that could have joined but for somebody else's reading is a near miss.
    ValueId absorbReaders(std::vector<NodeId>& group, ValueId result, const std::function<bool(NodeId)>& mayJoin);

    /// Extends `group` upwards from `value`: producers that `mayJoin` accepts and that are read inside the group only.
    void absorbProducers(std::vector<NodeId>& group, ValueId value, const std::function<bool(NodeId)>& mayJoin);

    /// Records the group when it has two nodes or more. Returns whether it did.
    bool commit(const std::vector<NodeId>& group, std::string_view rule);

private:
    bool isReadOutside(ValueId value, const std::vector<NodeId>& group) const;
    std::optional<NodeId> nextReader(const std::vector<ValueId>& open, const std::vector<NodeId>& group) const;
    void missBranch(const std::vector<NodeId>& group, ValueId result, const std::function<bool(NodeId)>& mayJoin);

    Graph& graph;
    PassContext& context;
    std::vector<NodeId> topological;
    std::vector<std::uint32_t> position;  ///< in `topological`, by NodeId
};

}  // namespace tenon
