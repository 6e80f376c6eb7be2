// SPDX-License-Identifier: GPL-3.0-or-later
// Wiring: how values flow between the nodes of a graph that are drawn. Constants and the nodes that only make them
// (Constant, ConstantOfShape) are not drawn: they belong to the node that reads them.
#pragma once

#include "views/graph/geometry.h"

namespace tenon::views {

/// One value read by one node or graph output.
struct Flow {
    std::uint32_t from = kNone;   ///< position in Graph.nodes; kNone: `value` is a graph input
    std::uint32_t to = kNone;     ///< position in Graph.nodes; kNone: `value` is a graph output
    std::uint32_t value = kNone;  ///< position in Graph.values
    bool operator==(const Flow&) const = default;
};

struct Wiring {
    /// By position in Graph.nodes: itself, or the node that reads it where it only makes a constant.
    std::vector<std::uint32_t> drawnWith;
    std::vector<Flow> flows;  ///< by reader, then input; a value read twice by one node counts once

    bool isDrawn(std::uint32_t node) const { return drawnWith[node] == node; }
};

Wiring wiringOf(const engine::Graph& graph);

}  // namespace tenon::views
