// SPDX-License-Identifier: Apache-2.0
#include "core/ir/node_form.h"

#include <fmt/core.h>

namespace tenon {

namespace {

Error refused(const Node& node, const std::string& why) {
    return modelError(fmt::format("node '{}' ({}): {}", node.name, opName(node.op), why));
}

std::string_view typeName(AttributeType type) {
    switch (type) {
        case AttributeType::integer:
            return "an integer";
        case AttributeType::real:
            return "a number";
        case AttributeType::text:
            return "a string";
        case AttributeType::integers:
            return "a list of integers";
        case AttributeType::reals:
            return "a list of numbers";
        case AttributeType::tensor:
            return "a tensor";
    }
    return "";
}

Result<void> checkInputs(const Node& node, const OpInfo& info) {
    const auto given = static_cast<int>(node.inputs.size());
    if (info.maxInputs >= 0 && given > info.maxInputs) {
        return refused(node, fmt::format("has {} inputs, at most {} are allowed", given, info.maxInputs));
    }
    const int required = info.maxInputs < 0 ? std::max(given, info.minInputs) : info.minInputs;
    for (int i = 0; i < required; ++i) {
        if (!node.hasInput(static_cast<std::size_t>(i))) return refused(node, fmt::format("input {} is missing", i));
    }
    return {};
}

Result<void> checkOutputs(const Node& node, const OpInfo& info) {
    const auto given = static_cast<int>(node.outputs.size());
    if (info.outputs >= 0 && given != info.outputs) {
        return refused(node, fmt::format("has {} outputs instead of {}", given, info.outputs));
    }
    if (given == 0) return refused(node, "has no outputs");
    return {};
}

Result<void> checkAttributes(const Node& node, const OpInfo& info) {
    for (const auto& [name, value] : node.attributes) {
        const AttributeSpec* spec = attributeSpec(node.op, name);
        if (!spec) return refused(node, fmt::format("has no attribute '{}'", name));
        if (attributeType(value) != spec->type) {
            return refused(node, fmt::format("attribute '{}' must be {}, not {}", name, typeName(spec->type),
                                             typeName(attributeType(value))));
        }
    }
    for (const AttributeSpec& spec : info.attributes) {
        if (spec.isRequired && !node.attributes.contains(spec.name)) {
            return refused(node, fmt::format("attribute '{}' is required", spec.name));
        }
    }
    return {};
}

}  // namespace

Result<void> checkForm(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const OpInfo& info = opInfo(node.op);
    TENON_TRY(checkInputs(node, info));
    TENON_TRY(checkOutputs(node, info));
    return checkAttributes(node, info);
}

}  // namespace tenon
