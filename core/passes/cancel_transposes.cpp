// SPDX-License-Identifier: Apache-2.0
// cancel-transposes: joins permutations that meet, and removes those that undo each other.
//
//     %a = Transpose(%x) {perm = [0, 2, 3, 1]}
//     %b = Relu(%a)                                 %c = Relu(%x)
//     %c = Transpose(%b) {perm = [0, 3, 1, 2]}  ─▶
//
//   join       Transpose(Transpose(x))                     ─▶  Transpose(x), or x
//   through    Transpose(elementwise(Transpose(x), ...))   ─▶  elementwise(x, ...), when all permutations undo each
//   other reshape    Transpose that moves only axes of extent 1  ─▶  Reshape gemm       Gemm(a, Transpose(b)) ─▶
//   Gemm(a, b) with transB the other way, and for a likewise
//
// Does not fire when
//   1. an elementwise op in between has a second reader, or reads something that is neither a constant nor so
//   transposed;
//   2. a name of the model's contract would be lost.
// Leaves reshapes that meet to fuse-elementwise.
#include <algorithm>

#include "core/ir/geometry.h"
#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

using Perm = std::vector<std::int64_t>;

Perm permOf(const Graph& graph, NodeId id) {
    return *permutation(graph.node(id), graph.value(graph.node(id).inputs[0]).type.shape.size());
}

/// The permutation that does `first` and then `second`.
Perm compose(const Perm& first, const Perm& second) {
    Perm both;
    for (std::int64_t axis : second) both.push_back(first[static_cast<std::size_t>(axis)]);
    return both;
}

bool isIdentity(const Perm& perm) {
    return std::ranges::is_sorted(perm);
}

// join ----------------------------------------------------------------------------------------------------------------

bool join(Graph& graph, PassContext& context, NodeId id) {
    const auto above = graph.producedBy(graph.node(id).inputs[0], Op::Transpose);
    if (!above) return false;
    const ValueId x = graph.node(*above).inputs[0], result = resultOf(graph, id);
    const Perm both = compose(permOf(graph, *above), permOf(graph, id));
    const std::vector<std::string> before = nodeNames(graph, {*above, id});
    const SourceSet sources = graph.node(*above).sources;
    if (isIdentity(both) && canReplace(graph, result, x)) {
        context.rewrite("cancel", before, {});
        replaceValue(graph, result, x);
        return true;
    }
    context.rewrite("join", before, {before[1]});
    return rewriteNode(graph, id, Op::Transpose, {x}, {{"perm", both}}, sources);
}

// through -------------------------------------------------------------------------------------------------------------

/// Elementwise ops whose inputs broadcast as NumPy does, so that all of them can be permuted alike.
bool isPermutable(Op op) {
    return isElementwise(op) && op != Op::BatchNormalization && op != Op::PRelu && op != Op::QuantizeLinear &&
           op != Op::DequantizeLinear;
}

/// Elementwise ops between Transposes that undo `perm` and the Transpose that is looked at.
struct Region {
    const Perm& perm;
    std::vector<NodeId> nodes;  ///< every node after those it reads
    std::vector<NodeId> transposes;
    std::string obstacle;

    bool add(const Graph& graph, ValueId value) {
        const auto producer = producerOf(graph, value);
        if (!producer) return fail("'" + graph.value(value).name + "' is not transposed");
        const Node& node = graph.node(*producer);
        if (node.op == Op::Transpose) {
            if (!isIdentity(compose(permOf(graph, *producer), perm)))
                return fail("'" + node.name + "' permutes otherwise");
            transposes.push_back(*producer);
            return true;
        }
        if (!isPermutable(node.op)) return fail("'" + node.name + "' is not elementwise");
        if (!soleConsumerNode(graph, value)) return fail("'" + node.name + "' has a second reader");
        for (ValueId input : node.inputs) {
            if (!input.isValid() || graph.constant(input)) continue;
            if (graph.value(input).type.shape.size() != perm.size())
                return fail("'" + graph.value(input).name + "' is broadcast along missing axes");
            if (!add(graph, input)) return false;
        }
        if (std::ranges::find(nodes, *producer) == nodes.end()) nodes.push_back(*producer);
        return true;
    }

    bool fail(std::string why) {
        obstacle = std::move(why);
        return false;
    }
};

