// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/viewport.h"

#include <algorithm>
#include <cmath>

namespace tenon::views {

namespace {

constexpr double kMargin = 24;  // screen pixels around what is shown

QPointF middle(const QSizeF& size) {
    return {size.width() / 2, size.height() / 2};
}

/// How far to move [low, high] of the scene to have it inside [from, to].
double shiftInto(double low, double high, double from, double to) {
    if (high - low > to - from) return (from + to) / 2 - (low + high) / 2;
    if (low < from) return from - low;
    if (high > to) return to - high;
    return 0;
}

}  // namespace

QPointF Viewport::toScreen(const QPointF& scene) const {
    return (scene - centre) * scale + middle(size);
}

QPointF Viewport::toScene(const QPointF& screen) const {
    return (screen - middle(size)) / scale + centre;
}

QRectF Viewport::toScreen(const QRectF& scene) const {
    return {toScreen(scene.topLeft()), toScreen(scene.bottomRight())};
}

QRectF Viewport::visible() const {
    return {toScene(QPointF(0, 0)), toScene(QPointF(size.width(), size.height()))};
}

Viewport Viewport::zoomedAround(const QPointF& screen, double factor, double minScale) const {
    Viewport zoomed = *this;
    zoomed.scale = std::clamp(scale * factor, std::min(minScale, scale), std::max(kMaxScale, scale));
    return zoomed.with(toScene(screen), screen);
}

Viewport Viewport::panned(const QPointF& screen) const {
    Viewport moved = *this;
    moved.centre -= screen / scale;
    return moved;
}

Viewport Viewport::fitted(const QRectF& bounds, double maxScale) const {
    Viewport fit = *this;
    fit.centre = bounds.center();
    const double width = std::max(bounds.width(), 1.0), height = std::max(bounds.height(), 1.0);
    const double room = std::min((size.width() - 2 * kMargin) / width, (size.height() - 2 * kMargin) / height);
    fit.scale = std::clamp(room, 1e-5, maxScale);
    return fit;
}

Viewport Viewport::showing(const QRectF& rect, double margin) const {
    Viewport shown = *this;
    const Viewport fit = fitted(rect, scale);
    shown.scale = std::max(fit.scale, std::min(scale, 0.5));
    const double inset = margin / shown.scale;
    const QRectF there = shown.visible().adjusted(inset, inset, -inset, -inset);
    shown.centre.rx() -= shiftInto(rect.left(), rect.right(), there.left(), there.right());
    shown.centre.ry() -= shiftInto(rect.top(), rect.bottom(), there.top(), there.bottom());
    return shown;
}

Viewport Viewport::with(const QPointF& scene, const QPointF& screen) const {
    Viewport moved = *this;
    moved.centre = scene - (screen - middle(size)) / scale;
    return moved;
}

Viewport Viewport::kept(const QRectF& bounds) const {
    Viewport moved = *this;
    const double dx = std::max(0.0, size.width() / 2 - kMargin * 2) / scale;
    const double dy = std::max(0.0, size.height() / 2 - kMargin * 2) / scale;
    moved.centre.setX(std::clamp(centre.x(), bounds.left() - dx, bounds.right() + dx));
    moved.centre.setY(std::clamp(centre.y(), bounds.top() - dy, bounds.bottom() + dy));
    return moved;
}

Viewport between(const Viewport& a, const Viewport& b, double t) {
    if (t >= 1) return b;
    Viewport mixed = b;
    mixed.scale = a.scale * std::pow(b.scale / a.scale, t);
    // the centre moves with 1/scale, so that a fixed point stays fixed
    const double whole = 1 / b.scale - 1 / a.scale;
    const double part =
        std::abs(whole) * std::max(a.scale, b.scale) < 1e-6 ? t : (1 / mixed.scale - 1 / a.scale) / whole;
    mixed.centre = a.centre + (b.centre - a.centre) * part;
    return mixed;
}

}  // namespace tenon::views
