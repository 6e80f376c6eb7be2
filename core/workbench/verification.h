// SPDX-License-Identifier: Apache-2.0
// Verification: the compiled model against the interpreter.
#pragma once

#include "core/workbench/comparison.h"
#include "core/workbench/samples.h"
#include "core/workbench/variant.h"

namespace tenon {

struct VerifiedValue {
    std::string name;
    std::int64_t elements = 0;
    TensorDifference difference;
};

struct Verification {
    std::vector<VerifiedValue> values;  ///< outputs first, in the model's order; then kernels' results in execution order
    bool isWithin() const;
};

/// Outputs of the compiled variant against the interpreted *imported* graph, so that passes and code generation are judged
/// together. With `everyTensor`, what every kernel writes is also compared with the interpreted *optimized* graph, so that
/// the first wrong kernel can be named.
Result<Verification> verifyModel(const Graph& imported, const Recipe& recipe, const Sample& inputs,
                                 const Tolerance& tolerance, bool everyTensor, const JobContext& job = {});

}  // namespace tenon
