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
// `splat v`, as a list, as `hex "..."` (the bytes in memory order) when long, or, when longer than
// PrintOptions::maxListed, as `elided` (display only). A NaN with a payload is written as its bits, 0x7fc00001. A
// tensor attribute is its type followed by its content: {value = f32[1] splat 0.5}.
//
// Short for texts written by hand: a node's name may be left out (it is then named after its op), the types of its
// outputs (inferred), and, when no node has one, `from` (each node then stands for itself). // starts a comment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/ir/graph.h"

namespace tenon {

struct PrintOptions {
    bool withSources = true;
    /// Constants with more elements are elided (which cannot be parsed back); negative: never elide.
    std::int64_t maxListed = -1;
};

std::string printGraph(const Graph& graph, const PrintOptions& options = {});
/// One attribute as it stands in a printed graph: `[1, 1]`, `"same"`, `f32[1] splat 0.5`.
std::string printAttribute(const Attribute& attribute, const PrintOptions& options = {});

struct ParseLimits {
    /// `splat` is the one place where a short text asks for much memory: bytes allowed for all of them together.
    std::int64_t splatBytes = std::int64_t{4} << 30;
};

/// The text may be hostile: sizes are bounded, nothing nests, the time is linear. Errors start with "line:column: ".
/// The form of every node fits the op table (arity, attributes); whether types fit each other is for verifyGraph to say.
Result<Graph> parseGraph(std::string_view text, const ParseLimits& limits = {});

}  // namespace tenon
