// SPDX-License-Identifier: GPL-3.0-or-later
// SceneIndex: what lies where in a Geometry: for painting only what is seen, for finding what was clicked, and for
// walking along edges. Pure.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "views/graph/geometry.h"

namespace tenon::views {

class SceneIndex {
public:
    /// `geometry` is not null. 10,000 boxes take a few milliseconds.
    explicit SceneIndex(std::shared_ptr<const Geometry> geometry);

    const Geometry& geometry() const { return *m_geometry; }
    const std::shared_ptr<const Geometry>& shared() const { return m_geometry; }

    /// Those that may touch `rect`, in painting order.
    std::vector<std::uint32_t> boxesIn(const QRectF& rect) const;
    std::vector<std::uint32_t> edgesIn(const QRectF& rect) const;

    /// The front box at `at`, or kNone; a frame only by its title bar.
    std::uint32_t boxAt(const QPointF& at) const;
    /// The nearest edge within `reach`, or kNone.
    std::uint32_t edgeAt(const QPointF& at, double reach) const;

    std::span<const std::uint32_t> edgesInto(std::uint32_t box) const { return m_into.of(box); }
    std::span<const std::uint32_t> edgesFrom(std::uint32_t box) const { return m_from.of(box); }

private:
    /// Lists of numbers, one after the other.
    struct Lists {
        std::vector<std::uint32_t> start, items;

        std::span<const std::uint32_t> of(std::size_t list) const {
            return std::span(items).subspan(start[list], start[list + 1] - start[list]);
        }
    };
    struct Cells {
        int left, top, right, bottom;  // inclusive
    };
    /// Things by the cells of the grid that they touch; those that touch many are kept apart.
    struct Layer {
        Lists cells;
        std::vector<std::uint32_t> large;
        std::vector<QRectF> rects;
    };

    Cells cellsOf(const QRectF& rect) const;
    Layer makeLayer(std::vector<QRectF> rects) const;
    std::vector<std::uint32_t> within(const Layer& layer, const QRectF& rect) const;
    static Lists listsBy(std::size_t lists, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);

    std::shared_ptr<const Geometry> m_geometry;
    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 1, m_rows = 1;
    Layer m_boxes, m_edges;
    Lists m_into, m_from;
};

/// What `edge` may touch.
QRectF boundsOf(const Edge& edge);
/// The part of a box that is clicked: all of it, of a frame the title bar.
QRectF handleOf(const Box& box);

}  // namespace tenon::views
