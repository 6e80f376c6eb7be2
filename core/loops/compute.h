// SPDX-License-Identifier: Apache-2.0
// Compute definitions: what one element of an op's output is, as an expression of elements of its inputs.
//
//     Add         out[i, j] = a[i, j] + b[j]
//     Transpose   out[i, j] = in[j, i]
//     MaxPool     out[n, c, h, w] = max over kh, kw of in[n, c, 2 h + kh, 2 w + kw]
//
// Ops that fold long axes are not here: reductions are row programs (compute_reduction.h), contractions are products
// (compute_contraction.h).
#pragma once

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

/// True when `elementOf` can express every output of the node: it is elementwise, movement, a source or a small window.
bool hasElement(const Graph& graph, const Node& node);

/// Element `index` of output `output` of the node, in computeType of its element type. What cannot be expressed makes
/// the emitter fail with a sentence.
Expr elementOf(Emitter& e, const Node& node, int output, const Index& index);

// One family each ---------------------------------------------------------------------------------
Expr elementwiseElement(Emitter& e, const Node& node, const Index& index);
Expr quantizeElement(Emitter& e, const Node& node, const Index& index);
Expr movementElement(Emitter& e, const Node& node, int output, const Index& index);
Expr resizeElement(Emitter& e, const Node& node, const Index& index);
Expr windowElement(Emitter& e, const Node& node, const Index& index);

/// Reads `value` as if it were broadcast to the rank of `index`.
Expr readBroadcast(Emitter& e, ValueId value, const Index& index);
/// log(1 + exp(x)), 1 / (1 + exp(-x)) and their like on expressions, shared with other families.
Expr sigmoidOf(const Expr& x);
/// Rounds half to even, adds the zero point and limits to the range of `type`; the result has that type.
Expr quantizedTo(ElementType type, const Expr& ratio, const Expr& zeroPoint);
/// Smallest (or largest) value of a type; infinities for floats.
Expr extremeOf(ElementType type, bool isSmallest);

/// Smallest number of taps of a window that is worth a loop instead of being written out.
constexpr std::int64_t kLargestUnrolledWindow = 64;

}  // namespace tenon::loops
