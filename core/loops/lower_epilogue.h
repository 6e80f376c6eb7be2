// SPDX-License-Identifier: Apache-2.0
// The end of a kernel around one anchor: from an element of the anchor's output to all outputs of the group.
#pragma once

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

/// Writes every output of the group at the place that element `at` of `anchor` goes to. `element` is the anchor's value
/// there. Fails the emitter where an output does not follow the anchor element by element.
void writeEpilogue(Emitter& e, ValueId anchor, const Index& at, const Expr& element);

}  // namespace tenon::loops
