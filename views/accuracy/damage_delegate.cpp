// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/damage_delegate.h"

#include <QPainter>

#include "views/accuracy/damage_model.h"
#include "views/common/theme.h"

namespace tenon::views {

void DamageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant fraction = index.data(DamageModel::fractionRole);
    if (!fraction.isValid()) return;
    const Theme& theme = Theme::current();
    const QVariant within = index.data(DamageModel::withinRole);
    const QColor color = !within.isValid() ? theme.series(0) : within.toBool() ? theme.good : theme.bad;
    const double height = option.fontMetrics.height() * 0.45, pad = option.fontMetrics.averageCharWidth();
    const QRectF cell = QRectF(option.rect).adjusted(pad, 0, -pad, 0);
    QRectF bar(cell.left(), cell.center().y() - height / 2, cell.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.raised);
    painter->drawRoundedRect(bar, height / 3, height / 3);
    bar.setWidth(cell.width() * fraction.toDouble());
    painter->setBrush(color);
    if (bar.width() > 0) painter->drawRoundedRect(bar, height / 3, height / 3);
    painter->restore();
}

}  // namespace tenon::views
