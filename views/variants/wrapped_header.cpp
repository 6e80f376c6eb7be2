// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/wrapped_header.h"

#include <QStyleOptionHeader>

namespace tenon::views {

QString inTwoLines(const QString& title, const QFontMetrics& metrics) {
    QString best = title;
    int narrowest = metrics.horizontalAdvance(title);
    for (qsizetype at = title.indexOf(QLatin1Char(' ')); at >= 0; at = title.indexOf(QLatin1Char(' '), at + 1)) {
        const QString first = title.left(at), second = title.mid(at + 1);
        const int width = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
        if (width >= narrowest) continue;
        narrowest = width;
        best = first + QLatin1Char('\n') + second;
    }
    return best;
}

QSize WrappedHeader::sectionSizeFromContents(int section) const {
    const QString title = model()->headerData(section, orientation()).toString();
    const QSize text = fontMetrics().size(0, inTwoLines(title, fontMetrics()));
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    return {text.width() + 2 * margin + fontMetrics().averageCharWidth(), text.height() + 2 * margin};
}

void WrappedHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
    QHeaderView::initStyleOptionForIndex(option, section);
    option->text = inTwoLines(option->text, option->fontMetrics);
}

}  // namespace tenon::views
