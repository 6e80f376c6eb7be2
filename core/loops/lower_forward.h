// SPDX-License-Identifier: Apache-2.0
// Forward indices: where in every later value of a group the element goes that an anchor computes at one index.
//
//     y = Transpose(Add(conv, b)), conv[n, c, h, w]   goes to   y[n, h, w, c]
//
// Followed through ops that keep or permute elements: elementwise ops of the anchor's shape, reshapes, transposes.
#pragma once

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

class ForwardIndices {
public:
    explicit ForwardIndices(Emitter& e) : e(e) {}

    void seed(ValueId value, Index index) { indices[value.index] = std::move(index); }
    /// Follows the group's nodes in order.
    void follow();
    /// nullptr when the value is not reached.
    const Index* of(ValueId value) const;

private:
    std::optional<Index> through(const Node& node, ValueId input, ValueId output) const;

    Emitter& e;
    std::unordered_map<std::uint32_t, Index> indices;
};

}  // namespace tenon::loops