/// The constant as it must be when everything it meets is permuted by `perm`.
ValueId permutedConstant(Graph& graph, ValueId value, const Perm& perm) {
    const Tensor& tensor = *graph.constant(value);
    if (tensor.count() == 1 && tensor.dims().size() <= 1) return value;
    Dims dims = tensor.dims();
    dims.insert(dims.begin(), perm.size() - dims.size(), 1);
    const std::string name = graph.value(value).name + "_permuted";
    const ValueId whole = graph.addConstant(name, tensor.reshaped(dims));
    return insertFolded(graph, Op::Transpose, name, {whole}, {{"perm", perm}}, {});
}

void permuteInputs(Graph& graph, NodeId id, const Perm& perm) {
    const std::vector<ValueId> inputs = graph.node(id).inputs;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!inputs[i].isValid()) continue;
        if (graph.constant(inputs[i]))
            graph.setInput(id, i, permutedConstant(graph, inputs[i], perm));
        else if (auto transpose = graph.producedBy(inputs[i], Op::Transpose)) {
            graph.setInput(id, i, graph.node(*transpose).inputs[0]);
            graph.addSources(id, graph.node(*transpose).sources);
        }
    }
    inferOutputs(graph, id);
    eraseUnread(graph, inputs);
}

bool goThrough(Graph& graph, PassContext& context, NodeId id) {
    const ValueId above = graph.node(id).inputs[0];
    const auto producer = producerOf(graph, above);
    if (!producer || !isPermutable(graph.node(*producer).op)) return false;
    const Perm perm = permOf(graph, id);
    Region region{.perm = perm};
    const std::string name = graph.node(id).name;
    if (!region.add(graph, above)) {
        if (!region.transposes.empty()) context.nearMiss("not cancelled: '" + name + "': " + region.obstacle, {name});
        return false;
    }
    if (region.transposes.empty()) return false;
    std::vector<std::string> before = nodeNames(graph, region.transposes);
    before.push_back(name);
    context.rewrite("through", before, nodeNames(graph, region.nodes));
    for (NodeId node : region.nodes) permuteInputs(graph, node, perm);
    replaceValue(graph, resultOf(graph, id), above);
    return true;
}

// reshape -------------------------------------------------------------------------------------------------------------

bool becomeReshape(Graph& graph, PassContext& context, NodeId id) {
    const auto from = knownDims(graph.value(graph.node(id).inputs[0]).type.shape);
    const auto to = knownDims(graph.value(resultOf(graph, id)).type.shape);
    if (!from || !to || std::ranges::find(*from, 0) != from->end()) return false;
    Perm moving;
    for (std::int64_t axis : permOf(graph, id))
        if ((*from)[static_cast<std::size_t>(axis)] != 1) moving.push_back(axis);
    if (!std::ranges::is_sorted(moving)) return false;
    const std::string name = graph.node(id).name;
    const ValueId shape = graph.addConstant(name + "_shape", Tensor::vector(*to));
    context.rewrite("reshape", {name}, {name});
    return rewriteNode(graph, id, Op::Reshape, {graph.node(id).inputs[0], shape}, {}, {});
}

// gemm ----------------------------------------------------------------------------------------------------------------

bool foldIntoGemm(Graph& graph, PassContext& context, NodeId id) {
    for (std::size_t side : {0u, 1u}) {
        const auto transpose = graph.producedBy(graph.node(id).inputs[side], Op::Transpose);
        if (!transpose || isIdentity(permOf(graph, *transpose))) continue;
        const char* attribute = side == 0 ? "transA" : "transB";
        context.rewrite("gemm", nodeNames(graph, {*transpose, id}), nodeNames(graph, {id}));
        graph.setAttribute(id, attribute, std::int64_t{graph.node(id).intAttribute(attribute) == 0});
        graph.addSources(id, graph.node(*transpose).sources);
        graph.setInput(id, side, graph.node(*transpose).inputs[0]);
        eraseIfDead(graph, *transpose);
        return true;
    }
    return false;
}

}  // namespace

Result<bool> cancelTransposes(Graph& graph, PassContext& context) {
    return sweep(graph, context, [&](Graph& g, NodeId id) {
        if (g.node(id).op == Op::Gemm) return foldIntoGemm(g, context, id);
        if (g.node(id).op != Op::Transpose) return false;
        return join(g, context, id) || goThrough(g, context, id) || becomeReshape(g, context, id);
    });
}

}  // namespace tenon
