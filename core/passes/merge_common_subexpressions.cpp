// SPDX-License-Identifier: Apache-2.0
// merge-common-subexpressions: computes equal expressions once, and keeps equal small constants once.
//
//     %a: f32[4] = Exp(%x)                          %a: f32[4] = Exp(%x)
//     %b: f32[4] = Exp(%x)                 ─▶       %y: f32[4] = Add(%a, %a)
//     %y: f32[4] = Add(%a, %b)
//
// Two nodes are equal when op, attributes, inputs (in either order for commutative ops) and types are.
// Does not fire when
//   1. both results are outputs of the model, which need their two names;
//   2. a constant is larger than 64 KiB: comparing weights costs more than it saves.
// Leaves to fold-constants what is equal only after computing.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

constexpr std::size_t kLargestConstant = 65536;

bool isCommutative(Op op) {
    return op == Op::Add || op == Op::Mul || op == Op::Max || op == Op::Min || op == Op::Sum || op == Op::And ||
           op == Op::Or || op == Op::Xor || op == Op::Equal;
}

std::vector<ValueId> orderedInputs(const Node& node) {
    std::vector<ValueId> inputs = node.inputs;
    if (isCommutative(node.op)) std::ranges::sort(inputs);
    return inputs;
}

bool isSameComputation(const Graph& graph, const Node& a, const Node& b) {
    if (a.op != b.op || a.outputs.size() != b.outputs.size() || orderedInputs(a) != orderedInputs(b)) return false;
    auto isSameAttribute = [](const auto& x, const auto& y) { return x.first == y.first && equal(x.second, y.second); };
    if (!std::ranges::equal(a.attributes, b.attributes, isSameAttribute)) return false;
    return std::ranges::equal(a.outputs, b.outputs,
                              [&](ValueId x, ValueId y) { return graph.value(x).type == graph.value(y).type; });
}

/// Collisions are settled by isSameComputation.
std::size_t bucketOf(const Node& node) {
    std::size_t bucket = static_cast<std::size_t>(node.op);
    for (ValueId input : orderedInputs(node)) bucket = bucket * 1000003u + input.index;
    return bucket;
}

bool mergeConstants(Graph& graph) {
    std::map<std::tuple<ElementType, Dims, Hash128>, ValueId> kept;
    bool isChanged = false;
    for (ValueId id : graph.values()) {
        const Tensor* tensor = graph.constant(id);
        if (!tensor || tensor->bytes() > kLargestConstant || graph.value(id).uses.empty() || graph.isOutput(id))
            continue;
        const ValueId first = kept.try_emplace({tensor->type(), tensor->dims(), tensor->hash()}, id).first->second;
        if (first == id) continue;
        graph.replaceAllUses(id, first);
        graph.eraseConstant(id);
        isChanged = true;
    }
    return isChanged;
}

bool canMerge(const Graph& graph, const Node& from, const Node& to) {
    return std::ranges::equal(from.outputs, to.outputs, [&](ValueId f, ValueId t) { return canReplace(graph, f, t); });
}

void merge(Graph& graph, NodeId from, NodeId to) {
    const std::vector<ValueId> old = graph.node(from).outputs, kept = graph.node(to).outputs;
    for (std::size_t i = 0; i < old.size(); ++i) graph.replaceAllUses(old[i], kept[i]);
    graph.addSources(to, graph.node(from).sources);
    graph.eraseNode(from);
}

}  // namespace

Result<bool> mergeCommonSubexpressions(Graph& graph, PassContext& context) {
    bool isChanged = mergeConstants(graph);
    std::unordered_map<std::size_t, std::vector<NodeId>> seen;  // looked up, never iterated
    for (NodeId id : graph.topologicalOrder()) {
        auto& bucket = seen[bucketOf(graph.node(id))];
        auto twin = std::ranges::find_if(
            bucket, [&](NodeId other) { return isSameComputation(graph, graph.node(id), graph.node(other)); });
        if (twin == bucket.end()) {
            bucket.push_back(id);
        } else if (!canMerge(graph, graph.node(id), graph.node(*twin))) {
            context.nearMiss("not merged: '" + graph.node(id).name + "' and '" + graph.node(*twin).name +
                                 "' are equal, and both are outputs of the model",
                             nodeNames(graph, {id, *twin}));
        } else {
            context.rewrite(opName(graph.node(id).op), nodeNames(graph, {*twin, id}), nodeNames(graph, {*twin}));
            merge(graph, id, *twin);
            isChanged = true;
        }
    }
    return isChanged;
}

}  // namespace tenon
