// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

struct MemoryPainter {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::MemoryPainter)
};

constexpr double kWideStep = 4;  // pixels from which the load is drawn as a thick line

double heatOf(int group) {
    return 0.14 + 0.18 * group;
}

void paintBytesAxis(QPainter& painter, const MemoryViewport& viewport) {
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    const int count = std::clamp(static_cast<int>(viewport.plot.height() / (3 * metrics.height())), 1, 8);
    const double interval = memoryTickInterval(viewport.topBytes, count);
    for (double bytes = 0; bytes <= viewport.topBytes; bytes += interval) {
        const double y = std::round(viewport.y(bytes)) + 0.5;
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(viewport.plot.left(), y), QPointF(viewport.plot.right(), y));
        painter.setPen(theme.mutedText);
        painter.drawText(
            QRectF(0, y - metrics.height(), viewport.plot.left() - metrics.averageCharWidth(), 2 * metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, formatBytes(std::llround(bytes)));
    }
}

void paintStepsAxis(QPainter& painter, const MemoryViewport& viewport) {
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    const double labelWidth = metrics.horizontalAdvance(formatCount(std::llround(viewport.endStep))) * 2.5;
    const int count = std::clamp(static_cast<int>(viewport.plot.width() / std::max(labelWidth, 1.0)), 1, 20);
    const double interval = memoryTickInterval(viewport.endStep - viewport.firstStep, count);
    const double y = viewport.plot.bottom();
    for (double step = std::ceil(viewport.firstStep / interval) * interval; step + 0.5 < viewport.endStep;
         step += interval) {
        const double x = viewport.x(step + 0.5);
        painter.setPen(theme.grid);
        painter.drawLine(QPointF(x, y), QPointF(x, y + metrics.height() / 4));
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x - labelWidth, y + metrics.height() / 4, 2 * labelWidth, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop, formatCount(std::llround(step)));
    }
    painter.setPen(theme.mutedText);
    painter.drawText(
        QRectF(viewport.plot.left(), y + 1.25 * metrics.height(), viewport.plot.width(), metrics.height() * 1.2),
        Qt::AlignCenter, MemoryPainter::tr("step of execution"));
}

/// A line over the plot, and its name and bytes in the margin above or below its height.
void paintLimit(QPainter& painter, const MemoryViewport& viewport, double bytes, const QString& name,
                const QColor& color, Qt::PenStyle style, bool isAbove) {
    const QFontMetricsF metrics(painter.font());
    const double y = std::round(viewport.y(bytes)) + 0.5;
    QPen pen(color, std::max(1.5, metrics.height() / 9), style);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(viewport.plot.left(), y),
                     QPointF(viewport.plot.right() + metrics.averageCharWidth() / 2, y));
    painter.setPen(color);
    const QString text = name + QLatin1Char('\n') + formatBytes(std::llround(bytes));
    const double height = 2 * metrics.lineSpacing();
    QRectF box(viewport.plot.right() + metrics.averageCharWidth(), y - (isAbove ? height : 0), 1000, height);
    box.moveTop(std::clamp(box.top(), viewport.plot.top() - height, viewport.plot.bottom() - height));
    painter.drawText(box, Qt::AlignLeft | (isAbove ? Qt::AlignBottom : Qt::AlignTop), text);
}

}  // namespace

QColor memoryFill(int group) {
    return Theme::current().heat(heatOf(group));
}

QColor memoryText(int group) {
    return Theme::current().heatText(heatOf(group));
}

void paintTiles(QPainter& painter, const std::vector<MemoryTile>& tiles) {
    std::array<QVector<QRectF>, kMemoryClasses> framed, plain;
    for (const MemoryTile& tile : tiles) {
        const bool isFramed = tile.box.width() >= 4 && tile.box.height() >= 4;
        auto& list = (isFramed ? framed : plain)[static_cast<std::size_t>(tile.group)];
        list.append(isFramed ? tile.box : QRectF(tile.box.topLeft(), tile.box.size().expandedTo(QSizeF(1, 1))));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int group = 0; group < kMemoryClasses; ++group) {
        const auto at = static_cast<std::size_t>(group);
        painter.setBrush(memoryFill(group));
        painter.setPen(Qt::NoPen);
        painter.drawRects(plain[at]);
        painter.setPen(QPen(Theme::current().surface, 0));
        painter.drawRects(framed[at]);
    }
    painter.restore();
}

