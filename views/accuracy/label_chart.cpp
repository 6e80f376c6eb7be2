// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/label_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_statistics.h"
#include "views/accuracy/accuracy_verdicts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

double shareOf(const engine::VariantAccuracy& variant) {
    return static_cast<double>(variant.correct()) / static_cast<double>(variant.total());
}

/// Ends and distance of round shares, so that at most five are named.
double tickDistance(const LabelScale& scale) {
    for (double distance : {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2})
        if ((scale.high - scale.low) / distance <= 5.01) return distance;
    return 0.25;
}

}  // namespace

LabelScale labelScale(const engine::Accuracy& accuracy) {
    LabelScale scale{1, 0};
    for (const engine::VariantAccuracy& variant : accuracy.variants()) {
        if (variant.total() <= 0) continue;
        const ShareInterval interval = wilsonInterval(variant.correct(), variant.total());
        scale.low = std::min(scale.low, interval.low);
        scale.high = std::max(scale.high, interval.high);
    }
    if (scale.low >= scale.high) return {0, 1};
    const double distance = tickDistance(scale);
    scale.low = std::max(0.0, std::floor(scale.low / distance) * distance);
    scale.high = std::min(1.0, std::ceil(scale.high / distance) * distance);
    return scale;
}

LabelChart::LabelChart(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LabelChart::setAccuracy(Snapshot<engine::Accuracy> accuracy) {
    m_accuracy = std::move(accuracy);
    m_scale = m_accuracy ? labelScale(*m_accuracy) : LabelScale();
    const std::vector<int> rows = labelled();
    setVisible(!rows.empty());
    setAccessibleName(tr("Share of right answers"));
    QStringList lines;
    for (int row : rows) {
        const engine::VariantAccuracy& variant = m_accuracy->variants(row);
        lines << plainLine(variant.name(), 80) + QStringLiteral(": ") + labelSentence(variant, m_accuracy->variants(0));
    }
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

std::vector<int> LabelChart::labelled() const {
    std::vector<int> rows;
    for (int i = 0; m_accuracy && i < m_accuracy->variants_size(); ++i)
        if (m_accuracy->variants(i).total() > 0) rows.push_back(i);
    return rows;
}

int LabelChart::rowHeight() const {
    return fontMetrics().lineSpacing() * 17 / 10;
}

QSize LabelChart::sizeHint() const {
    return {70 * fontMetrics().averageCharWidth(),
            rowHeight() * static_cast<int>(labelled().size()) + 2 * fontMetrics().lineSpacing()};
}

QSize LabelChart::minimumSizeHint() const {
    return {50 * fontMetrics().averageCharWidth(), sizeHint().height()};
}

void LabelChart::paintScale(QPainter& painter, const QRectF& plot) const {
    const double distance = tickDistance(m_scale);
    const int digits = distance < 0.01 ? 1 : 0;
    for (int i = 0; m_scale.low + i * distance <= m_scale.high + 1e-9; ++i) {
        const double share = m_scale.low + i * distance;
        const double x = plot.left() + (share - m_scale.low) / (m_scale.high - m_scale.low) * plot.width();
        painter.setPen(Theme::current().grid);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(Theme::current().mutedText);
        painter.drawText(QRectF(x - 100, plot.bottom(), 200, fontMetrics().lineSpacing() * 1.4), Qt::AlignCenter,
                         formatPercent(share, digits));
    }
}

void LabelChart::paintRow(QPainter& painter, const QRectF& plot, int row, int position) const {
    const Theme& theme = Theme::current();
    const engine::VariantAccuracy& variant = m_accuracy->variants(position);
    const engine::VariantAccuracy& baseline = m_accuracy->variants(0);
    const double y = plot.top() + (row + 0.5) * rowHeight(), unit = fontMetrics().height();
    const auto xOf = [&](double share) {
        return plot.left() + (share - m_scale.low) / (m_scale.high - m_scale.low) * plot.width();
    };
    const auto textRow = [&](double left, double right) { return QRectF(left, y - unit, right - left, 2 * unit); };
    painter.setPen(theme.text);
    const QRectF nameBox = textRow(0, plot.left() - unit * 0.6);
    painter.drawText(
        nameBox, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(plainLine(variant.name(), 80), Qt::ElideMiddle, static_cast<int>(nameBox.width())));
    const ShareInterval interval = wilsonInterval(variant.correct(), variant.total());
    QColor band = theme.series(position);
    painter.setPen(Qt::NoPen);
    band.setAlphaF(0.35f);
    painter.setBrush(band);
    painter.drawRoundedRect(
        QRectF(QPointF(xOf(interval.low), y - unit * 0.24), QPointF(xOf(interval.high), y + unit * 0.24)), unit * 0.12,
        unit * 0.12);
    painter.setBrush(theme.series(position));
    painter.drawEllipse(QPointF(xOf(shareOf(variant)), y), unit * 0.3, unit * 0.3);
    painter.setPen(theme.text);
    const bool isBaseline = position == 0 || baseline.total() <= 0;
    painter.drawText(
        textRow(plot.right() + unit, width()), Qt::AlignLeft | Qt::AlignVCenter,
        isBaseline ? tr("%1, baseline").arg(formatPercent(shareOf(variant), 2))
                   : tr("%1, %2 points")
                         .arg(formatPercent(shareOf(variant), 2), formatPoints(shareOf(variant) - shareOf(baseline))));
}

void LabelChart::paintEvent(QPaintEvent*) {
    const std::vector<int> rows = labelled();
    if (rows.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double right =
        fontMetrics().horizontalAdvance(tr("%1, %2 points").arg(formatPercent(0.9999, 2), formatPoints(-0.999))) +
        1.5 * fontMetrics().height();
    double left = 0;
    for (int row : rows)
        left = std::max<double>(left, fontMetrics().horizontalAdvance(plainLine(m_accuracy->variants(row).name(), 80)));
    left = std::min(left + fontMetrics().height(), width() * 0.3);
    const QRectF plot(left, 2, std::max(10.0, width() - left - right), rowHeight() * static_cast<double>(rows.size()));
    paintScale(painter, plot);
    for (std::size_t row = 0; row < rows.size(); ++row) paintRow(painter, plot, static_cast<int>(row), rows[row]);
}

}  // namespace tenon::views
