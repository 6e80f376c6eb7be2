// SPDX-License-Identifier: GPL-3.0-or-later
// Viewport: which part of a scene a widget shows, and how large. Pure.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace tenon::views {

struct Viewport {
    static constexpr double kMaxScale = 4;
    static constexpr double kMinScale = 0.02;  ///< unless more is needed to see everything

    QPointF centre;  ///< scene point in the middle
    double scale = 1;
    QSizeF size;  ///< of the widget, in its pixels

    QPointF toScreen(const QPointF& scene) const;
    QPointF toScene(const QPointF& screen) const;
    QRectF toScreen(const QRectF& scene) const;
    QRectF visible() const;  ///< in the scene

    /// The scene point under `screen` stays under it.
    Viewport zoomedAround(const QPointF& screen, double factor, double minScale = kMinScale) const;
    /// The scene moves with a finger by `screen` pixels.
    Viewport panned(const QPointF& screen) const;
    /// All of `bounds` with a margin, no larger than `maxScale`.
    Viewport fitted(const QRectF& bounds, double maxScale = 1) const;
    /// Moved as little as needed, zoomed out only if it has to be, to show `rect` this many pixels from the edges.
    Viewport showing(const QRectF& rect, double margin = 24) const;
    /// Moved, keeping the scale, so that `scene` is at `screen`.
    Viewport with(const QPointF& scene, const QPointF& screen) const;
    /// Never so far off that nothing of `bounds` is to be seen.
    Viewport kept(const QRectF& bounds) const;
};

/// From `a` (t = 0) to `b` (t = 1); a point that is at the same place in both stays there throughout.
Viewport between(const Viewport& a, const Viewport& b, double t);

}  // namespace tenon::views
