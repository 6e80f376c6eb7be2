// SPDX-License-Identifier: GPL-3.0-or-later
// What passes did, in short facts for rows and captions.
#pragma once

#include <QString>

#include "core/passes/pass.h"
#include "core/passes/recipe.h"

namespace tenon::engine {
class PassRecord;
class Rewrite;
}  // namespace tenon::engine

namespace tenon::views {

/// "53 → 42 nodes · 11 rewrites · 0.4 ms", "nothing to do here", "off". `record` null: it has not run yet.
QString passSummary(const PassInfo& pass, const Recipe& recipe, const engine::PassRecord* record);
/// "53 → 42 nodes · 11 rewrites".
QString changesText(const engine::PassRecord& record);
/// "53 → 42 nodes", or kernels where only these changed. Constants alone may have: "no node changed".
QString countsText(const engine::PassRecord& record);
/// "bn1, conv1 → conv1", "id → removed"; a path that all names share comes first: "/stem: bn, conv → conv".
QString rewriteText(const engine::Rewrite& rewrite);
QString rewriteCount(qsizetype count);
QString nearMissCount(qsizetype count);

}  // namespace tenon::views
