// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/history_model.h"

#include <QLocale>

namespace tenon::views {

void HistoryModel::setRows(std::vector<HistoryRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const HistoryRow* HistoryModel::row(const QModelIndex& index) const {
    const bool isOne = index.isValid() && index.row() < static_cast<int>(m_rows.size());
    return isOne ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const HistoryRow* row = this->row(index);
    if (!row) return {};
    if (role == Qt::DisplayRole && index.column() == timeColumn)
        return QLocale().toString(row->time, QLocale::ShortFormat);
    if (role == Qt::DisplayRole && index.column() == variantsColumn)
        return QLocale().createSeparatedList(row->variants);
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == timeColumn ? tr("Measured") : tr("Variants");
}

}  // namespace tenon::views
