// SPDX-License-Identifier: Apache-2.0
// The nodes of a file in an order in which each reads only what came before; files need not keep one.
#pragma once

#include "core/import/onnx_model.h"

namespace tenon::onnx {

/// Positions in `nodes`, producers first and otherwise as in the file. Values that a node's subgraphs read from outside
/// count as its inputs. Errors: two producers of one value, a cycle (named by a node on it).
Result<std::vector<std::size_t>> producersFirst(const std::vector<NodeDef>& nodes);

/// "node 'conv1' (Conv)", or "node 'Conv_12' (Conv)" when the file gives it no name.
std::string nodeTitle(const NodeDef& node, std::size_t position);
std::string nodeName(const NodeDef& node, std::size_t position);

/// Calls `f(name)` for every value that the node reads: its inputs and, conservatively, all names read in its
/// subgraphs.
template <class F>
void forEachRead(const NodeDef& node, F&& f) {
    for (std::string_view input : node.inputs)
        if (!input.empty()) f(input);
    for (const AttributeDef& attribute : node.attributes) {
        if (!attribute.graph) continue;
        for (const NodeDef& inner : attribute.graph->nodes) forEachRead(inner, f);
        for (const ValueDef& output : attribute.graph->outputs) f(output.name);
    }
}

}  // namespace tenon::onnx
