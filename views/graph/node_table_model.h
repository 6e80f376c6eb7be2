// SPDX-License-Identifier: GPL-3.0-or-later
// NodeTableModel: the nodes of a graph, a row each, straight from the snapshot.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

class NodeTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { op, name, shape, kernel, time, columnsInAll };
    static constexpr int kSortRole = Qt::UserRole;  ///< what a column sorts by: numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;

    void setGraph(const Snapshot<engine::Graph>& graph);
    const Snapshot<engine::Graph>& graph() const { return m_graph; }
    /// Nanoseconds by row; empty: the column is not there.
    void setTimes(std::vector<double> times);
    /// Rows of nodes that stand for one of `sources` are marked.
    void setLinked(const Sources& sources);
    bool isLinked(int row) const;
    /// The first row that is linked, or -1.
    int firstLinked() const;
    /// The row of the node with this Node.id, or -1.
    int rowOf(std::uint32_t nodeId) const;
    Sources sourcesOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(int row, int column) const;
    QVariant keyOf(int row, int column) const;

    Snapshot<engine::Graph> m_graph;
    std::vector<double> m_times;
    std::vector<bool> m_linked;  ///< by row; empty: none
};

}  // namespace tenon::views
