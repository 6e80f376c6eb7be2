// SPDX-License-Identifier: Apache-2.0
// Ops that ONNX opset 22, or ONNX Runtime's reading of it, does not have, said with ops that it has.
//
//     Attention              becomes   MatMul, Mul, Add or Where, Softmax, MatMul
//     Swish, RMSNormalization   become   their definitions (they came with opsets 24 and 23)
//     ConvInteger, MatMulInteger of u8 by constant i8
//                            become    u8 by u8: weights and their zero point both 128 higher. The sums are the same.
//                            ONNX
//                                      Runtime on AVX2 saturates u8 by i8 products, u8 by u8 is exact everywhere.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// Edits the graph in place; its outputs, their names and types stay. Shapes must be known.
Result<void> lowerForOnnx(Graph& graph);

}  // namespace tenon
