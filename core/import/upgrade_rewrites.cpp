// SPDX-License-Identifier: Apache-2.0
// Ops that are written as others: what they meant in their operator set, said with the ops of today.
#include "core/import/upgrade.h"
#include "core/ir/axes.h"

namespace tenon {

namespace {

using Outputs = std::vector<ValueId>;

std::int64_t rankOf(const Emitter& emitter, ValueId value) {
    return static_cast<std::int64_t>(emitter.shape(value).size());
}

bool wantsOutput(const IncomingNode& node, std::size_t i) {
    return i < node.outputs.size() && node.outputs[i];
}

Result<void> requireInputs(const IncomingNode& node, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (!node.hasInput(i)) return node.fail("it lacks input " + std::to_string(i));
    return {};
}

}  // namespace

/// At inference it passes its input on, and its mask is all true.
Result<Outputs> rewriteDropout(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 1));
    if (node.hasInput(2)) {
        const Tensor* training = emitter.known(node.inputs[2]);
        if (!training || training->count() != 1 || training->asInt(0) != 0)
            return node.fail("it may be in training mode; export the model for inference");
    }
    const bool wantsMask = wantsOutput(node, 1);
    const ValueId x = node.inputs[0];
    node.op = "Identity";
    node.inputs.resize(1);
    node.drop("seed");
    Outputs outputs = TENON_TRY(emitter.emit(node));
    if (!wantsMask) return outputs;
    const bool yes = true;
    const ValueId shape = emitter.integers(node, "mask_shape", *knownDims(emitter.shape(x)));
    outputs.push_back(
        TENON_TRY(emitter.emit(node, "mask", "ConstantOfShape", {shape},
                               {{"value", Tensor::of<bool>(ElementType::boolean, {1}, std::span(&yes, 1))}})));
    return outputs;
}

/// Before opset 13 the tensor was read as a matrix, all axes from `axis` on as one. That is softmax along one axis
/// where no other of these axes has an extent above 1.
Result<Outputs> rewriteFlatSoftmax(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 1));
    const ValueId x = node.inputs[0];
    const Dims dims = *knownDims(emitter.shape(x));
    std::int64_t axis = TENON_TRY(node.take("axis", std::int64_t{1}));
    const auto rank = static_cast<std::int64_t>(dims.size());
    if (axis < -rank || axis > rank || rank == 0)
        return node.fail("its axis " + std::to_string(axis) + " is out of range");
    if (axis < 0) axis += rank;
    std::vector<std::int64_t> wide;
    for (std::int64_t i = axis; i < rank; ++i)
        if (dims[static_cast<std::size_t>(i)] != 1) wide.push_back(i);
    if (wide.size() <= 1 && axis < rank) {
        node.attributes["axis"] = wide.empty() ? axis : wide.front();
        return Outputs();
    }
    const ValueId matrix = TENON_TRY(emitter.emit(node, "flatten", "Flatten", {x}, {{"axis", axis}}));
    const ValueId rows = TENON_TRY(emitter.emit(node, "rows", node.op, {matrix}, {{"axis", std::int64_t{1}}}));
    node.op = "Reshape";
    node.inputs = {rows, emitter.integers(node, "shape", dims)};
    return emitter.emit(node);
}

/// The mean and the reciprocal deviation, where the model reads them, are computed beside the op.
Result<Outputs> rewriteLayerNormalization(IncomingNode& node, Emitter& emitter) {
    if (!wantsOutput(node, 1) && !wantsOutput(node, 2)) return Outputs();
    TENON_TRY(requireInputs(node, 2));
    const ValueId x = node.inputs[0];
    const float epsilon = TENON_TRY(node.take("epsilon", 1e-5f));
    std::int64_t axis = TENON_TRY(node.take("axis", std::int64_t{-1}));
    const std::int64_t rank = rankOf(emitter, x);
    if (axis < -rank || axis >= rank) return node.fail("its axis " + std::to_string(axis) + " is out of range");
    if (axis < 0) axis += rank;
    node.attributes["axis"] = axis;
    node.attributes["epsilon"] = epsilon;
    Outputs outputs = TENON_TRY(emitter.emit(node));

    Dims trailing;
    for (std::int64_t i = axis; i < rank; ++i) trailing.push_back(i);
    const ValueId axes = emitter.integers(node, "axes", trailing);
    const ValueId mean = TENON_TRY(emitter.emit(node, "mean", "ReduceMean", {x, axes}));
    const ValueId centred = TENON_TRY(emitter.emit(node, "centred", "Sub", {x, mean}));
    const ValueId square = TENON_TRY(emitter.emit(node, "square", "Mul", {centred, centred}));
    const ValueId variance = TENON_TRY(emitter.emit(node, "variance", "ReduceMean", {square, axes}));
    const ValueId small = emitter.constant(node, "epsilon", Tensor::scalar(epsilon).converted(emitter.element(x)));
    const ValueId sum = TENON_TRY(emitter.emit(node, "stabilized", "Add", {variance, small}));
    const ValueId deviation = TENON_TRY(emitter.emit(node, "deviation", "Sqrt", {sum}));
    outputs.push_back(mean);
    outputs.push_back(TENON_TRY(emitter.emit(node, "inverse", "Reciprocal", {deviation})));
    return outputs;
}

