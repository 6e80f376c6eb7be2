// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table.h"

#include <cmath>

#include "views/common/format.h"

namespace tenon::views {

namespace {

QString quoted(QString text) {
    // A cell that begins like a formula would be run by the spreadsheet it is pasted into.
    if (!text.isEmpty() && QStringLiteral("=+-@\t").contains(text[0])) text.prepend(QLatin1Char('\''));
    const bool needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                             text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!needsQuotes) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString csvOf(const ChartCell& cell) {
    return std::isfinite(cell.value) ? QString::number(cell.value, 'g', 12) : quoted(cell.text);
}

}  // namespace

ChartCell textCell(const QString& text) {
    return {text};
}

ChartCell durationCell(double ns) {
    return {formatDuration(ns), ns};
}

ChartCell countCell(qint64 count) {
    return {formatCount(count), static_cast<double>(count)};
}

QString toCsv(const ChartTable& table) {
    QStringList lines, cells;
    for (const ChartColumn& column : table.columns)
        cells << quoted(column.unit.isEmpty() ? column.title
                                              : QStringLiteral("%1 (%2)").arg(column.title, column.unit));
    lines << cells.join(QLatin1Char(','));
    for (const auto& row : table.rows) {
        cells.clear();
        for (const ChartCell& cell : row) cells << csvOf(cell);
        lines << cells.join(QLatin1Char(','));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ChartTableModel::setTable(ChartTable table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChartCell& cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const bool isNumber = m_table.columns[static_cast<std::size_t>(index.column())].isNumber;
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:  // escaped, so that it is never taken for rich text
            return cell.text.toHtmlEscaped();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        case Qt::UserRole:
            return std::isfinite(cell.value) ? QVariant(cell.value) : QVariant(cell.text);
        default:
            return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const ChartColumn& column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

}  // namespace tenon::views
