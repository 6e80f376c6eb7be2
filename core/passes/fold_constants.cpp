// SPDX-License-Identifier: Apache-2.0
// fold-constants: computes what depends on constants alone, and Shape and Size of what has a known shape.
//
//     %s: i64[2] = Shape(%x)                        const %s: i64[2] = [2, 3]
//     %t: i64[2] = Mul(%s, %two)           ─▶       const %t: i64[2] = [4, 6]
//
// Does not fire when
//   1. the result is an output of the model (it stays computed, so that every output has a kernel that writes it);
//   2. the result is larger than the option max-bytes;
//   3. the node is DequantizeLinear: quantized weights stay small;
//   4. the reference interpreter refuses the inputs (an index out of range): the fault shows when the model runs.
// What the folded nodes stood for goes to the nodes that read the constant.
// Leaves ops that became identities (an Expand to the same shape) to eliminate-identity.
#include "core/interpret/interpret.h"
#include "core/ir/infer.h"
#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// Shape, Size and EyeLike need the type of their input only.
bool readsShapeOnly(Op op) {
    return op == Op::Shape || op == Op::Size || op == Op::EyeLike;
}

bool isKnown(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (readsShapeOnly(node.op)) return knownDims(graph.value(node.inputs[0]).type.shape).has_value();
    for (ValueId input : node.inputs)
        if (input.isValid() && !graph.value(input).isConstant()) return false;
    return true;
}

std::optional<std::string> reasonToKeep(const Graph& graph, NodeId id, std::int64_t maxBytes) {
    const Node& node = graph.node(id);
    if (node.op == Op::DequantizeLinear) return "quantized constants stay in integers";
    for (ValueId output : node.outputs) {
        const TensorType& type = graph.value(output).type;
        if (graph.isOutput(output)) return "it is an output of the model";
        const auto dims = knownDims(type.shape);
        if (!dims) return "the shape of its result is not known";
        if (elementCount(*dims) > maxBytes / static_cast<std::int64_t>(byteSize(type.element)))
            return "its result of " + toString(type) + " is larger than max-bytes";
    }
    return std::nullopt;
}

Result<std::vector<Tensor>> evaluate(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    std::vector<const Tensor*> inputs;
    for (ValueId input : node.inputs) inputs.push_back(graph.constant(input));
    // A tensor without bytes: these ops look at the shape alone.
    Tensor shapeOnly;
    if (readsShapeOnly(node.op) && !inputs[0]) {
        shapeOnly = Tensor::borrow(graph.elementType(node.inputs[0]), graph.dims(node.inputs[0]), nullptr, nullptr);
        inputs[0] = &shapeOnly;
    }
    return evaluateNode(graph, id, inputs);
}

/// Every output becomes a constant of the same name; the node goes.
void fold(Graph& graph, NodeId id, std::vector<Tensor> results) {
    const std::vector<ValueId> inputs = graph.node(id).inputs, outputs = graph.node(id).outputs;
    const SourceSet sources = graph.node(id).sources;
    for (ValueId output : outputs)
        for (NodeId reader : consumersOf(graph, output)) graph.addSources(reader, sources);
    if (outputs.size() == 1) {
        graph.makeConstant(outputs[0], std::move(results[0]));
    } else {
        for (std::size_t i = 0; i < outputs.size(); ++i)
            graph.replaceAllUses(outputs[i], graph.addConstant(graph.value(outputs[i]).name, std::move(results[i])));
        graph.eraseNode(id);
    }
    eraseUnread(graph, inputs);
}

}  // namespace

Result<bool> foldConstants(Graph& graph, PassContext& context) {
    const std::int64_t maxBytes = context.integer("max-bytes");
    bool isChanged = false;
    for (NodeId id : graph.topologicalOrder()) {
        if (context.isStopped()) break;
        if (!isKnown(graph, id)) continue;
        const std::string name = graph.node(id).name;
        if (auto reason = reasonToKeep(graph, id, maxBytes)) {
            context.nearMiss("not folded: '" + name + "': " + *reason, {name});
            continue;
        }
        auto results = evaluate(graph, id);
        if (!results) {
            context.nearMiss("not folded: '" + name + "': " + results.error().message, {name});
            continue;
        }
        context.rewrite(opName(graph.node(id).op), {name}, {});
        fold(graph, id, results.take());
        isChanged = true;
    }
    return isChanged;
}

}  // namespace tenon
