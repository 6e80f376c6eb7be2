// SPDX-License-Identifier: Apache-2.0
// The form of one node: what the op table says about its inputs, outputs and attributes, before any type is known.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// Required inputs present, no more inputs or outputs than the op has, every attribute known, of its type, and given
/// when required. The error names the node.
Result<void> checkForm(const Graph& graph, NodeId node);

}  // namespace tenon
