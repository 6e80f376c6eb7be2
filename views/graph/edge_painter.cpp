// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/edge_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/graph/box_painter.h"

namespace tenon::views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EdgePainter)
};

constexpr double kArrowLength = 7, kArrowHalfWidth = 3;

/// How an edge is drawn, least important first.
enum class Tone : std::uint8_t { dimmed, plain, active };

Tone toneOf(const Picture& picture, const Edge& edge, std::uint32_t i) {
    if (i == picture.hoveredEdge) return Tone::active;
    const BoxState ends = picture.state(edge.from) | picture.state(edge.to);
    if (ends & (state::selected | state::hovered)) return Tone::active;
    return picture.isDimmed && !(ends & state::linked) ? Tone::dimmed : Tone::plain;
}

QColor colourOf(Tone tone) {
    const Theme& theme = Theme::current();
    switch (tone) {
        case Tone::dimmed:
            return mixed(theme.edge, theme.surface, 0.5);
        case Tone::active:
            return theme.selectionLine;
        default:
            return theme.edge;
    }
}

QPainterPath curveOf(const Edge& edge) {
    QPainterPath path(edge.points.front());
    for (std::size_t i = 1; i + 2 < edge.points.size(); i += 3)
        path.cubicTo(edge.points[i], edge.points[i + 1], edge.points[i + 2]);
    return path;
}

void addArrow(QPainterPath& arrows, const Edge& edge) {
    const QPointF tip = edge.points.back();
    QPointF along(0, 1);
    for (std::size_t i = edge.points.size() - 1; i-- > 0;) {
        along = tip - edge.points[i];
        if (std::hypot(along.x(), along.y()) > 0.5) break;
    }
    const double length = std::hypot(along.x(), along.y());
    if (length < 1e-6) return;
    along /= length;
    const QPointF across(-along.y(), along.x()), back = tip - along * kArrowLength;
    arrows.addPolygon(QPolygonF{tip, back + across * kArrowHalfWidth, back - across * kArrowHalfWidth, tip});
}

double widthOf(const Edge& edge, Tone tone) {
    // a line of at most one pixel is drawn several times faster
    const double width = edge.count > 1 ? std::min(1.0 + std::log2(edge.count), 4.0) : 1.0;
    return tone == Tone::active ? width + 0.8 : width;
}

}  // namespace

void paintEdges(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& edges) {
    for (const Tone tone : {Tone::dimmed, Tone::plain, Tone::active}) {
        const QColor colour = colourOf(tone);
        QPainterPath arrows;
        arrows.setFillRule(Qt::WindingFill);
        painter.setBrush(Qt::NoBrush);
        for (const std::uint32_t i : edges) {
            const Edge& edge = picture.geometry->edges[i];
            if (edge.points.size() < 4 || toneOf(picture, edge, i) != tone) continue;
            painter.setOpacity(std::min(picture.opacity(edge.from), picture.opacity(edge.to)));
            painter.setPen(QPen(colour, widthOf(edge, tone)));
            painter.drawPath(curveOf(edge));
            addArrow(arrows, edge);
        }
        painter.setOpacity(1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (!arrows.isEmpty()) painter.drawPath(arrows);
    }
}

QString shapeText(const std::string& shape) {
    return plainLine(shape, 80).replace(QLatin1Char('x'), QChar(0x00d7));
}

QString labelOf(const Geometry& geometry, const Edge& edge) {
    if (edge.count > 1) return Words::tr("%n values", nullptr, static_cast<int>(edge.count));
    if (static_cast<int>(edge.value) >= geometry.graph->values_size() || edge.value == kNone) return {};
    const engine::Value& value = geometry.graph->values(static_cast<int>(edge.value));
    const QString element = plainLine(value.element(), 12);
    return value.shape().empty() ? element : element + QLatin1Char(' ') + shapeText(value.shape());
}

void paintEdgeLabel(QPainter& painter, const Picture& picture, TextCache& texts) {
    if (picture.hoveredEdge >= picture.geometry->edges.size()) return;
    const Edge& edge = picture.geometry->edges[picture.hoveredEdge];
    const QString label = labelOf(*picture.geometry, edge);
    if (label.isEmpty() || edge.points.size() < 4) return;
    const QPointF middle = curveOf(edge).pointAtPercent(0.5);
    const double width = texts.widthOf(TextCache::Role::subtitle, label) + 14;
    const QRectF pill(middle.x() - width / 2, middle.y() - 9, width, 18);
    painter.setPen(QPen(Theme::current().selectionLine, 1));
    painter.setBrush(Theme::current().surface);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setPen(Theme::current().text);
    texts.draw(painter, TextCache::Role::subtitle, pill.left() + 7, pill.center().y(), width - 12, label);
}

}  // namespace tenon::views
