// SPDX-License-Identifier: GPL-3.0-or-later
// NodeList: the nodes of one graph as a table with a filter, for reading, for searching and for screen readers.
#pragma once

#include <QWidget>
#include <vector>

#include "views/common/snapshots.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace tenon::views {

class NodeTableModel;
class Selection;
class StateView;

class NodeList : public QWidget {
    Q_OBJECT

public:
    /// `selection` outlives this.
    NodeList(Selection* selection, Side side, QWidget* parent = nullptr);

    void setGraph(const Snapshot<engine::Graph>& graph);
    /// Nanoseconds by position in Graph.nodes, NaN where not known; empty: no column.
    void setTimes(std::vector<double> times);

    QSize sizeHint() const override;
    const Snapshot<engine::Graph>& graph() const;
    QTableView* table() { return m_table; }
    QLineEdit* filter() { return m_filter; }

private:
    class FoundRows;

    void select();
    void showSelection(bool isRevealing);
    void showCount();

    Selection* m_selection;
    Side m_side;
    NodeTableModel* m_model;
    FoundRows* m_rows;
    QLineEdit* m_filter;
    QLabel* m_count;
    QTableView* m_table;
    StateView* m_state;
    bool m_isSelecting = false;  ///< our own change of the selection is on its way
};

}  // namespace tenon::views
