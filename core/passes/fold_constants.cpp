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
#include "core/ir/infer.h"
#include "core/interpret/interpret.h"
#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// Shape, Size and EyeLike need the type of their input only.
bool readsShapeOnly(Op op) { return op == Op::Shape || op == Op::Size || op == Op::EyeLike; }

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

/// An all-zero stand-in is never read: evaluation of these ops looks at the shape alone.
Result<std::vector<Tensor>> evaluate(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (readsShapeOnly(node.op) && !graph.constant(node.inputs[0])) {
        const Tensor* const unread = nullptr;
        if (node.op == Op::EyeLike) {
            const Tensor zeros(graph.elementType(node.inputs[0]), graph.dims(node.inputs[0]));
            const Tensor* inputs[] = {&zeros};
            return evaluateNode(graph, id, inputs);
        }
        (void)unread;
    }
    std::vector<const Tensor*> inputs;
    for (ValueId input : node.inputs) inputs.push_back(graph.constant(input));
    return evaluateNode(graph, id, inputs);
}

}  // namespace

}  // namespace tenon
