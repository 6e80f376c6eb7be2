// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/row_geometry.h"

#include <QFontMetrics>
#include <algorithm>

namespace tenon::views {

namespace {

/// Takes `width` off one end of `rest` and leaves a gap; the part has `height` and is centred.
QRect takeLeft(QRect& rest, int width, int height, int gap) {
    const QRect part(rest.left(), rest.top() + (rest.height() - height) / 2, std::min(width, rest.width()), height);
    rest.setLeft(rest.left() + width + gap);
    return part;
}

QRect takeRight(QRect& rest, int width, int height, int gap) {
    width = std::min(width, std::max(rest.width(), 0));
    const QRect part(rest.right() - width + 1, rest.top() + (rest.height() - height) / 2, width, height);
    rest.setRight(rest.right() - width - gap);
    return part;
}

}  // namespace

QFont titleFont(const QFont& base, bool isHeading) {
    QFont font = base;
    if (isHeading) font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

int rowHeight(const RowContent& content, int width, const QFont& font) {
    const QFontMetrics metrics(font);
    const int line = metrics.height();
    const int padding = line / 3;
    if (content.isSentence) {
        const QRect space(0, 0, std::max(width - line, line), line * kMostLines);
        return std::clamp(metrics.boundingRect(space, kSentenceFlags, content.title).height(), line, space.height()) +
               line / 2;
    }
    if (content.isTwoLined) return line + QFontMetrics(smallFont(font)).height() + 2 * padding;
    return line + (content.hasField ? 2 * padding + line / 4 : line / 2);
}

RowGeometry rowGeometry(const RowContent& content, const QRect& row, const QFont& font, bool isHeading) {
    const QFontMetrics large(titleFont(font, isHeading)), small(smallFont(font));
    const int line = large.height(), gap = line / 2;
    RowGeometry geometry;
    QRect rest = row.adjusted(gap / 2, 0, -gap, 0);
    if (content.hasRemove) geometry.remove = takeRight(rest, line, line, gap);
    if (content.hasSwitch) geometry.switcher = takeRight(rest, line * 7 / 4, line, gap);
    if (content.isSentence) {
        geometry.title = rest.adjusted(0, line / 4, 0, -line / 4);
        return geometry;
    }
    if (content.isTwoLined) {
        const int top = row.top() + (row.height() - line - small.height()) / 2;
        QRect upper(rest.left(), top, rest.width(), line), lower(rest.left(), top + line, rest.width(), small.height());
        if (!content.badge.isEmpty())
            geometry.badge = takeRight(upper, small.horizontalAdvance(content.badge) + 2 * gap, line, gap);
        geometry.title = takeLeft(upper, large.horizontalAdvance(content.title) + 1, line, gap);
        geometry.title.setRight(std::min(geometry.title.right(), upper.right() + line));
        if (upper.width() > small.averageCharWidth() * 6) geometry.id = takeLeft(upper, upper.width(), line, 0);
        geometry.summary = lower;
        return geometry;
    }
    if (!content.summary.isEmpty()) {
        const int field = content.hasField ? line : 0;
        const int width = std::min(small.horizontalAdvance(content.summary) + 2 + field, rest.width() / 2);
        const int height = content.hasField ? line * 3 / 2 : line;
        geometry.summary = takeRight(rest, content.hasField ? std::max(width, line * 5) : width, height, gap);
    }
    geometry.title = QRect(rest.left(), rest.top() + (rest.height() - line) / 2, rest.width(), line);
    return geometry;
}

}  // namespace tenon::views
