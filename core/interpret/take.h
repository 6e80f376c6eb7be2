// SPDX-License-Identifier: Apache-2.0
// Movement by one list of source indices per axis: what Slice, Pad, Tile, Expand, Gather and Split come down to.
#pragma once

#include "core/interpret/call.h"

namespace tenon::interpreter {

/// Source index of every output index along one axis; -1 takes the fill value.
using AxisMap = std::vector<std::int64_t>;

/// 0, 1, ..., extent - 1: the axis as it is.
AxisMap wholeAxis(std::int64_t extent);

/// out[i0, i1, ...] = in[maps[0][i0], maps[1][i1], ...], or the fill value (one element of the same type; zero without
/// one) where a map holds -1. One map per axis of `in`.
Result<Tensor> take(const Call& call, const Tensor& in, const std::vector<AxisMap>& maps, const Tensor* fill = nullptr);

}  // namespace tenon::interpreter
