// SPDX-License-Identifier: Apache-2.0
#include "core/passes/bind_parameters.h"

#include <unordered_map>

#include "core/interpret/interpret.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// First input that is a parameter; it and those behind it are. 0: the op has none.
std::size_t firstParameter(Op op) {
    switch (op) {
        case Op::Slice:
        case Op::Pad:
        case Op::Resize: return 1;
        default: return opInfo(op).opClass == OpClass::reduction && opName(op).starts_with("Reduce") ? 1 : 0;
    }
}

/// Values that depend on shapes and constants alone, computed once each. Only small ones: parameters have few elements.
class KnownValues {
public:
    explicit KnownValues(const Graph& graph) : graph(graph) {}

    Result<std::optional<Tensor>> find(ValueId id, int depth = 0) {
        constexpr int kDeepest = 64;
        if (const Tensor* constant = graph.constant(id)) return std::optional(*constant);
        if (const auto it = known.find(id.index); it != known.end()) return it->second;
        std::optional<Tensor> value;
        if (isSmall(id) && graph.value(id).producer.isValid() && depth < kDeepest)
            value = TENON_TRY(compute(graph.value(id).producer, depth));
        known.emplace(id.index, value);
        return value;
    }

private:
    bool isSmall(ValueId id) const {
        constexpr std::int64_t kMostElements = 1024;
        const auto dims = knownDims(graph.value(id).type.shape);
        return dims && elementCount(*dims) <= kMostElements;
    }

    Result<std::optional<Tensor>> compute(NodeId id, int depth) {
        const Node& node = graph.node(id);
        if (node.outputs.size() != 1) return std::optional<Tensor>();
        std::vector<std::optional<Tensor>> values(node.inputs.size());
        std::vector<const Tensor*> pointers(node.inputs.size(), nullptr);
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            if (!node.inputs[i].isValid()) continue;
            values[i] = isShapeOnly(node) ? shapeOf(node.inputs[i]) : TENON_TRY(find(node.inputs[i], depth + 1));
            if (!values[i]) return std::optional<Tensor>();
            pointers[i] = &*values[i];
        }
        auto outputs = TENON_TRY(evaluateNode(graph, id, pointers));
        return std::optional(std::move(outputs[0]));
    }

    static bool isShapeOnly(const Node& node) { return node.op == Op::Shape || node.op == Op::Size; }

    /// A tensor of the value's shape whose elements are not to be read.
    std::optional<Tensor> shapeOf(ValueId id) const {
        alignas(8) static const std::byte kNothing[8] = {};
        const auto dims = knownDims(graph.value(id).type.shape);
        if (!dims) return std::nullopt;
        return Tensor::borrow(graph.elementType(id), *dims, nullptr, kNothing);
    }

    const Graph& graph;
    std::unordered_map<std::uint32_t, std::optional<Tensor>> known;  // by value; empty: computed at run time
};

}  // namespace

Result<void> bindParameters(Graph& graph) {
    KnownValues known(graph);
    for (NodeId id : graph.topologicalOrder()) {
        if (graph.node(id).isErased) continue;
        const std::size_t first = firstParameter(graph.node(id).op);
        for (std::size_t i = first; first > 0 && i < graph.node(id).inputs.size(); ++i) {
            const ValueId input = graph.node(id).inputs[i];
            if (!input.isValid() || graph.constant(input)) continue;
            const std::optional<Tensor> value = TENON_TRY(known.find(input));
            if (!value) continue;
            const NodeId producer = graph.value(input).producer;
            graph.setInput(id, i, graph.addConstant(graph.value(input).name + "_bound", *value));
            if (producer.isValid()) eraseIfDead(graph, producer);
        }
    }
    return {};
}

}  // namespace tenon
