// SPDX-License-Identifier: Apache-2.0
// fuse-reductions: computes a reduction together with the elementwise ops that feed it and that read it.
//
//     %a = Mul(%x, %scale)                          %a = Mul(%x, %scale)  group 0
//     %s = Softmax(%a)                     ─▶       %s = Softmax(%a)      group 0
//     %y = Relu(%s)                                 %y = Relu(%s)         group 0
//
// One reduction a group. Ops that feed it have the shape of its input, ops that read it the shape of its result.
//
// Does not fire when
//   1. a value in between is read outside the group, or is an output of the model;
//   2. the reduction goes over its input more than once (softmax, normalizations) and the op that feeds it is costly
//      (exponentials and the like), which would be computed as often;
//   3. the recipe keeps one of the two unfused, or the op is of a group already.
// Leaves elementwise ops among themselves to fuse-elementwise.
#include <algorithm>

#include "core/passes/graph_passes.h"
#include "core/passes/group_builder.h"
#include "core/passes/op_cost.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// LpNormalization, GroupNormalization and arguments of extremes stay kernels of their own.
bool isAnchor(Op op) {
    switch (op) {
        case Op::GlobalAveragePool:
        case Op::GlobalMaxPool:
        case Op::InstanceNormalization:
        case Op::LayerNormalization:
        case Op::LogSoftmax:
        case Op::ReduceL1:
        case Op::ReduceL2:
        case Op::ReduceLogSum:
        case Op::ReduceLogSumExp:
        case Op::ReduceMax:
        case Op::ReduceMean:
        case Op::ReduceMin:
        case Op::ReduceProd:
        case Op::ReduceSum:
        case Op::ReduceSumSquare:
        case Op::RMSNormalization:
        case Op::Softmax:
            return true;
        default:
            return false;
    }
}

bool readsInputAgain(Op op) {
    return op == Op::Softmax || op == Op::LogSoftmax || op == Op::LayerNormalization ||
           op == Op::InstanceNormalization || op == Op::RMSNormalization || op == Op::ReduceLogSumExp;
}

/// Elementwise, free, and of that shape.
bool fits(const Graph& graph, const GroupBuilder& builder, NodeId id, const Shape& shape) {
    return isElementwise(graph.node(id).op) && builder.isFree(id) &&
           graph.value(resultOf(graph, id)).type.shape == shape;
}

}  // namespace

Result<bool> fuseReductions(Graph& graph, PassContext& context) {
    GroupBuilder builder(graph, context);
    bool isChanged = false;
    for (NodeId anchor : builder.order()) {
        const Node& node = graph.node(anchor);
        if (!isAnchor(node.op) || !builder.isFree(anchor)) continue;
        const Shape& before = graph.value(node.inputs[0]).type.shape;
        const Shape& after = graph.value(resultOf(graph, anchor)).type.shape;
        std::vector<NodeId> group = {anchor};
        builder.absorbReaders(group, resultOf(graph, anchor),
                              [&](NodeId id) { return fits(graph, builder, id, after); });
        builder.absorbProducers(group, node.inputs[0], [&](NodeId id) {
            if (!fits(graph, builder, id, before)) return false;
            if (!readsInputAgain(node.op) || !isCostly(graph.node(id).op)) return true;
            context.nearMiss("not fused: '" + graph.node(id).name + "' with '" + node.name +
                                 "': it would be computed more than once",
                             nodeNames(graph, {id, anchor}));
            return false;
        });
        isChanged |= builder.commit(group, std::string(opName(node.op)) + " with neighbours");
    }
    return isChanged;
}

}  // namespace tenon
