// SPDX-License-Identifier: Apache-2.0
#include "core/ir/graph.h"

#include <algorithm>
#include <queue>

namespace tenon {

SourceSet unite(const SourceSet& a, const SourceSet& b) {
    SourceSet result;
    result.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

// Attributes -------------------------------------------------------------------------------------------------------

const Attribute* Node::findAttribute(std::string_view wanted) const {
    if (const auto it = attributes.find(wanted); it != attributes.end()) return &it->second;
    const AttributeSpec* spec = attributeSpec(op, wanted);
    TENON_CHECK(spec != nullptr, std::string(opName(op)) + " has no attribute " + std::string(wanted));
    return spec->defaultValue ? &*spec->defaultValue : nullptr;
}

namespace {

template <class T>
const T& typedAttribute(const Node& node, std::string_view name) {
    const Attribute* attribute = node.findAttribute(name);
    TENON_CHECK(attribute != nullptr, node.name + " lacks attribute " + std::string(name));
    const T* value = std::get_if<T>(attribute);
    TENON_CHECK(value != nullptr, node.name + " has attribute " + std::string(name) + " of another type");
    return *value;
}

}  // namespace

std::int64_t Node::intAttribute(std::string_view n) const { return typedAttribute<std::int64_t>(*this, n); }
float Node::floatAttribute(std::string_view n) const { return typedAttribute<float>(*this, n); }
const std::string& Node::textAttribute(std::string_view n) const { return typedAttribute<std::string>(*this, n); }
const std::vector<std::int64_t>& Node::intsAttribute(std::string_view n) const {
    return typedAttribute<std::vector<std::int64_t>>(*this, n);
}
const std::vector<float>& Node::floatsAttribute(std::string_view n) const {
    return typedAttribute<std::vector<float>>(*this, n);
}

// Reading ----------------------------------------------------------------------------------------------------------

std::vector<NodeId> Graph::nodes() const {
    std::vector<NodeId> live;
    live.reserve(liveNodes);
    for (std::uint32_t i = 0; i < nodeTable.size(); ++i)
        if (!nodeTable[i].isErased) live.push_back(NodeId(i));
    return live;
}

std::vector<ValueId> Graph::values() const {
    std::vector<ValueId> live;
    for (std::uint32_t i = 0; i < valueTable.size(); ++i)
        if (!valueTable[i].isErased) live.push_back(ValueId(i));
    return live;
}

std::vector<NodeId> Graph::topologicalOrder() const {
    // Kahn's algorithm with the smallest ready id first.
    std::vector<int> missing(nodeTable.size(), 0);
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::uint32_t i = 0; i < nodeTable.size(); ++i) {
        if (nodeTable[i].isErased) continue;
        for (ValueId input : nodeTable[i].inputs)
            if (input.isValid() && value(input).producer.isValid()) ++missing[i];
        if (missing[i] == 0) ready.push(i);
    }
    std::vector<NodeId> order;
    order.reserve(liveNodes);
    while (!ready.empty()) {
        const NodeId id(ready.top());
        ready.pop();
        order.push_back(id);
        for (ValueId output : node(id).outputs)
            for (const Use& use : value(output).uses)
                if (--missing[use.node.index] == 0) ready.push(use.node.index);
    }
    TENON_CHECK(order.size() == liveNodes, "the graph has a cycle");
    return order;
}

bool Graph::isOutput(ValueId id) const {
    return std::find(graphOutputs.begin(), graphOutputs.end(), id) != graphOutputs.end();
}

std::optional<NodeId> Graph::soleConsumer(ValueId id) const {
    if (value(id).uses.size() != 1 || isOutput(id)) return std::nullopt;
    return value(id).uses.front().node;
}

std::optional<NodeId> Graph::producedBy(ValueId id, Op op) const {
    if (!id.isValid()) return std::nullopt;
    const NodeId producer = value(id).producer;
    if (!producer.isValid() || node(producer).op != op) return std::nullopt;
    return producer;
}

const Tensor* Graph::constant(ValueId id) const {
    if (!id.isValid() || !value(id).constant) return nullptr;
    return &*value(id).constant;
}

std::optional<ValueId> Graph::findValue(std::string_view wanted) const {
    const auto it = valueNames.find(std::string(wanted));
    return it == valueNames.end() ? std::nullopt : std::optional(it->second);
}

std::optional<NodeId> Graph::findNode(std::string_view wanted) const {
    const auto it = nodeNames.find(std::string(wanted));
    return it == nodeNames.end() ? std::nullopt : std::optional(it->second);
}

Dims Graph::dims(ValueId id) const {
    auto known = knownDims(value(id).type.shape);
    TENON_CHECK(known.has_value(), "the shape of " + value(id).name + " is not known");
    return *std::move(known);
}

namespace {

void hashType(Hasher& hasher, const TensorType& type) {
    hasher.number(static_cast<std::int64_t>(type.element)).number(static_cast<std::int64_t>(type.shape.size()));
    for (const Dim& dim : type.shape)
        if (dim.isKnown()) hasher.number(dim.value());
        else hasher.text(dim.symbol());
}

void hashAttribute(Hasher& hasher, const Attribute& attribute) {
    hasher.number(static_cast<std::int64_t>(attribute.index()));
    std::visit(
        [&](const auto& v) {
            using T = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<T, std::string>) hasher.text(v);
            else if constexpr (std::is_same_v<T, Tensor>) hasher.text(v.hash().hex());
            else if constexpr (std::is_arithmetic_v<T>) hasher.bytes(std::as_bytes(std::span(&v, 1)));
            else hasher.number(static_cast<std::int64_t>(v.size())).bytes(std::as_bytes(std::span(v)));
        },
        attribute);
}

}  // namespace

