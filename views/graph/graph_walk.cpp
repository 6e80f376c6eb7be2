// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_walk.h"

#include <cmath>
#include <limits>

namespace tenon::views {

namespace {

/// Keeps the candidate of least cost.
struct Best {
    std::uint32_t box = kNone;
    double cost = std::numeric_limits<double>::infinity();

    void offer(std::uint32_t candidate, double candidateCost) {
        if (candidateCost >= cost) return;
        box = candidate;
        cost = candidateCost;
    }
};

std::uint32_t alongEdges(const SceneIndex& index, std::uint32_t box, bool isUp) {
    const Geometry& geometry = index.geometry();
    const QPointF here = geometry.boxes[box].rect.center();
    Best best;
    for (const std::uint32_t i : isUp ? index.edgesInto(box) : index.edgesFrom(box)) {
        const Edge& edge = geometry.edges[i];
        const std::uint32_t other = isUp ? edge.from : edge.to;
        const QPointF off = geometry.boxes[other].rect.center() - here;
        best.offer(other, std::abs(off.y()) + 2 * std::abs(off.x()));
    }
    return best.box;
}

std::uint32_t beside(const SceneIndex& index, std::uint32_t box, bool isLeft) {
    const Geometry& geometry = index.geometry();
    const QRectF here = geometry.boxes[box].rect;
    QRectF row(geometry.bounds.left(), here.top(), geometry.bounds.width(), here.height());
    Best best;
    for (const std::uint32_t i : index.boxesIn(row)) {
        if (i == box || geometry.boxes[i].kind == Box::Kind::frame) continue;
        const QPointF off = geometry.boxes[i].rect.center() - here.center();
        if (isLeft ? off.x() < -1 : off.x() > 1) best.offer(i, std::abs(off.x()) + 2 * std::abs(off.y()));
    }
    return best.box;
}

std::uint32_t intoFrame(const Geometry& geometry, std::uint32_t frame) {
    Best best;
    for (std::uint32_t i = 0; i < geometry.boxes.size(); ++i)
        if (geometry.boxes[i].parent == frame) best.offer(i, geometry.boxes[i].rect.top());
    return best.box;
}

}  // namespace

std::uint32_t walk(const SceneIndex& index, std::uint32_t box, Direction direction) {
    std::uint32_t next = kNone;
    if (index.geometry().boxes[box].kind == Box::Kind::frame) {
        if (direction == Direction::down) next = intoFrame(index.geometry(), box);
    } else if (direction == Direction::up || direction == Direction::down) {
        next = alongEdges(index, box, direction == Direction::up);
    } else {
        next = beside(index, box, direction == Direction::left);
    }
    return next == kNone ? box : next;
}

std::uint32_t nearestBox(const Geometry& geometry, const QPointF& scene) {
    Best best;
    for (std::uint32_t i = 0; i < geometry.boxes.size(); ++i) {
        if (geometry.boxes[i].kind == Box::Kind::frame) continue;
        const QPointF off = geometry.boxes[i].rect.center() - scene;
        best.offer(i, std::hypot(off.x(), off.y()));
    }
    return best.box;
}

}  // namespace tenon::views
