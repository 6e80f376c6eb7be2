// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scene_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tenon::views {

namespace {

constexpr int kManyCells = 256;

/// Distance of `at` to the segment from a to b.
double distance(const QPointF& at, const QPointF& a, const QPointF& b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - a, along) / length, 0.0, 1.0) : 0;
    const QPointF off = at - (a + along * t);
    return std::hypot(off.x(), off.y());
}

QPointF onCurve(const QPointF* p, double t) {
    const double s = 1 - t;
    return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
}

double distance(const QPointF& at, const Edge& edge) {
    constexpr int kSteps = 12;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t piece = 0; piece + 3 < edge.points.size(); piece += 3) {
        QPointF last = edge.points[piece];
        for (int step = 1; step <= kSteps; ++step) {
            const QPointF next = onCurve(&edge.points[piece], double(step) / kSteps);
            nearest = std::min(nearest, distance(at, last, next));
            last = next;
        }
    }
    return nearest;
}

}  // namespace

QRectF boundsOf(const Edge& edge) {
    if (edge.points.empty()) return {};
    double left = edge.points[0].x(), right = left, top = edge.points[0].y(), bottom = top;
    for (const QPointF& point : edge.points) {
        left = std::min(left, point.x()), right = std::max(right, point.x());
        top = std::min(top, point.y()), bottom = std::max(bottom, point.y());
    }
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-4, -4, 4, 4);
}

QRectF handleOf(const Box& box) {
    if (box.kind != Box::Kind::frame) return box.rect;
    return {box.rect.topLeft(), QSizeF(box.rect.width(), std::min(kFrameTitle, box.rect.height()))};
}

SceneIndex::SceneIndex(std::shared_ptr<const Geometry> geometry) : m_geometry(std::move(geometry)) {
    const QRectF bounds = m_geometry->bounds;
    const double items = std::max<std::size_t>(m_geometry->boxes.size(), 1);
    m_origin = bounds.topLeft();
    m_cell = std::max(100.0, std::sqrt(std::max(1.0, bounds.width() * bounds.height()) / items * 4));
    m_columns = std::clamp(static_cast<int>(bounds.width() / m_cell) + 1, 1, 100000);
    m_rows = std::clamp(static_cast<int>(bounds.height() / m_cell) + 1, 1, 100000);

    std::vector<QRectF> rects;
    for (const Box& box : m_geometry->boxes) rects.push_back(box.rect);
    m_boxes = makeLayer(std::move(rects));

    rects.clear();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> into, from;
    for (std::uint32_t i = 0; i < m_geometry->edges.size(); ++i) {
        const Edge& edge = m_geometry->edges[i];
        rects.push_back(boundsOf(edge));
        into.emplace_back(edge.to, i);
        from.emplace_back(edge.from, i);
    }
    m_edges = makeLayer(std::move(rects));
    m_into = listsBy(m_geometry->boxes.size(), into);
    m_from = listsBy(m_geometry->boxes.size(), from);
}

SceneIndex::Lists SceneIndex::listsBy(std::size_t lists,
                                      const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    Lists made;
    made.start.assign(lists + 1, 0);
    for (const auto& [list, item] : pairs)
        if (list < lists) ++made.start[list + 1];
    for (std::size_t i = 0; i < lists; ++i) made.start[i + 1] += made.start[i];
    made.items.resize(made.start[lists]);
    std::vector<std::uint32_t> next(made.start.begin(), made.start.end() - 1);
    for (const auto& [list, item] : pairs)
        if (list < lists) made.items[next[list]++] = item;
    return made;
}

SceneIndex::Cells SceneIndex::cellsOf(const QRectF& rect) const {
    const auto cell = [this](double at, int count) {
        return static_cast<int>(std::clamp(std::floor(at / m_cell), 0.0, count - 1.0));
    };
    return {cell(rect.left() - m_origin.x(), m_columns), cell(rect.top() - m_origin.y(), m_rows),
            cell(rect.right() - m_origin.x(), m_columns), cell(rect.bottom() - m_origin.y(), m_rows)};
}

SceneIndex::Layer SceneIndex::makeLayer(std::vector<QRectF> rects) const {
    Layer layer;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> touched;
    touched.reserve(rects.size() * 2);
    for (std::uint32_t i = 0; i < rects.size(); ++i) {
        const Cells at = cellsOf(rects[i]);
        if ((at.right - at.left + 1) * (at.bottom - at.top + 1) > kManyCells) {
            layer.large.push_back(i);
            continue;
        }
        for (int row = at.top; row <= at.bottom; ++row)
            for (int column = at.left; column <= at.right; ++column)
                touched.emplace_back(static_cast<std::uint32_t>(row * m_columns + column), i);
    }
    layer.cells = listsBy(static_cast<std::size_t>(m_columns) * m_rows, touched);
    layer.rects = std::move(rects);
    return layer;
}

std::vector<std::uint32_t> SceneIndex::within(const Layer& layer, const QRectF& rect) const {
    const Cells at = cellsOf(rect);
    std::vector<std::uint32_t> found;
    if (static_cast<std::int64_t>(at.right - at.left + 1) * (at.bottom - at.top + 1) * 2 >
        static_cast<std::int64_t>(m_columns) * m_rows) {
        for (std::uint32_t i = 0; i < layer.rects.size(); ++i)
            if (layer.rects[i].intersects(rect)) found.push_back(i);
        return found;
    }
    for (const std::uint32_t i : layer.large)
        if (layer.rects[i].intersects(rect)) found.push_back(i);
    for (int row = at.top; row <= at.bottom; ++row)
        for (int column = at.left; column <= at.right; ++column)
            for (const std::uint32_t i : layer.cells.of(static_cast<std::size_t>(row) * m_columns + column))
                if (layer.rects[i].intersects(rect)) found.push_back(i);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::uint32_t> SceneIndex::boxesIn(const QRectF& rect) const {
    return within(m_boxes, rect);
}

std::vector<std::uint32_t> SceneIndex::edgesIn(const QRectF& rect) const {
    return within(m_edges, rect);
}

std::uint32_t SceneIndex::boxAt(const QPointF& at) const {
    const std::vector<std::uint32_t> near = boxesIn(QRectF(at - QPointF(1, 1), QSizeF(2, 2)));
    std::uint32_t frame = kNone;
    for (auto i = near.rbegin(); i != near.rend(); ++i) {
        const Box& box = m_geometry->boxes[*i];
        if (!handleOf(box).contains(at)) continue;
        if (box.kind != Box::Kind::frame) return *i;
        if (frame == kNone) frame = *i;
    }
    return frame;
}

std::uint32_t SceneIndex::edgeAt(const QPointF& at, double reach) const {
    std::uint32_t nearest = kNone;
    double best = reach;
    for (const std::uint32_t i : edgesIn(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)))) {
        const double off = distance(at, m_geometry->edges[i]);
        if (off <= best) {
            best = off;
            nearest = i;
        }
    }
    return nearest;
}

}  // namespace tenon::views
