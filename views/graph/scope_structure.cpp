// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_structure.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "core/engine/engine.pb.h"

namespace tenon::views {
namespace {

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed ^= value + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2);
    seed *= 0xff51afd7ed558ccdull;
    return seed ^ (seed >> 32);
}

std::uint64_t mix(std::uint64_t seed, const std::string& text) {
    return mix(seed, std::hash<std::string>()(text));
}

std::uint64_t hashOfNode(const engine::Graph& graph, const engine::Node& node) {
    std::uint64_t hash = mix(1, node.op());
    for (const std::uint32_t output : node.outputs()) {
        const engine::Value& value = graph.values(static_cast<int>(output));
        hash = mix(mix(hash, value.shape()), value.element());
    }
    for (const std::uint32_t input : node.inputs())
        if (input != 0 && graph.values(static_cast<int>(input - 1)).is_constant())
            hash = mix(hash, graph.values(static_cast<int>(input - 1)).shape());
    return hash;
}

/// A wire between two members of one scope.
struct Wire {
    std::uint32_t scope, from, to;
    auto operator<=>(const Wire&) const = default;
};

/// Members of a scope by order: a node or scope is known by its first node, which is the scope's own alone.
std::vector<Wire> wiresOf(const ScopeTree& tree, const Wiring& wiring, const std::vector<std::uint32_t>& depth,
                          const std::vector<std::uint32_t>& order) {
    std::vector<Wire> wires;
    for (const Flow& flow : wiring.flows) {
        if (flow.from == kNone || flow.to == kNone) continue;
        std::uint32_t a = tree.scopeOfNode[flow.from], b = tree.scopeOfNode[flow.to];
        std::uint32_t from = flow.from, to = flow.to;
        const auto base = static_cast<std::uint32_t>(wiring.drawnWith.size());
        const auto climb = [&](std::uint32_t& scope, std::uint32_t& member) {
            member = base + scope;
            scope = tree.scopes[scope].parent;
        };
        while (a != b) {
            if (depth[a] >= depth[b])
                climb(a, from);
            else
                climb(b, to);
        }
        if (from != to) wires.push_back({a, order[from], order[to]});
    }
    std::sort(wires.begin(), wires.end());
    wires.erase(std::unique(wires.begin(), wires.end()), wires.end());
    return wires;
}

}  // namespace

void markRepeats(ScopeTree& tree, const engine::Graph& graph, const Wiring& wiring) {
    const std::size_t nodes = wiring.drawnWith.size(), scopes = tree.scopes.size();
    std::vector<std::uint32_t> depth(scopes), first(scopes, kNone), order(nodes + scopes);
    for (std::size_t i = 1; i < scopes; ++i) depth[i] = depth[tree.scopes[i].parent] + 1;
    for (std::size_t i = scopes; i-- > 0;) {
        for (const std::uint32_t node : tree.scopes[i].nodes) first[i] = std::min(first[i], node);
        if (i > 0) first[tree.scopes[i].parent] = std::min(first[tree.scopes[i].parent], first[i]);
    }
    std::vector<std::vector<std::uint32_t>> members(scopes);
    for (std::uint32_t i = 0; i < scopes; ++i) {
        members[i] = tree.scopes[i].nodes;
        for (const std::uint32_t child : tree.scopes[i].children)
            members[i].push_back(static_cast<std::uint32_t>(nodes) + child);
        const auto at = [&](std::uint32_t member) { return member < nodes ? member : first[member - nodes]; };
        std::sort(members[i].begin(), members[i].end(), [&](auto a, auto b) { return at(a) < at(b); });
        for (std::uint32_t k = 0; k < members[i].size(); ++k) order[members[i][k]] = k;
    }
    const std::vector<Wire> wires = wiresOf(tree, wiring, depth, order);
    std::size_t wire = wires.size();
    std::unordered_map<std::uint64_t, std::uint32_t> repeats;
    for (std::size_t i = scopes; i-- > 0;) {
        std::uint64_t hash = 7;
        for (const std::uint32_t member : members[i])
            hash = mix(hash, member < nodes ? hashOfNode(graph, graph.nodes(static_cast<int>(member)))
                                            : tree.scopes[member - nodes].structure);
        for (; wire > 0 && wires[wire - 1].scope == i; --wire)
            hash = mix(mix(hash, wires[wire - 1].from), wires[wire - 1].to);
        tree.scopes[i].structure = hash;
        ++repeats[hash];
    }
    for (Scope& scope : tree.scopes) scope.repeats = repeats[scope.structure];
}

}  // namespace tenon::views
