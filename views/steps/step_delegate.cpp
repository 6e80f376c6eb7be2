// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_delegate.h"

#include <QPainter>

#include "views/common/theme.h"
#include "views/passes/row_geometry.h"
#include "views/steps/step_models.h"

namespace tenon::views {

QSize StepDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    RowContent content;
    content.isTwoLined = true;
    return {option.fontMetrics.averageCharWidth() * 20, rowHeight(content, option.rect.width(), option.font)};
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const bool isSelected = option.state & QStyle::State_Selected;
    const RowContent content{
        index.data().toString(), {}, index.data(summaryRole).toString(), {}, false, false, false, true};
    const QRect row = option.rect.adjusted(option.fontMetrics.height() / 4, 0, 0, 0);
    const RowGeometry parts = rowGeometry(content, row, option.font, false);
    painter->save();
    if (isSelected || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, isSelected ? theme.selection : theme.hover);
    const auto text = [&](const QRect& rect, const QString& line, Qt::TextElideMode elide) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(line, elide, rect.width()));
    };
    painter->setFont(option.font);
    painter->setPen(index.data(mutedRole).toBool() ? theme.mutedText : theme.text);
    text(parts.title, content.title, Qt::ElideRight);
    painter->setFont(smallFont(option.font));
    painter->setPen(theme.mutedText);
    text(parts.summary, content.summary, Qt::ElideMiddle);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(theme.selectionLine);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

}  // namespace tenon::views
