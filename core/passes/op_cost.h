// SPDX-License-Identifier: Apache-2.0
// What a fusion pass needs to know of the price of an elementwise op.
#pragma once

#include "core/ir/op.h"

namespace tenon {

/// Takes tens of instructions an element: transcendental functions, divisions and roots. Not worth doing twice to save
/// a trip through memory.
bool isCostly(Op op);

}  // namespace tenon
