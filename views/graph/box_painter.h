// SPDX-License-Identifier: GPL-3.0-or-later
// BoxPainter: boxes as they are seen up close: with titles, badges and outlines.
#pragma once

#include "views/graph/picture.h"
#include "views/graph/text_cache.h"

class QPainter;

namespace tenon::views {

class BoxPainter {
public:
    /// In scene coordinates, antialiased. Of a frame all but its title, which edges must not cross.
    void paint(QPainter& painter, const Picture& picture, std::uint32_t box);
    void paintTitle(QPainter& painter, const Picture& picture, std::uint32_t frame);
    /// Around the box where the keyboard is.
    void paintFocus(QPainter& painter, const Picture& picture);
    TextCache& texts() { return lines; }

private:
    struct Look;

    Look lookOf(const Picture& picture, std::uint32_t box) const;
    void paintShape(QPainter& painter, const Box& box, const Look& look);
    void paintTexts(QPainter& painter, const Box& box, const Look& look);
    void paintFrameTitle(QPainter& painter, const Box& box, const Look& look);
    void paintBadges(QPainter& painter, const Picture& picture, std::uint32_t box);
    double paintPill(QPainter& painter, const QPointF& rightTop, const QString& text, const QColor& fill,
                     const QColor& pen);

    TextCache lines;
};

/// Where a click opens a closed scope or closes a frame; of other boxes nothing.
QRectF chevronOf(const Box& box);

/// `amount` of the way from `from` to `to`.
QColor mixed(const QColor& from, const QColor& to, double amount);

}  // namespace tenon::views
