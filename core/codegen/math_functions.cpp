// SPDX-License-Identifier: Apache-2.0
// f32 functions as straight-line vector code. Coefficients are minimax fits (Lawson's iteration on Chebyshev nodes) of
// our own; the reductions are the classical ones (Cody and Waite, "Software Manual for the Elementary Functions",
// 1980).
//
//     exp, log            within 2 ulp                tanh, erf           within 4e-7 of the exact value, also
//     relatively sin, cos            within 1e-7 absolute        tan, asin, acos, atan, sinh, cosh   within 4 ulp pow
//     within 1 ulp
//
// Infinities, NaN, overflow and denormals give what libm gives.
#include <array>
#include <cmath>
#include <limits>

#include "core/codegen/emit_ops.h"

namespace tenon::codegen {

using llvm::Value;
using loops::UnaryOp;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Added to a float below 2^22 in magnitude, it rounds it to an integer that then stands in the low bits.
constexpr double kRounder = 12582912.0;  // 1.5 * 2^23

/// Shorthand for f32 arithmetic on values of one shape.
class Real {
public:
    Real(OpEmitter& e, Value* like) : e(e), b(e.b), lanes(OpEmitter::lanesOf(like)) {}

    Value* number(double value) { return e.constant(ElementType::f32, value, lanes); }
    Value* integer(std::int64_t value) { return llvm::ConstantInt::getSigned(integerType(), value); }
    llvm::Type* integerType() { return e.withLanes(b.getInt32Ty(), lanes); }
    Value* asInteger(Value* x) { return b.CreateBitCast(x, integerType()); }
    Value* asReal(Value* bits) { return b.CreateBitCast(bits, e.withLanes(b.getFloatTy(), lanes)); }

    Value* add(Value* x, Value* y) { return b.CreateFAdd(x, y); }
    Value* sub(Value* x, Value* y) { return b.CreateFSub(x, y); }
    Value* mul(Value* x, Value* y) { return b.CreateFMul(x, y); }
    Value* fma(Value* x, Value* y, Value* z) { return e.fma(x, y, z); }
    Value* select(Value* c, Value* x, Value* y) { return b.CreateSelect(c, x, y); }
    Value* abs(Value* x) { return e.intrinsic(llvm::Intrinsic::fabs, x); }
    Value* copySign(Value* magnitude, Value* sign) {
        return b.CreateBinaryIntrinsic(llvm::Intrinsic::copysign, magnitude, sign);
    }
    /// Lets NaN through.
    Value* atMost(Value* x, double bound) { return select(b.CreateFCmpOLT(number(bound), x), number(bound), x); }
    Value* atLeast(Value* x, double bound) { return select(b.CreateFCmpOGT(number(bound), x), number(bound), x); }

    /// c[0] + c[1]*x + ... by Horner's rule.
    template <std::size_t N>
    Value* polynomial(Value* x, const std::array<double, N>& c) {
        Value* sum = number(c[N - 1]);
        for (std::size_t i = N - 1; i-- > 0;) sum = fma(sum, x, number(c[i]));
        return sum;
    }

