// SPDX-License-Identifier: GPL-3.0-or-later
// Which scopes are open when a graph is first looked at. Pure.
#pragma once

#include "views/graph/geometry.h"

namespace tenon::views {

/// Level by level, as long as what is seen can be taken in at a glance; fused groups stay closed, each is one kernel.
ExpandedScopes firstScopes(const ScopeTree& tree);

}  // namespace tenon::views
