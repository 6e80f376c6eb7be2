// SPDX-License-Identifier: Apache-2.0
// Elementwise ops of two and more tensors, broadcasting as NumPy does.
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

template <class W>
W integerQuotient(W a, W b) {
    return b == static_cast<W>(-1) && std::is_signed_v<W> ? wrappingSub(W(0), a) : static_cast<W>(a / b);
}

/// The remainder with the sign of the divisor, as Python's %.
template <class W>
W pythonRemainder(W a, W b) {
    if (std::is_signed_v<W> && b == static_cast<W>(-1)) return 0;
    const W remainder = a % b;
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

template <class W>
W truncatedRemainder(W a, W b) {
    return std::is_signed_v<W> && b == static_cast<W>(-1) ? W(0) : static_cast<W>(a % b);
}

template <class W>
using Binary = std::function<W(W, W)>;

template <class W>
Binary<W> integerFunction(const Call& call) {
    switch (call.op()) {
        case Op::Div:
            return integerQuotient<W>;
        case Op::Mod:
            return call.integer("fmod") != 0 ? truncatedRemainder<W> : pythonRemainder<W>;
        case Op::BitwiseAnd:
            return [](W a, W b) { return a & b; };
        case Op::BitwiseOr:
            return [](W a, W b) { return a | b; };
        case Op::BitwiseXor:
            return [](W a, W b) { return a ^ b; };
        default:
            TENON_CHECK(false, "no integer function for this op");
            return {};
    }
}

Binary<double> realFunction(const Call& call) {
    switch (call.op()) {
        case Op::Div:
            return [](double a, double b) { return a / b; };
        case Op::Mod:
            return [](double a, double b) { return std::fmod(a, b); };
        default:
            TENON_CHECK(false, "no real function for this op");
            return {};
    }
}

template <class W>
Binary<W> arithmeticFunction(const Call& call) {
    switch (call.op()) {
        case Op::Add:
        case Op::Sum:
        case Op::Mean:
            return wrappingAdd<W>;
        case Op::Sub:
            return wrappingSub<W>;
        case Op::Mul:
            return wrappingMul<W>;
        case Op::Max:
            return largerOf<W>;
        case Op::Min:
            return smallerOf<W>;
        case Op::PRelu:
            return [](W x, W slope) { return x < 0 ? wrappingMul(slope, x) : x; };
        default:
            break;
    }
    if constexpr (std::is_floating_point_v<W>)
        return realFunction(call);
    else
        return integerFunction<W>(call);
}

template <class W>
std::function<bool(W, W)> relation(Op op) {
    switch (op) {
        case Op::Equal:
            return [](W a, W b) { return a == b; };
        case Op::Greater:
            return [](W a, W b) { return a > b; };
        case Op::GreaterOrEqual:
            return [](W a, W b) { return a >= b; };
        case Op::Less:
            return [](W a, W b) { return a < b; };
        case Op::LessOrEqual:
            return [](W a, W b) { return a <= b; };
        case Op::And:
            return [](W a, W b) { return a != 0 && b != 0; };
        case Op::Or:
            return [](W a, W b) { return a != 0 || b != 0; };
        case Op::Xor:
            return [](W a, W b) { return (a != 0) != (b != 0); };
        default:
            TENON_CHECK(false, "no relation for this op");
            return {};
    }
}

/// out[i] = f(a[i], b[i]) after broadcasting.
template <class W, class R, class F>
std::vector<R> combined(const Dims& dims, const Tensor& a, const Tensor& b, F&& function) {
    const std::vector<W> left = widen<W>(a), right = widen<W>(b);
    std::vector<R> values(static_cast<std::size_t>(elementCount(dims)));
    const std::array strides{broadcastStrides(a.dims(), dims), broadcastStrides(b.dims(), dims)};
    walk(dims, strides, [&](std::int64_t i, const auto& at) {
        values[static_cast<std::size_t>(i)] =
            function(left[static_cast<std::size_t>(at[0])], right[static_cast<std::size_t>(at[1])]);
    });
    return values;
}

Result<void> requireSameTypes(const Call& call) {
    for (std::size_t i = 1; i < call.inputCount(); ++i)
        if (call.in(i).type() != call.in(0).type())
            return call.fault(fmt::format("input {} is {}, but input 0 is {}", i, elementTypeName(call.in(i).type()),
                                          elementTypeName(call.in(0).type())));
    return {};
}

/// Faults of the values or types that the plain functions above would turn into undefined behaviour.
Result<void> checkOperands(const Call& call) {
    const ElementType type = call.in(0).type();
    const bool divides = call.op() == Op::Div || call.op() == Op::Mod;
    const bool isBitwise = call.op() == Op::BitwiseAnd || call.op() == Op::BitwiseOr || call.op() == Op::BitwiseXor;
    if (isBitwise && !isInteger(type)) return call.fault("takes integers only");
    if (call.op() == Op::Mod && isFloat(type) && call.integer("fmod") == 0)
        return call.fault("the remainder of floats needs fmod = 1");
    if (!divides || isFloat(type) || call.in(0).count() == 0) return {};
    for (std::uint64_t divisor : widen<std::uint64_t>(call.in(1)))
        if (divisor == 0) return call.fault("integer division by zero");
    return {};
}

/// Integer power by squaring on the two's complement bits, wrapping; nullopt is zero to a negative power. Other
/// negative exponents truncate towards zero.
std::optional<std::uint64_t> integerPower(std::uint64_t base, std::uint64_t exponent, bool isNegative) {
    constexpr std::uint64_t kMinusOne = ~std::uint64_t(0);
    if (isNegative && base == 0) return std::nullopt;
    if (isNegative && base != 1 && base != kMinusOne) return 0;
    std::uint64_t result = 1;
    for (; exponent > 0; exponent /= 2, base *= base)
        if (exponent % 2 != 0) result *= base;
    return result;
}

Result<Tensor> integerPowers(const Call& call, const Dims& dims) {
    const bool isSignedExponent = isSigned(call.in(1).type());
    bool isDefined = true;
    const auto raised = [&](std::uint64_t base, std::uint64_t exponent) {
        const bool isNegative = isSignedExponent && static_cast<std::int64_t>(exponent) < 0;
        const auto result = integerPower(base, isNegative ? -exponent : exponent, isNegative);
        isDefined = isDefined && result;
        return result.value_or(0);
    };
    Tensor out = TENON_TRY(call.make(call.in(0).type(), dims));
    narrow(combined<std::uint64_t, std::uint64_t>(dims, call.in(0), call.in(1), raised), out);
    if (!isDefined) return call.fault("zero to a negative power");
    return out;
}

}  // namespace

