// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of the current variant in the order of execution, with what each costs.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

class KernelModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { order, name, time, share, flops, schedule, columns };
    enum Role {
        SortRole = Qt::UserRole,  ///< a number or a text, to sort by
        FilterRole,               ///< everything of a row that can be searched
        FractionRole,             ///< of column share: part of the whole time in [0, 1]; invalid when not measured
        LinkedRole,               ///< whether the kernel shares source nodes with the selection
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `optimized` gives the names of nodes to the filter; either may be null. `times` by kernel in ns, NaN: not known.
    void setKernels(Snapshot<engine::Built> built, Snapshot<engine::Optimized> optimized);
    void setTimes(std::vector<double> times);
    /// `sources` as the selection keeps them: sorted.
    void setLinked(const Sources& sources);

    double totalNs() const { return m_total; }
    const std::vector<int>& linked() const { return m_linked; }
    /// Of a kernel.
    Sources sources(int kernel) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int kernel, int column) const;
    QVariant sortKey(int kernel, int column) const;
    QString toolTip(int kernel, int column) const;
    QString filterText(int kernel) const;
    double timeOf(int kernel) const;
    bool isLinked(int kernel) const;

    Snapshot<engine::Built> m_built;
    Snapshot<engine::Optimized> m_optimized;
    std::vector<double> m_times;
    double m_total = 0;
    std::vector<int> m_linked;  ///< kernels, in order
};

}  // namespace tenon::views