void paintTileLabels(QPainter& painter, const std::vector<MemoryTile>& tiles, const engine::Memory& memory) {
    const QFontMetricsF metrics(painter.font());
    const double margin = metrics.averageCharWidth() * 0.7;
    for (const MemoryTile& tile : tiles) {
        const QRectF inner = tile.box.adjusted(margin, 0, -margin, 0);
        if (inner.width() < 8 * metrics.averageCharWidth() || inner.height() < metrics.height()) continue;
        const engine::Buffer& buffer = memory.buffers(tile.buffer);
        const QString bytes = formatBytes(buffer.bytes());
        QString text = metrics.elidedText(plainLine(buffer.name(), 120), Qt::ElideMiddle, inner.width());
        if (inner.height() >= 2 * metrics.lineSpacing() && metrics.horizontalAdvance(bytes) <= inner.width())
            text += QLatin1Char('\n') + bytes;
        painter.setPen(memoryText(tile.group));
        painter.drawText(inner, Qt::AlignCenter, text);
    }
}

void paintLoad(QPainter& painter, const std::vector<std::int64_t>& load, const MemoryViewport& viewport) {
    const QPolygonF outline = loadOutline(load, viewport);
    if (outline.isEmpty()) return;
    painter.save();
    painter.setBrush(Qt::NoBrush);
    if (viewport.stepWidth() < kWideStep) {
        // Stroking thousands of corners costs more than the rest of the picture; hairlines do not.
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(Theme::current().text, 0));
        painter.drawPolyline(outline);
    } else {
        // A light line under the dark one keeps it legible on every fill.
        QColor halo = Theme::current().surface;
        halo.setAlphaF(0.75f);
        const double width = std::max(1.5, QFontMetricsF(painter.font()).height() / 10);
        painter.setPen(QPen(halo, 2.4 * width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(outline);
        painter.setPen(QPen(Theme::current().text, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(outline);
    }
    painter.restore();
}

void paintMemoryAxes(QPainter& painter, const MemoryViewport& viewport) {
    paintBytesAxis(painter, viewport);
    paintStepsAxis(painter, viewport);
}

void paintMemoryLimits(QPainter& painter, const MemoryViewport& viewport, std::int64_t lowerBound, std::int64_t arena) {
    const Theme& theme = Theme::current();
    if (arena == lowerBound)
        return paintLimit(painter, viewport, static_cast<double>(arena), MemoryPainter::tr("arena = lower bound"),
                          theme.good, Qt::SolidLine, true);
    paintLimit(painter, viewport, static_cast<double>(lowerBound), MemoryPainter::tr("lower bound"), theme.good,
               Qt::DashLine, false);
    paintLimit(painter, viewport, static_cast<double>(arena), MemoryPainter::tr("arena"), theme.accent, Qt::SolidLine,
               true);
}

double limitsWidth(const QFontMetricsF& metrics, std::int64_t lowerBound, std::int64_t arena) {
    const QString name =
        arena == lowerBound ? MemoryPainter::tr("arena = lower bound") : MemoryPainter::tr("lower bound");
    return metrics.horizontalAdvance(name) + 2 * metrics.averageCharWidth();
}

double commonTop(const engine::Memory& memory) {
    double top = 1;
    for (const engine::MemoryPlan& plan : memory.plans()) top = std::max(top, static_cast<double>(plan.arena_bytes()));
    const auto bound = static_cast<double>(memory.lower_bound());
    return bound > 0 ? std::min(top, 2.5 * bound) : top;
}

}  // namespace tenon::views
