// SPDX-License-Identifier: Apache-2.0
#include "core/loops/scalar_ops.h"

#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/check.h"

namespace tenon::loops {

namespace {

using U64 = std::uint64_t;

bool isWideUnsigned(ElementType type) {
    return type == ElementType::u64;
}

bool lessThan(ElementType type, std::int64_t a, std::int64_t b) {
    return isWideUnsigned(type) ? static_cast<U64>(a) < static_cast<U64>(b) : a < b;
}

std::int64_t quotient(ElementType type, std::int64_t a, std::int64_t b) {
    if (b == 0) return 0;
    if (isWideUnsigned(type)) return static_cast<std::int64_t>(static_cast<U64>(a) / static_cast<U64>(b));
    if (b == -1) return static_cast<std::int64_t>(0 - static_cast<U64>(a));
    const std::int64_t q = a / b;
    const bool isInexact = q * b != a;
    return type == ElementType::i64 && isInexact && (a < 0) != (b < 0) ? q - 1 : q;
}

std::int64_t modulo(ElementType type, std::int64_t a, std::int64_t b) {
    if (b == 0 || b == -1) return isWideUnsigned(type) && b == -1 ? (a == -1 ? 0 : a) : 0;
    if (isWideUnsigned(type)) return static_cast<std::int64_t>(static_cast<U64>(a) % static_cast<U64>(b));
    const std::int64_t r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

/// C's remainder: the sign of the dividend.
std::int64_t remainder(ElementType type, std::int64_t a, std::int64_t b) {
    if (b == 0 || b == -1 || isWideUnsigned(type)) return modulo(type, a, b);
    return a % b;
}

/// Wrapping power by squaring; a negative exponent gives the integer part of the exact result (0 for base 0).
std::int64_t power(ElementType type, std::int64_t base, std::int64_t exponent) {
    if (exponent < 0 && !isWideUnsigned(type)) {
        if (base == 1) return 1;
        if (base == -1) return exponent % 2 == 0 ? 1 : -1;
        return 0;
    }
    U64 result = 1;
    U64 square = static_cast<U64>(base);
    for (U64 e = static_cast<U64>(exponent); e != 0; e >>= 1) {
        if (e & 1) result *= square;
        square *= square;
    }
    return static_cast<std::int64_t>(result);
}

std::int64_t integerBinary(BinaryOp op, ElementType type, std::int64_t a, std::int64_t b) {
    switch (op) {
        case BinaryOp::add:
            return static_cast<std::int64_t>(static_cast<U64>(a) + static_cast<U64>(b));
        case BinaryOp::sub:
            return static_cast<std::int64_t>(static_cast<U64>(a) - static_cast<U64>(b));
        case BinaryOp::mul:
            return static_cast<std::int64_t>(static_cast<U64>(a) * static_cast<U64>(b));
        case BinaryOp::div:
            return quotient(type, a, b);
        case BinaryOp::mod:
            return modulo(type, a, b);
        case BinaryOp::fmod:
            return remainder(type, a, b);
        case BinaryOp::min:
            return lessThan(type, a, b) ? a : b;
        case BinaryOp::max:
            return lessThan(type, a, b) ? b : a;
        case BinaryOp::pow:
            return power(type, a, b);
        case BinaryOp::equal:
            return a == b;
        case BinaryOp::less:
            return lessThan(type, a, b);
        case BinaryOp::lessEqual:
            return !lessThan(type, b, a);
        case BinaryOp::logicalAnd:
        case BinaryOp::bitAnd:
            return a & b;
        case BinaryOp::logicalOr:
        case BinaryOp::bitOr:
            return a | b;
        case BinaryOp::logicalXor:
        case BinaryOp::bitXor:
            return a ^ b;
    }
    __builtin_unreachable();
}

template <class T>
T flooredMod(T a, T b) {
    const T r = std::fmod(a, b);
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

template <class T>
T realBinary(BinaryOp op, T a, T b) {
    switch (op) {
        case BinaryOp::add:
            return a + b;
        case BinaryOp::sub:
            return a - b;
        case BinaryOp::mul:
            return a * b;
        case BinaryOp::div:
            return a / b;
        case BinaryOp::mod:
            return flooredMod(a, b);
        case BinaryOp::fmod:
            return std::fmod(a, b);
        case BinaryOp::min:
            return a != a || a < b ? a : b;
        case BinaryOp::max:
            return a != a || a > b ? a : b;
        case BinaryOp::pow:
            return std::pow(a, b);
        default:
            break;
    }
    TENON_CHECK(false, "an operation that floats do not have");
    return 0;
}

template <class T>
T realUnary(UnaryOp op, T a) {
    switch (op) {
        case UnaryOp::neg:
            return -a;
        case UnaryOp::abs:
            return std::fabs(a);
        case UnaryOp::sqrt:
            return std::sqrt(a);
        case UnaryOp::exp:
            return std::exp(a);
        case UnaryOp::log:
            return std::log(a);
        case UnaryOp::tanh:
            return std::tanh(a);
        case UnaryOp::erf:
            return std::erf(a);
        case UnaryOp::sin:
            return std::sin(a);
        case UnaryOp::cos:
            return std::cos(a);
        case UnaryOp::tan:
            return std::tan(a);
        case UnaryOp::asin:
            return std::asin(a);
        case UnaryOp::acos:
            return std::acos(a);
        case UnaryOp::atan:
            return std::atan(a);
        case UnaryOp::sinh:
            return std::sinh(a);
        case UnaryOp::cosh:
            return std::cosh(a);
        case UnaryOp::floor:
            return std::floor(a);
        case UnaryOp::ceil:
            return std::ceil(a);
        case UnaryOp::roundEven:
            return std::nearbyint(a);  // the rounding mode is never changed
        default:
            break;
    }
    TENON_CHECK(false, "an operation that floats do not have");
    return 0;
}

bool isComparison(BinaryOp op) {
    return op == BinaryOp::equal || op == BinaryOp::less || op == BinaryOp::lessEqual;
}

bool compareReals(BinaryOp op, double a, double b) {
    if (op == BinaryOp::equal) return a == b;
    return op == BinaryOp::less ? a < b : a <= b;
}

std::int64_t saturate(ElementType to, double value) {
    if (to == ElementType::boolean) return value != 0;
    if (std::isnan(value)) return 0;
    return dispatch(to, [&]<class T>(T) -> std::int64_t {
        if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>) {
            using Limits = std::numeric_limits<T>;
            if (value <= static_cast<double>(Limits::min())) return static_cast<std::int64_t>(Limits::min());
            if (value >= std::ldexp(1.0, Limits::digits)) return static_cast<std::int64_t>(Limits::max());
            return static_cast<std::int64_t>(static_cast<T>(value));
        }
        return 0;
    });
}

double integerToReal(ElementType from, ElementType to, std::int64_t value) {
    // straight to float where the result is one: going through double would round twice
    if (to == ElementType::f64)
        return isWideUnsigned(from) ? static_cast<double>(static_cast<U64>(value)) : static_cast<double>(value);
    const float single = isWideUnsigned(from) ? static_cast<float>(static_cast<U64>(value)) : static_cast<float>(value);
    return roundTo(to, single);
}

}  // namespace

std::int64_t wrapTo(ElementType type, std::int64_t value) {
    switch (type) {
        case ElementType::i8:
            return static_cast<std::int8_t>(value);
        case ElementType::i16:
            return static_cast<std::int16_t>(value);
        case ElementType::i32:
            return static_cast<std::int32_t>(value);
        case ElementType::u8:
            return static_cast<std::uint8_t>(value);
        case ElementType::u16:
            return static_cast<std::uint16_t>(value);
        case ElementType::u32:
            return static_cast<std::uint32_t>(value);
        case ElementType::boolean:
            return value != 0;
        default:
            return value;
    }
}

double roundTo(ElementType type, double value) {
    switch (type) {
        case ElementType::f64:
            return value;
        case ElementType::f16:
            return halfToFloat(floatToHalf(static_cast<float>(value)));
        case ElementType::bf16:
            return bfloatToFloat(floatToBfloat(static_cast<float>(value)));
        default:
            return static_cast<float>(value);
    }
}

Scalar evaluate(UnaryOp op, ElementType operand, Scalar a) {
    if (op == UnaryOp::isNan) return Scalar::of(std::int64_t{std::isnan(a.real)});
    if (op == UnaryOp::isInf) return Scalar::of(std::int64_t{std::isinf(a.real)});
    if (operand == ElementType::f64) return Scalar::of(realUnary(op, a.real));
    // Transcendental functions are evaluated in f64 and rounded, so that they are the best f32 answer.
    if (isFloat(operand)) return Scalar::of(roundTo(operand, static_cast<float>(realUnary(op, a.real))));
    const U64 bits = static_cast<U64>(a.integer);
    switch (op) {
        case UnaryOp::neg:
            return Scalar::of(wrapTo(operand, static_cast<std::int64_t>(0 - bits)));
        case UnaryOp::abs:
            return Scalar::of(isSigned(operand) && a.integer < 0 ? wrapTo(operand, static_cast<std::int64_t>(0 - bits))
                                                                 : a.integer);
        case UnaryOp::bitNot:
            return Scalar::of(wrapTo(operand, static_cast<std::int64_t>(~bits)));
        case UnaryOp::logicalNot:
            return Scalar::of(std::int64_t{a.integer == 0});
        default:
            break;
    }
    TENON_CHECK(false, "an operation that integers do not have");
    return {};
}

Scalar evaluate(BinaryOp op, ElementType operand, Scalar a, Scalar b) {
    if (!isFloat(operand)) {
        const std::int64_t value = integerBinary(op, operand, a.integer, b.integer);
        return Scalar::of(isComparison(op) ? value : wrapTo(operand, value));
    }
    if (isComparison(op)) return Scalar::of(std::int64_t{compareReals(op, a.real, b.real)});
    if (operand == ElementType::f64) return Scalar::of(realBinary(op, a.real, b.real));
    const auto single = realBinary(op, static_cast<float>(a.real), static_cast<float>(b.real));
    return Scalar::of(roundTo(operand, single));
}

Scalar evaluateFma(ElementType type, Scalar a, Scalar b, Scalar c) {
    if (type == ElementType::f64) return Scalar::of(std::fma(a.real, b.real, c.real));
    const float single = std::fma(static_cast<float>(a.real), static_cast<float>(b.real), static_cast<float>(c.real));
    return Scalar::of(roundTo(type, single));
}

Scalar evaluateMaddPairs16(Scalar a, Scalar b, Scalar c) {
    std::int64_t sum = c.integer;
    for (int shift : {0, 16}) {
        const std::int64_t left = static_cast<std::int16_t>(static_cast<U64>(a.integer) >> shift);
        const std::int64_t right = static_cast<std::int16_t>(static_cast<U64>(b.integer) >> shift);
        sum += left * right;
    }
    return Scalar::of(wrapTo(ElementType::i32, sum));
}

Scalar evaluateDotBytes(Scalar a, Scalar b, Scalar c) {
    std::int64_t sum = c.integer;
    for (int shift : {0, 8, 16, 24}) {
        const std::int64_t left = static_cast<std::uint8_t>(static_cast<U64>(a.integer) >> shift);
        const std::int64_t right = static_cast<std::int8_t>(static_cast<U64>(b.integer) >> shift);
        sum += left * right;
    }
    return Scalar::of(wrapTo(ElementType::i32, sum));
}

Scalar convert(ElementType from, ElementType to, Scalar a) {
    if (from == to) return a;
    if (isFloat(from)) return isFloat(to) ? Scalar::of(roundTo(to, a.real)) : Scalar::of(saturate(to, a.real));
    return isFloat(to) ? Scalar::of(integerToReal(from, to, a.integer)) : Scalar::of(wrapTo(to, a.integer));
}

ElementType resultType(UnaryOp op, ElementType operand) {
    return op == UnaryOp::isNan || op == UnaryOp::isInf ? ElementType::boolean : operand;
}

ElementType resultType(BinaryOp op, ElementType operand) {
    return isComparison(op) ? ElementType::boolean : operand;
}

bool takes(UnaryOp op, ElementType operand) {
    switch (op) {
        case UnaryOp::neg:
        case UnaryOp::abs:
            return operand != ElementType::boolean;
        case UnaryOp::logicalNot:
            return operand == ElementType::boolean;
        case UnaryOp::bitNot:
            return isInteger(operand);
        default:
            return isFloat(operand);
    }
}

bool takes(BinaryOp op, ElementType operand) {
    switch (op) {
        case BinaryOp::equal:
        case BinaryOp::less:
        case BinaryOp::lessEqual:
            return true;
        case BinaryOp::logicalAnd:
        case BinaryOp::logicalOr:
        case BinaryOp::logicalXor:
            return operand == ElementType::boolean;
        case BinaryOp::bitAnd:
        case BinaryOp::bitOr:
        case BinaryOp::bitXor:
            return isInteger(operand);
        default:
            return operand != ElementType::boolean;
    }
}

Scalar loadScalar(ElementType type, const std::byte* from) {
    return dispatch(type, [&]<class T>(T value) {
        std::memcpy(&value, from, sizeof value);
        if constexpr (std::is_same_v<T, Half> || std::is_same_v<T, BFloat>)
            return Scalar::of(double{static_cast<float>(value)});
        else if constexpr (std::is_floating_point_v<T>)
            return Scalar::of(static_cast<double>(value));
        else
            return Scalar::of(static_cast<std::int64_t>(value));
    });
}

void storeScalar(ElementType type, Scalar value, std::byte* to) {
    dispatch(type, [&]<class T>(T) {
        T element;
        if constexpr (std::is_same_v<T, Half>)
            element = Half{floatToHalf(static_cast<float>(value.real))};
        else if constexpr (std::is_same_v<T, BFloat>)
            element = BFloat{floatToBfloat(static_cast<float>(value.real))};
        else if constexpr (std::is_floating_point_v<T>)
            element = static_cast<T>(value.real);
        else
            element = static_cast<T>(value.integer);
        std::memcpy(to, &element, sizeof element);
    });
}

}  // namespace tenon::loops
