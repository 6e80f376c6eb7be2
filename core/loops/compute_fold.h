// SPDX-License-Identifier: Apache-2.0
// Folds: ops whose output element folds a term over a small index space of its own, in plain loops. The definitions
// that the generic tactic computes; ops with better tactics are not here.
//
//     out[at] = finish(fold over k in the space of term(at, k))
#pragma once

#include <optional>

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

struct FoldDefinition {
    NodeId node;
    ValueId output;
    Dims space;
    ElementType type = ElementType::f32;
    bool isMaximum = false;  ///< else a sum
    std::function<Expr(Emitter& e, const Index& at, const Index& k)> term;
    std::function<Expr(Emitter& e, const Expr& folded, const Index& at)> finish;
};

/// ConvTranspose, pools with large windows, LRN over many channels.
std::optional<FoldDefinition> foldOf(const Graph& graph, NodeId node);

}  // namespace tenon::loops
