// SPDX-License-Identifier: Apache-2.0
#include "core/codegen/emit_ops.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "core/base/check.h"

namespace tenon::codegen {

using llvm::Value;
using loops::BinaryOp;
using loops::TernaryOp;
using loops::UnaryOp;

// Types --------------------------------------------------------------------------------------------------------------

llvm::Type* OpEmitter::valueType(ElementType type) const {
    if (type == ElementType::boolean) return b.getInt1Ty();
    if (type == ElementType::f64) return b.getDoubleTy();
    if (isFloat(type)) return b.getFloatTy();
    return b.getIntNTy(static_cast<unsigned>(byteSize(type)) * 8);
}

llvm::Type* OpEmitter::storedType(ElementType type) const {
    if (type == ElementType::f32 || type == ElementType::f64) return valueType(type);
    if (type == ElementType::f16) return b.getHalfTy();
    return b.getIntNTy(static_cast<unsigned>(byteSize(type)) * 8);
}

llvm::Type* OpEmitter::withLanes(llvm::Type* scalar, unsigned lanes) const {
    return lanes == 0 ? scalar : llvm::FixedVectorType::get(scalar, lanes);
}

unsigned OpEmitter::lanesOf(const Value* value) {
    const auto* vector = llvm::dyn_cast<llvm::FixedVectorType>(value->getType());
    return vector ? vector->getNumElements() : 0;
}

Value* OpEmitter::constant(ElementType type, double value, unsigned lanes) const {
    llvm::Type* wanted = withLanes(valueType(type), lanes);
    if (isFloat(type)) return llvm::ConstantFP::get(wanted, value);
    return llvm::ConstantInt::get(wanted, static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
}

Value* OpEmitter::sameShape(Value* like, double value) const {
    return llvm::ConstantFP::get(like->getType(), value);
}

Value* OpEmitter::integerLike(Value* like, std::int64_t value) const {
    return llvm::ConstantInt::get(like->getType(), static_cast<std::uint64_t>(value), true);
}

Value* OpEmitter::intrinsic(llvm::Intrinsic::ID id, Value* a) {
    return b.CreateUnaryIntrinsic(id, a);
}

Value* OpEmitter::fma(Value* x, Value* y, Value* z) {
    return b.CreateIntrinsic(llvm::Intrinsic::fma, {x->getType()}, {x, y, z});
}

Value* OpEmitter::callLibrary(const char* name, llvm::ArrayRef<Value*> args) {
    llvm::Module* module = b.GetInsertBlock()->getModule();
    llvm::Type* scalar = args[0]->getType()->getScalarType();
    auto* type = llvm::FunctionType::get(scalar, llvm::SmallVector<llvm::Type*, 2>(args.size(), scalar), false);
    auto callee = module->getOrInsertFunction(name, type);
    auto* function = llvm::cast<llvm::Function>(callee.getCallee());
    function->setDoesNotThrow();
    function->setMemoryEffects(llvm::MemoryEffects::none());
    const unsigned lanes = lanesOf(args[0]);
    if (lanes == 0) return b.CreateCall(callee, args);
    Value* result = llvm::PoisonValue::get(args[0]->getType());
    for (unsigned lane = 0; lane < lanes; ++lane) {
        llvm::SmallVector<Value*, 2> own;
        for (Value* arg : args) own.push_back(b.CreateExtractElement(arg, lane));
        result = b.CreateInsertElement(result, b.CreateCall(callee, own), lane);
    }
    return result;
}

// Lengths ------------------------------------------------------------------------------------------------------------

namespace {

llvm::SmallVector<int, 64> firstPlaces(unsigned lanes, unsigned used, int otherwise) {
    llvm::SmallVector<int, 64> places(lanes, otherwise);
    for (unsigned i = 0; i < used; ++i) places[i] = static_cast<int>(i);
    return places;
}

}  // namespace

Value* OpEmitter::paddedLanes(Value* value, unsigned lanes) {
    const unsigned own = lanesOf(value);
    if (own == lanes) return value;
    if (own == 0)
        return b.CreateInsertElement(llvm::Constant::getNullValue(withLanes(value->getType(), lanes)), value,
                                     std::uint64_t{0});
    return b.CreateShuffleVector(value, firstPlaces(lanes, own, -1));
}

Value* OpEmitter::paddedMask(Value* mask, unsigned lanes) {
    const unsigned own = lanesOf(mask);
    if (own == lanes) return mask;
    return b.CreateShuffleVector(mask, llvm::Constant::getNullValue(mask->getType()),
                                 firstPlaces(lanes, own, static_cast<int>(own)));
}

Value* OpEmitter::firstLanes(Value* value, unsigned lanes) {
    if (lanesOf(value) == lanes) return value;
    if (lanes == 0) return b.CreateExtractElement(value, std::uint64_t{0});
    return b.CreateShuffleVector(value, firstPlaces(lanes, lanes, -1));
}

bool OpEmitter::isBetterMasked(const llvm::Type* type) const {
    const auto* vector = llvm::dyn_cast<llvm::FixedVectorType>(type);
    if (!vector || !target.triple.starts_with("x86_64") || std::popcount(vector->getNumElements()) <= 2) return false;
    return target.vectorBytes == 64 || vector->getScalarSizeInBits() >= 32;
}

// Storage ------------------------------------------------------------------------------------------------------------

namespace {

/// The 16 bits of the nearest bf16, ties to even; a NaN stays one.
Value* bfloatBits(OpEmitter& e, Value* value) {
    auto& b = e.b;
    const unsigned lanes = OpEmitter::lanesOf(value);
    Value* bits = b.CreateBitCast(value, e.withLanes(b.getInt32Ty(), lanes));
    Value* odd = b.CreateAnd(b.CreateLShr(bits, e.integerLike(bits, 16)), e.integerLike(bits, 1));
    Value* nearest =
        b.CreateLShr(b.CreateAdd(bits, b.CreateAdd(odd, e.integerLike(bits, 0x7FFF))), e.integerLike(bits, 16));
    Value* quiet = b.CreateOr(b.CreateLShr(bits, e.integerLike(bits, 16)), e.integerLike(bits, 0x40));
    Value* chosen = b.CreateSelect(b.CreateFCmpUNO(value, value), quiet, nearest);
    return b.CreateTrunc(chosen, e.withLanes(b.getInt16Ty(), lanes));
}

Value* bfloatValue(OpEmitter& e, Value* bits) {
    auto& b = e.b;
    const unsigned lanes = OpEmitter::lanesOf(bits);
    Value* wide = b.CreateZExt(bits, e.withLanes(b.getInt32Ty(), lanes));
    return b.CreateBitCast(b.CreateShl(wide, e.integerLike(wide, 16)), e.withLanes(b.getFloatTy(), lanes));
}

}  // namespace

Value* OpEmitter::toStored(ElementType type, Value* value) {
    const unsigned lanes = lanesOf(value);
    if (type == ElementType::boolean) return b.CreateZExt(value, withLanes(b.getInt8Ty(), lanes));
    if (type == ElementType::f16) return b.CreateFPTrunc(value, withLanes(b.getHalfTy(), lanes));
    if (type == ElementType::bf16) return bfloatBits(*this, value);
    return value;
}

Value* OpEmitter::fromStored(ElementType type, Value* value) {
    if (type == ElementType::boolean) return b.CreateICmpNE(value, integerLike(value, 0));
    if (type == ElementType::f16) return b.CreateFPExt(value, withLanes(b.getFloatTy(), lanesOf(value)));
    if (type == ElementType::bf16) return bfloatValue(*this, value);
    return value;
}

Value* OpEmitter::rounded(ElementType type, Value* value) {
    if (type != ElementType::f16 && type != ElementType::bf16) return value;
    return fromStored(type, toStored(type, value));
}

// Unary --------------------------------------------------------------------------------------------------------------

namespace {

Value* negate(OpEmitter& e, ElementType type, Value* a) {
    return isFloat(type) ? e.b.CreateFNeg(a) : e.b.CreateNeg(a);
}

Value* absolute(OpEmitter& e, ElementType type, Value* a) {
    if (isFloat(type)) return e.intrinsic(llvm::Intrinsic::fabs, a);
    if (!isSigned(type)) return a;
    return e.b.CreateSelect(e.b.CreateICmpSLT(a, e.integerLike(a, 0)), e.b.CreateNeg(a), a);
}

template <llvm::Intrinsic::ID id>
Value* byIntrinsic(OpEmitter& e, ElementType, Value* a) {
    return e.intrinsic(id, a);
}

/// A function of f32 by polynomial, of f64 by libm.
template <UnaryOp op>
Value* byFunction(OpEmitter& e, ElementType type, Value* a) {
    static constexpr std::array<const char*, 22> kLibrary{"",    "",    "",     "exp",  "log",  "tanh", "erf",  "sin",
                                                          "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "",
                                                          "",    "",    "",     "",     "",     ""};
    if (type == ElementType::f64) return e.callLibrary(kLibrary[static_cast<std::size_t>(op)], {a});
    return emitMathFunction(e, op, a);
}

Value* invert(OpEmitter& e, ElementType, Value* a) {
    return e.b.CreateNot(a);
}
Value* isNan(OpEmitter& e, ElementType, Value* a) {
    return e.b.CreateFCmpUNO(a, a);
}
Value* isInf(OpEmitter& e, ElementType, Value* a) {
    return e.b.CreateFCmpOEQ(e.intrinsic(llvm::Intrinsic::fabs, a),
                             e.sameShape(a, std::numeric_limits<double>::infinity()));
}

using UnaryEmitter = Value* (*)(OpEmitter&, ElementType, Value*);

// in the order of UnaryOp
constexpr std::array<UnaryEmitter, 22> kUnary{negate,
                                              absolute,
                                              byIntrinsic<llvm::Intrinsic::sqrt>,
                                              byFunction<UnaryOp::exp>,
                                              byFunction<UnaryOp::log>,
                                              byFunction<UnaryOp::tanh>,
                                              byFunction<UnaryOp::erf>,
                                              byFunction<UnaryOp::sin>,
                                              byFunction<UnaryOp::cos>,
                                              byFunction<UnaryOp::tan>,
                                              byFunction<UnaryOp::asin>,
                                              byFunction<UnaryOp::acos>,
                                              byFunction<UnaryOp::atan>,
                                              byFunction<UnaryOp::sinh>,
                                              byFunction<UnaryOp::cosh>,
                                              byIntrinsic<llvm::Intrinsic::floor>,
                                              byIntrinsic<llvm::Intrinsic::ceil>,
                                              byIntrinsic<llvm::Intrinsic::roundeven>,
                                              invert,
                                              invert,
                                              isNan,
                                              isInf};

}  // namespace

Value* OpEmitter::unary(UnaryOp op, ElementType operand, Value* a) {
    Value* result = kUnary[static_cast<std::size_t>(op)](*this, operand, a);
    return op == UnaryOp::isNan || op == UnaryOp::isInf ? result : rounded(operand, result);
}

// Binary -------------------------------------------------------------------------------------------------------------

namespace {

using Instruction = llvm::Instruction::BinaryOps;

template <Instruction real, Instruction integer>
Value* byInstruction(OpEmitter& e, ElementType type, Value* a, Value* b) {
    return e.b.CreateBinOp(isFloat(type) ? real : integer, a, b);
}

template <Instruction integer>
Value* byBits(OpEmitter& e, ElementType, Value* a, Value* b) {
    return e.b.CreateBinOp(integer, a, b);
}

Value* divide(OpEmitter& e, ElementType type, Value* a, Value* b) {
    return isFloat(type) ? e.b.CreateFDiv(a, b) : emitIntegerDivision(e, BinaryOp::div, type, a, b);
}

Value* realRemainder(OpEmitter& e, ElementType type, Value* a, Value* b) {
    return e.callLibrary(type == ElementType::f64 ? "fmod" : "fmodf", {a, b});
}

Value* modulo(OpEmitter& e, ElementType type, Value* a, Value* b) {
    if (!isFloat(type)) return emitIntegerDivision(e, BinaryOp::mod, type, a, b);
    Value* r = realRemainder(e, type, a, b);
    Value* zero = e.sameShape(a, 0);
    Value* hasOtherSign = e.b.CreateXor(e.b.CreateFCmpOLT(r, zero), e.b.CreateFCmpOLT(b, zero));
    Value* isInexact = e.b.CreateFCmpUNE(r, zero);
    return e.b.CreateSelect(e.b.CreateAnd(isInexact, hasOtherSign), e.b.CreateFAdd(r, b), r);
}

Value* remainder(OpEmitter& e, ElementType type, Value* a, Value* b) {
    return isFloat(type) ? realRemainder(e, type, a, b) : emitIntegerDivision(e, BinaryOp::fmod, type, a, b);
}

bool isNeverNan(Value* v) {
    const auto* constant = llvm::dyn_cast<llvm::Constant>(v);
    const auto* splat = constant && v->getType()->isVectorTy() ? constant->getSplatValue() : constant;
    const auto* real = llvm::dyn_cast_or_null<llvm::ConstantFP>(splat);
    return real && !real->isNaN();
}

/// The form that is one instruction where an operand is known not to be NaN (x86 min and max return their second
/// operand when either is NaN), and two more otherwise.
Value* realExtremum(OpEmitter& e, bool isMinimum, Value* a, Value* b) {
    const auto predicate = isMinimum ? llvm::CmpInst::FCMP_OLT : llvm::CmpInst::FCMP_OGT;
    if (isNeverNan(a)) std::swap(a, b);
    if (isNeverNan(b)) return e.b.CreateSelect(e.b.CreateFCmp(predicate, b, a), b, a);
    Value* chosen = e.b.CreateSelect(e.b.CreateFCmp(predicate, a, b), a, b);
    return e.b.CreateSelect(e.b.CreateFCmpUNO(a, a), a, chosen);
}

template <bool isMinimum>
Value* extremum(OpEmitter& e, ElementType type, Value* a, Value* b) {
    if (isFloat(type)) return realExtremum(e, isMinimum, a, b);
    const auto id = isSigned(type) ? (isMinimum ? llvm::Intrinsic::smin : llvm::Intrinsic::smax)
                                   : (isMinimum ? llvm::Intrinsic::umin : llvm::Intrinsic::umax);
    return e.b.CreateBinaryIntrinsic(id, a, b);
}

Value* power(OpEmitter& e, ElementType type, Value* a, Value* b) {
    if (!isFloat(type)) return emitIntegerPower(e, type, a, b);
    return type == ElementType::f64 ? e.callLibrary("pow", {a, b}) : emitPower(e, a, b);
}

Value* equal(OpEmitter& e, ElementType type, Value* a, Value* b) {
    return isFloat(type) ? e.b.CreateFCmpOEQ(a, b) : e.b.CreateICmpEQ(a, b);
}
Value* less(OpEmitter& e, ElementType type, Value* a, Value* b) {
    if (isFloat(type)) return e.b.CreateFCmpOLT(a, b);
    return isSigned(type) ? e.b.CreateICmpSLT(a, b) : e.b.CreateICmpULT(a, b);
}
Value* lessEqual(OpEmitter& e, ElementType type, Value* a, Value* b) {
    if (isFloat(type)) return e.b.CreateFCmpOLE(a, b);
    return isSigned(type) ? e.b.CreateICmpSLE(a, b) : e.b.CreateICmpULE(a, b);
}

using BinaryEmitter = Value* (*)(OpEmitter&, ElementType, Value*, Value*);

// in the order of BinaryOp
constexpr std::array<BinaryEmitter, 18> kBinary{byInstruction<Instruction::FAdd, Instruction::Add>,
                                                byInstruction<Instruction::FSub, Instruction::Sub>,
                                                byInstruction<Instruction::FMul, Instruction::Mul>,
                                                divide,
                                                modulo,
                                                remainder,
                                                extremum<true>,
                                                extremum<false>,
                                                power,
                                                equal,
                                                less,
                                                lessEqual,
                                                byBits<Instruction::And>,
                                                byBits<Instruction::Or>,
                                                byBits<Instruction::Xor>,
                                                byBits<Instruction::And>,
                                                byBits<Instruction::Or>,
                                                byBits<Instruction::Xor>};

}  // namespace

Value* OpEmitter::binary(BinaryOp op, ElementType operand, Value* a, Value* c) {
    Value* result = kBinary[static_cast<std::size_t>(op)](*this, operand, a, c);
    const bool isComparison = op == BinaryOp::equal || op == BinaryOp::less || op == BinaryOp::lessEqual;
    return isComparison ? result : rounded(operand, result);
}

// Ternary and conversions --------------------------------------------------------------------------------------------

Value* OpEmitter::ternary(TernaryOp op, ElementType type, Value* x, Value* y, Value* z) {
    switch (op) {
        case TernaryOp::fma:
            return rounded(type, fma(x, y, z));
        case TernaryOp::select:
            return b.CreateSelect(x, y, z);
        case TernaryOp::maddPairs16:
            return emitMaddPairs16(*this, x, y, z);
        case TernaryOp::dotBytes:
            return emitDotBytes(*this, x, y, z);
    }
    __builtin_unreachable();
}

namespace {

/// realToInteger for types whose bounds are floats: clamped before the conversion, in the form of one instruction each.
Value* realToSmallInteger(OpEmitter& e, ElementType to, Value* a) {
    auto& b = e.b;
    const int bits = static_cast<int>(byteSize(to)) * 8;
    const double highest = std::ldexp(1.0, isSigned(to) ? bits - 1 : bits) - 1;
    Value* low = e.sameShape(a, isSigned(to) ? -highest - 1 : 0);
    Value* high = e.sameShape(a, highest);
    Value* clamped = b.CreateSelect(b.CreateFCmpOGT(a, low), a, low);  // NaN becomes `low`
    clamped = b.CreateSelect(b.CreateFCmpOLT(clamped, high), clamped, high);
    if (isSigned(to)) clamped = b.CreateSelect(b.CreateFCmpUNO(a, a), e.sameShape(a, 0), clamped);
    const unsigned lanes = OpEmitter::lanesOf(a);
    Value* wide = b.CreateFPToSI(clamped, e.withLanes(b.getInt32Ty(), lanes));
    return b.CreateTrunc(wide, e.withLanes(e.valueType(to), lanes));
}

/// Truncates; beyond the range of `to` the nearest end of it, and 0 for NaN. fptosi alone would be undefined there.
Value* realToInteger(OpEmitter& e, ElementType to, Value* a) {
    auto& b = e.b;
    const unsigned bits = static_cast<unsigned>(byteSize(to)) * 8;
    const bool isSignedTo = isSigned(to);
    const unsigned lanes = OpEmitter::lanesOf(a);
    if (bits < 32) return realToSmallInteger(e, to, a);
    // the bounds are powers of two, hence exact
    const double above = std::ldexp(1.0, static_cast<int>(isSignedTo ? bits - 1 : bits));
    const double below = isSignedTo ? -above : 0.0;
    const llvm::APInt highest = isSignedTo ? llvm::APInt::getSignedMaxValue(bits) : llvm::APInt::getMaxValue(bits);
    const llvm::APInt lowest = isSignedTo ? llvm::APInt::getSignedMinValue(bits) : llvm::APInt(bits, 0);
    Value* isHigh = b.CreateFCmpOGE(a, e.sameShape(a, above));
    Value* isLow = b.CreateFCmpOLT(a, e.sameShape(a, below));
    Value* isInside = b.CreateAnd(b.CreateFCmpOGE(a, e.sameShape(a, below)), b.CreateFCmpOLT(a, e.sameShape(a, above)));
    Value* safe = b.CreateSelect(isInside, a, e.sameShape(a, 0));
    llvm::Type* wanted = e.withLanes(b.getIntNTy(bits), lanes);
    Value* converted = isSignedTo ? b.CreateFPToSI(safe, wanted) : b.CreateFPToUI(safe, wanted);
    converted = b.CreateSelect(isHigh, llvm::ConstantInt::get(wanted, highest), converted);
    return b.CreateSelect(isLow, llvm::ConstantInt::get(wanted, lowest), converted);
}

Value* realToReal(OpEmitter& e, ElementType from, ElementType to, Value* a) {
    llvm::Type* wanted = e.withLanes(e.valueType(to), OpEmitter::lanesOf(a));
    if (from == ElementType::f64) return e.rounded(to, e.b.CreateFPTrunc(a, wanted));
    if (to == ElementType::f64) return e.b.CreateFPExt(a, wanted);
    return e.rounded(to, a);
}

}  // namespace

Value* OpEmitter::cast(ElementType from, ElementType to, Value* a) {
    llvm::Type* wanted = withLanes(valueType(to), lanesOf(a));
    if (isFloat(from)) {
        if (isFloat(to)) return realToReal(*this, from, to, a);
        if (to == ElementType::boolean) return b.CreateFCmpUNE(a, sameShape(a, 0));
        return realToInteger(*this, to, a);
    }
    if (isFloat(to)) return rounded(to, isSigned(from) ? b.CreateSIToFP(a, wanted) : b.CreateUIToFP(a, wanted));
    if (to == ElementType::boolean) return b.CreateICmpNE(a, integerLike(a, 0));
    return isSigned(from) ? b.CreateSExtOrTrunc(a, wanted) : b.CreateZExtOrTrunc(a, wanted);
}

}  // namespace tenon::codegen
