// SPDX-License-Identifier: Apache-2.0
// Contractions on wide numbers, for the ops on quantized values as well.
#pragma once

#include "core/interpret/call.h"
#include "core/ir/window.h"

namespace tenon::interpreter {

/// How a batched matrix product goes over its operands: extents, and where each batch starts.
struct MatMulPlan {
    std::int64_t rows = 0, depth = 0, columns = 0;
    Dims batch;                      ///< the broadcast leading axes
    Dims leftStrides, rightStrides;  ///< in matrices, along `batch`
    Dims output;                     ///< the shape of the result
};
/// By the rules of numpy.matmul: a vector on the left is a row, on the right a column, and that axis is dropped again.
Result<MatMulPlan> planMatMul(const Call& call, const Dims& left, const Dims& right);

/// Integers minus their zero point: one for all, or one for each index along `axis` (a tensor of that many elements).
Result<Tensor> withoutZeroPoint(const Call& call, const Tensor& values, const Tensor* zeroPoint, std::int64_t axis);

/// The exact product of integer tensors (i64), wrapping at 64 bits.
Result<Tensor> integerMatMul(const Call& call, const Tensor& left, const Tensor& right);

/// The window of the call's op over the actual shape of `input`.
Result<Window> windowOver(const Call& call, const Tensor& input, Dims kernel);

/// Convolution of x [N, C, ...] with weights [M, C / group, ...] and an optional bias [M], all doubles (f64), in
/// double: sums of integers are exact up to 2^53.
Result<Tensor> convolution(const Call& call, const Tensor& x, const Tensor& weights, const Tensor* bias);

}  // namespace tenon::interpreter
