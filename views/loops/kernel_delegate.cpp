// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/kernel_delegate.h"

#include <QPainter>

#include "views/common/theme.h"
#include "views/loops/kernel_model.h"

namespace tenon::views {

void KernelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = Theme::current();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isLinked = index.data(KernelModel::LinkedRole).toBool();
    if (isLinked && !isSelected) painter->fillRect(option.rect, theme.selection);
    if (isLinked && index.column() == KernelModel::order) {
        const int width = qMax(2, option.fontMetrics.averageCharWidth() / 3);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), width, option.rect.height()),
                          theme.selectionLine);
    }
    const QVariant fraction = index.data(KernelModel::FractionRole);
    if (index.column() == KernelModel::share && fraction.isValid() && !isSelected) {
        QRectF bar = QRectF(option.rect).adjusted(2, 3, -2, -3);
        bar.setWidth(bar.width() * fraction.toDouble());
        QColor fill = theme.accent;
        fill.setAlphaF(theme.isDark() ? 0.45F : 0.28F);
        painter->fillRect(bar, fill);
    }
    QStyledItemDelegate::paint(painter, option, index);
}

QSize KernelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() * 3 / 2);
    return size;
}

}  // namespace tenon::views
