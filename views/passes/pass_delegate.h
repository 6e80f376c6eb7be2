// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the passes panel: switches, badges, values in fields, buttons to remove; and edits options by
// type.
#pragma once

#include <QStyledItemDelegate>

namespace tenon::views {

struct RowGeometry;
class PassModel;

class PassDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    PassDelegate(PassModel* model, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    void badgeClicked(const QModelIndex& index);
    void removeClicked(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    RowGeometry geometryOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    PassModel* m_model;
};

}  // namespace tenon::views
