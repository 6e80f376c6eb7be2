// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/box_painter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "views/common/theme.h"
#include "views/graph/scene_fonts.h"
#include "views/graph/scene_index.h"

namespace tenon::views {

namespace {

constexpr double kRadius = 6;
constexpr double kChevron = 20;  // width of the place for it
constexpr double kCardStep = 3;  // how far each card of a closed scope's stack looks out
constexpr double kDimming = 0.45;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BoxPainter)
};

void paintChevron(QPainter& painter, const QPointF& middle, bool isOpen, const QColor& colour) {
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double s = 3.2;
    const QPolygonF open{
        {middle.x() - s, middle.y() - s / 2}, {middle.x(), middle.y() + s / 2}, {middle.x() + s, middle.y() - s / 2}};
    const QPolygonF closed{
        {middle.x() - s / 2, middle.y() - s}, {middle.x() + s / 2, middle.y()}, {middle.x() - s / 2, middle.y() + s}};
    painter.drawPolyline(isOpen ? open : closed);
}

}  // namespace

struct BoxPainter::Look {
    BoxColours colours;
    double lineWidth = 1;
    Qt::PenStyle lineStyle = Qt::SolidLine;
    QString second;  ///< line under the title
};

QColor mixed(const QColor& from, const QColor& to, double amount) {
    const auto mix = [amount](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * amount)); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

QRectF chevronOf(const Box& box) {
    if (box.kind == Box::Kind::frame) return {box.rect.topLeft(), QSizeF(kChevron + 4, kFrameTitle)};
    if (box.kind == Box::Kind::scope) return {box.rect.topLeft(), QSizeF(kChevron + 2, box.rect.height())};
    return {};
}

BoxPainter::Look BoxPainter::lookOf(const Picture& picture, std::uint32_t i) const {
    const Theme& theme = Theme::current();
    const Box& box = picture.box(i);
    const BoxState state = picture.state(i);
    Look look{picture.colouring->boxes[i]};
    BoxColours& colours = look.colours;
    const QString& figure = picture.colouring->figures[i];
    look.second = figure.isEmpty() ? box.subtitle : figure;

    const auto emphasise = [&](const QColor& fill, const QColor& line, Qt::PenStyle style) {
        colours.fill = fill;
        colours.line = line;
        look.lineWidth = 1.8;
        look.lineStyle = style;
    };
    if (state & state::changed) emphasise(theme.warningFill, theme.warning, Qt::SolidLine);
    if (state & state::added) emphasise(theme.goodFill, theme.good, Qt::SolidLine);
    if (state & state::removed) emphasise(theme.badFill, theme.bad, Qt::DashLine);
    if (state & state::found) {
        colours.line = theme.warning;
        look.lineWidth = 2;
    }
    if (state & state::hovered) {
        colours.line = mixed(theme.selectionLine, colours.line, 0.3);
        look.lineWidth = std::max(look.lineWidth, 1.4);
    }
    if (state & (state::linked | state::selected)) {
        colours.line = theme.selectionLine;
        look.lineWidth = state & state::selected ? 2.6 : 1.6;
        look.lineStyle = Qt::SolidLine;
    }
    if (state & state::dimmed && !(state & state::hovered)) {
        for (QColor* colour : {&colours.fill, &colours.line, &colours.text, &colours.muted})
            *colour = mixed(*colour, theme.surface, kDimming);
        if (colours.stripe.isValid()) colours.stripe = mixed(colours.stripe, theme.surface, kDimming);
    }
    return look;
}

void BoxPainter::paintShape(QPainter& painter, const Box& box, const Look& look) {
    const QRectF& rect = box.rect;
    painter.setPen(QPen(look.colours.line, look.lineWidth, look.lineStyle));
    painter.setBrush(look.colours.fill);
    switch (box.kind) {
        case Box::Kind::input:
        case Box::Kind::output:
        case Box::Kind::tag:
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
            return;
        case Box::Kind::scope:
            painter.setPen(QPen(look.colours.line, std::min(look.lineWidth, 1.0), look.lineStyle));
            for (const int card : {2, 1}) {
                const double step = card * kCardStep;
                painter.drawRoundedRect(rect.adjusted(step, step, -step, step), kRadius, kRadius);
            }
            painter.setPen(QPen(look.colours.line, look.lineWidth, look.lineStyle));
            painter.drawRoundedRect(rect, kRadius, kRadius);
            return;
        default:
            painter.drawRoundedRect(rect, kRadius, kRadius);
    }
    if (box.kind != Box::Kind::node || !look.colours.stripe.isValid()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colours.stripe);
    const double inset = rect.height() > 30 ? 7 : 5;
    painter.drawRoundedRect(QRectF(rect.left() + 5, rect.top() + inset, 3, rect.height() - 2 * inset), 1.5, 1.5);
}

