// SPDX-License-Identifier: Apache-2.0
// The text form of a graph (.tir): printed and parsed back to the same graph.
//
//     graph "digits" {
//       source 0 Conv "/conv1/Conv"
//       input %image: f32[N,1,8,8]
//       const %w: f32[8,1,3,3] = splat 0.5
//       const %b: f32[2] = [0.25, -1]
//       %c: f32[N,8,8,8] = Conv(%image, %w, _) {pads = [1, 1, 1, 1]} "conv1" group 2 from [0]
//       output %c
//     }
//
// Value names that are not plain identifiers are quoted: %"a/b:0". `_` is an absent optional input. Constants print as
// `splat v`, as a list, or, when larger than Options::maxListed, as `hex "..."` (exact bytes) or `elided` (display only).
#pragma once

#include <string>

#include "core/ir/graph.h"

namespace tenon {

struct PrintOptions {
    bool withSources = true;
    /// Constants with more elements are elided (which cannot be parsed back); negative: never elide.
    std::int64_t maxListed = -1;
};

std::string printGraph(const Graph& graph, const PrintOptions& options = {});
/// Errors carry line and column. Bounded nesting and sizes: the text may be hostile.
Result<Graph> parseGraph(std::string_view text);

}  // namespace tenon
