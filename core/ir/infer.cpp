// SPDX-License-Identifier: Apache-2.0
#include "core/ir/infer.h"

#include <unordered_map>

#include "core/ir/infer_rules.h"
#include "core/ir/node_form.h"

namespace tenon {

namespace {

/// Computations on shapes are tiny; anything larger is data and left to the pass that folds constants.
constexpr std::int64_t kLargestFollowed = 1024;

}  // namespace

// What rules use ---------------------------------------------------------------------------------------------------

Error InferContext::fail(std::string_view clause) const {
    return modelError(fmt::format("node '{}' ({}): {}", node().name, opName(node().op), clause));
}

Result<const Tensor*> InferContext::knownInput(std::size_t i, std::string_view what) const {
    if (!has(i)) return static_cast<const Tensor*>(nullptr);
    if (const Tensor* content = constant(i)) return content;
    return fail("{} '{}' is not known before the model runs; give every free dimension a number", what,
                graph.value(node().inputs[i]).name);
}

Result<void> requireSameElement(const InferContext& context, std::size_t a, std::size_t b) {
    if (context.element(a) == context.element(b)) return {};
    return context.fail("input {} is {} but input {} is {}", a, elementTypeName(context.element(a)), b,
                        elementTypeName(context.element(b)));
}

Result<void> requireRank(const InferContext& context, std::size_t input, std::size_t least) {
    if (context.rank(input) >= least) return {};
    return context.fail("input {} needs rank {} or more but is {}", input, least, toString(context.type(input)));
}

Result<Types> inferNode(const Graph& graph, NodeId id, std::span<const Tensor* const> constants) {
    TENON_TRY(checkForm(graph, id));
    const InferContext context{graph, id, constants};
    Types types = TENON_TRY(inferRow(context.node().op).rule(context));
    if (types.size() != context.node().outputs.size()) {
        return context.fail("has {} outputs instead of {}", context.node().outputs.size(), types.size());
    }
    for (const TensorType& type : types) TENON_TRY(context.named(checkSize(type)));
    return types;
}

// The whole graph --------------------------------------------------------------------------------------------------

namespace {

bool isSmall(const TensorType& type) {
    std::int64_t count = 1;
    for (const Dim& dim : type.shape) {
        if (!dim.isKnown() || dim.value() > kLargestFollowed) return false;
        count *= dim.value();
        if (count > kLargestFollowed) return false;
    }
    return true;
}

/// One run over a graph: types forward, and the content of those values that shapes depend on.
class Inference {
public:
    Inference(Graph& graph, const Evaluator& evaluate) : graph(graph), evaluate(evaluate) {}

    Result<void> run() {
        order = graph.topologicalOrder();
        markWanted();
        for (NodeId id : order) TENON_TRY(step(id));
        return {};
    }

private:
    /// Backwards from the inputs that decide shapes; Shape and Size end the search, they need only types.
    void markWanted() {
        isWanted.assign(graph.valueSlots(), false);
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            const Node& node = graph.node(*it);
            const bool isFollowed = isAnyOutputWanted(node) && node.op != Op::Shape && node.op != Op::Size;
            const unsigned shapeInputs = inferRow(node.op).shapeInputs;
            for (std::size_t i = 0; i < node.inputs.size(); ++i) {
                const bool decidesShape = i < 32 && (shapeInputs >> i & 1u);
                if (node.hasInput(i) && (isFollowed || decidesShape)) isWanted[node.inputs[i].index] = true;
            }
        }
    }

    bool isAnyOutputWanted(const Node& node) const {
        for (ValueId output : node.outputs) {
            if (isWanted[output.index]) return true;
        }
        return false;
    }

    const Tensor* content(ValueId id) const {
        if (!id.isValid()) return nullptr;
        if (const Tensor* constant = graph.constant(id)) return constant;
        const auto found = followed.find(id.index);
        return found == followed.end() ? nullptr : &found->second;
    }

    Result<void> step(NodeId id) {
        const auto& inputs = graph.node(id).inputs;
        constants.assign(inputs.size(), nullptr);
        for (std::size_t i = 0; i < inputs.size(); ++i) constants[i] = content(inputs[i]);
        Types types = TENON_TRY(inferNode(graph, id, constants));
        const auto& outputs = graph.node(id).outputs;
        for (std::size_t i = 0; i < outputs.size(); ++i) graph.setType(outputs[i], std::move(types[i]));
        if (isAnyOutputWanted(graph.node(id))) return follow(id);
        return {};
    }

    Result<void> follow(NodeId id) {
        const Node& node = graph.node(id);
        if (node.op == Op::Shape || node.op == Op::Size) {
            if (auto value = shapeValue({graph, id, constants}))
                followed.emplace(node.outputs[0].index, *std::move(value));
            return {};
        }
        if (!evaluate || !canFollow(node)) return {};
        const auto values = TENON_TRY(evaluate(graph, id, constants));
        for (std::size_t i = 0; i < node.outputs.size(); ++i) followed.emplace(node.outputs[i].index, values.at(i));
        return {};
    }

    bool canFollow(const Node& node) const {
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            if (!node.hasInput(i)) continue;
            if (!constants[i] || constants[i]->count() > kLargestFollowed) return false;
        }
        for (ValueId output : node.outputs) {
            if (!isSmall(graph.value(output).type)) return false;
        }
        return true;
    }

    Graph& graph;
    const Evaluator& evaluate;
    std::vector<NodeId> order;
    std::vector<bool> isWanted;
    std::unordered_map<std::uint32_t, Tensor> followed;
    std::vector<const Tensor*> constants;  // of the node at hand
};

}  // namespace

Result<void> inferTypes(Graph& graph, const Evaluator& evaluate) {
    return Inference(graph, evaluate).run();
}

}  // namespace tenon