void BoxPainter::paintTexts(QPainter& painter, const Box& box, const Look& look) {
    const QRectF& rect = box.rect;
    const bool isTag = box.kind == Box::Kind::tag, isScope = box.kind == Box::Kind::scope;
    const bool isCentred = isTag || box.kind == Box::Kind::input || box.kind == Box::Kind::output;
    const double left = rect.left() + (isScope ? kChevron - 1 : isCentred ? kBoxPadding - 4 : kBoxPadding + 1);
    const double width = rect.right() - left - (isCentred ? kBoxPadding - 4 : 4);
    if (isScope) paintChevron(painter, QPointF(rect.left() + 10, rect.center().y()), false, look.colours.muted);
    const auto line = [&](TextCache::Role role, double middle, const QString& text) {
        const double room = isCentred ? std::max(0.0, width - lines.widthOf(role, text)) : 0;
        // the end of the name of a value says as much as its beginning
        lines.draw(painter, role, left + room / 2, middle, width - room / 2, text,
                   isCentred ? Qt::ElideMiddle : Qt::ElideRight);
    };
    const bool hasSecond = !look.second.isEmpty() && rect.height() >= 30;
    const double middle = rect.center().y();
    painter.setPen(look.colours.text);
    line(isTag ? TextCache::Role::subtitle : TextCache::Role::title, hasSecond ? middle - 7.5 : middle, box.title);
    if (!hasSecond) return;
    painter.setPen(look.colours.muted);
    line(TextCache::Role::subtitle, middle + 8.5, look.second);
}

void BoxPainter::paintFrameTitle(QPainter& painter, const Box& box, const Look& look) {
    const QRectF bar = handleOf(box);
    const double middle = bar.center().y(), left = bar.left() + kChevron + 2;
    const double title = lines.widthOf(TextCache::Role::frame, box.title);
    double right = bar.right() - 8;
    QColor veil = look.colours.fill;  // edges pass under the words
    veil.setAlphaF(0.85F);
    const double second = look.second.isEmpty() ? 0 : lines.widthOf(TextCache::Role::subtitle, look.second);
    if (second > 0 && left + title + 12 + second < right) {
        painter.fillRect(QRectF(right - second - 3, bar.top() + 4, second + 6, bar.height() - 8), veil);
        painter.setPen(look.colours.muted);
        lines.draw(painter, TextCache::Role::subtitle, right - second, middle, second + 1, look.second);
        right -= second + 10;
    }
    const double width = std::min(title + 1, right - left);
    painter.fillRect(QRectF(bar.left() + 4, bar.top() + 4, width + kChevron + 2, bar.height() - 8), veil);
    paintChevron(painter, QPointF(bar.left() + kChevron / 2 + 2, middle), true, look.colours.muted);
    painter.setPen(look.colours.text);
    lines.draw(painter, TextCache::Role::frame, left, middle, width, box.title);
}

double BoxPainter::paintPill(QPainter& painter, const QPointF& rightTop, const QString& text, const QColor& fill,
                             const QColor& pen) {
    const double width = std::max(16.0, lines.widthOf(TextCache::Role::subtitle, text) + 10);
    const QRectF pill(rightTop.x() - width, rightTop.y(), width, 15);
    painter.setPen(QPen(pen, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(pill, 7.5, 7.5);
    lines.draw(painter, TextCache::Role::subtitle, pill.left() + 5, pill.center().y(), width - 9, text);
    return pill.left() - 3;
}

void BoxPainter::paintBadges(QPainter& painter, const Picture& picture, std::uint32_t i) {
    const Theme& theme = Theme::current();
    const Box& box = picture.box(i);
    const BoxState state = picture.state(i);
    QPointF at(box.rect.right() - 6, box.rect.top() - 11);
    const auto pill = [&](const QString& text, const QColor& fill, const QColor& pen) {
        at.setX(paintPill(painter, at, text, fill, pen));
    };
    if (state & state::added) pill(QStringLiteral("+"), theme.goodFill, theme.good);
    if (state & state::removed) pill(QStringLiteral("−"), theme.badFill, theme.bad);
    if (state & state::changed) pill(QStringLiteral("≠"), theme.warningFill, theme.warning);
    if (state & state::keptFloat) pill(Words::tr("kept float"), theme.surface, theme.accent);
    if (state & state::keptUnfused) pill(Words::tr("kept apart"), theme.surface, theme.accent);
}

void BoxPainter::paint(QPainter& painter, const Picture& picture, std::uint32_t i) {
    const float opacity = picture.opacity(i);
    if (opacity <= 0) return;
    painter.setOpacity(opacity);
    const Box& box = picture.box(i);
    const Look look = lookOf(picture, i);
    paintShape(painter, box, look);
    if (box.kind != Box::Kind::frame) paintTexts(painter, box, look);
    paintBadges(painter, picture, i);
    painter.setOpacity(1);
}

void BoxPainter::paintTitle(QPainter& painter, const Picture& picture, std::uint32_t frame) {
    if (picture.opacity(frame) <= 0) return;
    painter.setOpacity(picture.opacity(frame));
    paintFrameTitle(painter, picture.box(frame), lookOf(picture, frame));
    painter.setOpacity(1);
}

void BoxPainter::paintFocus(QPainter& painter, const Picture& picture) {
    if (picture.focusedBox >= picture.geometry->boxes.size()) return;
    const QRectF around = handleOf(picture.box(picture.focusedBox)).adjusted(-4, -4, 4, 4);
    painter.setPen(QPen(Theme::current().text, 1.2, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around, kRadius + 3, kRadius + 3);
}

}  // namespace tenon::views
