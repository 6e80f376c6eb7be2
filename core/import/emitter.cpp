// SPDX-License-Identifier: Apache-2.0
#include "core/import/emitter.h"

#include "core/import/names.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

/// Computations on shapes are tiny; anything larger is data.
constexpr std::int64_t kLargestFollowed = 1024;

bool isSmall(const TensorType& type) {
    const auto dims = knownDims(type.shape);
    return dims && elementCount(*dims) <= kLargestFollowed;
}

}  // namespace

void IncomingNode::setInput(std::size_t i, ValueId value) {
    if (inputs.size() <= i) inputs.resize(i + 1);
    inputs[i] = value;
}

void IncomingNode::drop(std::string_view key) {
    if (const auto found = attributes.find(key); found != attributes.end()) attributes.erase(found);
}

Error IncomingNode::fail(const std::string& clause) const {
    return modelError("node " + quote(name) + " (" + cleanName(op) + "): " + clause);
}

Result<std::vector<ValueId>> Emitter::emit(const IncomingNode& node) {
    const auto op = opFromName(node.op);
    if (!op) return node.fail("Tenon does not know this op");
    const std::size_t outputs =
        opInfo(*op).outputs < 0 ? node.outputs.size() : static_cast<std::size_t>(opInfo(*op).outputs);
    const NodeId id =
        graph.addNode(*op, node.name, node.inputs, node.attributes, std::vector<TensorType>(outputs), node.sources);
    std::vector<const Tensor*> constants;
    for (ValueId input : graph.node(id).inputs) constants.push_back(input.isValid() ? known(input) : nullptr);
    auto inferred = inferNode(graph, id, constants);
    isMisfit = !inferred;
    auto types = TENON_TRY(std::move(inferred));
    const std::vector<ValueId> values = graph.node(id).outputs;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!knownDims(types[i].shape))
            return node.fail("the shape of its output depends on the data, which Tenon does not compile");
        graph.setType(values[i], std::move(types[i]));
    }
    TENON_TRY(follow(id, constants));
    return values;
}

Result<ValueId> Emitter::emit(const IncomingNode& parent, std::string_view suffix, std::string_view op,
                              std::vector<ValueId> inputs, AttributeMap attributes) {
    IncomingNode node;
    node.op = op;
    node.name = parent.name + "/" + std::string(suffix);
    node.inputs = std::move(inputs);
    node.attributes = std::move(attributes);
    node.outputs = {true};
    node.sources = parent.sources;
    return TENON_TRY(emit(node)).front();
}

ValueId Emitter::constant(const IncomingNode& parent, std::string_view suffix, Tensor tensor) {
    return graph.addConstant(parent.name + "/" + std::string(suffix), std::move(tensor));
}

ValueId Emitter::integers(const IncomingNode& parent, std::string_view suffix, const Dims& values) {
    return constant(parent, suffix, Tensor::vector(values));
}

const Tensor* Emitter::known(ValueId value) const {
    if (const Tensor* constant = graph.constant(value)) return constant;
    const auto found = followed.find(value);
    return found == followed.end() ? nullptr : &found->second;
}

Result<void> Emitter::follow(NodeId id, std::span<const Tensor* const> constants) {
    const Node& node = graph.node(id);
    for (ValueId output : node.outputs)
        if (!isSmall(graph.value(output).type)) return {};
    if (node.op == Op::Shape || node.op == Op::Size) {
        if (auto value = shapeValue({graph, id, constants})) followed.emplace(node.outputs.front(), *std::move(value));
        return {};
    }
    for (std::size_t i = 0; i < node.inputs.size(); ++i)
        if (node.hasInput(i) && (!constants[i] || constants[i]->count() > kLargestFollowed)) return {};
    auto values = TENON_TRY(evaluate(graph, id, constants));
    for (std::size_t i = 0; i < node.outputs.size(); ++i) followed.emplace(node.outputs[i], std::move(values.at(i)));
    return {};
}

}  // namespace tenon
