// SPDX-License-Identifier: Apache-2.0
#include "core/import/upgrade.h"

#include <algorithm>

#include "core/import/names.h"

namespace tenon {

namespace {

constexpr std::int64_t kAlways = kNewestOpset + 1;

/// Before opset `until`, attribute `attribute` of `op` was what is input `input` now.
struct MovedAttribute {
    std::string_view op;
    std::int64_t until;
    std::string_view attribute;
    std::size_t input;
};

constexpr MovedAttribute kMovedAttributes[] = {
    {"Clip", 11, "min", 1},          {"Clip", 11, "max", 2},
    {"Pad", 11, "pads", 1},          {"Pad", 11, "value", 2},
    {"ReduceL1", 18, "axes", 1},     {"ReduceL2", 18, "axes", 1},
    {"ReduceLogSum", 18, "axes", 1}, {"ReduceLogSumExp", 18, "axes", 1},
    {"ReduceMax", 18, "axes", 1},    {"ReduceMean", 18, "axes", 1},
    {"ReduceMin", 18, "axes", 1},    {"ReduceProd", 18, "axes", 1},
    {"ReduceSum", 13, "axes", 1},    {"ReduceSumSquare", 18, "axes", 1},
    {"Slice", 10, "starts", 1},      {"Slice", 10, "ends", 2},
    {"Slice", 10, "axes", 3},        {"Split", 13, "split", 1},
    {"Squeeze", 13, "axes", 1},      {"Unsqueeze", 13, "axes", 1},
    {"Upsample", 9, "scales", 1},
};

/// An attribute that says nothing to us, or that must have the one value we support (`allowed`).
struct DroppedAttribute {
    std::string_view op;
    std::string_view attribute;
    std::optional<std::int64_t> allowed;
    std::string_view refusal;  ///< why another value is refused
};

constexpr DroppedAttribute kDroppedAttributes[] = {
    {"BatchNormalization", "momentum", {}, ""},
    {"BatchNormalization", "is_test", {}, ""},
    {"BatchNormalization", "training_mode", 0, "it is in training mode; export the model for inference"},
    {"BatchNormalization", "spatial", 1, "statistics per position are not supported"},
    {"Cast", "saturate", {}, ""},
    {"Cast", "round_mode", {}, ""},
    {"Dropout", "is_test", {}, ""},
    {"Dropout", "ratio", {}, ""},
    {"Dropout", "seed", {}, ""},
    {"Gemm", "broadcast", {}, ""},
    {"GroupNormalization", "stash_type", {}, ""},
    {"LayerNormalization", "stash_type", {}, ""},
    {"RMSNormalization", "stash_type", {}, ""},
    {"SimplifiedLayerNormalization", "stash_type", {}, ""},
    {"MaxPool", "storage_order", {}, ""},
    {"QuantizeLinear", "precision", 0, "a precision of its own for the division is not supported"},
    {"Range", "stash_type", {}, ""},
};

/// Before opset `until` the op was spelled otherwise: this function brings it up.
struct UpgradeRow {
    std::string_view op;
    std::int64_t until;
    Upgrade run;
};

using Outputs = std::vector<ValueId>;

/// Opset 10: the region of interest came in front of the scales; positions were not centred.
Result<Outputs> upgradeResize(IncomingNode& node, Emitter&) {
    if (!node.hasInput(0)) return node.fail("it lacks an input");
    node.op = "Resize";
    node.inputs.insert(node.inputs.begin() + 1, ValueId());
    node.attributes["coordinate_transformation_mode"] = std::string("asymmetric");
    node.attributes["nearest_mode"] = std::string("floor");
    return Outputs();
}

/// Exporters write empty tensors for the inputs that are not meant.
Result<Outputs> dropEmptyResizeInputs(IncomingNode& node, Emitter& emitter) {
    for (ValueId& input : node.inputs)
        if (input.isValid() && emitter.shape(input) == Shape{Dim(0)}) input = ValueId();
    return Outputs();
}

/// The number of parts was that of the outputs.
Result<Outputs> countSplits(IncomingNode& node, Emitter&) {
    if (!node.hasInput(1)) node.attributes["num_outputs"] = static_cast<std::int64_t>(node.outputs.size());
    return Outputs();
}

Result<Outputs> nameRmsNormalization(IncomingNode& node, Emitter&) {
    node.op = "RMSNormalization";
    return Outputs();
}

/// Statistics of the batch, which only training computes.
Result<Outputs> refuseTrainingOutputs(IncomingNode& node, Emitter&) {
    for (std::size_t i = 1; i < node.outputs.size(); ++i)
        if (node.outputs[i]) return node.fail("it is in training mode; export the model for inference");
    return Outputs();
}

constexpr UpgradeRow kRows[] = {
    {"Add", 7, rewriteOldBroadcast},
    {"And", 7, rewriteOldBroadcast},
    {"Div", 7, rewriteOldBroadcast},
    {"Equal", 7, rewriteOldBroadcast},
    {"Greater", 7, rewriteOldBroadcast},
    {"Less", 7, rewriteOldBroadcast},
    {"Mul", 7, rewriteOldBroadcast},
    {"Or", 7, rewriteOldBroadcast},
    {"Pow", 7, rewriteOldBroadcast},
    {"PRelu", 7, rewriteOldBroadcast},
    {"Sub", 7, rewriteOldBroadcast},
    {"Xor", 7, rewriteOldBroadcast},
    {"Resize", 11, upgradeResize},
    {"Resize", kAlways, dropEmptyResizeInputs},
    {"Upsample", kAlways, upgradeResize},
    {"Split", 18, countSplits},
    {"Softmax", 13, rewriteFlatSoftmax},
    {"LogSoftmax", 13, rewriteFlatSoftmax},
    {"BatchNormalization", kAlways, refuseTrainingOutputs},
    {"GroupNormalization", 21, rewriteGroupNormalization},
    {"Conv", kAlways, resolveConvolution},
    {"ConvInteger", kAlways, resolveConvolution},
    {"QLinearConv", kAlways, resolveConvolution},
    {"ConvTranspose", kAlways, resolveConvTranspose},
    {"AveragePool", kAlways, resolvePool},
    {"MaxPool", kAlways, resolvePool},
    {"Dropout", kAlways, rewriteDropout},
    {"LayerNormalization", kAlways, rewriteLayerNormalization},
    {"SimplifiedLayerNormalization", kAlways, nameRmsNormalization},
    {"CastLike", kAlways, rewriteCastLike},
    {"Attention", kAlways, rewriteAttention},
};

Result<void> moveAttribute(const MovedAttribute& row, IncomingNode& node, Emitter& emitter) {
    const auto found = node.attributes.find(row.attribute);
    if (found == node.attributes.end()) return {};
    ValueId value;
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&found->second)) {
        value = emitter.integers(node, row.attribute, *integers);
    } else if (const auto* reals = std::get_if<std::vector<float>>(&found->second)) {
        const Dims dims{static_cast<std::int64_t>(reals->size())};
        value = emitter.constant(node, row.attribute, Tensor::of<float>(ElementType::f32, dims, *reals));
    } else if (const auto* real = std::get_if<float>(&found->second); real && node.hasInput(0)) {
        value = emitter.constant(node, row.attribute, Tensor::scalar(*real).converted(emitter.element(node.inputs[0])));
    } else {
        return node.fail("its attribute '" + std::string(row.attribute) + "' has the wrong type");
    }
    node.drop(row.attribute);
    node.setInput(row.input, value);
    return {};
}

