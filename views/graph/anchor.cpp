// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/anchor.h"

#include <algorithm>

#include "views/graph/box_painter.h"
#include "views/graph/graph_walk.h"
#include "views/graph/scene_index.h"

namespace tenon::views {

Anchor::Anchor(const Geometry& geometry, std::uint32_t box, const Viewport& viewport, const QPointF& screen)
    : screen(screen) {
    const std::vector<QString> all = boxKeys(geometry);
    const Box& held = geometry.boxes[box];
    const QPointF at = viewport.toScene(screen) - held.rect.topLeft();
    left = at.x();
    fraction = std::clamp(at.x() / std::max(held.rect.width(), 1.0), 0.0, 1.0);
    top = at.y();
    if (chevronOf(held).width() < left) left = -1;  // only a chevron keeps its distance
    for (std::uint32_t i = box; i < geometry.boxes.size(); i = geometry.boxes[i].parent) keys.push_back(all[i]);
}

std::optional<Anchor> Anchor::inMiddle(const Geometry& geometry, const Viewport& viewport) {
    const std::uint32_t box = nearestBox(geometry, viewport.centre);
    if (box == kNone) return std::nullopt;
    return Anchor(geometry, box, viewport, viewport.toScreen(geometry.boxes[box].rect.center()));
}

std::optional<Viewport> Anchor::hold(const Geometry& geometry, const Viewport& viewport) const {
    const BoxesByKey boxes = boxesByKey(boxKeys(geometry));
    for (const QString& key : keys) {
        const auto found = boxes.find(key);
        if (found == boxes.end()) continue;
        const QRectF handle = handleOf(geometry.boxes[*found]);
        const double x = left >= 0 ? std::min(left, handle.width()) : fraction * handle.width();
        return viewport.with(handle.topLeft() + QPointF(x, std::clamp(top, 0.0, handle.height())), screen);
    }
    return std::nullopt;
}

}  // namespace tenon::views