Hash128 Graph::hash() const {
    Hasher hasher;
    std::vector<std::int64_t> number(valueTable.size(), -1);  // values by order of first appearance, not by id
    std::int64_t next = 0;
    std::unordered_map<std::uint32_t, std::int64_t> groupNumber;
    auto visit = [&](ValueId id) {
        if (!id.isValid()) { hasher.number(-1); return; }
        std::int64_t& n = number[id.index];
        if (n < 0) {
            n = next++;
            hashType(hasher, value(id).type);
            if (value(id).constant) hasher.text(value(id).constant->hash().hex());
        }
        hasher.number(n);
    };
    for (ValueId id : graphInputs) visit(id);
    for (NodeId id : topologicalOrder()) {
        const Node& n = node(id);
        hasher.number(static_cast<std::int64_t>(n.op)).number(static_cast<std::int64_t>(n.inputs.size()));
        for (ValueId input : n.inputs) visit(input);
        for (const auto& [key, attribute] : n.attributes) {
            hasher.text(key);
            hashAttribute(hasher, attribute);
        }
        for (ValueId output : n.outputs) visit(output);
        std::int64_t group = -1;
        if (n.group.isValid())
            group = groupNumber.emplace(n.group.index, static_cast<std::int64_t>(groupNumber.size())).first->second;
        hasher.number(group);
    }
    for (ValueId id : graphOutputs) visit(id);
    return hasher.finish();
}

// Building ---------------------------------------------------------------------------------------------------------

namespace {

template <class Map>
std::string uniqueName(const Map& taken, std::string wanted, const char* fallback) {
    if (wanted.empty()) wanted = fallback;
    if (!taken.contains(wanted)) return wanted;
    for (int suffix = 1;; ++suffix) {
        std::string candidate = wanted + "_" + std::to_string(suffix);
        if (!taken.contains(candidate)) return candidate;
    }
}

}  // namespace

std::string Graph::uniqueValueName(std::string wanted) { return uniqueName(valueNames, std::move(wanted), "value"); }
std::string Graph::uniqueNodeName(std::string wanted) { return uniqueName(nodeNames, std::move(wanted), "node"); }

SourceId Graph::addSource(std::string sourceName, std::string op) {
    sourceTable.push_back({std::move(sourceName), std::move(op)});
    return SourceId(static_cast<std::uint32_t>(sourceTable.size() - 1));
}

ValueId Graph::addValue(Value added) {
    const ValueId id(static_cast<std::uint32_t>(valueTable.size()));
    added.name = uniqueValueName(std::move(added.name));
    valueNames.emplace(added.name, id);
    valueTable.push_back(std::move(added));
    return id;
}

ValueId Graph::addInput(std::string inputName, TensorType type) {
    Value input;
    input.name = std::move(inputName);
    input.type = std::move(type);
    input.isInput = true;
    graphInputs.push_back(addValue(std::move(input)));
    return graphInputs.back();
}

ValueId Graph::addConstant(std::string constantName, Tensor tensor) {
    Value constant;
    constant.name = std::move(constantName);
    constant.type = {tensor.type(), toShape(tensor.dims())};
    constant.constant = std::move(tensor);
    return addValue(std::move(constant));
}

NodeId Graph::addNode(Op op, std::string nodeName, std::vector<ValueId> inputs, AttributeMap attributes,
                      std::vector<TensorType> outputTypes, SourceSet sources) {
    const NodeId id(static_cast<std::uint32_t>(nodeTable.size()));
    Node added;
    added.op = op;
    added.name = uniqueNodeName(nodeName.empty() ? std::string(opName(op)) : std::move(nodeName));
    added.attributes = std::move(attributes);
    added.sources = std::move(sources);
    nodeNames.emplace(added.name, id);
    nodeTable.push_back(std::move(added));
    ++liveNodes;
    setInputs(id, std::move(inputs));
    for (std::size_t i = 0; i < outputTypes.size(); ++i) {
        Value output;
        output.name = nodeTable[id.index].name + (i ? ":" + std::to_string(i) : "");
        output.type = std::move(outputTypes[i]);
        output.producer = id;
        output.outputIndex = static_cast<int>(i);
        const ValueId outputId = addValue(std::move(output));
        nodeTable[id.index].outputs.push_back(outputId);
    }
    return id;
}

