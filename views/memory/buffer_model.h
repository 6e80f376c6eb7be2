// SPDX-License-Identifier: GPL-3.0-or-later
// Buffers of a memory plan as a table, all of them or those alive in one step.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

class BufferModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { nameColumn, bytesColumn, firstStepColumn, lastStepColumn, makerColumn, offsetColumn, columnCountOf };
    /// Numbers for sorting and the buffer's position in Memory.buffers.
    enum Role { sortRole = Qt::UserRole, bufferRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// `plan` is a position in memory.plans. Null: no rows.
    void setMemory(Snapshot<engine::Memory> memory, int plan);
    void setPlan(int plan);
    /// Only buffers alive in that step; nothing: all.
    void showStep(std::optional<int> step);
    /// The row of a buffer; -1 when it is not shown.
    int rowOf(int buffer) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();
    QVariant text(int buffer, int column) const;
    QVariant sortKey(int buffer, int column) const;

    Snapshot<engine::Memory> m_memory;
    int m_plan = 0;
    std::optional<int> m_step;
    std::vector<int> m_rows;  ///< positions in Memory.buffers
};

/// "conv1 (8.19 kB): made in step 3 by conv1, last used in step 5 by add2".
QString describeBuffer(const engine::Memory& memory, int buffer);

/// Name of the kernel of that step, or "–".
QString stepName(const engine::Memory& memory, int step);

}  // namespace tenon::views
