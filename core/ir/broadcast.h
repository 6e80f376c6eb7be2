// SPDX-License-Identifier: Apache-2.0
// NumPy broadcasting: shapes are aligned at the back, and an extent of 1 stretches to the other's.
#pragma once

#include "core/ir/type.h"

namespace tenon {

/// The common shape, or nullopt when two extents differ and neither is 1. Symbols: N with N or 1 is N; N with another
/// number n > 1 is n (N must be 1 or n for the model to be valid); two different symbols give a new symbol.
std::optional<Shape> broadcast(const Shape& a, const Shape& b);
std::optional<Dims> broadcast(const Dims& a, const Dims& b);

/// Strides, in elements, that read a row-major tensor of shape `from` as if it had shape `to`: 0 along stretched axes.
/// CHECKs that `from` broadcasts to `to`.
Dims broadcastStrides(const Dims& from, const Dims& to);

}  // namespace tenon
