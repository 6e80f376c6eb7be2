// SPDX-License-Identifier: Apache-2.0
#include "core/engine/graph_snapshot.h"

#include <algorithm>

#include "core/ir/flops.h"
#include "core/ir/text.h"

namespace tenon {

namespace {

/// Longer lists of numbers are cut: nobody reads them in a panel.
constexpr std::size_t kLongestAttribute = 2000;
constexpr std::int64_t kListedElements = 16;

engine::OpKind kindOf(Op op) {
    switch (opInfo(op).opClass) {
        case OpClass::elementwise:
            return engine::ELEMENTWISE;
        case OpClass::reduction:
            return engine::REDUCTION;
        case OpClass::window:
            return engine::WINDOW;
        case OpClass::contraction:
            return engine::CONTRACTION;
        case OpClass::movement:
            return engine::MOVEMENT;
        case OpClass::source:
            return engine::SOURCE;
    }
    __builtin_unreachable();
}

void writeAttributes(const Node& node, engine::Node& out) {
    for (const auto& [name, attribute] : node.attributes) {
        const AttributeSpec* spec = attributeSpec(node.op, name);
        if (spec && spec->defaultValue && equal(*spec->defaultValue, attribute)) continue;
        engine::Attribute& written = *out.add_attributes();
        written.set_name(name);
        std::string text = printAttribute(attribute, {.maxListed = kListedElements});
        if (text.size() > kLongestAttribute) {
            std::size_t end = kLongestAttribute;
            while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // between characters
            text = text.substr(0, end) + " ...";
        }
        written.set_value(std::move(text));
    }
}

bool hasKnownShapes(const Graph& graph, const Node& node) {
    const auto isKnown = [&](ValueId id) { return !id.isValid() || knownDims(graph.value(id).type.shape); };
    return std::ranges::all_of(node.inputs, isKnown) && std::ranges::all_of(node.outputs, isKnown);
}

void writeNode(const Graph& graph, NodeId id, const SnapshotPositions& positions, engine::Node& out) {
    const Node& node = graph.node(id);
    out.set_id(id.index);
    out.set_name(node.name);
    out.set_op(std::string(opName(node.op)));
    out.set_kind(kindOf(node.op));
    out.mutable_inputs()->Reserve(static_cast<int>(node.inputs.size()));
    for (ValueId input : node.inputs) out.add_inputs(input.isValid() ? positions.value[input.index] + 1 : 0);
    for (ValueId output : node.outputs)
        if (output.isValid()) out.add_outputs(positions.value[output.index]);
    writeSources(node.sources, *out.mutable_sources());
    if (node.group.isValid()) out.set_group(node.group.index + 1);
    writeAttributes(node, out);
    if (hasKnownShapes(graph, node)) out.set_flops(std::max<std::int64_t>(0, nodeFlops(graph, id)));
}

void writeValue(const Graph& graph, ValueId id, const SnapshotPositions& positions, engine::Value& out) {
    const Value& value = graph.value(id);
    out.set_id(id.index);
    out.set_name(value.name);
    out.set_element(std::string(elementTypeName(value.type.element)));
    out.set_shape(toString(value.type.shape));
    const auto dims = knownDims(value.type.shape);
    out.set_bytes(dims ? elementCount(*dims) * static_cast<std::int64_t>(byteSize(value.type.element)) : -1);
    if (value.producer.isValid()) out.set_producer(positions.node[value.producer.index] + 1);
    out.set_is_constant(value.isConstant());
    out.set_is_input(value.isInput);
}

}  // namespace

SnapshotPositions snapshotPositions(const Graph& graph) {
    SnapshotPositions positions;
    positions.order = graph.topologicalOrder();
    positions.node.assign(graph.nodeSlots(), SnapshotPositions::kNone);
    positions.value.assign(graph.valueSlots(), SnapshotPositions::kNone);
    std::uint32_t next = 0;
    for (NodeId id : positions.order) positions.node[id.index] = next++;
    next = 0;
    for (ValueId id : graph.values()) positions.value[id.index] = next++;
    return positions;
}

void writeGraph(const Graph& graph, engine::Graph& out) {
    const SnapshotPositions positions = snapshotPositions(graph);
    out.set_name(graph.name);
    out.mutable_nodes()->Reserve(static_cast<int>(positions.order.size()));
    for (NodeId id : positions.order) writeNode(graph, id, positions, *out.add_nodes());
    const std::vector<ValueId> values = graph.values();
    out.mutable_values()->Reserve(static_cast<int>(values.size()));
    for (ValueId id : values) writeValue(graph, id, positions, *out.add_values());
    for (ValueId id : graph.inputs()) out.add_inputs(positions.value[id.index]);
    for (ValueId id : graph.outputs()) {
        const std::uint32_t position = positions.value[id.index];
        out.add_outputs(position);
        out.mutable_values(static_cast<int>(position))->set_is_output(true);
    }
}

}  // namespace tenon
