// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for the nodes of a graph, from what was measured.
#pragma once

#include <vector>

#include "views/common/snapshots.h"

namespace tenon::engine {
class VariantAccuracy;
}

namespace tenon::app {

using views::Snapshot;

/// Nanoseconds by position in optimized.graph.nodes: the time of a kernel in equal parts on the nodes that it computes,
/// so that sums over scopes are right. NaN for nodes without kernel. `times` is by position in built.kernels
/// (views::kernelTimes).
std::vector<double> nodeTimes(const engine::Optimized& optimized, const engine::Built& built,
                              const std::vector<double>& times);

/// The same on the imported graph, by source nodes.
std::vector<double> sourceTimes(const engine::Graph& imported, const engine::Built& built,
                                const std::vector<double>& times);

/// Largest relative error by position in graph.nodes, by source nodes; NaN where nothing was compared. Empty when no
/// single values were compared.
std::vector<double> nodeErrors(const engine::Graph& graph, const engine::VariantAccuracy& accuracy);

}  // namespace tenon::app