void Graph::addOutput(ValueId id) { graphOutputs.push_back(id); }

// Editing ----------------------------------------------------------------------------------------------------------

void Graph::detach(NodeId id, std::size_t index) {
    const ValueId old = nodeTable[id.index].inputs[index];
    if (!old.isValid()) return;
    auto& uses = valueTable[old.index].uses;
    uses.erase(std::find(uses.begin(), uses.end(), Use{id, static_cast<int>(index)}));
}

void Graph::setInput(NodeId id, std::size_t index, ValueId to) {
    TENON_CHECK(index < node(id).inputs.size(), "no such input");
    detach(id, index);
    nodeTable[id.index].inputs[index] = to;
    if (to.isValid()) valueTable[to.index].uses.push_back({id, static_cast<int>(index)});
}

void Graph::setInputs(NodeId id, std::vector<ValueId> inputs) {
    for (std::size_t i = 0; i < node(id).inputs.size(); ++i) detach(id, i);
    while (!inputs.empty() && !inputs.back().isValid()) inputs.pop_back();
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].isValid()) valueTable[inputs[i].index].uses.push_back({id, static_cast<int>(i)});
    nodeTable[id.index].inputs = std::move(inputs);
}

void Graph::replaceAllUses(ValueId from, ValueId to) {
    TENON_CHECK(from != to, "a value cannot replace itself");
    const auto uses = value(from).uses;
    for (const Use& use : uses) setInput(use.node, static_cast<std::size_t>(use.index), to);
    bool wasOutput = false;
    const bool targetWasOutput = isOutput(to);
    for (ValueId& output : graphOutputs)
        if (output == from) { output = to; wasOutput = true; }
    // An output keeps its name, unless the new value already has a name of the contract: an input, or another output.
    if (wasOutput && !targetWasOutput && !value(to).isInput) {
        const std::string contract = value(from).name;
        rename(from, contract + "_replaced");
        rename(to, contract);
    }
}

void Graph::rename(ValueId id, std::string wanted) {
    if (value(id).name == wanted) return;
    valueNames.erase(value(id).name);
    valueTable[id.index].name = uniqueValueName(std::move(wanted));
    valueNames.emplace(value(id).name, id);
}

void Graph::setAttribute(NodeId id, std::string key, Attribute to) {
    nodeTable[id.index].attributes.insert_or_assign(std::move(key), std::move(to));
}

void Graph::removeAttribute(NodeId id, std::string_view key) {
    auto& attributes = nodeTable[id.index].attributes;
    if (const auto it = attributes.find(key); it != attributes.end()) attributes.erase(it);
}

void Graph::setOp(NodeId id, Op op, AttributeMap attributes) {
    nodeTable[id.index].op = op;
    nodeTable[id.index].attributes = std::move(attributes);
}

void Graph::setType(ValueId id, TensorType type) { valueTable[id.index].type = std::move(type); }
void Graph::setGroup(NodeId id, GroupId group) { nodeTable[id.index].group = group; }

void Graph::addSources(NodeId id, const SourceSet& sources) {
    nodeTable[id.index].sources = unite(node(id).sources, sources);
}

void Graph::makeConstant(ValueId id, Tensor tensor) {
    Value& v = valueTable[id.index];
    TENON_CHECK(!v.isInput, "a graph input cannot become a constant");
    v.type = {tensor.type(), toShape(tensor.dims())};
    v.constant = std::move(tensor);
    const NodeId producer = v.producer;
    if (!producer.isValid()) return;
    v.producer = NodeId();
    v.outputIndex = 0;
    auto& outputs = nodeTable[producer.index].outputs;
    TENON_CHECK(outputs.size() == 1, "only nodes with one output can be replaced by a constant");
    outputs.clear();
    eraseNode(producer);
}

void Graph::eraseNode(NodeId id) {
    Node& n = nodeTable[id.index];
    TENON_CHECK(!n.isErased, "erased twice");
    for (ValueId output : n.outputs) {
        TENON_CHECK(value(output).uses.empty() && !isOutput(output), "node " + n.name + " is still read");
        valueNames.erase(value(output).name);
        valueTable[output.index].isErased = true;
    }
    for (std::size_t i = 0; i < n.inputs.size(); ++i) detach(id, i);
    nodeNames.erase(n.name);
    n = Node{.op = n.op, .isErased = true};
    --liveNodes;
}

void Graph::eraseConstant(ValueId id) {
    Value& v = valueTable[id.index];
    TENON_CHECK(v.isConstant() && v.uses.empty() && !isOutput(id), "constant " + v.name + " is still read");
    valueNames.erase(v.name);
    v.constant.reset();
    v.isErased = true;
}

}  // namespace tenon