Result<void> dropAttribute(const DroppedAttribute& row, IncomingNode& node) {
    if (row.allowed) {
        const std::int64_t value = TENON_TRY(node.take(row.attribute, *row.allowed));
        if (value != *row.allowed) return node.fail(std::string(row.refusal));
    }
    node.drop(row.attribute);
    return {};
}

/// com.microsoft ops that are ours under another name or with a bias in front.
Result<Outputs> biasThen(IncomingNode& node, Emitter& emitter, std::string_view op, AttributeMap attributes) {
    ValueId x = node.input(0);
    if (node.hasInput(1)) x = TENON_TRY(emitter.emit(node, "bias", "Add", {x, node.input(1)}));
    node.op = op;
    node.inputs = {x};
    node.attributes = std::move(attributes);
    return Outputs();
}

Result<Outputs> upgradeBiasGelu(IncomingNode& node, Emitter& emitter) {
    return biasThen(node, emitter, "Gelu", {});
}

Result<Outputs> upgradeFastGelu(IncomingNode& node, Emitter& emitter) {
    return biasThen(node, emitter, "Gelu", {{"approximate", std::string("tanh")}});
}

Result<Outputs> upgradeQuickGelu(IncomingNode& node, Emitter&) {
    node.op = "Swish";
    node.attributes["alpha"] = TENON_TRY(node.take("alpha", 1.702f));
    return Outputs();
}

constexpr UpgradeRow kContribRows[] = {
    {"BiasGelu", kAlways, upgradeBiasGelu},
    {"FastGelu", kAlways, upgradeFastGelu},
    {"Gelu", kAlways, upgradeBiasGelu},
    {"QuickGelu", kAlways, upgradeQuickGelu},
};

}  // namespace

bool isUpgradedAway(std::string_view op) {
    static constexpr std::string_view names[] = {
        "CastLike", "Constant", "Dropout", "If", "SimplifiedLayerNormalization", "Upsample"};
    return std::find(std::begin(names), std::end(names), op) != std::end(names);
}

bool isKnownContrib(std::string_view op) {
    return std::any_of(std::begin(kContribRows), std::end(kContribRows), [&](const auto& row) { return row.op == op; });
}

Result<Outputs> upgradeContrib(IncomingNode& node, Emitter& emitter) {
    for (const UpgradeRow& row : kContribRows)
        if (row.op == node.op) return row.run(node, emitter);
    return node.fail("Tenon does not know this op of com.microsoft");
}

Result<Outputs> upgrade(IncomingNode& node, Emitter& emitter) {
    node.drop("consumed_inputs");  // opset 5 and before
    for (const MovedAttribute& row : kMovedAttributes)
        if (row.op == node.op && node.opset < row.until) TENON_TRY(moveAttribute(row, node, emitter));
    for (const DroppedAttribute& row : kDroppedAttributes)
        if (row.op == node.op) TENON_TRY(dropAttribute(row, node));
    // A row may rename the op; rows of the new name further down then apply.
    for (const UpgradeRow& row : kRows) {
        if (row.op != node.op || node.opset >= row.until) continue;
        auto outputs = TENON_TRY(row.run(node, emitter));
        if (!outputs.empty()) return outputs;
    }
    return Outputs();
}

}  // namespace tenon
