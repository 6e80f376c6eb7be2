// SPDX-License-Identifier: GPL-3.0-or-later
// Walking through a drawing with the arrow keys. Pure.
#pragma once

#include "views/graph/scene_index.h"

namespace tenon::views {

enum class Direction : std::uint8_t { up, down, left, right };

/// The box one step from `box`: up to what it reads, down to what reads it, left and right to what is beside it; from a
/// frame, down into it. `box` itself when there is none.
std::uint32_t walk(const SceneIndex& index, std::uint32_t box, Direction direction);

/// Where walking starts: the box (no frame) whose middle is nearest to `scene`; kNone in an empty drawing.
std::uint32_t nearestBox(const Geometry& geometry, const QPointF& scene);

}  // namespace tenon::views
