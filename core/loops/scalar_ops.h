// SPDX-License-Identifier: Apache-2.0
// What one operation of the loop IR means on one element. Constant folding and the loop interpreter compute with these,
// and the emitters are tested against them.
//
// Every operation is total. Integers wrap; x / 0 and x mod 0 are 0; i64 divides towards minus infinity, the other
// integer types towards zero; mod takes the sign of the divisor. f32, f16 and bf16 compute in f32 and round to their
// type after every operation; f64 computes in f64. Which zero min and max give for +0 and -0 is unspecified.
#pragma once

#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// One element: `real` for the float types, `integer` for the others (unsigned ones zero-extended, boolean 0 or 1).
struct Scalar {
    std::int64_t integer = 0;
    double real = 0;
    static Scalar of(std::int64_t value) { return {value, 0}; }
    static Scalar of(double value) { return {0, value}; }
};

/// Wraps an integer to what `type` (not a float type) can hold; boolean becomes 0 or 1.
std::int64_t wrapTo(ElementType type, std::int64_t value);
/// Rounds to what `type` (a float type) can hold.
double roundTo(ElementType type, double value);

/// `operand` is the type of the arguments; the result has resultType(op, operand).
Scalar evaluate(UnaryOp op, ElementType operand, Scalar a);
Scalar evaluate(BinaryOp op, ElementType operand, Scalar a, Scalar b);
Scalar evaluateFma(ElementType type, Scalar a, Scalar b, Scalar c);
Scalar evaluateMaddPairs16(Scalar a, Scalar b, Scalar c);
Scalar evaluateDotBytes(Scalar a, Scalar b, Scalar c);
Scalar convert(ElementType from, ElementType to, Scalar a);

ElementType resultType(UnaryOp op, ElementType operand);
ElementType resultType(BinaryOp op, ElementType operand);
/// Whether the operation is defined on arguments of that type.
bool takes(UnaryOp op, ElementType operand);
bool takes(BinaryOp op, ElementType operand);

Scalar loadScalar(ElementType type, const std::byte* from);
void storeScalar(ElementType type, Scalar value, std::byte* to);

}  // namespace tenon::loops
