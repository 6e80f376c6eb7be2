// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/graph/graph_wiring.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

/// Fills Scope::structure and Scope::repeats of a tree that is otherwise complete.
void markRepeats(ScopeTree& tree, const engine::Graph& graph, const Wiring& wiring);

}  // namespace tenon::views
