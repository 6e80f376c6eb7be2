// SPDX-License-Identifier: Apache-2.0
// Scales and zero points: the affine map between real numbers and 8-bit integers,
//     real = scale * (integer - zeroPoint),
// as in Jacob et al., "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference"
// (arXiv 1712.05877).
#pragma once

#include "core/ir/tensor.h"
#include "core/passes/recipe.h"

namespace tenon {

struct Scale {
    float scale = 1;
    std::uint8_t zeroPoint = 0;
};

/// Asymmetric u8 for activations. The range is widened to hold 0, so that padding and ReLU are exact.
Scale activationScale(Range range);

/// Symmetric i8 weights with one scale per slice along `axis`: |integer| <= 127.
struct QuantizedWeights {
    Tensor integers;            ///< i8, the shape of the weights
    std::vector<float> scales;  ///< one per slice along the axis
};
QuantizedWeights quantizeWeights(const Tensor& weights, int axis);

}  // namespace tenon
