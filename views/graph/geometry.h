// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry: a graph laid out, ready to be painted. Immutable; made by LayoutService off the GUI thread.
//
//     ScopeTree (scope_tree.h)   which nodes belong together
//     expanded scopes            which of them are open
//     Geometry                   boxes and edges that are to be seen, in scene coordinates (y downwards, px at 100 %)
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <set>

#include "views/common/snapshots.h"

namespace tenon::views {

struct ScopeTree;

constexpr std::uint32_t kNone = 0xffffffff;

/// Paths of open scopes ("encoder/layer.0"); paths survive recompiling, numbers do not.
using ExpandedScopes = std::set<QString>;

struct Box {
    enum class Kind : std::uint8_t {
        node,    ///< one node of the graph
        scope,   ///< a closed scope: stands for all nodes in it
        frame,   ///< an open scope, drawn behind its content with a title bar of kFrameTitle pixels
        input,   ///< a graph input
        output,  ///< a graph output
        tag,     ///< a small reference to a value with many readers, or a constant worth naming
    };
    Kind kind = Kind::node;
    std::uint32_t node = kNone;    ///< position in Graph.nodes, of a node
    std::uint32_t value = kNone;   ///< position in Graph.values, of input, output and tag
    std::uint32_t scope = kNone;   ///< position in ScopeTree::scopes, of scope and frame
    std::uint32_t parent = kNone;  ///< position of the frame around it
    std::uint32_t depth = 0;       ///< frames around it
    QRectF rect;
    QString title;     ///< "Conv", "layer.0", "input"
    QString subtitle;  ///< "64×3×7×7", "31 nodes ×12"; may be empty
};

struct Edge {
    std::uint32_t from = kNone, to = kNone;  ///< positions in boxes; never frames
    std::uint32_t value = kNone;             ///< position in Graph.values, of the (first) value that flows
    std::uint32_t count = 1;                 ///< values that share this line
    std::vector<QPointF> points;             ///< cubic Bézier chain: a start and three points a piece; ends at `to`
};

struct Geometry {
    Snapshot<engine::Graph> graph;
    std::shared_ptr<const ScopeTree> scopes;
    ExpandedScopes expanded;
    std::vector<Box> boxes;  ///< frames before what they hold, so that painting in order is right
    std::vector<Edge> edges;
    QRectF bounds;
    std::vector<std::uint32_t> boxOfNode;  ///< by position in Graph.nodes: the box that shows it or a scope around it
};

constexpr double kFrameTitle = 24;  ///< height of a frame's title bar
constexpr double kBoxHeight = 40;   ///< of a node with title and subtitle

/// Source nodes that a box stands for; sorted.
Sources sourcesOf(const Geometry& geometry, std::uint32_t box);

}  // namespace tenon::views
