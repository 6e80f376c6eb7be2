// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/sketch_view.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

void paintArrow(QPainter& painter, const QLineF& line) {
    const double head = line.length() * 0.3;
    painter.drawLine(line);
    painter.drawLine(line.p2(), line.p2() + QPointF(-head, -head * 0.8));
    painter.drawLine(line.p2(), line.p2() + QPointF(-head, head * 0.8));
}

void paintItem(QPainter& painter, const SketchItem& item) {
    const Theme& theme = Theme::current();
    const QRectF box = item.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (item.kind) {
        case SketchItem::Kind::value:
            break;
        case SketchItem::Kind::kernel:
            painter.setPen(QPen(theme.selectionLine, 1.5));
            painter.setBrush(theme.selection);
            painter.drawRoundedRect(box, 5, 5);
            return;
        case SketchItem::Kind::op:
            painter.setPen(QPen(theme.nodeLine(engine::CONTRACTION), 1));
            painter.setBrush(theme.nodeFill(engine::CONTRACTION));
            painter.drawRoundedRect(box, 3, 3);
            break;
        case SketchItem::Kind::constant:
            painter.setPen(QPen(theme.nodeLine(engine::SOURCE), 1));
            painter.setBrush(theme.nodeFill(engine::SOURCE));
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
            break;
    }
    painter.setPen(theme.text);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextSingleLine, item.text);
}

void paintSketch(QPainter& painter, const Sketch& sketch) {
    for (const SketchItem& item : sketch.items) paintItem(painter, item);
    painter.setPen(QPen(Theme::current().edge, 1.2));
    for (const QLineF& arrow : sketch.arrows) paintArrow(painter, arrow);
}

}  // namespace

SketchView::SketchView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SketchView::setSketches(const QStringList& before, const QStringList& after) {
    m_beforeLines = before;
    m_afterLines = after;
    setAccessibleName(tr("Before: %1. After: %2.").arg(sketchAsText(before), sketchAsText(after)));
    layOut();
}

void SketchView::layOut() {
    m_before = layoutSketch(m_beforeLines, QFontMetricsF(font()));
    m_after = layoutSketch(m_afterLines, QFontMetricsF(font()));
    updateGeometry();
    update();
}

void SketchView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) layOut();
    QWidget::changeEvent(event);
}

bool SketchView::isSideBySide(int width) const {
    const double gap = fontMetrics().height() * 2;
    return m_before.size.width() + m_after.size.width() + gap <= width;
}

/// Below 1 where the longer sketch would not fit.
double SketchView::scaleFor(int width) const {
    const double widest = std::max(m_before.size.width(), m_after.size.width());
    return widest <= width ? 1.0 : std::max(0.4, width / widest);
}

QSize SketchView::sizeHint() const {
    const int width = static_cast<int>(std::max(m_before.size.width(), m_after.size.width())) + 1;
    return {width, heightForWidth(width)};
}

QSize SketchView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 4};
}

int SketchView::heightForWidth(int width) const {
    const double caption = fontMetrics().height() * 1.2, gap = fontMetrics().height() * 0.6;
    if (isSideBySide(width))
        return static_cast<int>(caption + std::max(m_before.size.height(), m_after.size.height())) + 1;
    return static_cast<int>(2 * caption + gap + (m_before.size.height() + m_after.size.height()) * scaleFor(width)) + 1;
}

void SketchView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height(), caption = line * 1.2, scale = scaleFor(width());
    const auto paintOne = [&](const QString& title, const Sketch& sketch, QPointF at) {
        painter.save();
        painter.translate(at);
        painter.setPen(Theme::current().mutedText);
        painter.drawText(QRectF(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.translate(0, caption);
        painter.scale(scale, scale);
        paintSketch(painter, sketch);
        painter.restore();
    };
    const bool isBeside = isSideBySide(width());
    const QPointF second = isBeside ? QPointF(m_before.size.width() + line * 2, 0)
                                    : QPointF(0, caption + m_before.size.height() * scale + line * 0.6);
    paintOne(tr("Before"), m_before, {0, 0});
    paintOne(tr("After"), m_after, second);
}

}  // namespace tenon::views
