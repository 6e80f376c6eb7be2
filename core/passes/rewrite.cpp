// SPDX-License-Identifier: Apache-2.0
#include "core/passes/rewrite.h"

#include <algorithm>

#include "core/interpret/interpret.h"
#include "core/ir/infer.h"

namespace tenon {

SourceSet sourcesOf(const Graph& graph, std::span<const NodeId> nodes) {
    SourceSet sources;
    for (NodeId id : nodes) sources = unite(sources, graph.node(id).sources);
    return sources;
}

SourceSet sourcesOf(const Graph& graph, std::initializer_list<NodeId> nodes) {
    return sourcesOf(graph, std::span(nodes.begin(), nodes.size()));
}

namespace {

Result<std::vector<TensorType>> inferredTypes(const Graph& graph, NodeId id) {
    std::vector<const Tensor*> constants;
    for (ValueId input : graph.node(id).inputs) constants.push_back(graph.constant(input));
    return inferNode(graph, id, constants);
}

}  // namespace

void inferOutputs(Graph& graph, NodeId id) {
    const auto types = inferredTypes(graph, id);
    if (!types) TENON_CHECK(false, "a pass made an ill-typed node: " + types.error().message);
    const std::vector<ValueId> outputs = graph.node(id).outputs;
    for (std::size_t i = 0; i < outputs.size(); ++i) graph.setType(outputs[i], (*types)[i]);
}

ValueId insertNode(Graph& graph, Op op, std::string name, std::vector<ValueId> inputs, AttributeMap attributes,
                   SourceSet sources) {
    const NodeId id = graph.addNode(op, std::move(name), std::move(inputs), std::move(attributes), {TensorType{}},
                                    std::move(sources));
    inferOutputs(graph, id);
    return resultOf(graph, id);
}

ValueId insertFolded(Graph& graph, Op op, std::string name, std::vector<ValueId> inputs, AttributeMap attributes,
                     SourceSet sources) {
    const ValueId result = insertNode(graph, op, std::move(name), inputs, std::move(attributes), std::move(sources));
    std::vector<const Tensor*> constants;
    for (ValueId input : inputs) constants.push_back(graph.constant(input));
    if (std::ranges::find(constants, nullptr) != constants.end()) return result;
    auto computed = evaluateNode(graph, graph.value(result).producer, constants);
    if (!computed) return result;
    graph.makeConstant(result, std::move((*computed)[0]));
    eraseUnread(graph, inputs);
    return result;
}

bool canReplace(const Graph& graph, ValueId from, ValueId to) {
    if (!graph.isOutput(from)) return true;
    const Value& value = graph.value(to);
    return !value.isInput && !value.isConstant() && !graph.isOutput(to);
}

namespace {

bool isRead(const Graph& graph, ValueId value) {
    return !graph.value(value).uses.empty() || graph.isOutput(value);
}

/// Erases what is unread among `pending` and upwards; returns what the erased nodes stood for.
SourceSet eraseUpwards(Graph& graph, std::vector<ValueId> pending) {
    SourceSet erased;
    while (!pending.empty()) {
        const ValueId value = pending.back();
        pending.pop_back();
        if (!value.isValid() || graph.value(value).isErased || isRead(graph, value)) continue;
        const auto producer = producerOf(graph, value);
        if (!producer) {
            if (graph.value(value).isConstant()) graph.eraseConstant(value);
            continue;
        }
        const Node node = graph.node(*producer);
        if (std::ranges::any_of(node.outputs, [&](ValueId v) { return isRead(graph, v); })) continue;
        erased = unite(erased, node.sources);
        graph.eraseNode(*producer);
        pending.insert(pending.end(), node.inputs.begin(), node.inputs.end());
    }
    return erased;
}

}  // namespace

void replaceValue(Graph& graph, ValueId from, ValueId to) {
    TENON_CHECK(canReplace(graph, from, to), "a rewrite would rename an input or output of the model");
    TENON_CHECK(producerOf(graph, from).has_value(), "only values made by a node are replaced");
    std::vector<NodeId> heirs = consumersOf(graph, from);
    if (auto producer = producerOf(graph, to)) heirs = {*producer};
    graph.replaceAllUses(from, to);
    const SourceSet inherited = eraseUpwards(graph, {from});
    for (NodeId heir : heirs)
        if (!graph.node(heir).isErased) graph.addSources(heir, inherited);
}

bool rewriteNode(Graph& graph, NodeId id, Op op, std::vector<ValueId> inputs, AttributeMap attributes,
                 const SourceSet& sources) {
    const Node before = graph.node(id);
    const TensorType type = graph.value(before.outputs[0]).type;
    graph.setOp(id, op, std::move(attributes));
    graph.setInputs(id, std::move(inputs));
    if (const auto types = inferredTypes(graph, id); !types || (*types)[0] != type) {
        graph.setOp(id, before.op, before.attributes);
        graph.setInputs(id, before.inputs);
        return false;
    }
    graph.addSources(id, sources);
    eraseUpwards(graph, before.inputs);
    return true;
}

bool eraseIfDead(Graph& graph, NodeId node) {
    eraseUpwards(graph, graph.node(node).outputs);
    return graph.node(node).isErased;
}

void eraseUnread(Graph& graph, std::span<const ValueId> values) {
    eraseUpwards(graph, {values.begin(), values.end()});
}

std::vector<NodeId> consumersOf(const Graph& graph, ValueId value) {
    std::vector<NodeId> consumers;
    for (const Use& use : graph.value(value).uses)
        if (std::ranges::find(consumers, use.node) == consumers.end()) consumers.push_back(use.node);
    return consumers;
}

std::optional<NodeId> soleConsumerNode(const Graph& graph, ValueId value) {
    const auto& uses = graph.value(value).uses;
    if (uses.empty() || graph.isOutput(value)) return std::nullopt;
    const NodeId first = uses.front().node;
    if (!std::ranges::all_of(uses, [&](const Use& use) { return use.node == first; })) return std::nullopt;
    return first;
}

std::optional<NodeId> producerOf(const Graph& graph, ValueId value) {
    if (!value.isValid() || !graph.value(value).producer.isValid()) return std::nullopt;
    return graph.value(value).producer;
}

std::optional<double> constantNumber(const Graph& graph, ValueId value) {
    const Tensor* tensor = graph.constant(value);
    if (!tensor || tensor->count() == 0) return std::nullopt;
    if (tensor->count() > 1 && !tensor->isSplat()) return std::nullopt;
    return tensor->asDouble(0);
}

ValueId addScalar(Graph& graph, std::string name, ElementType type, double number) {
    Tensor wide(ElementType::f64, {});
    wide.write<double>()[0] = number;
    return graph.addConstant(std::move(name), wide.converted(type));
}

std::optional<std::vector<std::int64_t>> constantInts(const Graph& graph, const Node& node, std::size_t index) {
    if (!node.hasInput(index)) return std::nullopt;
    const Tensor* tensor = graph.constant(node.inputs[index]);
    return tensor ? std::optional(tensor->toInts()) : std::nullopt;
}

std::optional<std::vector<double>> perChannel(const Tensor& constant, const Shape& shape, std::size_t axis) {
    const Dims& dims = constant.dims();
    if (dims.size() > shape.size() || axis >= shape.size() || !shape[axis].isKnown()) return std::nullopt;
    const std::size_t skipped = shape.size() - dims.size();
    for (std::size_t i = 0; i < dims.size(); ++i)
        if (dims[i] != 1 && i + skipped != axis) return std::nullopt;
    const std::int64_t channels = shape[axis].value();
    if (constant.count() != 1 && constant.count() != channels) return std::nullopt;
    std::vector<double> content(static_cast<std::size_t>(channels));
    for (std::int64_t c = 0; c < channels; ++c)
        content[static_cast<std::size_t>(c)] = constant.asDouble(constant.count() == 1 ? 0 : c);
    return content;
}

}  // namespace tenon
