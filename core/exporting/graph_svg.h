// SPDX-License-Identifier: Apache-2.0
// A picture of a graph, laid out by Graphviz `dot` in a process of its own.
#pragma once

#include <string>

#include "core/ir/graph.h"

namespace tenon {

/// The graph in Graphviz' language: nodes with op and name, edges with types, fused groups as boxes. Names are escaped.
std::string graphToDot(const Graph& graph);

/// SVG text. Errors when `dot` is not installed (says which package brings it), fails, or takes longer than a minute.
Result<std::string> drawGraph(const Graph& graph);

}  // namespace tenon
