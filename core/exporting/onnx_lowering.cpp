// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/onnx_lowering.h"

#include <cmath>
#include <limits>

#include "core/ir/infer.h"

namespace tenon {

namespace {

/// Replaces one node by others, which take over its name as a prefix and its sources.
class Replacement {
public:
    Replacement(Graph& graph, NodeId node) : graph(graph), id(node), node(graph.node(node)) {}

    ValueId input(std::size_t i) const { return node.hasInput(i) ? node.inputs[i] : ValueId(); }
    Dims dims(std::size_t i) const { return graph.dims(node.inputs[i]); }
    ElementType element(std::size_t i = 0) const { return graph.elementType(node.inputs[i]); }
    const Node& original() const { return node; }

    Result<ValueId> add(Op op, std::string_view suffix, std::vector<ValueId> inputs, AttributeMap attributes = {}) {
        const NodeId added = graph.addNode(op, node.name + "/" + std::string(suffix), std::move(inputs),
                                           std::move(attributes), {TensorType{}}, node.sources);
        std::vector<const Tensor*> constants;
        for (ValueId value : graph.node(added).inputs) constants.push_back(graph.constant(value));
        auto types = TENON_TRY(inferNode(graph, added, constants));
        const ValueId output = graph.node(added).outputs.front();
        graph.setType(output, std::move(types.front()));
        return output;
    }
    /// A scalar of the element type of input 0.
    ValueId number(std::string_view suffix, double value) {
        const Tensor scalar = Tensor::of<double>(ElementType::f64, {}, std::span(&value, 1));
        return constant(suffix, scalar.converted(element()));
    }
    ValueId integers(std::string_view suffix, const Dims& values) { return constant(suffix, Tensor::vector(values)); }
    ValueId constant(std::string_view suffix, Tensor tensor) {
        return graph.addConstant(node.name + "/" + std::string(suffix), std::move(tensor));
    }
    void finish(ValueId result) {
        graph.replaceAllUses(graph.node(id).outputs.front(), result);
        graph.eraseNode(id);
    }

private:
    Graph& graph;
    NodeId id;
    Node node;  // a copy: the graph's table moves when nodes are added
};

using Lowering = Result<void> (*)(Replacement&);

// Attention --------------------------------------------------------------------------------------------------------

/// Keys or values of fewer heads, each repeated for the query heads that share it: [B,KH,K,D] to [B,H,K,D].
Result<ValueId> repeatHeads(Replacement& r, std::size_t input, std::string_view role) {
    const Dims q = r.dims(0), k = r.dims(input);
    if (k[1] == q[1]) return r.input(input);
    const std::string name(role);
    const std::int64_t group = q[1] / k[1];
    const ValueId split =
        TENON_TRY(r.add(Op::Reshape, name + "/split",
                        {r.input(input), r.integers(name + "/split_shape", {k[0], k[1], 1, k[2], k[3]})}));
    const ValueId repeated = TENON_TRY(
        r.add(Op::Expand, name + "/repeated", {split, r.integers(name + "/groups", {k[0], k[1], group, k[2], k[3]})}));
    return r.add(Op::Reshape, name + "/heads", {repeated, r.integers(name + "/shape", {k[0], q[1], k[2], k[3]})});
}

Tensor causalTensor(std::int64_t queries, std::int64_t keys) {
    Tensor allowed(ElementType::boolean, {queries, keys});
    auto out = allowed.write<bool>();
    for (std::int64_t i = 0; i < queries * keys; ++i) out[static_cast<std::size_t>(i)] = i % keys <= i / keys;
    return allowed;
}

Result<void> lowerAttention(Replacement& r) {
    const Dims q = r.dims(0), k = r.dims(1);
    const Attribute* given = r.original().findAttribute("scale");
    const double scale = given ? std::get<float>(*given) : 1 / std::sqrt(static_cast<double>(q[3]));
    const ValueId keys = TENON_TRY(repeatHeads(r, 1, "keys"));
    const ValueId values = TENON_TRY(repeatHeads(r, 2, "values"));
    const ValueId turned = TENON_TRY(r.add(Op::Transpose, "keys/transposed", {keys}, {{"perm", Dims{0, 1, 3, 2}}}));
    const ValueId products = TENON_TRY(r.add(Op::MatMul, "products", {r.input(0), turned}));
    ValueId scores = TENON_TRY(r.add(Op::Mul, "scores", {products, r.number("scale", scale)}));
    const ValueId never = r.number("masked", -std::numeric_limits<double>::infinity());
    if (r.input(3).isValid()) {
        scores = TENON_TRY(r.element(3) == ElementType::boolean ? r.add(Op::Where, "kept", {r.input(3), scores, never})
                                                                : r.add(Op::Add, "biased", {scores, r.input(3)}));
    }
    if (r.original().intAttribute("is_causal") != 0)
        scores =
            TENON_TRY(r.add(Op::Where, "causal", {r.constant("allowed", causalTensor(q[2], k[2])), scores, never}));
    const ValueId weights = TENON_TRY(r.add(Op::Softmax, "weights", {scores}, {{"axis", std::int64_t{-1}}}));
    r.finish(TENON_TRY(r.add(Op::MatMul, "result", {weights, values})));
    return {};
}

// Newer ops --------------------------------------------------------------------------------------------------------

/// x sigmoid(alpha x)
Result<void> lowerSwish(Replacement& r) {
    const ValueId alpha = r.number("alpha", r.original().floatAttribute("alpha"));
    const ValueId scaled = TENON_TRY(r.add(Op::Mul, "scaled", {r.input(0), alpha}));
    const ValueId gate = TENON_TRY(r.add(Op::Sigmoid, "gate", {scaled}));
    r.finish(TENON_TRY(r.add(Op::Mul, "result", {r.input(0), gate})));
    return {};
}

/// x / sqrt(mean(x x) + epsilon) scale, the mean over all axes from `axis` on
Result<void> lowerRmsNormalization(Replacement& r) {
    const auto rank = static_cast<std::int64_t>(r.dims(0).size());
    std::int64_t axis = r.original().intAttribute("axis");
    if (axis < 0) axis += rank;
    Dims axes;
    for (; axis < rank; ++axis) axes.push_back(axis);
    const ValueId x = r.input(0);
    const ValueId square = TENON_TRY(r.add(Op::Mul, "square", {x, x}));
    const ValueId mean = TENON_TRY(r.add(Op::ReduceMean, "mean", {square, r.integers("axes", axes)}));
    const ValueId epsilon = r.number("epsilon", r.original().floatAttribute("epsilon"));
    const ValueId sum = TENON_TRY(r.add(Op::Add, "stabilized", {mean, epsilon}));
    const ValueId size = TENON_TRY(r.add(Op::Sqrt, "root", {sum}));
    const ValueId unit = TENON_TRY(r.add(Op::Div, "unit", {x, size}));
    r.finish(TENON_TRY(r.add(Op::Mul, "result", {unit, r.input(1)})));
    return {};
}

// Integers ---------------------------------------------------------------------------------------------------------

/// i8 as u8, 128 higher: the same bits with the sign flipped.
Tensor raised(const Tensor& tensor) {
    Tensor result(ElementType::u8, tensor.dims());
    auto out = result.write<std::uint8_t>();
    const auto in = tensor.as<std::int8_t>();
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(in[i] + 128);
    return result;
}

/// Raised copies of constants by what they were made of: weights may be shared.
using RaisedConstants = std::unordered_map<ValueId, ValueId>;

Result<void> raiseWeights(Graph& graph, NodeId id, RaisedConstants& raisedConstants) {
    const Node node = graph.node(id);
    const Tensor* weights = graph.constant(node.inputs[1]);
    const Tensor* zeroPoint = node.hasInput(3) ? graph.constant(node.inputs[3]) : nullptr;
    const bool isMixed =
        graph.elementType(node.inputs[0]) == ElementType::u8 && weights && weights->type() == ElementType::i8;
    if (!isMixed || (node.hasInput(3) && !zeroPoint)) return {};
    const auto raisedConstant = [&](ValueId value, const Tensor& tensor) {
        const auto known = raisedConstants.find(value);
        if (known != raisedConstants.end()) return known->second;
        return raisedConstants[value] = graph.addConstant(graph.value(value).name + "_u8", raised(tensor));
    };
    std::vector<ValueId> inputs = node.inputs;
    inputs.resize(4);
    // the graph's tables move when constants are added: tensors share their bytes, so copies are cheap
    const Tensor weightsCopy = *weights;
    const Tensor zeroCopy = zeroPoint ? *zeroPoint : Tensor(ElementType::i8, {});
    inputs[1] = raisedConstant(node.inputs[1], weightsCopy);
    inputs[3] = node.hasInput(3) ? raisedConstant(node.inputs[3], zeroCopy)
                                 : graph.addConstant(node.name + "/weights_zero_point", raised(zeroCopy));
    graph.setInputs(id, std::move(inputs));
    return {};
}

Lowering loweringOf(Op op) {
    switch (op) {
        case Op::Attention: return lowerAttention;
        case Op::Swish: return lowerSwish;
        case Op::RMSNormalization: return lowerRmsNormalization;
        default: return nullptr;
    }
}

}  // namespace

Result<void> lowerForOnnx(Graph& graph) {
    RaisedConstants raisedConstants;
    for (NodeId id : graph.nodes()) {
        const Op op = graph.node(id).op;
        if (op == Op::ConvInteger || op == Op::MatMulInteger) TENON_TRY(raiseWeights(graph, id, raisedConstants));
        const Lowering lower = loweringOf(op);
        if (!lower) continue;
        Replacement replacement(graph, id);
        TENON_TRY(lower(replacement));
    }
    return {};
}

}  // namespace tenon
