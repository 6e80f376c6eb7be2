// SPDX-License-Identifier: Apache-2.0
// How far two tensors are apart, in the terms of numpy's allclose: |got - want| <= atol + rtol * |want|.
#pragma once

#include <string>

#include "core/ir/tensor.h"

namespace tenon {

struct Tolerance {
    double rtol = 1e-3;
    double atol = 1e-4;
};

struct TensorDifference {
    std::string problem;  ///< type or shape differ; then nothing else is set
    double maxAbsolute = 0;
    double maxRelative = 0;    ///< |got - want| / |want|, where |want| > atol
    std::int64_t outside = 0;  ///< elements beyond the tolerance; NaN only equals NaN, infinities must be equal
    std::int64_t worstIndex = -1;
    double worstGot = 0, worstWant = 0;

    bool isWithin() const { return problem.empty() && outside == 0; }
};

TensorDifference compareTensors(const Tensor& got, const Tensor& want, const Tolerance& tolerance);

/// "12 of 1000 elements beyond tolerance, worst at 7: 0.5 instead of 0.25".
std::string describe(const TensorDifference& difference, std::int64_t elements);

}  // namespace tenon
