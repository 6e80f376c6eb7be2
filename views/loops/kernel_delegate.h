// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of the kernel table: a bar behind the share, a mark beside kernels that the selection links to.
#pragma once

#include <QStyledItemDelegate>

namespace tenon::views {

class KernelDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace tenon::views
