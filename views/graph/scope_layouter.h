// SPDX-License-Identifier: GPL-3.0-or-later
// Lays one scope out: from the cache, by Graphviz, or plainly where Graphviz would take too long.
#pragma once

#include <functional>
#include <memory>

#include "views/graph/dot_process.h"
#include "views/graph/scope_cache.h"

namespace tenon::views {

/// For one thread, the one that made it.
class ScopeLayouter {
public:
    explicit ScopeLayouter(const QString& cacheFolder) : cache(cacheFolder) {}

    /// Never null, unless `isCancelled`.
    std::shared_ptr<const LocalLayout> layOut(const LocalGraph& graph, const std::function<bool()>& isCancelled);

    bool hasDot() const { return dot.isInstalled(); }
    /// Scopes that were laid out anew.
    int made() const { return madeCount; }

private:
    ScopeCache cache;
    DotProcess dot;
    int madeCount = 0;
};

}  // namespace tenon::views
