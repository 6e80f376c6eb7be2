// SPDX-License-Identifier: Apache-2.0
// What a kernel must know when it is compiled: the bounds of a slice, the widths of a border, the axes of a reduction.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

///     %s = Shape(%x)                                   const %e = [8]
///     %e = Gather(%s, 1)                               %y = Slice(%x, 0, %e)
///     %y = Slice(%x, 0, %e)          becomes
///
/// Models compute such parameters from shapes. With every shape known they are constants, and code can be made for nothing
/// else; so this runs whatever passes are on, and touches nothing but the inputs that are parameters. Nodes that only
/// computed a parameter go. Errors: what the interpreter says of the computation.
Result<void> bindParameters(Graph& graph);

}  // namespace tenon
