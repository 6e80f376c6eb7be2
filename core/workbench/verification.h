// SPDX-License-Identifier: Apache-2.0
// Verification: compiled variants of a model against the interpreter.
//
// Outputs of a float variant are held against the interpreted *imported* graph, so that passes and code generation are
// judged together. An int8 variant computes something else on purpose: its outputs are held against the interpreted
// *optimized* graph, which holds the same integers, and the difference to the float model is reported beside that
// without being judged (accuracy on labelled samples judges it).
#pragma once

#include <optional>

#include "core/runtime/executable.h"
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
    std::vector<VerifiedValue> outputs;  ///< in the model's order
    std::vector<VerifiedValue> kernels;  ///< what every kernel writes into the arena, in execution order, when asked for
    std::vector<VerifiedValue> toFloat;  ///< of an int8 variant: outputs against the float model; not judged

    /// Outputs and kernels are within the tolerance.
    bool isWithin() const;
};

/// Verifies variants of one model on one sample.
class Verifier {
public:
    /// `imported` must outlive it.
    Verifier(const Graph& imported, Sample inputs, Tolerance tolerance, JobContext job = {});

    /// With `everyKernel`, each kernel is also judged on its own: the interpreter gets the inputs that the compiled kernel
    /// had, so that the first wrong one can be named. Integer results must then be equal.
    Result<Verification> verify(const Executable& executable, const Variant& variant, bool everyKernel);

private:
    std::vector<VerifiedValue> compareOutputs(const std::vector<Tensor>& got, const std::vector<Tensor>& want) const;
    Result<std::vector<VerifiedValue>> compareKernels(const Executable& executable, const Recipe& recipe) const;

    const Graph& imported;
    Sample inputs;
    Tolerance tolerance;
    JobContext job;
    std::optional<std::vector<Tensor>> reference;  ///< outputs of the interpreted imported graph
};

}  // namespace tenon
