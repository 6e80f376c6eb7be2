// SPDX-License-Identifier: GPL-3.0-or-later
// The scope tree: which nodes of a graph belong together.
//
// From the node names where they have paths ("/encoder/layer.0/attention/MatMul"); a graph without paths gets its scopes
// from repeated structure and from cuts where a single value is alive. Fused groups are the innermost scopes.
#pragma once

#include <QString>

#include "views/graph/geometry.h"

namespace tenon::views {

struct Scope {
    enum class Kind : std::uint8_t { root, path, block, group };
    Kind kind = Kind::path;
    QString name;                          ///< last part of the path; "Conv + Relu" of a group; "Block 3"
    QString path;                          ///< unique in the tree; empty for the root
    std::uint32_t parent = kNone;
    std::vector<std::uint32_t> children;   ///< scopes, in order of their first node
    std::vector<std::uint32_t> nodes;      ///< positions in Graph.nodes, of this scope alone
    std::uint32_t nodeCount = 0;           ///< with those of scopes below
    std::uint64_t structure = 0;           ///< equal for scopes of equal structure (ops, types, wiring, scopes below)
    std::uint32_t repeats = 1;             ///< scopes of this structure in the whole graph
};

struct ScopeTree {
    std::vector<Scope> scopes;                ///< [0] is the root; parents before children
    std::vector<std::uint32_t> scopeOfNode;   ///< by position in Graph.nodes: the innermost
};

/// Pure and deterministic; O(n log n). 10,000 nodes take under 30 ms.
ScopeTree buildScopeTree(const engine::Graph& graph);

}  // namespace tenon::views
