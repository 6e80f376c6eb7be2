// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/drop_zone.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QUrl>

#include "views/common/theme.h"

namespace tenon::views {

QString droppedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && !url.toLocalFile().isEmpty()) return url.toLocalFile();
    return {};
}

DropZone::DropZone(QWidget* parent) : QAbstractButton(parent) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setText(tr("Drop a model here, or open a file"));
    setAccessibleName(tr("Open a file"));
    setAccessibleDescription(tr("A model (.onnx, .tir) or a project (.tenon) can also be dropped here."));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize DropZone::sizeHint() const {
    return {70 * fontMetrics().averageCharWidth(), (m_isCompact ? 7 : 9) * fontMetrics().lineSpacing()};
}

void DropZone::setCompact(bool isCompact) {
    m_isCompact = isCompact;
    updateGeometry();
}

QSize DropZone::minimumSizeHint() const {
    return {40 * fontMetrics().averageCharWidth(), 6 * fontMetrics().lineSpacing()};
}

/// An arrow into a tray.
void DropZone::paintArrow(QPainter& painter, const QPointF& tip) const {
    const double unit = fontMetrics().height() * 0.5;
    QPainterPath path(tip - QPointF(0, 2.4 * unit));
    path.lineTo(tip);
    path.moveTo(tip - QPointF(unit, unit));
    path.lineTo(tip);
    path.lineTo(tip + QPointF(unit, -unit));
    path.moveTo(tip + QPointF(-1.8 * unit, -0.2 * unit));
    path.lineTo(tip + QPointF(-1.8 * unit, 0.9 * unit));
    path.lineTo(tip + QPointF(1.8 * unit, 0.9 * unit));
    path.lineTo(tip + QPointF(1.8 * unit, -0.2 * unit));
    painter.setPen(QPen(Theme::current().accent, unit * 0.28, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void DropZone::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().lineSpacing();
    const bool isStrong = m_isDraggedOver || hasFocus();
    QPen pen(isStrong || underMouse() ? theme.accent : theme.edge, isStrong ? 2.4 : 1.4, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_isDraggedOver ? theme.selection : underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), line * 0.6, line * 0.6);

    const QPointF centre = QRectF(rect()).center();
    paintArrow(painter, centre - QPointF(0, line * 1.1));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, centre.y() + line * 0.1, width(), line * 1.6), Qt::AlignCenter,
                     m_isDraggedOver ? tr("Let go to open it") : text());
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    painter.drawText(QRectF(0, centre.y() + line * 1.7, width(), line * 1.2), Qt::AlignCenter,
                     tr("ONNX models (.onnx), Tenon graphs (.tir) and projects (.tenon)"));
}

void DropZone::highlight(bool isDraggedOver) {
    m_isDraggedOver = isDraggedOver;
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (droppedFile(event->mimeData()).isEmpty()) return;
    event->acceptProposedAction();
    highlight(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    highlight(false);
}

void DropZone::dropEvent(QDropEvent* event) {
    highlight(false);
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    emit dropped(path);
}

}  // namespace tenon::views
