// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/model_facts.h"

#include <algorithm>
#include <set>

#include "core/ir/flops.h"

namespace tenon {

namespace {

std::int64_t bytesOf(const Graph& graph, ValueId id) {
    return elementCount(graph.dims(id)) * static_cast<std::int64_t>(byteSize(graph.elementType(id)));
}

/// Everything that changes when an input does.
std::set<ValueId> activationsOf(const Graph& graph) {
    std::set<ValueId> activations(graph.inputs().begin(), graph.inputs().end());
    for (NodeId id : graph.topologicalOrder()) {
        const Node& node = graph.node(id);
        if (std::ranges::none_of(node.inputs, [&](ValueId input) { return activations.contains(input); })) continue;
        for (ValueId output : node.outputs)
            if (output.isValid()) activations.insert(output);
    }
    return activations;
}

}  // namespace

ModelFacts gatherFacts(const Graph& graph) {
    ModelFacts facts;
    const std::set<ValueId> activations = activationsOf(graph);
    std::set<ValueId> parameters;
    for (NodeId id : graph.nodes()) {
        const Node& node = graph.node(id);
        ++facts.ops[opName(node.op)];
        facts.flops += nodeFlops(graph, id);
        if (!activations.contains(node.outputs[0])) continue;
        for (ValueId input : node.inputs)
            if (input.isValid() && !activations.contains(input)) parameters.insert(input);
    }
    for (ValueId id : parameters) {
        const std::int64_t count = elementCount(graph.dims(id));
        facts.parameters += count;
        facts.parameterBytes += bytesOf(graph, id);
        if (!graph.value(id).isConstant()) facts.computedParameters += count;
    }
    for (ValueId id : activations)
        if (graph.value(id).producer.isValid()) facts.activationBytes += bytesOf(graph, id);
    return facts;
}

}  // namespace tenon
