// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/first_scopes.h"

#include "views/graph/scope_tree.h"

namespace tenon::views {

namespace {

constexpr std::size_t kGlance = 40;  // boxes
constexpr std::size_t kTooFew = 4;   // fewer say nothing about a graph: open on, whatever follows

std::size_t sizeOf(const Scope& scope) {
    return scope.children.size() + scope.nodes.size();
}

}  // namespace

ExpandedScopes firstScopes(const ScopeTree& tree) {
    ExpandedScopes open;
    if (tree.scopes.empty()) return open;
    std::size_t seen = sizeOf(tree.scopes[0]);
    std::vector<std::uint32_t> level = tree.scopes[0].children;
    while (!level.empty()) {
        std::size_t then = seen;
        std::vector<std::uint32_t> opened, next;
        for (const std::uint32_t i : level) {
            const Scope& scope = tree.scopes[i];
            if (scope.kind == Scope::Kind::group) continue;
            then += sizeOf(scope) - 1;
            opened.push_back(i);
            next.insert(next.end(), scope.children.begin(), scope.children.end());
        }
        if (opened.empty() || (then > kGlance && seen >= kTooFew)) break;
        for (const std::uint32_t i : opened) open.insert(tree.scopes[i].path);
        seen = then;
        level = std::move(next);
    }
    return open;
}

}  // namespace tenon::views