    OpEmitter& e;
    llvm::IRBuilder<>& b;
    unsigned lanes;
};

/// 2^n for integers n in -126..127.
Value* powerOfTwo(Real& r, Value* n) {
    return r.asReal(r.b.CreateShl(r.b.CreateAdd(n, r.integer(127)), r.integer(23)));
}

/// y * 2^n in two steps, so that results may be denormal or overflow.
Value* scaled(Real& r, Value* y, Value* n) {
    Value* half = r.b.CreateAShr(n, r.integer(1));
    return r.mul(r.mul(y, powerOfTwo(r, half)), powerOfTwo(r, r.b.CreateSub(n, half)));
}

/// e^x = 2^n * e^t with |t| <= ln2 / 2.
Value* emitExp(OpEmitter& e, Value* x) {
    Real r(e, x);
    x = r.atMost(r.atLeast(x, -120), 120);  // both ends are far beyond overflow and underflow
    Value* shifted = r.fma(x, r.number(1.44269504088896341), r.number(kRounder));
    Value* n = r.b.CreateSub(r.asInteger(shifted), r.asInteger(r.number(kRounder)));
    Value* count = r.sub(shifted, r.number(kRounder));
    Value* t = r.fma(count, r.number(-0.693359375), x);
    t = r.fma(count, r.number(2.12194440e-4), t);
    static constexpr std::array kExp{0.4999999403953552, 0.1666651964187622, 0.041668396443128586, 0.008368796668946743,
                                     0.0013814433477818966};
    Value* y = r.fma(r.polynomial(t, kExp), r.mul(t, t), t);
    return scaled(r, r.add(y, r.number(1)), n);
}

/// log(2^n * m) = n ln2 + log(m) with m in [sqrt(1/2), sqrt(2)).
Value* emitLog(OpEmitter& e, Value* x) {
    Real r(e, x);
    constexpr std::int64_t kSqrtHalfBits = 0x3F3504F3;
    Value* isTiny = r.b.CreateFCmpOLT(x, r.number(0x1p-126));
    Value* normal = r.select(isTiny, r.mul(x, r.number(0x1p23)), x);
    Value* n = r.b.CreateAShr(r.b.CreateSub(r.asInteger(normal), r.integer(kSqrtHalfBits)), r.integer(23));
    Value* z = r.sub(r.asReal(r.b.CreateSub(r.asInteger(normal), r.b.CreateShl(n, r.integer(23)))), r.number(1));
    n = r.b.CreateAdd(n, r.select(isTiny, r.integer(-23), r.integer(0)));
    Value* count = r.b.CreateSIToFP(n, x->getType());
    static constexpr std::array kLog{0.3333331346511841,  -0.25000008940696716, 0.2000211924314499,
                                     -0.1666799634695053, 0.14219552278518677,  -0.1240558922290802,
                                     0.11888162791728973, -0.11675651371479034, 0.0674663856625557};
    Value* square = r.mul(z, z);
    Value* y = r.mul(r.mul(r.polynomial(z, kLog), z), square);
    y = r.fma(count, r.number(-2.12194440e-4), y);
    y = r.fma(square, r.number(-0.5), y);
    y = r.fma(count, r.number(0.693359375), r.add(z, y));
    y = r.select(r.b.CreateFCmpOEQ(x, r.number(kInfinity)), x, y);
    y = r.select(r.b.CreateFCmpOEQ(x, r.number(0)), r.number(-kInfinity), y);
    return r.select(r.b.CreateFCmpOLT(x, r.number(0)), r.number(std::nan("")), r.select(r.b.CreateFCmpUNO(x, x), x, y));
}

/// x * P(x^2) / Q(x^2) up to `limit`, where the function has reached 1 to the last bit.
template <std::size_t N, std::size_t M>
Value* oddRational(OpEmitter& e, Value* x, double limit, const std::array<double, N>& p,
                   const std::array<double, M>& q) {
    Real r(e, x);
    Value* inside = r.atMost(r.atLeast(x, -limit), limit);
    Value* square = r.mul(inside, inside);
    Value* ratio = r.b.CreateFDiv(r.mul(inside, r.polynomial(square, p)), r.polynomial(square, q));
    return r.atMost(r.atLeast(ratio, -1), 1);
}

Value* emitTanh(OpEmitter& e, Value* x) {
    static constexpr std::array kP{1.0, 0.13379716873168945, 0.0034940335899591446, 2.0583465811796486e-05,
                                   1.3319051639371082e-08};
    static constexpr std::array kQ{1.0, 0.4671303331851959, 0.025871070101857185, 0.00032830910640768707,
                                   7.762010909573291e-07};
    return oddRational(e, x, 9.02, kP, kQ);
}

Value* emitErf(OpEmitter& e, Value* x) {
    static constexpr std::array kP{1.1283791065216064,    0.19078341126441956,   0.05279022827744484,
                                   0.0037795910611748695, 0.0002848082222044468, 2.0419743123056833e-06};
    static constexpr std::array kQ{1.0,
                                   0.5024101138114929,
                                   0.1142573431134224,
                                   0.014997401274740696,
                                   0.0011652084067463875,
                                   3.800409103860147e-05};
    return oddRational(e, x, 3.93, kP, kQ);
}

/// Sine and cosine of the angle within a quarter turn, and the quarter.
struct Angle {
    Value* sine;
    Value* cosine;
    Value* quarter;
};

Angle reduceAngle(Real& r, Value* x) {
    Value* shifted = r.fma(x, r.number(0.63661977236758134), r.number(kRounder));
    Value* quarter = r.asInteger(shifted);
    Value* count = r.sub(shifted, r.number(kRounder));
    // pi/2 in three parts of 24 bits
    Value* t = r.fma(count, r.number(-1.57079637050628662109375), x);
    t = r.fma(count, r.number(4.37113900018624283e-8), t);
    t = r.fma(count, r.number(1.71512451830500e-15), t);
    static constexpr std::array kSine{-0.16666653752326965, 0.008332133293151855, -0.00019511458231136203};
    static constexpr std::array kCosine{0.04166664555668831, -0.0013887278037145734, 2.442878576403018e-05};
    Value* square = r.mul(t, t);
    Value* sine = r.fma(r.mul(r.polynomial(square, kSine), square), t, t);
    Value* cosine = r.fma(square, r.number(-0.5), r.mul(r.mul(r.polynomial(square, kCosine), square), square));
    return {sine, r.add(cosine, r.number(1)), quarter};
}

Value* isBitSet(Real& r, Value* v, std::int64_t bit) {
    return r.b.CreateICmpNE(r.b.CreateAnd(v, r.integer(bit)), r.integer(0));
}

/// sin(x + turns * pi/2)
Value* sineOf(Real& r, const Angle& angle, std::int64_t turns) {
    Value* quarter = r.b.CreateAdd(angle.quarter, r.integer(turns));
    Value* value = r.select(isBitSet(r, quarter, 1), angle.cosine, angle.sine);
    return r.select(isBitSet(r, quarter, 2), r.b.CreateFNeg(value), value);
}

/// `quick` where `isOrdinary` holds in every lane, libm for all lanes otherwise (which is rare).
Value* orLibrary(OpEmitter& e, Value* isOrdinary, const char* name, llvm::ArrayRef<Value*> args,
                 llvm::function_ref<Value*()> quick) {
    auto& b = e.b;
    if (OpEmitter::lanesOf(isOrdinary) > 0) isOrdinary = b.CreateAndReduce(isOrdinary);
    llvm::Function* function = b.GetInsertBlock()->getParent();
    auto* quickBlock = llvm::BasicBlock::Create(b.getContext(), "quick", function);
    auto* libraryBlock = llvm::BasicBlock::Create(b.getContext(), "library", function);
    auto* joined = llvm::BasicBlock::Create(b.getContext(), "joined", function);
    b.CreateCondBr(isOrdinary, quickBlock, libraryBlock);
    b.SetInsertPoint(quickBlock);
    Value* quickResult = quick();
    b.CreateBr(joined);
    b.SetInsertPoint(libraryBlock);
    Value* libraryResult = e.callLibrary(name, args);
    b.CreateBr(joined);
    b.SetInsertPoint(joined);
    llvm::PHINode* result = b.CreatePHI(quickResult->getType(), 2);
    result->addIncoming(quickResult, quickBlock);
    result->addIncoming(libraryResult, libraryBlock);
    return result;
}

Value* ofAngle(OpEmitter& e, Value* x, const char* name, llvm::function_ref<Value*(Real&, const Angle&)> quick) {
    constexpr double kLargestAngle = 100000;
    Real r(e, x);
    Value* isSmall = r.b.CreateFCmpOLE(r.abs(x), r.number(kLargestAngle));
    return orLibrary(e, isSmall, name, {x}, [&] { return quick(r, reduceAngle(r, x)); });
}

Value* emitSin(OpEmitter& e, Value* x) {
    return ofAngle(e, x, "sinf", [&](Real& r, const Angle& angle) {
        return r.select(r.b.CreateFCmpOEQ(x, r.number(0)), x, sineOf(r, angle, 0));  // keeps the sign of zero
    });
}
Value* emitCos(OpEmitter& e, Value* x) {
    return ofAngle(e, x, "cosf", [](Real& r, const Angle& angle) { return sineOf(r, angle, 1); });
}
Value* emitTan(OpEmitter& e, Value* x) {
    return ofAngle(e, x, "tanf", [](Real& r, const Angle& angle) {
        return r.b.CreateFDiv(sineOf(r, angle, 0), sineOf(r, angle, 1));
    });
}

constexpr double kHalfPi = 1.57079632679489662;

Value* emitAtan(OpEmitter& e, Value* x) {
    Real r(e, x);
    Value* magnitude = r.abs(x);
    Value* isLarge = r.b.CreateFCmpOGT(magnitude, r.number(1));
    Value* t = r.select(isLarge, r.b.CreateFDiv(r.number(1), magnitude), magnitude);
    static constexpr std::array kAtan{-0.33333298563957214,  0.19998548924922943,  -0.14264242351055145,
                                      0.10952185839414597,   -0.0840345099568367,  0.05795760080218315,
                                      -0.031177852302789688, 0.010914608836174011, -0.0017936223885044456};
    Value* square = r.mul(t, t);
    Value* y = r.fma(r.mul(r.polynomial(square, kAtan), square), t, t);
    y = r.select(isLarge, r.sub(r.number(kHalfPi), y), y);
    return r.copySign(y, x);
}

/// asin on [0, 1/2].
Value* smallAsin(Real& r, Value* t) {
    static constexpr std::array kAsin{0.16666752099990845, 0.07495297491550446, 0.04547037556767464,
                                      0.024179523810744286, 0.042166296392679214};
    Value* square = r.mul(t, t);
    return r.fma(r.mul(r.polynomial(square, kAsin), square), t, t);
}

/// asin(|x|) = pi/2 - 2 asin(sqrt((1 - |x|) / 2)) above 1/2; outside [-1, 1] the root makes NaN.
struct ArcSine {
    Value* isLarge;
    Value* part;  ///< asin(|x|), or half of acos(|x|) where isLarge
};

ArcSine arcSine(Real& r, Value* x) {
    Value* magnitude = r.abs(x);
    Value* isLarge = r.b.CreateFCmpOGT(magnitude, r.number(0.5));
    Value* root = r.e.intrinsic(llvm::Intrinsic::sqrt, r.mul(r.sub(r.number(1), magnitude), r.number(0.5)));
    return {isLarge, smallAsin(r, r.select(isLarge, root, magnitude))};
}

Value* emitAsin(OpEmitter& e, Value* x) {
    Real r(e, x);
    const ArcSine s = arcSine(r, x);
    Value* large = r.fma(s.part, r.number(-2), r.number(kHalfPi));
    return r.copySign(r.select(s.isLarge, large, s.part), x);
}

Value* emitAcos(OpEmitter& e, Value* x) {
    Real r(e, x);
    const ArcSine s = arcSine(r, x);
    Value* twice = r.add(s.part, s.part);
    Value* isNegative = r.b.CreateFCmpOLT(x, r.number(0));
    Value* large = r.select(isNegative, r.sub(r.number(2 * kHalfPi), twice), twice);
    return r.select(s.isLarge, large, r.sub(r.number(kHalfPi), r.copySign(s.part, x)));
}

/// e^|x| / 2 without early overflow: e^(|x|/2) twice.
Value* halfExp(OpEmitter& e, Real& r, Value* magnitude, Value*& reciprocal) {
    Value* root = emitExp(e, r.mul(magnitude, r.number(0.5)));
    Value* large = r.mul(r.mul(root, r.number(0.5)), root);
    reciprocal = r.b.CreateFDiv(r.number(0.25), large);
    return large;
}

Value* emitSinh(OpEmitter& e, Value* x) {
    Real r(e, x);
    Value* magnitude = r.abs(x);
    Value* reciprocal = nullptr;
    Value* half = halfExp(e, r, magnitude, reciprocal);
    static constexpr std::array kSinh{0.1666671633720398, 0.008330283686518669, 0.00020372193830553442};
    Value* square = r.mul(magnitude, magnitude);
    Value* small = r.fma(r.mul(r.polynomial(square, kSinh), square), magnitude, magnitude);
    Value* y = r.select(r.b.CreateFCmpOLT(magnitude, r.number(1)), small, r.sub(half, reciprocal));
    return r.copySign(y, x);
}

Value* emitCosh(OpEmitter& e, Value* x) {
    Real r(e, x);
    Value* reciprocal = nullptr;
    Value* half = halfExp(e, r, r.abs(x), reciprocal);
    return r.add(half, reciprocal);
}

// Powers, in f64: log2 has to be more exact than f32 by the factor that the exponent brings in. ----------------------

template <std::size_t N>
Value* polynomial64(OpEmitter& e, Value* x, const std::array<double, N>& c) {
    Value* sum = e.sameShape(x, c[N - 1]);
    for (std::size_t i = N - 1; i-- > 0;) sum = e.fma(sum, x, e.sameShape(x, c[i]));
    return sum;
}

/// log2 of positive normal floats: log(m) = 2 atanh((m - 1) / (m + 1)).
Value* log2In64(OpEmitter& e, Real& r, Value* x) {
    Value* bits = r.asInteger(x);
    Value* n = r.b.CreateAShr(r.b.CreateSub(bits, r.integer(0x3F3504F3)), r.integer(23));
    Value* m = r.asReal(r.b.CreateSub(bits, r.b.CreateShl(n, r.integer(23))));
    llvm::Type* wide = e.withLanes(r.b.getDoubleTy(), r.lanes);
    Value* mantissa = r.b.CreateFPExt(m, wide);
    Value* one = e.sameShape(mantissa, 1);
    Value* s = r.b.CreateFDiv(r.b.CreateFSub(mantissa, one), r.b.CreateFAdd(mantissa, one));
    static constexpr double kTwoOverLn2 = 2.8853900817779268;
    static constexpr std::array kSeries{kTwoOverLn2,     kTwoOverLn2 / 3,  kTwoOverLn2 / 5,  kTwoOverLn2 / 7,
                                        kTwoOverLn2 / 9, kTwoOverLn2 / 11, kTwoOverLn2 / 13, kTwoOverLn2 / 15};
    Value* series = polynomial64(e, r.b.CreateFMul(s, s), kSeries);
    return e.fma(s, series, r.b.CreateSIToFP(n, wide));
}

/// 2^t as a float; t is of f64 and below 1000 in magnitude.
Value* exp2From64(OpEmitter& e, Real& r, Value* t) {
    constexpr double kRounder64 = 6755399441055744.0;  // 1.5 * 2^52
    Value* shifted = r.b.CreateFAdd(t, e.sameShape(t, kRounder64));
    Value* f = r.b.CreateFSub(t, r.b.CreateFSub(shifted, e.sameShape(t, kRounder64)));
    // ln(2)^k / k!
    static constexpr std::array kSeries{1.0,
                                        0.693147180559945309,
                                        0.240226506959100712,
                                        0.0555041086648215800,
                                        0.00961812910762847716,
                                        0.00133335581464284434,
                                        0.000154035303933816099,
                                        1.52527338040598403e-05,
                                        1.32154867901443095e-06,
                                        1.01780860092396997e-07};
    llvm::Type* bits = e.withLanes(r.b.getInt64Ty(), r.lanes);
    Value* count = r.b.CreateShl(r.b.CreateBitCast(shifted, bits), llvm::ConstantInt::get(bits, 52));
    Value* power = r.b.CreateAdd(r.b.CreateBitCast(polynomial64(e, f, kSeries), bits), count);
    return r.b.CreateFPTrunc(r.b.CreateBitCast(power, t->getType()), e.withLanes(r.b.getFloatTy(), r.lanes));
}

}  // namespace

