// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/text_cache.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <cmath>

#include "views/graph/scene_fonts.h"

namespace tenon::views {

namespace {

constexpr qsizetype kMostTexts = 30000;

}  // namespace

TextCache::TextCache() {
    clear();
}

void TextCache::clear() {
    title = titleFont();
    subtitle = subtitleFont();
    frame = frameFont();
    texts.clear();
}

double TextCache::widthOf(Role role, const QString& text) {
    return QFontMetricsF(fontOf(role)).horizontalAdvance(text);
}

void TextCache::draw(QPainter& painter, Role role, double left, double middle, double width, const QString& text,
                     Qt::TextElideMode elide) {
    if (text.isEmpty() || width < 6) return;
    const QFont& font = fontOf(role);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {  // files keep text as text
        const double baseline = middle - metrics.height() / 2 + metrics.ascent();
        painter.drawText(QPointF(left, baseline), metrics.elidedText(text, elide, width));
        return;
    }
    const Key key{text, static_cast<int>(std::ceil(width)), role};
    auto found = texts.find(key);
    if (found == texts.end()) {
        if (texts.size() > kMostTexts) texts.clear();
        QStaticText line(metrics.elidedText(text, elide, width + 0.5));
        line.setTextFormat(Qt::PlainText);
        line.setPerformanceHint(QStaticText::AggressiveCaching);
        line.prepare({}, font);
        found = texts.insert(key, line);
    }
    painter.drawStaticText(QPointF(left, middle - found->size().height() / 2), *found);
}

}  // namespace tenon::views
