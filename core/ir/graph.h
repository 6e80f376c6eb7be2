// SPDX-License-Identifier: Apache-2.0
// Graph: values in single assignment, nodes that make them, and the few verbs that edit them.
//
//     input %x ──▶ Conv ──▶ %c ──▶ Relu ──▶ %y output
//     const %w ──▶
//
// Every value has at most one producer; graph inputs and constants have none. Every node knows the set of source nodes
// (nodes of the imported model) it stands for: its provenance. Ids are stable: erased slots are never reused, so a
// snapshot taken earlier can be compared by id.
//
// Not thread-safe for writing; a const Graph may be read from several threads.
#pragma once

#include <optional>
#include <unordered_map>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/ir/op.h"

namespace tenon {

using NodeId = Id<struct NodeTag>;
using ValueId = Id<struct ValueTag>;
using SourceId = Id<struct SourceTag>;
using GroupId = Id<struct GroupTag>;

/// A node of the model as it was imported; never changes afterwards.
struct SourceNode {
    std::string name;
    std::string op;
};

/// Sorted, without repeats.
using SourceSet = std::vector<SourceId>;
SourceSet unite(const SourceSet& a, const SourceSet& b);

/// One place a value is read: input `index` of `node`.
struct Use {
    NodeId node;
    int index;
    bool operator==(const Use&) const = default;
};

struct Value {
    std::string name;  ///< unique in the graph, never empty
    TensorType type;
    NodeId producer;   ///< invalid for inputs and constants
    int outputIndex = 0;
    std::vector<Use> uses;  ///< in order of attachment; graph outputs are not uses
    std::optional<Tensor> constant;
    bool isInput = false;
    bool isErased = false;

    bool isConstant() const { return constant.has_value(); }
};

struct Node {
    Op op;
    std::string name;  ///< unique, never empty; from the model where it had one
    std::vector<ValueId> inputs;  ///< an absent optional input is an invalid id; no absent ids at the end
    std::vector<ValueId> outputs;
    AttributeMap attributes;  ///< only what differs from the op table's defaults need be present
    SourceSet sources;
    /// Nodes of one group become one kernel. Set by the fusion passes; invalid means a kernel of its own.
    GroupId group;
    bool isErased = false;

    /// Attribute or the op table's default. CHECKs that the op has the attribute, of that type, given or with a default.
    std::int64_t intAttribute(std::string_view name) const;
    float floatAttribute(std::string_view name) const;
    const std::string& textAttribute(std::string_view name) const;
    const std::vector<std::int64_t>& intsAttribute(std::string_view name) const;
    const std::vector<float>& floatsAttribute(std::string_view name) const;
    /// nullptr when neither given nor defaulted.
    const Attribute* findAttribute(std::string_view name) const;
    bool hasInput(std::size_t index) const { return index < inputs.size() && inputs[index].isValid(); }
};

class Graph {
public:
    std::string name = "graph";

    // Reading ------------------------------------------------------------------------------------------------------
    const Node& node(NodeId id) const { return nodeTable[id.index]; }
    const Value& value(ValueId id) const { return valueTable[id.index]; }
    const std::vector<ValueId>& inputs() const { return graphInputs; }
    const std::vector<ValueId>& outputs() const { return graphOutputs; }
    const std::vector<SourceNode>& sources() const { return sourceTable; }
    std::size_t nodeSlots() const { return nodeTable.size(); }    ///< one past the largest NodeId index
    std::size_t valueSlots() const { return valueTable.size(); }
    std::size_t nodeCount() const { return liveNodes; }
    /// Live nodes in creation order / a topological order that is stable under unrelated edits (ties by id).
    std::vector<NodeId> nodes() const;
    std::vector<NodeId> topologicalOrder() const;
    std::vector<ValueId> values() const;  ///< live values by id
    bool isOutput(ValueId id) const;
    /// The single node that reads `id`, if exactly one input reads it and it is not a graph output.
    std::optional<NodeId> soleConsumer(ValueId id) const;
    /// Producer when it is a live node of that op.
    std::optional<NodeId> producedBy(ValueId id, Op op) const;
    /// Constant payload, or nullptr.
    const Tensor* constant(ValueId id) const;
    std::optional<ValueId> findValue(std::string_view name) const;
    std::optional<NodeId> findNode(std::string_view name) const;
    Dims dims(ValueId id) const;  ///< CHECKs that the shape is fully known
    ElementType elementType(ValueId id) const { return value(id).type.element; }
    /// Structure, attributes, constants' content, types, groups; not names of values or nodes.
    Hash128 hash() const;

    // Building -----------------------------------------------------------------------------------------------------
    SourceId addSource(std::string name, std::string op);
    ValueId addInput(std::string name, TensorType type);
    ValueId addConstant(std::string name, Tensor tensor);
    /// New outputs get `outputTypes` and names derived from the node's. A taken name gets a numeric suffix.
    NodeId addNode(Op op, std::string name, std::vector<ValueId> inputs, AttributeMap attributes,
                   std::vector<TensorType> outputTypes, SourceSet sources);
    void addOutput(ValueId value);

    // Editing verbs ------------------------------------------------------------------------------------------------
    ///     %a ─▶ consumers          %b ─▶ consumers of %a
    /// Also replaces %a among the graph outputs, where %b then takes over %a's name (outputs are the model's contract).
    void replaceAllUses(ValueId from, ValueId to);
    ///     node(.., old, ..)   becomes   node(.., value, ..)
    void setInput(NodeId node, std::size_t index, ValueId value);
    /// Drops absent inputs at the end when `inputs` has any.
    void setInputs(NodeId node, std::vector<ValueId> inputs);
    void setAttribute(NodeId node, std::string name, Attribute value);
    void removeAttribute(NodeId node, std::string_view name);
    void setOp(NodeId node, Op op, AttributeMap attributes);
    void setType(ValueId value, TensorType type);
    void setGroup(NodeId node, GroupId group);
    GroupId addGroup() { return GroupId(groupCount++); }
    void addSources(NodeId node, const SourceSet& sources);
    /// The value becomes a constant; its producer loses it as output (and is erased if it had no other).
    void makeConstant(ValueId value, Tensor tensor);
    /// CHECKs that no output of the node is read and none is a graph output.
    void eraseNode(NodeId node);
    /// CHECKs that a constant or an unused input is unread. Graph inputs stay part of the signature: only constants.
    void eraseConstant(ValueId value);
    void rename(ValueId value, std::string name);

private:
    ValueId addValue(Value value);
    std::string uniqueValueName(std::string wanted);
    std::string uniqueNodeName(std::string wanted);
    void detach(NodeId node, std::size_t index);

    std::vector<Node> nodeTable;
    std::vector<Value> valueTable;
    std::vector<ValueId> graphInputs, graphOutputs;
    std::vector<SourceNode> sourceTable;
    std::unordered_map<std::string, ValueId> valueNames;
    std::unordered_map<std::string, NodeId> nodeNames;
    std::size_t liveNodes = 0;
    std::uint32_t groupCount = 0;
};

}  // namespace tenon
