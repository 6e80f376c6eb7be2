// SPDX-License-Identifier: Apache-2.0
// The interpreter: the reference meaning of every op. Slow, plain, obviously right; the oracle for all else.
#pragma once

#include <map>

#include "core/base/progress.h"
#include "core/ir/graph.h"
#include "core/ir/infer.h"

namespace tenon {

/// Outputs of one node from its inputs (nullptr = absent optional input). f16 and bf16 compute in float and round once.
/// Sums accumulate in double for f32 inputs. Errors: data-dependent faults (index out of range), too-large outputs.
Result<std::vector<Tensor>> evaluateNode(const Graph& graph, NodeId node, std::span<const Tensor* const> inputs);

/// The Evaluator for inferTypes: evaluateNode on constants.
Evaluator constantEvaluator();

/// Runs the whole graph. `inputs` in the order of graph.inputs(). With `everyValue`, all node outputs are kept there by
/// ValueId; otherwise intermediates are freed after their last use. Returns outputs in the order of graph.outputs().
Result<std::vector<Tensor>> interpret(const Graph& graph, std::span<const Tensor> inputs, const JobContext& job = {},
                                      std::map<ValueId, Tensor>* everyValue = nullptr);

}  // namespace tenon
