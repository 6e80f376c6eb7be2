// SPDX-License-Identifier: Apache-2.0
#include "core/loops/compute.h"

#include "core/ir/window.h"

namespace tenon::loops {

namespace {

enum class Family { none, elementwise, quantize, movement, resize, window };

Family familyOf(const Graph& graph, const Node& node) {
    switch (node.op) {
        case Op::QuantizeLinear:
        case Op::DequantizeLinear:
            return Family::quantize;
        case Op::Resize:
            return Family::resize;
        case Op::MaxPool:
        case Op::AveragePool:
            return elementCount(node.intsAttribute("kernel_shape")) <= kLargestUnrolledWindow ? Family::window
                                                                                              : Family::none;
        case Op::LRN:
            return node.intAttribute("size") <= kLargestUnrolledWindow ? Family::window : Family::none;
        default:
            break;
    }
    static_cast<void>(graph);
    switch (opInfo(node.op).opClass) {
        case OpClass::elementwise:
            return Family::elementwise;
        case OpClass::movement:
        case OpClass::source:
            return Family::movement;
        default:
            return Family::none;
    }
}

}  // namespace

bool hasElement(const Graph& graph, const Node& node) {
    return familyOf(graph, node) != Family::none;
}

Expr elementOf(Emitter& e, const Node& node, int output, const Index& index) {
    switch (familyOf(e.graph, node)) {
        case Family::elementwise:
            return elementwiseElement(e, node, index);
        case Family::quantize:
            return quantizeElement(e, node, index);
        case Family::movement:
            return movementElement(e, node, output, index);
        case Family::resize:
            return resizeElement(e, node, index);
        case Family::window:
            return windowElement(e, node, index);
        case Family::none:
            break;
    }
    e.fail("node '" + node.name + "' (" + std::string(opName(node.op)) + ") cannot be computed inside another kernel");
    return constantOf(computeType(e.graph.elementType(node.outputs[static_cast<std::size_t>(output)])), 0);
}

Expr readBroadcast(Emitter& e, ValueId value, const Index& index) {
    const std::size_t rank = e.graph.value(value).type.shape.size();
    return e.read(value, Index(index.end() - static_cast<std::ptrdiff_t>(rank), index.end()));
}

}  // namespace tenon::loops
