// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/sample_card.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>

#include "core/engine/engine.pb.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

void paintBox(QPainter& painter, const QRectF& box, engine::OpKind kind) {
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.nodeLine(kind), 1.2));
    painter.setBrush(theme.nodeFill(kind));
    painter.drawRoundedRect(box, box.height() * 0.12, box.height() * 0.12);
}

void paintCurve(QPainter& painter, const QPointF& from, const QPointF& to) {
    QPainterPath path(from);
    const double middle = (from.x() + to.x()) / 2;
    path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
    painter.setPen(QPen(Theme::current().edge, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

/// Planes that shrink and multiply: what a convolutional network does to an image.
void paintConvolutions(QPainter& painter, const QRectF& box) {
    constexpr std::array<double, 4> kSides = {0.86, 0.62, 0.42, 0.26};
    constexpr std::array<int, 4> kPlanes = {1, 2, 3, 4};
    constexpr std::array kKinds = {engine::SOURCE, engine::CONTRACTION, engine::CONTRACTION, engine::WINDOW};
    const double pitch = box.width() / 4.7;
    for (std::size_t i = 0; i < kSides.size(); ++i) {
        const double side = box.height() * kSides[i], shift = box.height() * 0.055;
        const QPointF centre(box.left() + (static_cast<double>(i) + 0.5) * pitch, box.center().y());
        if (i > 0) paintCurve(painter, centre - QPointF(pitch * 0.62, 0), centre);
        for (int plane = kPlanes[i] - 1; plane >= 0; --plane)
            paintBox(painter,
                     QRectF(centre.x() - side * 0.32 + plane * shift, centre.y() - side / 2 - plane * shift * 0.6,
                            side * 0.64, side),
                     kKinds[i]);
    }
    const QPointF end(box.right() - pitch * 0.12, box.center().y());
    paintCurve(painter, end - QPointF(pitch * 0.75, 0), end);
    paintBox(painter, QRectF(end.x() - pitch * 0.1, end.y() - box.height() * 0.3, pitch * 0.2, box.height() * 0.6),
             engine::REDUCTION);
}

/// Tokens that all look at each other.
void paintAttention(QPainter& painter, const QRectF& box) {
    constexpr int kTokens = 5;
    const double pitch = box.height() / kTokens, side = pitch * 0.62;
    const std::array<double, 3> columns = {box.left() + side, box.center().x(), box.right() - side};
    const auto at = [&](std::size_t column, int token) {
        return QPointF(columns[column], box.top() + (token + 0.5) * pitch);
    };
    for (std::size_t column = 0; column + 1 < columns.size(); ++column)
        for (int from = 0; from < kTokens; ++from)
            for (int to = 0; to < kTokens; ++to) {
                painter.setOpacity(from == to || (from + 2 * to) % 3 == 0 ? 0.9 : 0.25);
                paintCurve(painter, at(column, from) + QPointF(side / 2, 0), at(column + 1, to) - QPointF(side / 2, 0));
            }
    painter.setOpacity(1);
    constexpr std::array kKinds = {engine::SOURCE, engine::CONTRACTION, engine::REDUCTION};
    for (std::size_t column = 0; column < columns.size(); ++column)
        for (int token = 0; token < kTokens; ++token)
            paintBox(painter, QRectF(at(column, token) - QPointF(side / 2, side / 2), QSizeF(side, side)),
                     kKinds[column]);
}

void paintChain(QPainter& painter, const QRectF& box) {
    constexpr std::array kKinds = {engine::SOURCE, engine::CONTRACTION, engine::ELEMENTWISE, engine::CONTRACTION,
                                   engine::REDUCTION};
    const double pitch = box.width() / kKinds.size(), side = std::min(pitch * 0.6, box.height() * 0.5);
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        const QPointF centre(box.left() + (static_cast<double>(i) + 0.5) * pitch, box.center().y());
        if (i > 0) paintCurve(painter, centre - QPointF(pitch - side / 2, 0), centre - QPointF(side / 2, 0));
        paintBox(painter, QRectF(centre - QPointF(side / 2, side / 2), QSizeF(side, side)), kKinds[i]);
    }
}

}  // namespace

void paintSample(QPainter& painter, const QRectF& box, SampleDrawing drawing) {
    painter.save();
    switch (drawing) {
        case SampleDrawing::convolutions:
            paintConvolutions(painter, box);
            break;
        case SampleDrawing::attention:
            paintAttention(painter, box);
            break;
        case SampleDrawing::chain:
            paintChain(painter, box);
            break;
    }
    painter.restore();
}

SampleCard::SampleCard(SampleModel sample, QWidget* parent) : QAbstractButton(parent), m_sample(std::move(sample)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAccessibleName(tr("Open the sample %1").arg(m_sample.title));
    setAccessibleDescription(m_sample.text);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SampleCard::sizeHint() const {
    return {40 * fontMetrics().averageCharWidth(), (m_isCompact ? 7 : 9) * fontMetrics().lineSpacing()};
}

void SampleCard::setCompact(bool isCompact) {
    m_isCompact = isCompact;
    updateGeometry();
}

QSize SampleCard::minimumSizeHint() const {
    return {28 * fontMetrics().averageCharWidth(), 7 * fontMetrics().lineSpacing()};
}

void SampleCard::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().lineSpacing(), pad = line * 0.75;
    painter.setPen(QPen(hasFocus()     ? theme.selectionLine
                        : underMouse() ? theme.accent
                                       : theme.border,
                        hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? theme.selection : underMouse() ? theme.hover : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), line * 0.4, line * 0.4);

    const double texts = 3.2 * line;
    const QRectF picture = QRectF(rect()).adjusted(pad, pad, -pad, -pad - texts);
    const double width = std::min(picture.width(), picture.height() * 2.6);
    paintSample(painter, QRectF(picture.left(), picture.top(), width, picture.height()), m_sample.drawing);

    const QRectF text(pad, height() - texts - pad * 0.6, this->width() - 2 * pad, texts);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(bold).elidedText(m_sample.title, Qt::ElideRight, text.width()));
    painter.setFont(font());
    painter.setPen(theme.mutedText);
    painter.drawText(text.adjusted(0, line * 1.15, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_sample.text);
}

}  // namespace tenon::views
