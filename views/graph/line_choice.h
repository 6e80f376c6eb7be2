// SPDX-License-Identifier: GPL-3.0-or-later
// Which connections are drawn as lines and which end at a tag, decided scope by scope, so that opening one scope does
// not change another.
#pragma once

#include "views/graph/visible_graph.h"

namespace tenon::views {

/// Values that flow between two visible boxes.
struct Link {
    std::uint32_t from = kNone, to = kNone;  ///< boxes
    std::uint32_t value = kNone;             ///< the first
    std::uint32_t count = 1;
};

/// A part of a link's way that lies in one open scope.
struct Step {
    std::uint32_t plan = 0;
    std::uint32_t from = kNone;  ///< box; kNone: the upper border
    std::uint32_t to = kNone;    ///< box; kNone: the lower border
};
using Way = std::vector<Step>;

/// From one box to another, through the borders of the frames between.
Way wayOf(const VisibleGraph& seen, std::uint32_t from, std::uint32_t to);

/// By link. What is drawn is acyclic in every open scope.
std::vector<bool> drawnLinks(const VisibleGraph& seen, const std::vector<Link>& links);

}  // namespace tenon::views
