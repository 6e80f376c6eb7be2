// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a variant: a swatch in the colour it has in charts, marks, figures with a quieter second part.
#pragma once

#include <QStyledItemDelegate>

namespace tenon::views {

class VariantDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a cell needs when its quieter part is left out, as it is where it does not fit whole.
    static int widthWithoutDetail(const QModelIndex& index, const QFont& font);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    QRect paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index, QRect rect) const;
};

}  // namespace tenon::views
