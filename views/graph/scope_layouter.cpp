// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_layouter.h"

#include "views/graph/plain_layout.h"

namespace tenon::views {
namespace {

constexpr std::size_t kMostItems = 150;    ///< that dot is given
constexpr std::size_t kMostPassed = 1500;  ///< ranks that lines pass: what dot's time really grows with
constexpr int kLimitMs = 400;

/// A plain layout is what dot would make of it: boxes in a column.
bool isChain(const LocalGraph& graph) {
    if (graph.lines.size() + 1 != graph.items.size()) return false;
    std::vector<int> in(graph.items.size()), out(graph.items.size());
    for (const LocalGraph::Line& line : graph.lines)
        if (++out[line.from] > 1 || ++in[line.to] > 1) return false;
    return true;
}

bool isTooHardForDot(const LocalGraph& graph) {
    if (graph.items.size() > kMostItems) return true;
    const std::vector<std::uint32_t> rank = tightRanksOf(graph);
    std::size_t passed = 0;
    for (const LocalGraph::Line& line : graph.lines) passed += rank[line.to] - rank[line.from];
    return passed > kMostPassed;
}

}  // namespace

std::shared_ptr<const LocalLayout> ScopeLayouter::layOut(const LocalGraph& graph,
                                                         const std::function<bool()>& isCancelled) {
    const QByteArray key = keyOf(graph);
    if (auto known = cache.find(key, graph)) return known;
    ++madeCount;
    const bool isPlain = !dot.isInstalled() || isChain(graph) || isTooHardForDot(graph);
    std::optional<LocalLayout> byDot;
    if (!isPlain) byDot = dot.layOut(graph, kLimitMs, isCancelled);
    if (isCancelled()) return nullptr;
    const auto layout = std::make_shared<LocalLayout>(byDot ? std::move(*byDot) : plainLayout(graph));
    lowerSources(*layout, graph);
    // plain ones are quick to make again, and dot may be there or be quicker another day
    cache.insert(key, layout, byDot.has_value());
    return layout;
}

}  // namespace tenon::views
