// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/node_table_model.h"

#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/theme.h"
#include "views/graph/edge_painter.h"

namespace tenon::views {

void NodeTableModel::setGraph(const Snapshot<engine::Graph>& graph) {
    beginResetModel();
    m_graph = graph;
    m_times.clear();
    m_linked.clear();
    endResetModel();
}

void NodeTableModel::setTimes(std::vector<double> times) {
    const bool had = !m_times.empty(), has = !times.empty();
    if (has && !had) beginInsertColumns({}, time, time);
    if (had && !has) beginRemoveColumns({}, time, time);
    m_times = std::move(times);
    if (has && !had) endInsertColumns();
    if (had && !has) endRemoveColumns();
    if (had && has && rowCount() > 0) emit dataChanged(index(0, time), index(rowCount() - 1, time));
}

void NodeTableModel::setLinked(const Sources& sources) {
    std::vector<bool> linked(sources.empty() ? 0 : static_cast<std::size_t>(rowCount()));
    for (std::size_t row = 0; row < linked.size(); ++row) linked[row] = meet(sourcesOf(static_cast<int>(row)), sources);
    if (linked == m_linked) return;
    m_linked = std::move(linked);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
}

bool NodeTableModel::isLinked(int row) const {
    return static_cast<std::size_t>(row) < m_linked.size() && m_linked[static_cast<std::size_t>(row)];
}

int NodeTableModel::firstLinked() const {
    const auto found = std::find(m_linked.begin(), m_linked.end(), true);
    return found == m_linked.end() ? -1 : static_cast<int>(found - m_linked.begin());
}

int NodeTableModel::rowOf(std::uint32_t nodeId) const {
    for (int row = 0; row < rowCount(); ++row)
        if (m_graph->nodes(row).id() == nodeId) return row;
    return -1;
}

Sources NodeTableModel::sourcesOf(int row) const {
    const auto& sources = m_graph->nodes(row).sources();
    return {sources.begin(), sources.end()};
}

int NodeTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_graph ? 0 : m_graph->nodes_size();
}

int NodeTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return m_times.empty() ? columnsInAll - 1 : columnsInAll;
}

QString NodeTableModel::textOf(int row, int column) const {
    const engine::Node& node = m_graph->nodes(row);
    switch (column) {
        case op:
            return plainLine(node.op(), 60);
        case name:
            return plainLine(node.name(), 200);
        case shape:
            return node.outputs().empty() ? QString()
                                          : shapeText(m_graph->values(static_cast<int>(node.outputs(0))).shape());
        case kernel:
            return node.group() == 0 ? QString() : formatCount(node.group());
        case time: {
            const auto at = static_cast<std::size_t>(row);
            return at < m_times.size() && std::isfinite(m_times[at]) ? formatDuration(m_times[at]) : QString();
        }
        default:
            return {};
    }
}

QVariant NodeTableModel::keyOf(int row, int column) const {
    if (column == kernel) return m_graph->nodes(row).group();
    if (column != time) return textOf(row, column);
    const auto at = static_cast<std::size_t>(row);
    return at < m_times.size() && std::isfinite(m_times[at]) ? m_times[at] : -1.0;
}

QVariant NodeTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return textOf(index.row(), index.column());
        case Qt::ToolTipRole:
            return textOf(index.row(), index.column()).toHtmlEscaped();
        case kSortRole:
            return keyOf(index.row(), index.column());
        case Qt::BackgroundRole:
            return isLinked(index.row()) ? QVariant(Theme::current().selection) : QVariant();
        case Qt::ForegroundRole:
            return index.column() == shape || index.column() == kernel ? QVariant(Theme::current().mutedText)
                                                                       : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() >= kernel ? int(Qt::AlignRight | Qt::AlignVCenter)
                                            : int(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return section >= kernel ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == kernel)
        return tr("Nodes with the same number are fused into one kernel; without one, a node is a kernel of its own.");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case op:
            return tr("Op");
        case name:
            return tr("Name");
        case shape:
            return tr("Output shape");
        case kernel:
            return tr("Fused in");
        case time:
            return tr("Time");
        default:
            return {};
    }
}

}  // namespace tenon::views
