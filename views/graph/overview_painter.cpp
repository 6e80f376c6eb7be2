// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <cmath>
#include <map>

#include "views/common/theme.h"
#include "views/graph/graph_painter.h"

namespace tenon::views {

namespace {

using RectsByColour = std::map<QRgb, std::vector<QRectF>>;

/// On whole pixels and at least one large: fractions would flicker while panning.
QRectF onPixels(const QRectF& screen) {
    const double left = std::floor(screen.left()), top = std::floor(screen.top());
    return {left, top, std::max(1.0, std::round(screen.right()) - left),
            std::max(1.0, std::round(screen.bottom()) - top)};
}

QColor overviewColour(const Picture& picture, std::uint32_t i) {
    const Theme& theme = Theme::current();
    const BoxState state = picture.state(i);
    if (state & (state::selected | state::linked)) return theme.selectionLine;
    if (state & state::found) return theme.warning;
    if (state & state::added) return theme.good;
    if (state & state::removed) return theme.bad;
    if (state & state::changed) return theme.warning;
    const BoxColours& colours = picture.colouring->boxes[i];
    // pale fills would be lost without their outlines
    const QColor colour = mixed(colours.fill, colours.line, 0.5);
    if (state & state::hovered) return mixed(colour, theme.selectionLine, 0.6);
    return state & state::dimmed ? mixed(colour, theme.surface, 0.45) : colour;
}

void drawRects(QPainter& painter, const RectsByColour& rects) {
    painter.setPen(Qt::NoPen);
    for (const auto& [colour, list] : rects) {
        painter.setBrush(QColor(colour));
        painter.drawRects(list.data(), static_cast<int>(list.size()));
    }
}

void drawFrames(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& boxes,
                const Viewport& viewport) {
    std::map<std::uint32_t, std::vector<QRectF>> byDepth;
    std::vector<QRectF> selected;
    for (const std::uint32_t i : boxes) {
        const Box& box = picture.box(i);
        if (box.kind != Box::Kind::frame) continue;
        const QRectF rect = onPixels(viewport.toScreen(box.rect));
        if (rect.width() < 3 || rect.height() < 3) continue;
        byDepth[box.depth].push_back(rect);
        if (picture.state(i) & (state::selected | state::hovered)) selected.push_back(rect);
    }
    for (const auto& [depth, list] : byDepth) {
        painter.setPen(QPen(Theme::current().border, 0));
        painter.setBrush(Theme::current().scopeFill(static_cast<int>(depth)));
        painter.drawRects(list.data(), static_cast<int>(list.size()));
    }
    painter.setPen(QPen(Theme::current().selectionLine, 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(selected.data(), static_cast<int>(selected.size()));
}

void drawEdges(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& edges,
               const Viewport& viewport) {
    std::vector<QLineF> plain, active;
    for (const std::uint32_t i : edges) {
        const Edge& edge = picture.geometry->edges[i];
        const bool isActive = (picture.state(edge.from) | picture.state(edge.to)) & state::selected;
        std::vector<QLineF>& lines = isActive ? active : plain;
        for (std::size_t piece = 0; piece + 3 < edge.points.size(); piece += 3) {
            const QLineF line(viewport.toScreen(edge.points[piece]), viewport.toScreen(edge.points[piece + 3]));
            if (std::abs(line.dx()) + std::abs(line.dy()) >= 1) lines.push_back(line);
        }
    }
    const Theme& theme = Theme::current();
    painter.setPen(QPen(mixed(theme.edge, theme.surface, picture.isDimmed ? 0.6 : 0.35), 0));
    painter.drawLines(plain.data(), static_cast<int>(plain.size()));
    painter.setPen(QPen(theme.selectionLine, 0));
    painter.drawLines(active.data(), static_cast<int>(active.size()));
}

}  // namespace

void paintOverview(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& boxes,
                   const std::vector<std::uint32_t>& edges, const Viewport& viewport) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawFrames(painter, picture, boxes, viewport);
    drawEdges(painter, picture, edges, viewport);
    RectsByColour rects;
    for (const std::uint32_t i : boxes) {
        if (picture.box(i).kind == Box::Kind::frame || picture.opacity(i) < 0.3F) continue;
        rects[overviewColour(picture, i).rgb()].push_back(onPixels(viewport.toScreen(picture.box(i).rect)));
    }
    drawRects(painter, rects);
    if (picture.focusedBox < picture.geometry->boxes.size()) {
        painter.setPen(QPen(Theme::current().text, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(onPixels(viewport.toScreen(picture.box(picture.focusedBox).rect)).adjusted(-4, -4, 3, 3));
    }
    painter.restore();
}

}  // namespace tenon::views
