// SPDX-License-Identifier: Apache-2.0
// The families of ops, one file each. Every function evaluates the ops that the table in evaluate.cpp gives it.
#pragma once

#include "core/interpret/call.h"

namespace tenon::interpreter {

// elementwise_unary.cpp
Result<Tensor> realUnary(const Call& call);        ///< functions of one real number: Exp, Sigmoid, ...
Result<Tensor> arithmeticUnary(const Call& call);  ///< also defined for integers: Abs, Neg, Relu, Sign, Shrink
Result<Tensor> classify(const Call& call);         ///< IsInf, IsNaN
Result<Tensor> logicalNot(const Call& call);
Result<Tensor> bitwiseNot(const Call& call);
Result<Tensor> clip(const Call& call);
Result<Tensor> cast(const Call& call);
Result<Tensor> identity(const Call& call);

// elementwise_binary.cpp
Result<Tensor> arithmetic(const Call& call);  ///< Add, Sub, Mul, Div, Mod, PRelu and the bitwise ops
Result<Tensor> power(const Call& call);
Result<Tensor> compare(const Call& call);  ///< Equal, Greater, ..., and the logical ops: boolean results
Result<Tensor> fold(const Call& call);     ///< Max, Min, Sum, Mean of any number of inputs
Result<Tensor> where(const Call& call);

// quantization.cpp
Result<Tensor> quantizeLinear(const Call& call);
Result<Tensor> dequantizeLinear(const Call& call);
Result<Tensor> qLinearConv(const Call& call);
Result<Tensor> qLinearMatMul(const Call& call);

// contraction.cpp and convolution.cpp
Result<Tensor> matMul(const Call& call);
Result<Tensor> matMulInteger(const Call& call);
Result<Tensor> gemm(const Call& call);
Result<Tensor> attention(const Call& call);
Result<Tensor> conv(const Call& call);
Result<Tensor> convInteger(const Call& call);
Result<Tensor> convTranspose(const Call& call);

// reduction.cpp
Result<Tensor> reduce(const Call& call);      ///< every Reduce* op
Result<Tensor> argExtreme(const Call& call);  ///< ArgMax, ArgMin
Result<Tensor> globalPool(const Call& call);

// normalization.cpp
Result<Tensor> batchNormalization(const Call& call);
Result<Tensor> groupNormalization(const Call& call);     ///< also InstanceNormalization: one channel a group
Result<Tensor> trailingNormalization(const Call& call);  ///< LayerNormalization, RMSNormalization
Result<Tensor> softmax(const Call& call);                ///< also LogSoftmax
Result<Tensor> lpNormalization(const Call& call);
Result<Tensor> localResponse(const Call& call);

// window.cpp
Result<Tensor> averagePool(const Call& call);
Result<Tensor> maxPool(const Call& call);

// movement.cpp
Result<Tensor> concat(const Call& call);
Result<Tensor> depthToSpace(const Call& call);
Result<Tensor> spaceToDepth(const Call& call);
Result<Tensor> expand(const Call& call);
Result<Tensor> gather(const Call& call);
Result<Tensor> gatherElements(const Call& call);
Result<Tensor> pad(const Call& call);
Result<Tensor> slice(const Call& call);
Result<Outputs> split(const Call& call);
Result<Tensor> tile(const Call& call);
Result<Tensor> transpose(const Call& call);
Result<Tensor> trilu(const Call& call);

// reshape.cpp
Result<Tensor> flatten(const Call& call);
Result<Tensor> reshape(const Call& call);
Result<Tensor> squeeze(const Call& call);
Result<Tensor> unsqueeze(const Call& call);

// resize.cpp
Result<Tensor> resize(const Call& call);

// source.cpp
Result<Tensor> constantOfShape(const Call& call);
Result<Tensor> eyeLike(const Call& call);
Result<Tensor> range(const Call& call);
Result<Tensor> shape(const Call& call);
Result<Tensor> size(const Call& call);

}  // namespace tenon::interpreter
