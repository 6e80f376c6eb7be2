// SPDX-License-Identifier: GPL-3.0-or-later
// Draws DamageModel::damageColumn as a bar.
#pragma once

#include <QStyledItemDelegate>

namespace tenon::views {

class DamageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace tenon::views
