// SPDX-License-Identifier: Apache-2.0
// Integer division without traps, and integer powers.
#include "core/codegen/emit_ops.h"

namespace tenon::codegen {

using llvm::Value;
using loops::BinaryOp;

namespace {

const llvm::APInt* constantOf(Value* v) {
    const auto* constant = llvm::dyn_cast<llvm::Constant>(v);
    if (constant && v->getType()->isVectorTy()) constant = constant->getSplatValue();
    const auto* integer = llvm::dyn_cast_or_null<llvm::ConstantInt>(constant);
    return integer ? &integer->getValue() : nullptr;
}

/// q and r with a = q*b + r, truncating; the divisor is neither 0 nor, for signed types, -1.
struct Division {
    Value* quotient;
    Value* remainder;
};

Division divideTruncating(OpEmitter& e, ElementType type, Value* a, Value* b) {
    Value* q = isSigned(type) ? e.b.CreateSDiv(a, b) : e.b.CreateUDiv(a, b);
    return {q, e.b.CreateSub(a, e.b.CreateMul(q, b))};
}

Division divideFlooring(OpEmitter& e, ElementType type, Value* a, Value* b) {
    const Division d = divideTruncating(e, type, a, b);
    if (!isSigned(type)) return d;
    Value* zero = e.integerLike(a, 0);
    Value* hasOtherSign = e.b.CreateICmpSLT(e.b.CreateXor(d.remainder, b), zero);
    Value* isBelow = e.b.CreateAnd(e.b.CreateICmpNE(d.remainder, zero), hasOtherSign);
    return {e.b.CreateSelect(isBelow, e.b.CreateSub(d.quotient, e.integerLike(a, 1)), d.quotient),
            e.b.CreateSelect(isBelow, e.b.CreateAdd(d.remainder, b), d.remainder)};
}

Value* chosenPart(OpEmitter& e, BinaryOp op, ElementType type, Value* a, Value* b) {
    if (op == BinaryOp::div) {
        const bool floors = type == ElementType::i64;
        return (floors ? divideFlooring(e, type, a, b) : divideTruncating(e, type, a, b)).quotient;
    }
    return (op == BinaryOp::mod ? divideFlooring(e, type, a, b) : divideTruncating(e, type, a, b)).remainder;
}

/// A power of two divides by shifting, which floors.
Value* divideByPowerOfTwo(OpEmitter& e, BinaryOp op, Value* a, const llvm::APInt& divisor) {
    if (op == BinaryOp::div) return e.b.CreateAShr(a, e.integerLike(a, divisor.logBase2()));
    return e.b.CreateAnd(a, e.integerLike(a, static_cast<std::int64_t>(divisor.getZExtValue() - 1)));
}

}  // namespace

Value* emitIntegerDivision(OpEmitter& e, BinaryOp op, ElementType type, Value* a, Value* b) {
    const llvm::APInt* divisor = constantOf(b);
    const bool isOrdinary = divisor && !divisor->isZero() && !(isSigned(type) && divisor->isAllOnes());
    if (isOrdinary && type == ElementType::i64 && divisor->isStrictlyPositive() && divisor->isPowerOf2() &&
        op != BinaryOp::fmod)
        return divideByPowerOfTwo(e, op, a, *divisor);
    if (isOrdinary) return chosenPart(e, op, type, a, b);
    Value* zero = e.integerLike(a, 0);
    Value* isZero = e.b.CreateICmpEQ(b, zero);
    Value* isMinusOne = isSigned(type) ? e.b.CreateICmpEQ(b, e.integerLike(b, -1)) : nullptr;
    Value* isSpecial = isMinusOne ? e.b.CreateOr(isZero, isMinusOne) : isZero;
    Value* safe = e.b.CreateSelect(isSpecial, e.integerLike(b, 1), b);
    Value* result = chosenPart(e, op, type, a, safe);
    if (isMinusOne) result = e.b.CreateSelect(isMinusOne, op == BinaryOp::div ? e.b.CreateNeg(a) : zero, result);
    return e.b.CreateSelect(isZero, zero, result);
}

/// By squaring, over all bits of the exponent: no branches, so that lanes need not agree.
Value* emitIntegerPower(OpEmitter& e, ElementType type, Value* a, Value* b) {
    auto& builder = e.b;
    const unsigned bits = a->getType()->getScalarSizeInBits();
    Value* one = e.integerLike(a, 1);
    Value* zero = e.integerLike(a, 0);
    Value* result = one;
    Value* square = a;
    for (unsigned bit = 0; bit < bits; ++bit) {
        Value* isSet = builder.CreateICmpNE(builder.CreateAnd(builder.CreateLShr(b, e.integerLike(b, bit)), one), zero);
        result = builder.CreateSelect(isSet, builder.CreateMul(result, square), result);
        square = builder.CreateMul(square, square);
    }
    if (!isSigned(type)) return result;
    // negative exponents: 1 for 1, the sign for -1, otherwise 0
    Value* isOdd = builder.CreateICmpNE(builder.CreateAnd(b, one), zero);
    Value* sign = builder.CreateSelect(isOdd, e.integerLike(a, -1), one);
    Value* fraction = builder.CreateSelect(builder.CreateICmpEQ(a, one), one, zero);
    fraction = builder.CreateSelect(builder.CreateICmpEQ(a, e.integerLike(a, -1)), sign, fraction);
    return builder.CreateSelect(builder.CreateICmpSLT(b, zero), fraction, result);
}

}  // namespace tenon::codegen
