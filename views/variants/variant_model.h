// SPDX-License-Identifier: GPL-3.0-or-later
// The variants of the project side by side, a row each.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "views/variants/variant_row.h"

namespace tenon::views {

class VariantModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, latency, against, accuracy, arena, constants, library, recipe, state, columns };
    enum class Mark : std::uint8_t { none, good, bad, muted };
    enum Role {
        IdRole = Qt::UserRole,  ///< VariantRow.id
        DetailRole,             ///< quieter text after the display text
        MarkRole,               ///< Mark as int: how the text is to be taken
        ColourRole,             ///< of column name: index for Theme::series
        BadgesRole,             ///< of column name: QStringList of icon names for current, pinned, baseline
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of the same ids in the same order are updated in place: selection and editors stay.
    void setRows(std::vector<VariantRow> rows);
    const std::vector<VariantRow>& rows() const { return m_rows; }
    /// -1 when there is none of that id.
    int rowOf(int id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Names only: asks by `renamed`, the row changes when the owner sets it.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void renamed(int id, const QString& name);

private:
    QString text(const VariantRow& row, int column) const;
    QString detail(const VariantRow& row, int column) const;
    QString toolTip(const VariantRow& row, int column) const;
    Mark mark(const VariantRow& row, int column) const;
    static QStringList badges(const VariantRow& row);
    QString accessibleText(const VariantRow& row, int column) const;
    const VariantRow* baseline() const;

    std::vector<VariantRow> m_rows;
    std::vector<QString> m_recipes;  ///< in words, by row
};

}  // namespace tenon::views
