// SPDX-License-Identifier: Apache-2.0
#include "core/ir/verify.h"

#include <fmt/core.h>

#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "core/ir/infer_rules.h"
#include "core/ir/node_form.h"

namespace tenon {

namespace {

Error wrongNode(const Node& node, const std::string& why) {
    return modelError(fmt::format("node '{}' ({}): {}", node.name, opName(node.op), why));
}

Error wrongValue(const Value& value, const std::string& why) {
    return modelError(fmt::format("value '{}': {}", value.name, why));
}

bool isLive(const Graph& graph, ValueId id) {
    return id.index < graph.valueSlots() && !graph.value(id).isErased;
}
bool isLive(const Graph& graph, NodeId id) {
    return id.index < graph.nodeSlots() && !graph.node(id).isErased;
}

// Structure --------------------------------------------------------------------------------------------------------

Result<void> checkEnds(const Graph& graph) {
    for (ValueId id : graph.inputs()) {
        if (!isLive(graph, id) || !graph.value(id).isInput) return modelError("a graph input is erased");
    }
    for (ValueId id : graph.outputs()) {
        if (!isLive(graph, id)) return modelError("a graph output is erased");
    }
    return {};
}

/// Single assignment, unique names, and use lists that hold exactly the inputs that read the value.
Result<void> checkValue(const Graph& graph, ValueId id, std::unordered_set<std::string_view>& names) {
    const Value& value = graph.value(id);
    if (value.name.empty()) return modelError(fmt::format("value number {} has no name", id.index));
    if (!names.insert(value.name).second) return wrongValue(value, "another value has the same name");
    if (const auto size = checkSize(value.type); !size) return wrongValue(value, size.error().message);
    const bool isProduced = value.producer.isValid();
    if (int{isProduced} + int{value.isInput} + int{value.isConstant()} != 1) {
        return wrongValue(value, "must come from exactly one of a node, the inputs and the constants");
    }
    if (isProduced) {
        if (!isLive(graph, value.producer)) return wrongValue(value, "its producer is erased");
        const auto& outputs = graph.node(value.producer).outputs;
        const auto index = static_cast<std::size_t>(value.outputIndex);
        if (index >= outputs.size() || outputs[index] != id) return wrongValue(value, "its producer does not list it");
    }
    if (value.isConstant()) {
        const Tensor& tensor = *value.constant;
        if (value.type != TensorType{tensor.type(), toShape(tensor.dims())}) {
            return wrongValue(value, "its type is not the type of its content");
        }
    }
    for (const Use& use : value.uses) {
        const bool isRead = isLive(graph, use.node) &&
                            graph.node(use.node).hasInput(static_cast<std::size_t>(use.index)) &&
                            graph.node(use.node).inputs[static_cast<std::size_t>(use.index)] == id;
        if (!isRead) return wrongValue(value, "its use list names a node that does not read it");
    }
    return {};
}

Result<void> checkProvenance(const Graph& graph, const Node& node) {
    if (node.sources.empty()) return wrongNode(node, "stands for no source node");
    for (std::size_t i = 0; i < node.sources.size(); ++i) {
        if (node.sources[i].index >= graph.sources().size())
            return wrongNode(node, "names a source that does not exist");
        if (i > 0 && node.sources[i - 1] >= node.sources[i]) return wrongNode(node, "its sources are not in order");
    }
    return {};
}

Result<void> checkNode(const Graph& graph, NodeId id, std::unordered_set<std::string_view>& names) {
    const Node& node = graph.node(id);
    if (node.name.empty()) return modelError(fmt::format("node number {} has no name", id.index));
    if (!names.insert(node.name).second) return wrongNode(node, "another node has the same name");
    TENON_TRY(checkForm(graph, id));
    for (ValueId input : node.inputs) {
        if (input.isValid() && !isLive(graph, input)) return wrongNode(node, "reads an erased value");
    }
    for (std::size_t i = 0; i < node.outputs.size(); ++i) {
        const ValueId output = node.outputs[i];
        const bool isMine = isLive(graph, output) && graph.value(output).producer == id &&
                            graph.value(output).outputIndex == static_cast<int>(i);
        if (!isMine) return wrongNode(node, fmt::format("output {} belongs to another node", i));
    }
    return checkProvenance(graph, node);
}

/// Every attached input appears in the use list once: with checkValue, the two sides agree.
Result<void> checkUseCounts(const Graph& graph) {
    std::vector<std::size_t> reads(graph.valueSlots(), 0);
    for (NodeId id : graph.nodes()) {
        for (ValueId input : graph.node(id).inputs) {
            if (input.isValid()) ++reads[input.index];
        }
    }
    for (ValueId id : graph.values()) {
        const Value& value = graph.value(id);
        if (reads[id.index] != value.uses.size()) return wrongValue(value, "its use list misses a node that reads it");
    }
    return {};
}

// Order ------------------------------------------------------------------------------------------------------------

/// The vertex that stands for each node: itself, or the first node of its group.
std::vector<std::uint32_t> firstOfGroup(const Graph& graph) {
    std::vector<std::uint32_t> vertexOf(graph.nodeSlots());
    std::unordered_map<std::uint32_t, std::uint32_t> groups;
    for (NodeId id : graph.nodes()) {
        const GroupId group = graph.node(id).group;
        vertexOf[id.index] = group.isValid() ? groups.emplace(group.index, id.index).first->second : id.index;
    }
    return vertexOf;
}

struct Edges {
    std::vector<std::vector<std::uint32_t>> successors;
    std::vector<int> incoming;
};

/// Edges inside one vertex are left out, except that of a node to itself.
Edges edgesBetween(const Graph& graph, const std::vector<std::uint32_t>& vertexOf) {
    Edges edges{std::vector<std::vector<std::uint32_t>>(vertexOf.size()), std::vector<int>(vertexOf.size(), 0)};
    for (NodeId id : graph.nodes()) {
        for (ValueId output : graph.node(id).outputs) {
            for (const Use& use : graph.value(output).uses) {
                const std::uint32_t from = vertexOf[id.index], to = vertexOf[use.node.index];
                if (from == to && id != use.node) continue;
                edges.successors[from].push_back(to);
                ++edges.incoming[to];
            }
        }
    }
    return edges;
}

/// Kahn's algorithm over vertices. Returns a node that lies on, or behind, a cycle.
std::optional<NodeId> findCycle(const Graph& graph, const std::vector<std::uint32_t>& vertexOf) {
    auto [successors, incoming] = edgesBetween(graph, vertexOf);
    const std::vector<NodeId> nodes = graph.nodes();
    std::vector<std::uint32_t> ready;
    for (NodeId id : nodes) {
        if (vertexOf[id.index] == id.index && incoming[id.index] == 0) ready.push_back(id.index);
    }
    while (!ready.empty()) {
        const std::uint32_t vertex = ready.back();
        ready.pop_back();
        for (std::uint32_t next : successors[vertex]) {
            if (--incoming[next] == 0) ready.push_back(next);
        }
    }
    for (NodeId id : nodes) {
        if (incoming[vertexOf[id.index]] > 0) return id;
    }
    return std::nullopt;
}

Result<void> checkOrder(const Graph& graph) {
    std::vector<std::uint32_t> alone(graph.nodeSlots());
    std::iota(alone.begin(), alone.end(), 0u);
    if (const auto id = findCycle(graph, alone)) return wrongNode(graph.node(*id), "is part of a cycle or behind one");
    const auto grouped = firstOfGroup(graph);
    if (const auto id = findCycle(graph, grouped)) {
        return wrongNode(graph.node(*id), "groups are not convex: a path leaves a group and comes back to it");
    }
    return {};
}

// Types ------------------------------------------------------------------------------------------------------------

/// Whether the shape of the outputs depends on content that only running the graph would tell.
bool needsUnknownContent(const InferContext& context) {
    const unsigned shapeInputs = inferRow(context.node().op).shapeInputs;
    for (std::size_t i = 0; i < context.node().inputs.size(); ++i) {
        const bool decidesShape = i < 32 && (shapeInputs >> i & 1u);
        if (decidesShape && context.has(i) && !context.constant(i)) return true;
    }
    return false;
}

Result<void> checkTypes(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    std::vector<const Tensor*> constants;
    for (ValueId input : node.inputs) constants.push_back(graph.constant(input));
    if (needsUnknownContent({graph, id, constants})) return {};
    const Types types = TENON_TRY(inferNode(graph, id, constants));
    for (std::size_t i = 0; i < types.size(); ++i) {
        const TensorType& stored = graph.value(node.outputs[i]).type;
        if (stored == types[i]) continue;
        return wrongNode(
            node, fmt::format("output {} is {} but its inputs make it {}", i, toString(stored), toString(types[i])));
    }
    return {};
}

}  // namespace

Result<void> verifyGraph(const Graph& graph) {
    TENON_TRY(checkEnds(graph));
    std::unordered_set<std::string_view> valueNames, nodeNames;
    for (ValueId id : graph.values()) TENON_TRY(checkValue(graph, id, valueNames));
    for (NodeId id : graph.nodes()) TENON_TRY(checkNode(graph, id, nodeNames));
    TENON_TRY(checkUseCounts(graph));
    TENON_TRY(checkOrder(graph));
    for (NodeId id : graph.nodes()) TENON_TRY(checkTypes(graph, id));
    return {};
}

}  // namespace tenon
