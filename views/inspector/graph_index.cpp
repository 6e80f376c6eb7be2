// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/graph_index.h"

#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/selection.h"

namespace tenon::views {

namespace {

std::optional<int> find(const std::unordered_map<std::uint32_t, int>& map, std::uint32_t id) {
    const auto found = map.find(id);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

std::span<const int> listOf(const std::unordered_map<std::uint32_t, std::vector<int>>& lists, std::uint32_t key) {
    const auto found = lists.find(key);
    return found == lists.end() ? std::span<const int>() : std::span<const int>(found->second);
}

/// Positions of the values that a node reads, each once.
Sources valuesRead(const engine::Node& node) {
    Sources values;
    for (const std::uint32_t input : node.inputs())
        if (input > 0) values.push_back(input - 1);
    return sorted(std::move(values));
}

Sources sourcesOf(const engine::Node& node) {
    return Sources(node.sources().begin(), node.sources().end());
}

}  // namespace

GraphIndex::GraphIndex(Snapshot<engine::Graph> graph) : m_graph(std::move(graph)) {
    if (!m_graph) return;
    for (int n = 0; n < m_graph->nodes_size(); ++n) {
        const engine::Node& node = m_graph->nodes(n);
        m_nodes.emplace(node.id(), n);
        for (const std::uint32_t value : valuesRead(node)) m_readers[value].push_back(n);
        for (const std::uint32_t source : node.sources()) m_ofSource[source].push_back(n);
    }
    for (int v = 0; v < m_graph->values_size(); ++v) m_values.emplace(m_graph->values(v).id(), v);
}

std::optional<int> GraphIndex::node(std::uint32_t id) const {
    return find(m_nodes, id);
}

std::optional<int> GraphIndex::value(std::uint32_t id) const {
    return find(m_values, id);
}

std::span<const int> GraphIndex::readers(int value) const {
    return listOf(m_readers, static_cast<std::uint32_t>(value));
}

std::span<const int> GraphIndex::nodesOfSource(std::uint32_t source) const {
    return listOf(m_ofSource, source);
}

Sources GraphIndex::sourcesOfValue(int value) const {
    const std::uint32_t producer = m_graph->values(value).producer();
    if (producer > 0) return sourcesOf(m_graph->nodes(static_cast<int>(producer - 1)));
    Sources sources;
    for (const int reader : readers(value)) {
        const auto& more = m_graph->nodes(reader).sources();
        sources.insert(sources.end(), more.begin(), more.end());
    }
    return sorted(std::move(sources));
}

}  // namespace tenon::views
