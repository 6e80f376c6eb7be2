// SPDX-License-Identifier: Apache-2.0
// Arithmetic on extents of which some are symbols. A result that is not a number is a symbol spelled as the expression
// ("N*64", "A+B"), so that equal computations give equal dimensions.
#pragma once

#include <span>

#include "core/base/result.h"
#include "core/ir/type.h"

namespace tenon {

/// No tensor may have this many elements or bytes: everything below multiplies safely with an element size.
inline constexpr std::int64_t kLargestExtent = std::int64_t{1} << 47;

/// No tensor may have more axes.
inline constexpr std::size_t kLargestRank = 64;

/// Rank, every extent, the element count and the bytes are within the limits, so that counts and strides cannot
/// overflow. Every type that enters from outside goes through this. The error is a clause without a name.
Result<void> checkSize(const TensorType& type);

/// Longer expressions are not followed.
inline constexpr std::size_t kLongestSymbol = 256;

/// All: nullopt when a number leaves [0, kLargestExtent) or a symbol grows past kLongestSymbol.
std::optional<Dim> addExtents(const Dim& a, const Dim& b);
std::optional<Dim> multiplyExtents(std::span<const Dim> factors);

/// The extent d with product(a) == d * product(b), 1 when both products are 0; nullopt when there is none. Symbols
/// cancel when they appear on both sides.
std::optional<Dim> divideShapes(const Shape& a, const Shape& b);

}  // namespace tenon
