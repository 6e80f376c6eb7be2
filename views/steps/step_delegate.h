// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the step view's lists: a title, and under it in small what happened.
#pragma once

#include <QStyledItemDelegate>

namespace tenon::views {

class StepDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace tenon::views