Result<Tensor> arithmetic(const Call& call) {
    TENON_TRY(requireSameTypes(call));
    TENON_TRY(checkOperands(call));
    Tensor out = TENON_TRY(call.make(call.in(0).type(), TENON_TRY(call.broadcastDims())));
    if (call.op() == Op::PRelu && out.dims() != call.in(0).dims())
        return call.fault("the slope is wider than the input");
    withWideType(out.type(), [&]<class W>(W) {
        narrow(combined<W, W>(out.dims(), call.in(0), call.in(1), arithmeticFunction<W>(call)), out);
    });
    return out;
}

Result<Tensor> power(const Call& call) {
    const Dims dims = TENON_TRY(call.broadcastDims());
    const ElementType type = call.in(0).type();
    if (!isFloat(type) && !isFloat(call.in(1).type())) return integerPowers(call, dims);
    Tensor wide = TENON_TRY(call.make(ElementType::f64, dims));
    const auto values =
        combined<double, double>(dims, call.in(0), call.in(1), [](double a, double b) { return std::pow(a, b); });
    narrow(values, wide);
    return wide.converted(type);
}

Result<Tensor> compare(const Call& call) {
    TENON_TRY(requireSameTypes(call));
    Tensor out = TENON_TRY(call.make(ElementType::boolean, TENON_TRY(call.broadcastDims())));
    withWideType(call.in(0).type(), [&]<class W>(W) {
        narrow(combined<W, std::uint64_t>(out.dims(), call.in(0), call.in(1), relation<W>(call.op())), out);
    });
    return out;
}

Result<Tensor> fold(const Call& call) {
    TENON_TRY(requireSameTypes(call));
    Tensor out = TENON_TRY(call.make(call.in(0).type(), TENON_TRY(call.broadcastDims())));
    withWideType(out.type(), [&]<class W>(W) {
        std::vector<W> values(static_cast<std::size_t>(out.count()));
        const Binary<W> function = arithmeticFunction<W>(call);
        for (std::size_t input = 0; input < call.inputCount(); ++input) {
            const std::vector<W> more = widen<W>(call.in(input));
            walk(out.dims(), std::array{broadcastStrides(call.in(input).dims(), out.dims())},
                 [&](std::int64_t i, const auto& at) {
                     W& value = values[static_cast<std::size_t>(i)];
                     const W next = more[static_cast<std::size_t>(at[0])];
                     value = input == 0 ? next : function(value, next);
                 });
        }
        if (call.op() == Op::Mean)
            for (W& value : values) value /= static_cast<W>(call.inputCount());
        narrow(values, out);
    });
    return out;
}

Result<Tensor> where(const Call& call) {
    const Tensor &condition = call.in(0), &yes = call.in(1), &no = call.in(2);
    if (condition.type() != ElementType::boolean || yes.type() != no.type())
        return call.fault("takes a boolean condition and two inputs of one element type");
    Tensor out = TENON_TRY(call.make(yes.type(), TENON_TRY(call.broadcastDims())));
    const std::array strides{broadcastStrides(condition.dims(), out.dims()), broadcastStrides(yes.dims(), out.dims()),
                             broadcastStrides(no.dims(), out.dims())};
    dispatch(out.type(), [&]<class T>(T) {
        const auto elements = out.write<T>();
        walk(out.dims(), strides, [&](std::int64_t i, const auto& at) {
            const bool chosen = condition.as<bool>()[static_cast<std::size_t>(at[0])];
            elements[static_cast<std::size_t>(i)] =
                chosen ? yes.as<T>()[static_cast<std::size_t>(at[1])] : no.as<T>()[static_cast<std::size_t>(at[2])];
        });
    });
    return out;
}

}  // namespace tenon::interpreter
