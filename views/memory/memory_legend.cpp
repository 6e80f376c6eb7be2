// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_legend.h"

#include <QPainter>
#include <algorithm>

#include "views/common/theme.h"
#include "views/memory/memory_painter.h"

namespace tenon::views {

namespace {

QStringList wordsOf(MemoryColour colour) {
    if (colour == MemoryColour::life)
        return {MemoryLegend::tr("1–2 steps"), MemoryLegend::tr("3–5"), MemoryLegend::tr("6–15"),
                MemoryLegend::tr("16–50"), MemoryLegend::tr("longer")};
    return {MemoryLegend::tr("under 1 % of the bound"), MemoryLegend::tr("1–5 %"), MemoryLegend::tr("5–15 %"),
            MemoryLegend::tr("15–40 %"), MemoryLegend::tr("more")};
}

}  // namespace

MemoryLegend::MemoryLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setColour(m_colour);
}

void MemoryLegend::setColour(MemoryColour colour) {
    m_colour = colour;
    setAccessibleName(tr("Colours, from light to strong: %1").arg(wordsOf(colour).join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize MemoryLegend::sizeHint() const {
    int width = 0;
    for (const QString& word : wordsOf(m_colour))
        width += fontMetrics().horizontalAdvance(word) + 2 * fontMetrics().height();
    return {width, fontMetrics().lineSpacing() + 2};
}

QSize MemoryLegend::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void MemoryLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double side = fontMetrics().ascent() * 0.85, line = fontMetrics().height();
    // The words move closer together before any is left out.
    const QStringList words = wordsOf(m_colour);
    const double missing = double(sizeHint().width() - width()) / double(words.size());
    const double step = std::clamp(2 * line - missing, 1.4 * line, 2 * line);
    double x = 0;
    int group = 0;
    for (const QString& word : words) {
        if (x + side + line * 0.35 + fontMetrics().horizontalAdvance(word) > width() + 1) return;
        painter.setPen(Theme::current().border);
        painter.setBrush(memoryFill(group++));
        painter.drawRect(QRectF(x + 0.5, (height() - side) / 2, side, side));
        painter.setPen(Theme::current().mutedText);
        painter.drawText(QRectF(x + side + line * 0.35, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, word);
        x += fontMetrics().horizontalAdvance(word) + step;
    }
}

}  // namespace tenon::views
