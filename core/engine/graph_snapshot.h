// SPDX-License-Identifier: Apache-2.0
// Graphs as the messages that views hold.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/engine.pb.h"
#include "core/ir/graph.h"

namespace tenon {

/// Where nodes and values stand in the snapshot of a graph, by NodeId::index and ValueId::index; kNone for erased ones.
struct SnapshotPositions {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    std::vector<NodeId> order;  ///< nodes in topological order
    std::vector<std::uint32_t> node, value;
};

SnapshotPositions snapshotPositions(const Graph& graph);

/// Nodes in topological order, values by id, attributes that differ from the op's defaults.
void writeGraph(const Graph& graph, engine::Graph& out);

/// Sources as the messages list them.
template <class Field>
void writeSources(const SourceSet& sources, Field& out) {
    out.Reserve(static_cast<int>(sources.size()));
    for (SourceId source : sources) out.Add(source.index);
}

}  // namespace tenon
