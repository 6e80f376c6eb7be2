// SPDX-License-Identifier: GPL-3.0-or-later
// Picture: all that is to be painted, apart from where. What it points to outlives the painting.
#pragma once

#include <vector>

#include "views/graph/box_states.h"
#include "views/graph/node_colours.h"

namespace tenon::views {

struct Picture {
    const Geometry* geometry = nullptr;
    const Colouring* colouring = nullptr;           ///< of all boxes
    const std::vector<BoxState>* states = nullptr;  ///< of all boxes
    const std::vector<float>* opacities = nullptr;  ///< of all boxes, while they fade in and out; null: all are opaque
    std::uint32_t hoveredEdge = kNone;
    std::uint32_t focusedBox = kNone;  ///< where the keyboard is
    bool isDimmed = false;             ///< whether any box is

    const Box& box(std::uint32_t i) const { return geometry->boxes[i]; }
    BoxState state(std::uint32_t i) const { return (*states)[i]; }
    float opacity(std::uint32_t i) const { return opacities ? (*opacities)[i] : 1.F; }
};

}  // namespace tenon::views
