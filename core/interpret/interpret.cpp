// SPDX-License-Identifier: Apache-2.0
#include "core/interpret/interpret.h"

#include <fmt/format.h>

namespace tenon {

namespace {

/// The values of one run, freed after their last reader.
class Values {
public:
    explicit Values(const Graph& graph) : graph(graph), tensors(graph.valueSlots()), readers(graph.valueSlots(), 0) {
        for (NodeId node : graph.nodes())
            for (ValueId input : graph.node(node).inputs)
                if (input.isValid()) ++readers[input.index];
        for (ValueId output : graph.outputs()) ++readers[output.index];
    }

    const Tensor* find(ValueId id) const {
        if (!id.isValid()) return nullptr;
        if (const Tensor* constant = graph.constant(id)) return constant;
        const auto& tensor = tensors[id.index];
        TENON_CHECK(tensor.has_value(), "a value is read before it is computed");
        return &*tensor;
    }
    void set(ValueId id, Tensor tensor) {
        if (readers[id.index] > 0) tensors[id.index] = std::move(tensor);
    }
    void release(ValueId id) {
        if (id.isValid() && --readers[id.index] == 0) tensors[id.index].reset();
    }

private:
    const Graph& graph;
    std::vector<std::optional<Tensor>> tensors;
    std::vector<int> readers;
};

bool fits(const Tensor& tensor, const TensorType& type) {
    if (tensor.type() != type.element || tensor.dims().size() != type.shape.size()) return false;
    for (std::size_t i = 0; i < type.shape.size(); ++i)
        if (type.shape[i].isKnown() && type.shape[i].value() != tensor.dims()[i]) return false;
    return true;
}

std::string describe(const Tensor& tensor) {
    return toString(TensorType{tensor.type(), toShape(tensor.dims())});
}

Result<void> bindInputs(const Graph& graph, std::span<const Tensor> inputs, Values& values) {
    if (inputs.size() != graph.inputs().size())
        return usageError(fmt::format("the model takes {} inputs, not {}", graph.inputs().size(), inputs.size()));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Value& value = graph.value(graph.inputs()[i]);
        if (!fits(inputs[i], value.type))
            return usageError(
                fmt::format("input '{}' takes {}, not {}", value.name, toString(value.type), describe(inputs[i])));
        values.set(graph.inputs()[i], inputs[i]);
    }
    return {};
}

Result<void> runNode(const Graph& graph, NodeId id, Values& values, std::map<ValueId, Tensor>* everyValue) {
    const Node& node = graph.node(id);
    std::vector<const Tensor*> inputs;
    for (ValueId input : node.inputs) inputs.push_back(values.find(input));
    std::vector<Tensor> outputs = TENON_TRY(evaluateNode(graph, id, inputs));
    TENON_CHECK(outputs.size() == node.outputs.size(), "'" + node.name + "' made another number of outputs");
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const Value& value = graph.value(node.outputs[i]);
        TENON_CHECK(fits(outputs[i], value.type), fmt::format("'{}' made {} where {} was inferred", node.name,
                                                              describe(outputs[i]), toString(value.type)));
        if (everyValue) everyValue->insert_or_assign(node.outputs[i], outputs[i]);
        values.set(node.outputs[i], std::move(outputs[i]));
    }
    for (ValueId input : node.inputs) values.release(input);
    return {};
}

}  // namespace

Result<std::vector<Tensor>> interpret(const Graph& graph, std::span<const Tensor> inputs, const JobContext& job,
                                      std::map<ValueId, Tensor>* everyValue) {
    Values values(graph);
    TENON_TRY(bindInputs(graph, inputs, values));
    const std::vector<NodeId> order = graph.topologicalOrder();
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (job.stop.stop_requested()) return cancelledError();
        job.report("interpret", static_cast<double>(i) / static_cast<double>(order.size()));
        TENON_TRY(runNode(graph, order[i], values, everyValue));
    }
    job.report("interpret", 1.0);
    std::vector<Tensor> outputs;
    for (ValueId output : graph.outputs()) outputs.push_back(*values.find(output));
    return outputs;
}

}  // namespace tenon
