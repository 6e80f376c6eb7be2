// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/legend_strip.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <algorithm>
#include <cmath>

#include "views/common/icons.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

constexpr double kPadding = 8;
constexpr double kGap = 6;
constexpr int kFromEdge = 12;   // of the canvas
constexpr int kRoomFactor = 4;  // a canvas smaller than so many legends has no room for one
const QString kWantedKey = QStringLiteral("graph/legend");

}  // namespace

LegendStrip::LegendStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Legend"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_isWanted = QSettings().value(kWantedKey, true).toBool();
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

void LegendStrip::place(const QSize& canvas) {
    const QSize whole = sizeOf(false);
    m_isTight = canvas.width() < kRoomFactor * whole.width() || canvas.height() < kRoomFactor * whole.height();
    m_isFolded = m_isTight ? !m_isUnfolded : !m_isWanted;
    resize(sizeHint());
    move(kFromEdge, canvas.height() - height() - kFromEdge);
    setToolTip(m_isFolded ? accessibleDescription().toHtmlEscaped() : QString());
    update();
}

/// What is wanted in a small canvas is of the moment; else it is remembered.
void LegendStrip::toggle() {
    if (m_isTight) {
        m_isUnfolded = m_isFolded;
    } else {
        m_isWanted = m_isFolded;
        QSettings().setValue(kWantedKey, m_isWanted);
    }
    if (parentWidget()) place(parentWidget()->size());
    emit toggled();
}

void LegendStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) toggle();
}

void LegendStrip::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) return toggle();
    QWidget::keyPressEvent(event);
}

void LegendStrip::focusInEvent(QFocusEvent*) {
    update();
}

void LegendStrip::focusOutEvent(QFocusEvent*) {
    update();
}

QSize LegendStrip::sizeHint() const {
    return sizeOf(m_isFolded);
}

QSize LegendStrip::sizeOf(bool isFolded) const {
    const QFontMetricsF metrics(font()), titles(titleFont());
    const double line = metrics.height() + 3;
    double width = titles.horizontalAdvance(m_legend.title) + kGap + titles.height();
    double height = titles.height() + kGap;
    if (isFolded)
        return {static_cast<int>(std::ceil(width + 2 * kPadding)),
                static_cast<int>(std::ceil(titles.height() + kPadding))};
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
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    const double top = m_isFolded ? kPadding / 2 : kPadding;
    const QRectF inside = QRectF(rect()).adjusted(kPadding, top, -kPadding, -top);
    painter.setFont(titleFont());
    painter.setPen(theme.mutedText);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_legend.title);
    const double side = QFontMetricsF(titleFont()).height();
    const QRectF chevron(inside.right() - side, inside.top(), side, side);
    icon(m_isFolded ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")).paint(&painter, chevron.toRect());
    if (m_isFolded) return;
    painter.setFont(font());
    const QRectF below = inside.adjusted(0, QFontMetricsF(titleFont()).height() + kGap, 0, 0);
    if (m_legend.isRamp())
        paintRamp(painter, below);
    else
        paintEntries(painter, below);
}

}  // namespace tenon::views
