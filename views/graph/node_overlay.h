// SPDX-License-Identifier: GPL-3.0-or-later
// NodeOverlay: one figure per node of a graph, for colouring by it.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

namespace tenon::views {

/// What the colour of a node says.
enum class ColourBy : std::uint8_t {
    kind,       ///< what sort of op it is
    time,       ///< nanoseconds; a scope has the sum of its nodes
    precision,  ///< element type of its first output
    error,      ///< relative error; a scope has the largest of its nodes
};

/// Of `time` or `error`; the other two are read from the graph.
struct NodeOverlay {
    ColourBy by = ColourBy::kind;
    std::vector<double> value;  ///< by position in Graph.nodes; NaN: not known. Empty: nothing measured
    QString title;              ///< over the legend: "Median time of 2,000 runs"; empty: a plain one
};

}  // namespace tenon::views
