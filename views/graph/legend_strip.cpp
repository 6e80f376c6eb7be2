// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/legend_strip.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

constexpr double kPadding = 8;
constexpr double kGap = 6;

}  // namespace

LegendStrip::LegendStrip(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
    hide();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QFont LegendStrip::titleFont() const {
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    return title;
}

void LegendStrip::setLegend(Legend legend) {
    m_legend = std::move(legend);
    QStringList words;
    for (const Legend::Entry& entry : m_legend.entries) words.append(entry.text);
    if (m_legend.isRamp()) words = {tr("from %1 to %2").arg(m_legend.least, m_legend.most)};
    setAccessibleDescription(m_legend.title + QLatin1String(": ") + words.join(QLatin1String(", ")));
    setVisible(m_legend.isRamp() || !m_legend.entries.empty());
    resize(sizeHint());
    update();
}

QSize LegendStrip::sizeHint() const {
    const QFontMetricsF metrics(font()), titles(titleFont());
    const double line = metrics.height() + 3;
    double width = titles.horizontalAdvance(m_legend.title);
    double height = titles.height() + kGap;
    if (m_legend.isRamp()) {
        width =
            std::max({width, line * 9,
                      metrics.horizontalAdvance(m_legend.least) + metrics.horizontalAdvance(m_legend.most) + 4 * kGap});
        height += line * 0.7 + metrics.height();
    } else {
        for (const Legend::Entry& entry : m_legend.entries)
            width = std::max(width, line + kGap + metrics.horizontalAdvance(entry.text));
        height += line * static_cast<double>(m_legend.entries.size());
    }
    return {static_cast<int>(std::ceil(width + 2 * kPadding)), static_cast<int>(std::ceil(height + 2 * kPadding))};
}

void LegendStrip::paintRamp(QPainter& painter, const QRectF& into) {
    const Theme& theme = Theme::current();
    const double line = QFontMetricsF(font()).height() + 3;
    const QRectF bar(into.left(), into.top(), into.width(), line * 0.6);
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    for (int stop = 0; stop <= 8; ++stop) ramp.setColorAt(stop / 8.0, theme.heat(stop / 8.0));
    painter.setPen(theme.border);
    painter.setBrush(ramp);
    painter.drawRect(bar);
    painter.setPen(theme.text);
    const QRectF words(into.left(), bar.bottom() + 2, into.width(), line);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, m_legend.least);
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, m_legend.most);
}

void LegendStrip::paintEntries(QPainter& painter, const QRectF& into) {
    const double line = QFontMetricsF(font()).height() + 3, swatch = std::round(line * 0.62);
    double top = into.top();
    for (const Legend::Entry& entry : m_legend.entries) {
        painter.setPen(QPen(entry.line, 1.4));
        painter.setBrush(entry.fill);
        painter.drawRoundedRect(QRectF(into.left() + 1, top + (line - swatch) / 2, swatch * 1.3, swatch), 3, 3);
        painter.setPen(Theme::current().text);
        painter.drawText(QRectF(into.left() + line + kGap, top, into.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.text);
        top += line;
    }
}

void LegendStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.surface;
    ground.setAlphaF(0.92F);
    painter.setPen(theme.border);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    const QRectF inside = QRectF(rect()).adjusted(kPadding, kPadding, -kPadding, -kPadding);
    painter.setFont(titleFont());
    painter.setPen(theme.mutedText);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_legend.title);
    painter.setFont(font());
    const QRectF below = inside.adjusted(0, QFontMetricsF(titleFont()).height() + kGap, 0, 0);
    if (m_legend.isRamp())
        paintRamp(painter, below);
    else
        paintEntries(painter, below);
}

}  // namespace tenon::views
