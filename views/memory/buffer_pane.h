// SPDX-License-Identifier: GPL-3.0-or-later
// The table beside the picture: the buffers alive in the marked step, or all of them.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QTreeView;

namespace tenon::views {

class BufferModel;
class Selection;

class BufferPane : public QWidget {
    Q_OBJECT

public:
    explicit BufferPane(Selection* selection, QWidget* parent = nullptr);

    void setMemory(Snapshot<engine::Memory> memory, int plan);
    void setPlan(int plan);
    /// `step` is the marked one.
    void setStep(int step);

private:
    void makeTable();
    void showRows();
    void showColumns(bool isAll);
    QString stepSentence() const;
    void selectCurrent();
    void markSelected();

    Selection* m_selection;
    Snapshot<engine::Memory> m_memory;
    std::vector<std::int64_t> m_load;
    int m_step = -1;
    BufferModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QComboBox* m_which;
    QLabel* m_title;
    QTreeView* m_table;
};

}  // namespace tenon::views
