// SPDX-License-Identifier: GPL-3.0-or-later
// The measurements of a model that were kept, newest first.
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QStringList>
#include <vector>

namespace tenon::views {

struct HistoryRow {
    qint64 id = 0;
    QDateTime time;
    QStringList variants;  ///< in the order measured; the first was the baseline
};

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { timeColumn, variantsColumn, columnCountOf };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<HistoryRow> rows);
    const HistoryRow* row(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<HistoryRow> m_rows;
};

}  // namespace tenon::views
