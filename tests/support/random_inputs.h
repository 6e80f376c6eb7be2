// SPDX-License-Identifier: Apache-2.0
// Seeded inputs for any graph, and the comparison of what came out.
#pragma once

#include <vector>

#include "core/ir/graph.h"

namespace tenon::test {

/// One tensor per graph input: floats uniform in [-2, 2), integers in [0, 4), booleans. Symbolic extents become
/// `extent`.
std::vector<Tensor> randomInputs(const Graph& graph, std::uint64_t seed, std::int64_t extent = 2);

/// Empty when `got` is `want` within atol + rtol |want| (equal NaNs and infinities count as equal), else what differs
/// first.
std::string difference(const Tensor& got, const Tensor& want, double rtol, double atol);
std::string difference(const std::vector<Tensor>& got, const std::vector<Tensor>& want, double rtol, double atol);

}  // namespace tenon::test
