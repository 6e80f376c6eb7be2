// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be seen of a graph when some scopes are open: boxes, lines between them, and for every open scope the
// local graph to lay out. No positions yet.
//
//     a line from box p to box c, as pieces in local graphs ("▹" is a port on the border of a frame):
//       p ─▹ border of p's frame          in p's frame
//       p's frame ── c's frame            in the scope that holds both
//       border of c's frame ▹─ c          in c's frame
//
// A piece that would run backwards, past most of a drawing, or to a reader of a value with many readers is not drawn:
// its line ends at a tag beside the reader instead.
#pragma once

#include "views/graph/graph_wiring.h"
#include "views/graph/layout_text.h"
#include "views/graph/local_layout.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

/// One line of a local graph.
struct Piece {
    std::uint32_t plan = 0, line = 0;
    std::uint32_t exitPort = kNone, entryPort = kNone;  ///< items of `plan`, where it ends at one
};

struct VisibleLine {
    Edge edge;                  ///< without points
    std::vector<Piece> pieces;  ///< from top to bottom
};

/// An open scope.
struct FramePlan {
    std::uint32_t box = kNone;         ///< its frame; kNone for the root
    LocalGraph local;                  ///< items of frames have no size yet
    std::vector<std::uint32_t> boxes;  ///< by item; kNone for ports
    bool hasEntry = false, hasExit = false;
};

struct VisibleGraph {
    std::vector<Box> boxes;  ///< frames before their content, then tags; rects have sizes, of frames the least
    std::vector<std::uint32_t> boxOfNode;
    std::vector<FramePlan> plans;          ///< [0] is the root; outer before inner
    std::vector<std::uint32_t> planOfBox;  ///< the plan that a box is an item of
    std::vector<std::uint32_t> itemOfBox;
    std::vector<std::uint32_t> insideOfBox;  ///< the plan of a frame's content, else kNone
    std::vector<VisibleLine> lines;
};

VisibleGraph visibleGraph(const engine::Graph& graph, const ScopeTree& tree, const Wiring& wiring,
                          const ExpandedScopes& expanded, TextWidths& widths);

}  // namespace tenon::views
