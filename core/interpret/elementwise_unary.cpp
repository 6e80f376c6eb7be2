// SPDX-License-Identifier: Apache-2.0
// Elementwise ops of one tensor.
#include <cmath>
#include <functional>
#include <numbers>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"

namespace tenon::interpreter {

namespace {

using RealFunction = std::function<double(double)>;

double sigmoid(double x) {
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}
double softplus(double x) {
    return largerOf(x, 0.0) + std::log1p(std::exp(-std::fabs(x)));
}
double between(double low, double x, double high) {
    return smallerOf(largerOf(x, low), high);
}

double gelu(double x) {
    return 0.5 * x * (1 + std::erf(x / std::numbers::sqrt2));
}
double geluTanh(double x) {
    return 0.5 * x * (1 + std::tanh(std::sqrt(2 * std::numbers::inv_pi) * (x + 0.044715 * x * x * x)));
}

/// Activations with parameters; formulas as in the ONNX operator documentation.
RealFunction activation(const Call& call) {
    switch (call.op()) {
        case Op::Celu:
            return
                [a = call.real("alpha")](double x) { return largerOf(x, 0.0) + smallerOf(0.0, a * std::expm1(x / a)); };
        case Op::Elu:
            return [a = call.real("alpha")](double x) { return x < 0 ? a * std::expm1(x) : x; };
        case Op::Gelu:
            return call.text("approximate") == "tanh" ? geluTanh : gelu;
        case Op::HardSigmoid:
            return [a = call.real("alpha"), b = call.real("beta")](double x) { return between(0, a * x + b, 1); };
        case Op::HardSwish:
            return [](double x) { return x * between(0, x / 6 + 0.5, 1); };
        case Op::LeakyRelu:
            return [a = call.real("alpha")](double x) { return x < 0 ? a * x : x; };
        case Op::Mish:
            return [](double x) { return x * std::tanh(softplus(x)); };
        case Op::Selu:
            return [a = call.real("alpha"), g = call.real("gamma")](double x) {
                return x > 0 ? g * x : g * a * std::expm1(x);
            };
        case Op::Sigmoid:
            return sigmoid;
        case Op::Softplus:
            return softplus;
        case Op::Softsign:
            return [](double x) { return x / (1 + std::fabs(x)); };
        case Op::Swish:
            return [a = call.real("alpha")](double x) { return x * sigmoid(a * x); };
        case Op::ThresholdedRelu:
            return [a = call.real("alpha")](double x) { return x > a || x != x ? x : 0; };
        default:
            TENON_CHECK(false, "no real function for this op");
            return {};
    }
}

RealFunction realFunction(const Call& call) {
    switch (call.op()) {
        case Op::Acos:
            return [](double x) { return std::acos(x); };
        case Op::Asin:
            return [](double x) { return std::asin(x); };
        case Op::Atan:
            return [](double x) { return std::atan(x); };
        case Op::Ceil:
            return [](double x) { return std::ceil(x); };
        case Op::Cos:
            return [](double x) { return std::cos(x); };
        case Op::Cosh:
            return [](double x) { return std::cosh(x); };
        case Op::Erf:
            return [](double x) { return std::erf(x); };
        case Op::Exp:
            return [](double x) { return std::exp(x); };
        case Op::Floor:
            return [](double x) { return std::floor(x); };
        case Op::Log:
            return [](double x) { return std::log(x); };
        case Op::Reciprocal:
            return [](double x) { return 1 / x; };
        case Op::Round:
            return [](double x) { return std::nearbyint(x); };  // halves to even
        case Op::Sin:
            return [](double x) { return std::sin(x); };
        case Op::Sinh:
            return [](double x) { return std::sinh(x); };
        case Op::Sqrt:
            return [](double x) { return std::sqrt(x); };
        case Op::Tan:
            return [](double x) { return std::tan(x); };
        case Op::Tanh:
            return [](double x) { return std::tanh(x); };
        default:
            return activation(call);
    }
}

template <class W>
std::function<W(W)> arithmeticFunction(const Call& call) {
    switch (call.op()) {
        case Op::Abs:
            return [](W x) {
                if constexpr (std::is_floating_point_v<W>)
                    return std::fabs(x);
                else
                    return x < 0 ? wrappingSub(W(0), x) : x;
            };
        case Op::Neg:
            return [](W x) {
                if constexpr (std::is_floating_point_v<W>)
                    return -x;
                else
                    return wrappingSub(W(0), x);
            };
        case Op::Relu:
            return [](W x) { return largerOf(x, W(0)); };
        case Op::Sign:
            return [](W x) { return x != x ? x : W(W(0) < x) - W(x < W(0)); };
        case Op::Shrink:
            return [lambda = call.real("lambd"), bias = call.real("bias")](W x) {
                const auto value = static_cast<double>(x);
                return static_cast<W>(value < -lambda ? value + bias : value > lambda ? value - bias : 0);
            };
        default:
            TENON_CHECK(false, "no arithmetic function for this op");
            return {};
    }
}

template <class W>
Tensor mapped(const Tensor& in, const std::function<W(W)>& function) {
    std::vector<W> values = widen<W>(in);
    for (W& value : values) value = function(value);
    Tensor out(in.type(), in.dims());
    narrow(values, out);
    return out;
}

}  // namespace

Result<Tensor> realUnary(const Call& call) {
    if (!isFloat(call.in(0).type()))
        return call.fault(fmt::format("takes floats, not {}", elementTypeName(call.in(0).type())));
    return mapped<double>(call.in(0), realFunction(call));
}

Result<Tensor> arithmeticUnary(const Call& call) {
    const Tensor& in = call.in(0);
    return withWideType(in.type(), [&]<class W>(W) { return mapped<W>(in, arithmeticFunction<W>(call)); });
}

Result<Tensor> classify(const Call& call) {
    const Tensor& in = call.in(0);
    const bool takesNaN = call.op() == Op::IsNaN;
    const bool takesNegative = !takesNaN && call.integer("detect_negative") != 0;
    const bool takesPositive = !takesNaN && call.integer("detect_positive") != 0;
    Tensor out(ElementType::boolean, in.dims());
    const std::vector<double> values = widen<double>(in);
    const auto flags = out.write<bool>();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = values[i];
        flags[i] = takesNaN ? std::isnan(x) : std::isinf(x) && (x < 0 ? takesNegative : takesPositive);
    }
    return out;
}

