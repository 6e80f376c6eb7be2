// SPDX-License-Identifier: GPL-3.0-or-later
// A layered layout of our own, for scopes that Graphviz would take too long for, and for machines without it.
//
//     ranks (longest way) ─▶ bends on lines that pass ranks ─▶ order within ranks (barycentres) ─▶ x by turns
#pragma once

#include "views/graph/local_layout.h"

namespace tenon::views {

/// Pure and deterministic; O(n + e) in items and in ranks that lines pass, times a constant.
LocalLayout plainLayout(const LocalGraph& graph);

}  // namespace tenon::views
