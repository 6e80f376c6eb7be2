// SPDX-License-Identifier: Apache-2.0
// Verification: compiled variants of a model against the interpreter.
//
// Outputs of a float variant are held against the interpreted *imported* graph, so that passes and code generation are
// judged together.
//
// An int8 variant computes something else on purpose, and one rounding that falls the other way upstream moves
// everything after it. So its kernels are judged one by one: the interpreter gets the inputs that the compiled kernel
// had. Integer results must be equal; where float sums or transcendental functions come before the rounding, one step
// is allowed. The outputs must then equal, bit by bit, those of the same kernels run without sharing memory. The
// difference to the float model is reported beside that without being judged (accuracy on labelled samples judges it).
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
    std::vector<VerifiedValue>
        kernels;  ///< what every kernel writes, in execution order; of int8 variants, or asked for
    std::vector<VerifiedValue> toFloat;  ///< of an int8 variant: outputs against the float model; not judged

    /// Outputs and kernels are within the tolerance.
    bool isWithin() const;
};

/// Verifies variants of one model on one sample.
class Verifier {
public:
    /// `imported` must outlive it.
    Verifier(const Graph& imported, Sample inputs, Tolerance tolerance, JobContext job = {});

    /// With `everyKernel`, the kernels of float variants are judged one by one too, so that the first wrong one can be
    /// named.
    Result<Verification> verify(const Executable& executable, const Variant& variant, bool everyKernel);

private:
    std::vector<VerifiedValue> compareOutputs(const std::vector<Tensor>& got, const std::vector<Tensor>& want,
                                              const Tolerance& allowed) const;

    const Graph& imported;
    Sample inputs;
    Tolerance tolerance;
    JobContext job;
    std::optional<std::vector<Tensor>> reference;  ///< outputs of the interpreted imported graph
};

}  // namespace tenon
