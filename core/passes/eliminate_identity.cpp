// SPDX-License-Identifier: Apache-2.0
// eliminate-identity: removes ops that hand on their first input unchanged.
//
//     %a: f32[2,3] = Reshape(%x, [2, 3])            %y: f32[2,3] = Relu(%x)
//     %y: f32[2,3] = Relu(%a)              ─▶
//
// Fires on Identity; Cast to the same type; Reshape, Flatten, Squeeze, Unsqueeze, Expand and Tile to the same shape;
// Transpose in the same order; Pad by nothing; Slice of everything; Concat, Split, Sum, Max, Min, Mean of one; Clip
// without limits; Resize to the same size; means, sums and pools over single elements.
//
// Does not fire when the input is an input, a constant or another output of the model and the result is an output: both
// names belong to the model's contract.
// Leaves to simplify-algebra what is an identity by arithmetic (x * 1).
#include <algorithm>

#include "core/ir/geometry.h"
#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// For reductions: they fold axes of extent 1 only.
bool keepsType(const Graph& graph, const Node& node) {
    return graph.value(node.inputs[0]).type == graph.value(node.outputs[0]).type;
}

bool isAllOnes(const Node& node, std::string_view attribute) {
    const auto* list = node.findAttribute(attribute);
    return !list || std::ranges::all_of(std::get<std::vector<std::int64_t>>(*list), [](auto n) { return n == 1; });
}

bool isAllZeros(const Node& node, std::string_view attribute) {
    const auto* list = node.findAttribute(attribute);
    return !list || std::ranges::all_of(std::get<std::vector<std::int64_t>>(*list), [](auto n) { return n == 0; });
}

bool isIdentityTranspose(const Graph& graph, const Node& node) {
    const auto perm = permutation(node, graph.value(node.inputs[0]).type.shape.size());
    return perm && std::ranges::is_sorted(*perm);
}

bool isWholeSlice(const Graph& graph, const Node& node) {
    const auto steps = constantInts(graph, node, 4);
    const bool isForward = !node.hasInput(4) || (steps && std::ranges::all_of(*steps, [](auto s) { return s > 0; }));
    return isForward && keepsType(graph, node);
}

bool isPadOfNothing(const Graph& graph, const Node& node) {
    const auto pads = constantInts(graph, node, 1);
    return pads && std::ranges::all_of(*pads, [](auto n) { return n == 0; });
}

/// With equal extents every scale is 1 and every mode samples the elements themselves; a region of interest does not.
bool isResizeToSame(const Graph& graph, const Node& node) {
    if (node.textAttribute("coordinate_transformation_mode") == "tf_crop_and_resize" || !keepsType(graph, node))
        return false;
    if (node.hasInput(3)) return true;
    return node.hasInput(2) && constantNumber(graph, node.inputs[2]) == 1.0;
}

bool isUnitPool(const Graph& graph, const Node& node) {
    return keepsType(graph, node) && isAllOnes(node, "kernel_shape") && isAllOnes(node, "strides") &&
           isAllZeros(node, "pads");
}

bool hasOneInput(const Graph&, const Node& node) {
    return node.inputs.size() == 1;
}
bool hasOneOutput(const Graph&, const Node& node) {
    return node.outputs.size() == 1;
}
bool always(const Graph&, const Node&) {
    return true;
}

struct Case {
    Op op;
    bool (*isIdentity)(const Graph&, const Node&);
};

constexpr Case kCases[] = {
    {Op::Identity, always},
    {Op::Cast, keepsType},
    {Op::Reshape, keepsType},
    {Op::Flatten, keepsType},
    {Op::Squeeze, keepsType},
    {Op::Unsqueeze, keepsType},
    {Op::Expand, keepsType},
    {Op::Tile, keepsType},
    {Op::Transpose, isIdentityTranspose},
    {Op::Pad, isPadOfNothing},
    {Op::Slice, isWholeSlice},
    {Op::Concat, hasOneInput},
    {Op::Split, hasOneOutput},
    {Op::Sum, hasOneInput},
    {Op::Max, hasOneInput},
    {Op::Min, hasOneInput},
    {Op::Mean, hasOneInput},
    {Op::Clip, hasOneInput},
    {Op::Resize, isResizeToSame},
    {Op::ReduceMean, keepsType},
    {Op::ReduceSum, keepsType},
    {Op::ReduceMax, keepsType},
    {Op::ReduceMin, keepsType},
    {Op::ReduceProd, keepsType},
    {Op::GlobalAveragePool, keepsType},
    {Op::GlobalMaxPool, keepsType},
    {Op::AveragePool, isUnitPool},
    {Op::MaxPool, isUnitPool},
};

bool isIdentity(const Graph& graph, const Node& node) {
    auto found = std::ranges::find(kCases, node.op, &Case::op);
    return found != std::end(kCases) && found->isIdentity(graph, node);
}

}  // namespace

Result<bool> eliminateIdentity(Graph& graph, PassContext& context) {
    bool isChanged = false;
    for (NodeId id : graph.topologicalOrder()) {
        const Node& node = graph.node(id);
        if (node.isErased || !isIdentity(graph, node)) continue;
        const std::string name = node.name;
        const ValueId from = node.outputs[0], to = node.inputs[0];
        if (!canReplace(graph, from, to)) {
            context.nearMiss("kept: '" + name + "' gives the model output '" + graph.value(from).name + "' its name",
                             {name});
            continue;
        }
        context.rewrite(opName(node.op), {name}, {});
        replaceValue(graph, from, to);
        isChanged = true;
    }
    return isChanged;
}

}  // namespace tenon
