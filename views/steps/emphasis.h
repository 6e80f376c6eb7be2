// SPDX-License-Identifier: GPL-3.0-or-later
// Which nodes of a step are pointed at, from the rewrites of its pass.
#pragma once

#include <set>
#include <string>

#include "views/steps/step_walk.h"

namespace tenon::engine {
class PassRecord;
}

namespace tenon::views {

/// Names of nodes.
struct StepEmphasis {
    std::set<std::string> added, removed, changed;
};

/// Of the graph before: nodes that go and nodes that stay under another form. Of the graph after: nodes that came and
/// nodes that stayed. `stop.rewrite` out of range means the whole pass.
StepEmphasis emphasisAt(const engine::PassRecord& record, const Stop& stop);
/// Sources of the rewrite, or of all rewrites of the pass.
Sources sourcesAt(const engine::PassRecord& record, const Stop& stop);

}  // namespace tenon::views
