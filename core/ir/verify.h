// SPDX-License-Identifier: Apache-2.0
// The verifier: what must hold of a graph between any two stages.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// Checks arity and attribute types against the op table, single assignment, use lists, absence of cycles, types equal to
/// what inference derives, provenance present on every node, and that groups are convex (no path leaves a group and
/// comes back). The error names the node; callers decide whether it is the model's fault or ours.
Result<void> verifyGraph(const Graph& graph);

}  // namespace tenon
