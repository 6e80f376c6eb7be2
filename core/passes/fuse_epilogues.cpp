// SPDX-License-Identifier: Apache-2.0
// fuse-epilogues: computes what follows a product or a pool while its results are still in registers.
//
//     %c = Conv(%x, %w)                             %c = Conv(%x, %w)    group 0
//     %s = Add(%c, %residual)              ─▶       %s = Add(%c, %residual)  group 0
//     %y = Relu(%s)                                 %y = Relu(%s)        group 0
//
// Anchors: Conv, ConvTranspose, ConvInteger, MatMul, MatMulInteger, Gemm, QLinearConv, QLinearMatMul, Attention,
// MaxPool, AveragePool. What follows: elementwise ops of the anchor's shape; their other inputs (bias, residual,
// factors of channels) may broadcast to it.
//
// Does not fire when
//   1. a value in between is read outside the group, or is an output of the model;
//   2. the elementwise op has another shape than the anchor, or is of a group already;
//   3. the recipe keeps one of the two unfused.
// Leaves reductions to fuse-reductions, and elementwise ops among themselves to fuse-elementwise.
#include "core/passes/graph_passes.h"
#include "core/passes/group_builder.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

bool isAnchor(Op op) {
    const OpClass opClass = opInfo(op).opClass;
    return opClass == OpClass::contraction || op == Op::MaxPool || op == Op::AveragePool;
}

}  // namespace

Result<bool> fuseEpilogues(Graph& graph, PassContext& context) {
    GroupBuilder builder(graph, context);
    bool isChanged = false;
    for (NodeId anchor : builder.order()) {
        if (!isAnchor(graph.node(anchor).op) || !builder.isFree(anchor)) continue;
        const Shape& shape = graph.value(resultOf(graph, anchor)).type.shape;
        auto mayJoin = [&](NodeId id) {
            return isElementwise(graph.node(id).op) && builder.isFree(id) &&
                   graph.value(resultOf(graph, id)).type.shape == shape;
        };
        std::vector<NodeId> group = {anchor};
        builder.absorbReaders(group, resultOf(graph, anchor), mayJoin);
        isChanged |= builder.commit(group, std::string(opName(graph.node(anchor).op)) + " epilogue");
    }
    return isChanged;
}

}  // namespace tenon
