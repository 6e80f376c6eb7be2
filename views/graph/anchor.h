// SPDX-License-Identifier: GPL-3.0-or-later
// Anchor: what stays where it is on the screen when one drawing replaces another. Pure.
#pragma once

#include <optional>

#include "views/graph/box_keys.h"
#include "views/graph/viewport.h"

namespace tenon::views {

class Anchor {
public:
    /// Holds `box` where `screen` points at it, or, when it is gone, the innermost frame around it that is left.
    Anchor(const Geometry& geometry, std::uint32_t box, const Viewport& viewport, const QPointF& screen);
    /// Holds the box in the middle of what is seen.
    static std::optional<Anchor> inMiddle(const Geometry& geometry, const Viewport& viewport);

    /// `viewport` moved over `geometry`; nothing when none of what was held is in it.
    std::optional<Viewport> hold(const Geometry& geometry, const Viewport& viewport) const;

private:
    std::vector<QString> keys;  ///< of the box, then of the frames around it
    QPointF screen;
    double left, fraction,
        top;  ///< where in the box: from its left in pixels and as a share of its width, from its top
};

}  // namespace tenon::views
