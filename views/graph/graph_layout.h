// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the layouts of open scopes into one Geometry.
#pragma once

#include <functional>

#include "views/graph/graph_wiring.h"
#include "views/graph/layout_text.h"
#include "views/graph/scope_layouter.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

/// What layouts of one graph share.
struct GraphParts {
    Snapshot<engine::Graph> graph;
    std::shared_ptr<const ScopeTree> tree;
    Wiring wiring;
};

std::shared_ptr<const GraphParts> partsOf(const Snapshot<engine::Graph>& graph);

/// nullptr only when cancelled. `layouter` and `widths` keep what they learn for the next call.
std::shared_ptr<const Geometry> layOutGraph(const GraphParts& parts, const ExpandedScopes& expanded,
                                            ScopeLayouter& layouter, TextWidths& widths,
                                            const std::function<bool()>& isCancelled);

/// Paths of all scopes.
ExpandedScopes everyScope(const ScopeTree& tree);

}  // namespace tenon::views