Result<Tensor> logicalNot(const Call& call) {
    return mapped<std::uint64_t>(call.in(0), [](std::uint64_t x) -> std::uint64_t { return x == 0; });
}

Result<Tensor> bitwiseNot(const Call& call) {
    const Tensor& in = call.in(0);
    if (!isInteger(in.type())) return call.fault("takes integers only");
    return mapped<std::uint64_t>(in.converted(ElementType::u64), [](std::uint64_t x) { return ~x; })
        .converted(in.type());
}

/// min(max(x, low), high): where low > high, the result is high. A NaN stays.
Result<Tensor> clip(const Call& call) {
    const Tensor& in = call.in(0);
    for (std::size_t limit : {1u, 2u})
        if (call.has(limit) && (call.in(limit).count() != 1 || call.in(limit).type() != in.type()))
            return call.fault("a limit must be one number of the input's element type");
    return withWideType(in.type(), [&]<class W>(W) {
        std::function<W(W)> limited = [](W x) { return x; };
        if (call.has(1)) limited = [low = widen<W>(call.in(1))[0]](W x) { return largerOf(x, low); };
        if (call.has(2))
            limited = [high = widen<W>(call.in(2))[0], inner = limited](W x) { return smallerOf(inner(x), high); };
        return mapped<W>(in, limited);
    });
}

Result<Tensor> cast(const Call& call) {
    const auto to = elementTypeFromOnnx(static_cast<int>(call.integer("to")));
    if (!to) return call.fault(fmt::format("element type {} is not carried", call.integer("to")));
    return call.in(0).converted(*to);
}

Result<Tensor> identity(const Call& call) {
    return call.in(0);
}

}  // namespace tenon::interpreter
