// SPDX-License-Identifier: Apache-2.0
// Type and shape inference: fills the type of every value from the types of the inputs.
#pragma once

#include <functional>
#include <span>

#include "core/ir/graph.h"

namespace tenon {

/// Computes the outputs of one node from constant inputs (index = input position; nullptr = absent or not constant).
/// Given by the caller because the reference meaning of ops lives above this folder (interpret/).
using Evaluator = std::function<Result<std::vector<Tensor>>(const Graph&, NodeId, std::span<const Tensor* const>)>;

/// Output types of one node. `constants[i]` is the known content of input i or nullptr (needed by Reshape, Slice ...).
/// Errors name the node and say which rule of the op the shapes break.
Result<std::vector<TensorType>> inferNode(const Graph& graph, NodeId node, std::span<const Tensor* const> constants);

/// Runs over the whole graph in topological order and sets every value's type. Small integer computations on shapes
/// (Shape, Gather, Concat ... feeding Reshape) are followed through `evaluate`, without changing the graph.
Result<void> inferTypes(Graph& graph, const Evaluator& evaluate);

}  // namespace tenon
