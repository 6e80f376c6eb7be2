// SPDX-License-Identifier: GPL-3.0-or-later
// All that the inspector knows: the snapshots, and what is looked up in them.
#pragma once

#include <QString>
#include <map>
#include <vector>

#include "views/common/selection.h"
#include "views/inspector/graph_index.h"
#include "views/inspector/remark_index.h"

namespace tenon::views {

struct Facts {
    Snapshot<engine::Opened> opened;
    Snapshot<engine::Optimized> optimized;
    Snapshot<engine::Built> built;
    Snapshot<Profile> profile;
    QString variant;

    GraphIndex before, after;
    RemarkIndex remarks;
    std::vector<int> kernelOfNode;    ///< by position in the optimized graph; -1: none
    std::vector<double> kernelTimes;  ///< ns by kernel; NaN: not measured
    double totalNs = 0;               ///< of all kernels; 0: not measured

    /// By side and Value.id; a failure is a sentence without a snapshot.
    struct Statistics {
        Snapshot<engine::ValueStatistics> values;
        QString failure;
    };
    std::map<std::pair<Side, std::uint32_t>, Statistics> statistics;

    void setOpened(Snapshot<engine::Opened> snapshot);
    void setOptimized(Snapshot<engine::Optimized> snapshot);
    void setBuilt(Snapshot<engine::Built> snapshot);
    void setProfile(Snapshot<Profile> snapshot, const QString& name);

    const GraphIndex& graph(Side side) const { return side == Side::before ? before : after; }
    /// The op in plain words; empty when unknown.
    QString gloss(const std::string& op) const;
    /// Kernels that compute this node, in execution order.
    std::vector<int> kernelsOf(Side side, int node) const;
    /// What selecting this lights up.
    Sources sourcesOf(const Focus& focus) const;

private:
    void indexKernels();
};

}  // namespace tenon::views
