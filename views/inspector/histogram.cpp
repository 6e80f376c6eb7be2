// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/histogram.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

HistogramTick tickAt(double value, double x, const HistogramShape& shape, const QFontMetricsF& metrics) {
    HistogramTick tick{x, formatNumber(value), {}};
    const double width = metrics.horizontalAdvance(tick.label) + 2;
    const double left =
        std::clamp(x - width / 2, shape.plot.left(), std::max(shape.plot.left(), shape.plot.right() - width));
    tick.labelRect = QRectF(left, shape.plot.bottom() + metrics.height() * 0.25, width, metrics.height());
    return tick;
}

void addTicks(HistogramShape& shape, double min, double max, const QFontMetricsF& metrics) {
    shape.ticks = {tickAt(min, shape.plot.left(), shape, metrics), tickAt(max, shape.plot.right(), shape, metrics)};
    if (min >= 0 || max <= 0) return;
    const HistogramTick zero = tickAt(0, shape.plot.left() + shape.plot.width() * (-min / (max - min)), shape, metrics);
    const double gap = metrics.averageCharWidth();
    const auto isFree = [&](const HistogramTick& tick) {
        return !zero.labelRect.adjusted(-gap, 0, gap, 0).intersects(tick.labelRect);
    };
    if (std::ranges::all_of(shape.ticks, isFree)) shape.ticks.push_back(zero);
}

}  // namespace

HistogramShape layOutHistogram(const engine::ValueStatistics& s, const QRectF& rect, const QFontMetricsF& metrics) {
    HistogramShape shape;
    const double line = metrics.height();
    shape.plot = rect.adjusted(1, line * 1.25, -1, -line * 1.4);
    const std::int64_t most = *std::ranges::max_element(s.histogram());
    const double step = shape.plot.width() / s.histogram_size();
    for (int i = 0; i < s.histogram_size(); ++i) {
        const double share = most > 0 ? std::max(0.0, double(s.histogram(i)) / double(most)) : 0;
        const double height = s.histogram(i) > 0 ? std::max(1.0, share * shape.plot.height()) : 0;
        shape.bars.emplace_back(shape.plot.left() + i * step, shape.plot.bottom() - height, step, height);
    }
    addTicks(shape, s.min(), s.max(), metrics);
    shape.most = formatQuantity(double(most));
    shape.mostRect = QRectF(rect.left(), rect.top(), rect.width(), line);
    return shape;
}

QString describeBin(const engine::ValueStatistics& s, const HistogramShape& shape, double x) {
    const double share = (x - shape.plot.left()) / shape.plot.width();
    if (!(share >= 0 && share < 1) || s.histogram_size() == 0) return {};
    const int bin = std::min(static_cast<int>(share * s.histogram_size()), s.histogram_size() - 1);
    const double step = (s.max() - s.min()) / s.histogram_size();
    const double part = s.count() > 0 ? double(s.histogram(bin)) / double(s.count()) : 0;
    return HistogramObject::tr("%1 to %2: %3 numbers (%4)")
        .arg(formatNumber(s.min() + bin * step), formatNumber(s.min() + (bin + 1) * step),
             formatCount(s.histogram(bin)), formatPercent(part));
}

void HistogramObject::setStatistics(Snapshot<engine::ValueStatistics> statistics) {
    m_statistics = std::move(statistics);
    m_shape = {};
}

QString HistogramObject::describeAt(const QPointF& point) const {
    return m_statistics && m_shape.plot.contains(point) ? describeBin(*m_statistics, m_shape, point.x()) : QString();
}

QSizeF HistogramObject::intrinsicSize(QTextDocument* document, int, const QTextFormat&) {
    const QFontMetricsF metrics(document->defaultFont());
    const double width = document->textWidth() - 2 * document->documentMargin() - 2;
    return {std::max(width, 10 * metrics.averageCharWidth()), 9 * metrics.height()};
}

void HistogramObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                                 const QTextFormat&) {
    if (!m_statistics || m_statistics->histogram_size() == 0) return;
    const Theme& theme = Theme::current();
    m_shape = layOutHistogram(*m_statistics, rect, QFontMetricsF(document->defaultFont()));
    const HistogramShape& shape = m_shape;
    painter->save();
    painter->setFont(document->defaultFont());
    painter->setPen(theme.mutedText);
    painter->drawText(shape.mostRect, Qt::AlignLeft | Qt::AlignVCenter, tr("Fullest bar: %1 numbers").arg(shape.most));
    painter->setPen(theme.grid);
    painter->drawLine(shape.plot.topLeft(), shape.plot.topRight());
    for (const QRectF& bar : shape.bars)
        painter->fillRect(bar.adjusted(0, 0, bar.width() > 3 ? -1 : 0, 0), theme.series(1));
    painter->setPen(theme.mutedText);
    painter->drawLine(shape.plot.bottomLeft(), shape.plot.bottomRight());
    for (const HistogramTick& tick : shape.ticks) {
        painter->drawLine(QPointF(tick.x, shape.plot.bottom()), QPointF(tick.x, shape.plot.bottom() + 3));
        painter->drawText(tick.labelRect, Qt::AlignCenter, tick.label);
    }
    painter->restore();
}

}  // namespace tenon::views