/// Before opset 21, scale and bias had one number for each group; now they have one for each channel.
Result<Outputs> rewriteGroupNormalization(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 3));
    const Dims dims = *knownDims(emitter.shape(node.inputs[0]));
    const auto groups = node.attributes.find("num_groups");
    const auto* count = groups == node.attributes.end() ? nullptr : std::get_if<std::int64_t>(&groups->second);
    if (dims.size() < 2 || !count || *count < 1 || dims[1] % *count != 0)
        return node.fail("its num_groups does not divide its channels");
    const std::int64_t repeats = dims[1] / *count;
    for (std::size_t i : {1, 2}) {
        const std::string role = i == 1 ? "scale" : "bias";
        if (emitter.shape(node.inputs[i]) != Shape{Dim(*count)})
            return node.fail("its " + role + " does not have one number for each group");
        const ValueId column =
            TENON_TRY(emitter.emit(node, role + "/column", "Reshape",
                                   {node.inputs[i], emitter.integers(node, role + "/groups", {*count, 1})}));
        const ValueId spread = TENON_TRY(emitter.emit(
            node, role + "/spread", "Expand", {column, emitter.integers(node, role + "/repeats", {*count, repeats})}));
        node.inputs[i] = TENON_TRY(
            emitter.emit(node, role, "Reshape", {spread, emitter.integers(node, role + "/channels", {dims[1]})}));
    }
    return Outputs();
}

Result<Outputs> rewriteCastLike(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 2));
    node.op = "Cast";
    node.attributes = {{"to", std::int64_t{onnxDataType(emitter.element(node.inputs[1]))}}};
    node.inputs.resize(1);
    return Outputs();
}

/// ONNX's op of this name does much more than ours: only what ours does is taken.
Result<Outputs> rewriteAttention(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 3));
    const auto unsupported = [&](const char* what) { return node.fail(std::string(what) + " is not supported"); };
    if (node.inputs.size() > 4) return unsupported("a cache of past keys and values");
    for (std::size_t i = 1; i < node.outputs.size(); ++i)
        if (node.outputs[i]) return unsupported("an output besides the first");
    if (rankOf(emitter, node.inputs[0]) != 4) return unsupported("input of rank 3");
    if (TENON_TRY(node.take("softcap", 0.0f)) != 0.0f) return unsupported("softcap");
    for (const char* key : {"q_num_heads", "kv_num_heads", "qk_matmul_output_mode", "softmax_precision"})
        node.drop(key);
    return Outputs();
}

/// Before opset 7 the second input was stretched only on demand, aligned at `axis` or at the back.
Result<Outputs> rewriteOldBroadcast(IncomingNode& node, Emitter& emitter) {
    TENON_TRY(requireInputs(node, 2));
    const std::int64_t rank = rankOf(emitter, node.inputs[0]);
    const std::int64_t smaller = rankOf(emitter, node.inputs[1]);
    const bool isSlope = node.op == "PRelu" && smaller == 1 && rank > 2;  // one slope for each channel, axis 1
    const bool isStretched = TENON_TRY(node.take("broadcast", std::int64_t{0})) != 0;
    std::int64_t axis = TENON_TRY(node.take("axis", isSlope ? std::int64_t{1} : rank - smaller));
    if (!isStretched && !isSlope) return Outputs();
    if (axis < 0) axis += rank;
    if (axis < 0 || axis + smaller > rank) return node.fail("its axis " + std::to_string(axis) + " is out of range");
    Dims trailing;
    for (std::int64_t i = smaller; i < rank - axis; ++i) trailing.push_back(i);
    if (trailing.empty()) return Outputs();
    node.inputs[1] = TENON_TRY(
        emitter.emit(node, "aligned", "Unsqueeze", {node.inputs[1], emitter.integers(node, "aligned/axes", trailing)}));
    return Outputs();
}

}  // namespace tenon
