// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks: a long sequence of nodes without names, cut into nested parts of a size that people can read.
//
//     Conv Relu Conv Add Relu Conv Relu Conv Add Relu ...  ─▶  [Conv Relu Conv Add Relu] [Conv Relu Conv Add Relu] ...
//
// Cuts are, in this order: where one value alone is alive (the joints of residual networks), where a pattern of ops
// repeats (layers of transformers and dense networks), and where few values are alive.
#pragma once

#include <cstdint>
#include <vector>

namespace tenon::views {

/// One thing of the sequence, in topological order.
struct SequenceItem {
    std::uint64_t pattern = 0;          ///< equal for things of the same op
    bool isLight = false;               ///< belongs to what precedes it: elementwise
    bool isHeavy = false;               ///< begins something: a contraction
    bool isConstant = false;            ///< reads nothing but constants: what it makes joins nothing
    std::vector<std::uint32_t> values;  ///< that it reads, of `Sequence`
};

struct Sequence {
    std::vector<SequenceItem> items;
    std::vector<std::uint32_t> makers;  ///< by value: the item that makes it, or the first that reads it
};

/// An item, or a block of parts.
struct SequencePart {
    std::uint32_t item = 0xffffffff;
    std::vector<SequencePart> parts;  ///< at least two, or none
    std::uint64_t pattern = 0;
    std::uint32_t first = 0, last = 0;  ///< items
};

constexpr std::size_t kFewItems = 24;   ///< a sequence that is left as it is
constexpr std::size_t kManyItems = 40;  ///< no sequence of parts is longer

/// Pure; near O(n) in items and values read.
std::vector<SequencePart> blocksOf(const Sequence& sequence);

}  // namespace tenon::views
