// SPDX-License-Identifier: Apache-2.0
// Floating-point (or integer) operations that an op needs by its definition, a multiply-add counting two.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// Contractions: two for each product. Reductions and windows: one for each element read into a result. Elementwise: one for
/// each output element. Movements: none. Shapes must be known. Whatever algorithm is chosen, this figure stays.
std::int64_t nodeFlops(const Graph& graph, NodeId node);

}  // namespace tenon
