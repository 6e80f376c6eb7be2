// SPDX-License-Identifier: Apache-2.0
// Packing of constant operands when compiling.
//
//     source[b][free][depth] (any strides)   to   [b][free / tile][depth][tile], zero padded
//
// A tile is what a register tile consumes in one step along the depth, so a kernel reads its weights as one stream.
#pragma once

#include "core/ir/tensor.h"
#include "core/loops/compute_contraction.h"

namespace tenon::loops {

/// The operand in tiles, with element type `type` (that of the source, or f32 from f16 and bf16). `strides` address
/// `source`.
Tensor packTiles(const Tensor& source, const OperandStrides& strides, std::int64_t freeExtent, std::int64_t depth,
                 std::int64_t tile, ElementType type);

}  // namespace tenon::loops
