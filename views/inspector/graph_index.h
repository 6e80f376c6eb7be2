// SPDX-License-Identifier: GPL-3.0-or-later
// A graph snapshot by ids: where a node or a value is, who reads it, which nodes stand for a source.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

/// Positions are those in engine::Graph.nodes and .values.
class GraphIndex {
public:
    GraphIndex() = default;
    explicit GraphIndex(Snapshot<engine::Graph> graph);

    /// Null when there is no graph.
    const engine::Graph* graph() const { return m_graph.get(); }
    std::optional<int> node(std::uint32_t id) const;
    std::optional<int> value(std::uint32_t id) const;

    /// Nodes that read the value at this position, in order, each once.
    std::span<const int> readers(int value) const;
    /// Nodes that stand for this source, in order.
    std::span<const int> nodesOfSource(std::uint32_t source) const;

    /// What the value at this position links to: the sources of its producer, or of its readers when it has none.
    Sources sourcesOfValue(int value) const;

private:
    using Lists = std::unordered_map<std::uint32_t, std::vector<int>>;

    Snapshot<engine::Graph> m_graph;
    std::unordered_map<std::uint32_t, int> m_nodes, m_values;  // positions by id
    Lists m_readers, m_ofSource;                               // by position of a value; by source
};

}  // namespace tenon::views
