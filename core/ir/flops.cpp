// SPDX-License-Identifier: Apache-2.0
#include "core/ir/flops.h"

namespace tenon {

namespace {

std::int64_t count(const Graph& graph, ValueId id) { return elementCount(graph.dims(id)); }

/// Products of one output element of a contraction.
std::int64_t contractionDepth(const Graph& graph, const Node& node) {
    const Dims a = graph.dims(node.inputs[0]);
    switch (node.op) {
        case Op::MatMul:
        case Op::MatMulInteger:
        case Op::QLinearMatMul: return a.empty() ? 1 : a.back();
        case Op::Gemm: return node.intAttribute("transA") != 0 ? a[0] : a[1];
        default: break;
    }
    // Filters are [out, in/group, kernel...], so one output element meets all but the first axis.
    const Dims w = graph.dims(node.inputs[node.op == Op::QLinearConv ? 3 : 1]);
    return w[0] == 0 ? 0 : elementCount(w) / w[0];
}

std::int64_t contractionFlops(const Graph& graph, const Node& node) {
    if (node.op == Op::Attention) {
        const Dims q = graph.dims(node.inputs[0]), k = graph.dims(node.inputs[1]), v = graph.dims(node.inputs[2]);
        return 2 * q[0] * q[1] * q[2] * k[2] * (q[3] + v[3]);
    }
    // Transposed: every input element is spread over the filter of its channel.
    const ValueId counted = node.op == Op::ConvTranspose ? node.inputs[0] : node.outputs[0];
    return 2 * count(graph, counted) * contractionDepth(graph, node);
}

std::int64_t windowFlops(const Graph& graph, const Node& node) {
    std::int64_t window = 1;
    if (node.op == Op::LRN) window = node.intAttribute("size");
    else
        for (std::int64_t extent : node.intsAttribute("kernel_shape")) window *= extent;
    return count(graph, node.outputs[0]) * window;
}

}  // namespace

std::int64_t nodeFlops(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    switch (opInfo(node.op).opClass) {
        case OpClass::contraction: return contractionFlops(graph, node);
        case OpClass::reduction: return count(graph, node.inputs[0]);
        case OpClass::window: return windowFlops(graph, node);
        case OpClass::elementwise: return count(graph, node.outputs[0]);
        case OpClass::movement:
        case OpClass::source: return 0;
    }
    return 0;
}

}  // namespace tenon
