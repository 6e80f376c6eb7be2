// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a chart as a table: for reading exactly, for screen readers, and for a spreadsheet.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <limits>
#include <vector>

namespace tenon::views {

struct ChartCell {
    QString text;                                             ///< as people read it
    double value = std::numeric_limits<double>::quiet_NaN();  ///< as a program reads it; NaN: the text is all there is
};

struct ChartColumn {
    QString title;
    QString unit = {};      ///< of ChartCell::value, for CSV: "ns"
    bool isNumber = false;  ///< set flush right
};

/// Every row has a cell for each column.
struct ChartTable {
    std::vector<ChartColumn> columns;
    std::vector<std::vector<ChartCell>> rows;
};

ChartCell textCell(const QString& text);
ChartCell durationCell(double ns);
ChartCell countCell(qint64 count);

/// RFC 4180 with '\n' line ends: a heading "median (ns)" and plain numbers with a decimal point, whatever the language.
/// Text that a spreadsheet would take for a formula is given an apostrophe in front.
QString toCsv(const ChartTable& table);

/// Qt::UserRole is what rows are to be sorted by.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ChartTable table);
    const ChartTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

}  // namespace tenon::views