Value* emitPower(OpEmitter& e, Value* x, Value* y) {
    Real r(e, x);
    auto& b = r.b;
    // positive normal bases and tame exponents; the many special cases are left to libm
    Value* isTame = b.CreateAnd(b.CreateFCmpOGE(x, r.number(0x1p-126)), b.CreateFCmpOLT(x, r.number(kInfinity)));
    Value* isOrdinary = b.CreateAnd(isTame, b.CreateFCmpOLE(r.abs(y), r.number(1e4)));
    return orLibrary(e, isOrdinary, "powf", {x, y}, [&] {
        Value* logarithm = log2In64(e, r, x);
        Value* t = b.CreateFMul(logarithm, b.CreateFPExt(y, logarithm->getType()));
        Value* highest = e.sameShape(t, 200);  // beyond, f32 has overflowed or vanished
        Value* lowest = e.sameShape(t, -200);
        t = b.CreateSelect(b.CreateFCmpOLT(t, highest), t, highest);
        t = b.CreateSelect(b.CreateFCmpOGT(t, lowest), t, lowest);
        return exp2From64(e, r, t);
    });
}

Value* emitMathFunction(OpEmitter& e, UnaryOp op, Value* x) {
    switch (op) {
        case UnaryOp::exp:
            return emitExp(e, x);
        case UnaryOp::log:
            return emitLog(e, x);
        case UnaryOp::tanh:
            return emitTanh(e, x);
        case UnaryOp::erf:
            return emitErf(e, x);
        case UnaryOp::sin:
            return emitSin(e, x);
        case UnaryOp::cos:
            return emitCos(e, x);
        case UnaryOp::tan:
            return emitTan(e, x);
        case UnaryOp::asin:
            return emitAsin(e, x);
        case UnaryOp::acos:
            return emitAcos(e, x);
        case UnaryOp::atan:
            return emitAtan(e, x);
        case UnaryOp::sinh:
            return emitSinh(e, x);
        case UnaryOp::cosh:
            return emitCosh(e, x);
        default:
            return nullptr;
    }
}

}  // namespace tenon::codegen
