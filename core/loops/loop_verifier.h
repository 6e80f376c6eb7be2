// SPDX-License-Identifier: Apache-2.0
// Whether a kernel keeps the rules of the loop IR. What passes can be emitted, and never touches memory outside its
// buffers.
//
//  1. Names are identifiers, bound before use and not bound twice in one scope; parameters come before other buffers.
//  2. Types match; indices are i64, as many as the buffer has dimensions; inputs and constants are not stored to.
//  3. A parallel loop is the only one of its kernel and stands at the outermost level, beside lets, checks and comments
//  only.
//     What it stores to outputs depends on its variable (else its iterations would not be independent).
//  4. Vector loops do not nest and hold no other loops than unrolled ones; conditions of branches are the same in all
//  lanes;
//     stores depend on the lane.
//  5. Indices of register buffers are constant once unrolled, but for the vector variable in the last axis.
//  6. Every index is shown to be inside its dimension by linear reasoning over loop ranges, quotients, minima, maxima
//  and the
//     conditions of guards, selects and branches around it (index_forms.h). What cannot be shown is refused: clamp it.
//  7. Unrolling makes no more than kMaxEmittedStatements statements.
#pragma once

#include "core/base/result.h"
#include "core/loops/loop_ir.h"

namespace tenon::loops {

inline constexpr std::int64_t kMaxEmittedStatements = 100000;

/// The error names the kernel, the statement and what is wrong with it.
Result<void> verifyKernel(const Kernel& kernel);

}  // namespace tenon::loops
