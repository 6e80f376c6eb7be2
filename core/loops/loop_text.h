// SPDX-License-Identifier: Apache-2.0
// The text form of a kernel: pseudo-code that a person can read and that parses back to the same kernel.
//
//     kernel scale(in x: f32[8,20], const w: f32[20], out y: f32[8,20]) {
//       register t: f32[20]
//       parallel for i in 0..8 {
//         # Mul "scale"
//         vector for v in 0..20 { t[v] = x[i, v] * w[v] }
//         vector for v in 0..20 { y[i, v] = max(t[v], 0.0) }
//       }
//     }
//
// Statements: `let n = e`, `b[i, j] = e`, `if e { } else { }`, `check e else fail 1`, `# comment`, and the loops
// `for`, `unrolled for`, `vector for`, `parallel for`. Expressions are C's with these additions: `/` and `%` on i64
// floor,
// `!e` inverts booleans and `~e` bits, `^^` is exclusive or of booleans, `c ? a : b` evaluates `a` only where c holds
// (always in parentheses), f32(e) converts, select, fma, min, max, pow, fmod, maddPairs16, dotBytes and the unary
// functions are calls. Constants are i64 or, with a point or an exponent, f32; others carry their type: `3u8`,
// `0.5f64`. Bool: true and false. Text ends a statement at a line's end or at `}`.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/loops/loop_ir.h"

namespace tenon::loops {

std::string printKernel(const Kernel& kernel);
std::string printExpr(const Kernel& kernel, const Expr& expr);

/// Errors carry line and column. Nesting, sizes and counts are bounded: the text may be hostile. The result has types
/// that match and names that are bound; whether it is a valid kernel is for verifyKernel (loop_verifier.h) to say.
Result<Kernel> parseKernel(std::string_view text);

}  // namespace tenon::loops
