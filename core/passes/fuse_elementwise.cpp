// SPDX-License-Identifier: Apache-2.0
// fuse-elementwise: computes neighbouring elementwise ops and movements in one loop.
//
//     %a = Add(%x, %y)                              %a = Add(%x, %y)   group 0
//     %t = Transpose(%a)                   ─▶       %t = Transpose(%a) group 0
//     %z = Relu(%t)                                 %z = Relu(%t)      group 0
//
// From the outputs upwards, a node joins the group of its readers. Movements that only rename or restrict positions
// (Reshape, Flatten, Squeeze, Unsqueeze, Transpose, Expand, Slice by constants) become part of the indices.
//
// Does not fire when
//   1. the node is read by two groups, by a kernel of another kind, or is an output of the model;
//   2. it would be computed more than once for an element: its readers read it at different positions, or it is costly
//   and
//      is broadcast;
//   3. the group has max-nodes already, or the recipe keeps the node unfused, or it is of a group already.
// Leaves a movement that stands alone a kernel of its own.
#include <algorithm>
#include <ranges>

#include "core/passes/graph_passes.h"
#include "core/passes/group_builder.h"
#include "core/passes/op_cost.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

bool isRenaming(const Graph& graph, const Node& node) {
    switch (node.op) {
        case Op::Reshape:
        case Op::Flatten:
        case Op::Squeeze:
        case Op::Unsqueeze:
        case Op::Transpose:
        case Op::Expand:
            return true;
        case Op::Slice:
            return std::all_of(node.inputs.begin() + 1, node.inputs.end(),
                               [&](ValueId v) { return !v.isValid() || graph.constant(v); });
        default:
            return false;
    }
}

bool canFuse(const Graph& graph, const Node& node) {
    return isElementwise(node.op) || isRenaming(graph, node);
}

/// How a group reads a node, seen from the group's output: the movements and broadcasts on the way, as text. Two
/// readers that read at the same positions give the same text.
struct Reading {
    std::string path;
    bool isStretched = false;  ///< an element is read for several elements of the output
};

class ElementwiseFusion {
public:
    ElementwiseFusion(Graph& graph, PassContext& context)
        : graph(graph),
          context(context),
          builder(graph, context),
          maxNodes(static_cast<std::size_t>(context.integer("max-nodes"))),
          groupOf(graph.nodeSlots(), kNoGroup),
          readings(graph.nodeSlots()) {}

    bool run() {
        for (NodeId id : builder.order() | std::views::reverse) {
            if (context.isStopped()) break;
            if (!builder.isFree(id) || !canFuse(graph, graph.node(id))) continue;
            if (!join(id)) start(id);
        }
        bool isChanged = false;
        for (auto& group : groups) {
            std::ranges::reverse(group);
            isChanged |= builder.commit(group, "elementwise");
        }
        return isChanged;
    }

private:
    static constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

    void start(NodeId id) {
        groupOf[id.index] = groups.size();
        groups.push_back({id});
    }

    bool miss(NodeId id, std::size_t group, const std::string& why) {
        const NodeId root = groups[group][0];
        context.nearMiss("not fused: '" + graph.node(id).name + "' with '" + graph.node(root).name + "': " + why,
                         nodeNames(graph, {id, root}));
        return false;
    }

    bool join(NodeId id) {
        const ValueId result = resultOf(graph, id);
        const auto& uses = graph.value(result).uses;
        std::size_t group = kNoGroup;
        for (const Use& use : uses) group = std::min(group, groupOf[use.node.index]);
        if (group == kNoGroup) return false;
        if (graph.isOutput(result)) return miss(id, group, "it is an output of the model");
        for (const Use& use : uses)
            if (groupOf[use.node.index] != group)
                return miss(id, group, "'" + graph.node(use.node).name + "' reads it too");
        if (groups[group].size() >= maxNodes) return miss(id, group, "the group has max-nodes already");
        const auto reading = readingOf(result);
        if (!reading) return miss(id, group, "it would be computed for each of the positions at which it is read");
        const bool isComputing = isElementwise(graph.node(id).op);
        if (isComputing && reading->isStretched && isCostly(graph.node(id).op))
            return miss(id, group, "it would be computed again for every element it is broadcast to");
        groupOf[id.index] = group;
        readings[id.index] = *reading;
        groups[group].push_back(id);
        return true;
    }

    /// The one way in which all uses read the value; nullopt when they differ or a movement uses it as a parameter.
    std::optional<Reading> readingOf(ValueId value) const {
        std::optional<Reading> common;
        for (const Use& use : graph.value(value).uses) {
            const Node& reader = graph.node(use.node);
            if (!isElementwise(reader.op) && use.index != 0) return std::nullopt;
            const Reading reading = throughReader(value, use.node);
            if (common && common->path != reading.path) return std::nullopt;
            common = reading;
        }
        return common;
    }

    Reading throughReader(ValueId value, NodeId id) const {
        const Node& reader = graph.node(id);
        Reading reading = readings[id.index];
        const Shape& from = graph.value(value).type.shape;
        const bool isSameShape = from == graph.value(reader.outputs[0]).type.shape;
        if (isElementwise(reader.op)) {
            if (isSameShape) return reading;
            reading.path += "/broadcast from " + toString(from);
            reading.isStretched = true;
        } else {
            reading.path += "/" + reader.name;
            reading.isStretched |= reader.op == Op::Expand;
        }
        return reading;
    }

    Graph& graph;
    PassContext& context;
    GroupBuilder builder;
    std::size_t maxNodes;
    std::vector<std::size_t> groupOf;         ///< by NodeId
    std::vector<Reading> readings;            ///< by NodeId
    std::vector<std::vector<NodeId>> groups;  ///< nodes from the output upwards
};

}  // namespace

Result<bool> fuseElementwise(Graph& graph, PassContext& context) {
    return ElementwiseFusion(graph, context).run();
}

}  // namespace tenon
