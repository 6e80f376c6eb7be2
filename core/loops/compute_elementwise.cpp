// SPDX-License-Identifier: Apache-2.0
// Elementwise ops. Formulas as in the ONNX operator documentation and the interpreter.
#include <cmath>
#include <numbers>

#include "core/codegen/runtime_abi.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

Expr like(const Expr& x, double value) {
    return constantOf(x->type, value);
}
Expr maximum(const Expr& a, const Expr& b) {
    return binary(BinaryOp::max, a, b);
}
Expr minimum(const Expr& a, const Expr& b) {
    return binary(BinaryOp::min, a, b);
}
Expr less(const Expr& a, const Expr& b) {
    return binary(BinaryOp::less, a, b);
}
Expr quotient(const Expr& a, const Expr& b) {
    return binary(BinaryOp::div, a, b);
}
Expr exponential(const Expr& x) {
    return unary(UnaryOp::exp, x);
}
Expr limited(const Expr& low, const Expr& x, const Expr& high) {
    return minimum(maximum(x, low), high);
}

/// exp(x) - 1. The cancellation near 0 leaves an absolute error of the size of a float's rounding at 1.
Expr expMinusOne(const Expr& x) {
    return exponential(x) - like(x, 1);
}

Expr softplus(Emitter& e, const Expr& x) {
    const Expr decay = e.let(exponential(unary(UnaryOp::neg, unary(UnaryOp::abs, x))));
    return maximum(x, like(x, 0)) + unary(UnaryOp::log, like(x, 1) + decay);
}

/// Floats out of an integer type's range wrap where they fit i64, as in the interpreter (ONNX leaves it open).
Expr converted(ElementType to, const Expr& x) {
    const bool isNarrow = isInteger(to) && byteSize(to) < 4;
    if (!isFloat(x->type) || !isInteger(to) || to == ElementType::i64 || to == ElementType::u64) return cast(to, x);
    return cast(to, cast(isNarrow ? ElementType::i32 : ElementType::i64, x));
}

Expr gelu(Emitter& e, const Node& node, const Expr& x) {
    const Expr half = e.let(like(x, 0.5) * x);
    if (node.textAttribute("approximate") != "tanh")
        return fma(half, unary(UnaryOp::erf, x * like(x, std::numbers::sqrt2 / 2)), half);
    const Expr cubic = e.let(fma(x * x * like(x, 0.044715), x, x));
    return fma(half, unary(UnaryOp::tanh, cubic * like(x, std::sqrt(2 * std::numbers::inv_pi))), half);
}

Expr sign(const Expr& x) {
    const Expr zero = like(x, 0), one = like(x, 1);
    const Expr positive = select(less(zero, x), one, zero);
    if (!isSigned(x->type)) return positive;
    const Expr result = select(less(x, zero), like(x, -1), positive);
    return isFloat(x->type) ? select(unary(UnaryOp::isNan, x), x, result) : result;
}

Expr shrink(const Node& node, const Expr& x) {
    const ElementType type = isFloat(x->type) ? x->type : ElementType::f64;
    const Expr value = cast(type, x), limit = real(type, node.floatAttribute("lambd")),
               bias = real(type, node.floatAttribute("bias"));
    const Expr high = select(less(limit, value), value - bias, real(type, 0));
    return cast(x->type, select(less(value, unary(UnaryOp::neg, limit)), value + bias, high));
}

Expr isInfinite(const Node& node, const Expr& x) {
    const bool negative = node.intAttribute("detect_negative") != 0,
               positive = node.intAttribute("detect_positive") != 0;
    if (negative && positive) return unary(UnaryOp::isInf, x);
    if (!negative && !positive) return integer(ElementType::boolean, 0);
    const Expr zero = like(x, 0);
    return binary(BinaryOp::logicalAnd, unary(UnaryOp::isInf, x), positive ? less(zero, x) : less(x, zero));
}

/// Ops of one tensor; nullptr when `node` is none of them.
Expr unaryElement(Emitter& e, const Node& node, const Expr& x) {
    const auto alpha = [&] { return like(x, node.floatAttribute("alpha")); };
    const auto beta = [&] { return like(x, node.floatAttribute("beta")); };
    const auto zero = [&] { return like(x, 0); };
    switch (node.op) {
        case Op::Abs:
            return isSigned(x->type) ? unary(UnaryOp::abs, x) : x;
        case Op::Acos:
            return unary(UnaryOp::acos, x);
        case Op::Asin:
            return unary(UnaryOp::asin, x);
        case Op::Atan:
            return unary(UnaryOp::atan, x);
        case Op::BitwiseNot:
            return unary(UnaryOp::bitNot, x);
        case Op::Cast:
            return converted(computeType(*elementTypeFromOnnx(static_cast<int>(node.intAttribute("to")))), x);
        case Op::Ceil:
            return unary(UnaryOp::ceil, x);
        case Op::Celu:
            return maximum(x, zero()) + minimum(zero(), alpha() * expMinusOne(quotient(x, alpha())));
        case Op::Cos:
            return unary(UnaryOp::cos, x);
        case Op::Cosh:
            return unary(UnaryOp::cosh, x);
        case Op::Elu:
            return select(less(x, zero()), alpha() * expMinusOne(x), x);
        case Op::Erf:
            return unary(UnaryOp::erf, x);
        case Op::Exp:
            return exponential(x);
        case Op::Floor:
            return unary(UnaryOp::floor, x);
        case Op::Gelu:
            return gelu(e, node, x);
        case Op::HardSigmoid:
            return limited(zero(), fma(alpha(), x, beta()), like(x, 1));
        case Op::HardSwish:
            return x * limited(zero(), fma(x, like(x, 1.0 / 6), like(x, 0.5)), like(x, 1));
        case Op::Identity:
            return x;
        case Op::IsInf:
            return isInfinite(node, x);
        case Op::IsNaN:
            return unary(UnaryOp::isNan, x);
        case Op::LeakyRelu:
            return select(less(x, zero()), alpha() * x, x);
        case Op::Log:
            return unary(UnaryOp::log, x);
        case Op::Mish:
            return x * unary(UnaryOp::tanh, softplus(e, x));
        case Op::Neg:
            return unary(UnaryOp::neg, x);
        case Op::Not:
            return unary(UnaryOp::logicalNot, x);
        case Op::Reciprocal:
            return quotient(like(x, 1), x);
        case Op::Relu:
            return maximum(x, zero());
        case Op::Round:
            return unary(UnaryOp::roundEven, x);
        case Op::Selu: {
            const Expr gamma = like(x, node.floatAttribute("gamma"));
            return gamma * select(less(zero(), x), x, alpha() * expMinusOne(x));
        }
        case Op::Shrink:
            return shrink(node, x);
        case Op::Sigmoid:
            return sigmoidOf(x);
        case Op::Sign:
            return sign(x);
        case Op::Sin:
            return unary(UnaryOp::sin, x);
        case Op::Sinh:
            return unary(UnaryOp::sinh, x);
        case Op::Softplus:
            return softplus(e, x);
        case Op::Softsign:
            return quotient(x, like(x, 1) + unary(UnaryOp::abs, x));
        case Op::Sqrt:
            return unary(UnaryOp::sqrt, x);
        case Op::Swish:
            return x * sigmoidOf(alpha() * x);
        case Op::Tan:
            return unary(UnaryOp::tan, x);
        case Op::Tanh:
            return unary(UnaryOp::tanh, x);
        case Op::ThresholdedRelu:
            return select(binary(BinaryOp::lessEqual, x, alpha()), zero(), x);
        default:
            return nullptr;
    }
}

void checkDivisor(Emitter& e, const Expr& divisor) {
    if (isFloat(divisor->type)) return;
    e.check(unary(UnaryOp::logicalNot, binary(BinaryOp::equal, divisor, like(divisor, 0))), TENON_DIVISION_BY_ZERO);
}

/// Towards zero; division of i64 in loop IR floors.
Expr truncatedQuotient(const Expr& a, const Expr& b) {
    if (a->type != ElementType::i64) return quotient(a, b);
    return quotient(a - binary(BinaryOp::fmod, a, b), b);
}

Expr floatPower(Emitter& e, const Expr& base, const Expr& exponent) {
    if (exponent->kind != ExprKind::real) return binary(BinaryOp::pow, base, exponent);
    const Expr x = e.let(base);
    if (exponent->real == 2) return x * x;
    if (exponent->real == 3) return x * x * x;
    if (exponent->real == 1) return x;
    if (exponent->real == 0.5) return unary(UnaryOp::sqrt, x);
    if (exponent->real == -1) return quotient(like(x, 1), x);
    return binary(BinaryOp::pow, x, exponent);
}

/// The result has the type of the base. Mixed kinds compute in floats wide enough for both.
Expr power(Emitter& e, const Expr& base, const Expr& exponent) {
    const auto isReal = [](const Expr& x) { return isFloat(x->type); };
    if (!isReal(base) && !isReal(exponent)) {
        if (isSigned(exponent->type)) {
            const Expr isZero = binary(BinaryOp::equal, base, like(base, 0));
            const Expr isBad = binary(BinaryOp::logicalAnd, isZero, less(exponent, like(exponent, 0)));
            e.check(unary(UnaryOp::logicalNot, isBad), TENON_DIVISION_BY_ZERO);
        }
        return cast(base->type, binary(BinaryOp::pow, cast(ElementType::i64, base), cast(ElementType::i64, exponent)));
    }
    const bool isWide = base->type == ElementType::f64 || exponent->type == ElementType::f64 || !isReal(base);
    const ElementType type = isWide ? ElementType::f64 : ElementType::f32;
    return cast(base->type, floatPower(e, cast(type, base), cast(type, exponent)));
}

/// Ops of two tensors; nullptr when `node` is none of them.
Expr binaryElement(Emitter& e, const Node& node, const Expr& a, const Expr& b) {
    switch (node.op) {
        case Op::Add:
            return a + b;
        case Op::And:
            return binary(BinaryOp::logicalAnd, a, b);
        case Op::BitwiseAnd:
            return binary(BinaryOp::bitAnd, a, b);
        case Op::BitwiseOr:
            return binary(BinaryOp::bitOr, a, b);
        case Op::BitwiseXor:
            return binary(BinaryOp::bitXor, a, b);
        case Op::Div:
            checkDivisor(e, b);
            return truncatedQuotient(a, b);
        case Op::Equal:
            return binary(BinaryOp::equal, a, b);
        case Op::Greater:
            return less(b, a);
        case Op::GreaterOrEqual:
            return binary(BinaryOp::lessEqual, b, a);
        case Op::Less:
            return less(a, b);
        case Op::LessOrEqual:
            return binary(BinaryOp::lessEqual, a, b);
        case Op::Mod:
            checkDivisor(e, b);
            return binary(node.intAttribute("fmod") != 0 ? BinaryOp::fmod : BinaryOp::mod, a, b);
        case Op::Mul:
            return a * b;
        case Op::Or:
            return binary(BinaryOp::logicalOr, a, b);
        case Op::Pow:
            return power(e, a, b);
        case Op::PRelu:
            return isSigned(a->type) ? select(less(a, like(a, 0)), b * a, a) : a;
        case Op::Sub:
            return a - b;
        case Op::Xor:
            return binary(BinaryOp::logicalXor, a, b);
        default:
            return nullptr;
    }
}

Expr foldedElement(Emitter& e, const Node& node, const Index& index) {
    Expr result = readBroadcast(e, node.inputs[0], index);
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        const Expr next = readBroadcast(e, node.inputs[i], index);
        result = node.op == Op::Max   ? maximum(result, next)
                 : node.op == Op::Min ? minimum(result, next)
                                      : result + next;
    }
    if (node.op != Op::Mean) return result;
    const Expr count = like(result, static_cast<double>(node.inputs.size()));
    return isFloat(result->type) ? quotient(result, count) : truncatedQuotient(result, count);
}

Expr batchNormalization(Emitter& e, const Node& node, const Index& index) {
    const Index channel{index.size() > 1 ? index[1] : loops::index(0)};
    const Expr x = e.read(node.inputs[0], index);
    const auto parameter = [&](std::size_t i) { return cast(x->type, e.read(node.inputs[i], channel)); };
    const Expr deviation = unary(UnaryOp::sqrt, parameter(4) + like(x, node.floatAttribute("epsilon")));
    const Expr factor = e.let(quotient(parameter(1), deviation));
    return fma(x - parameter(3), factor, parameter(2));
}

Expr clip(Emitter& e, const Node& node, const Index& index) {
    Expr x = e.read(node.inputs[0], index);
    const auto limit = [&](std::size_t i) {
        return e.read(node.inputs[i], Index(e.dims(node.inputs[i]).size(), loops::index(0)));
    };
    if (node.hasInput(1)) x = maximum(x, limit(1));
    if (node.hasInput(2)) x = minimum(x, limit(2));
    return x;
}

}  // namespace

Expr sigmoidOf(const Expr& x) {
    return quotient(like(x, 1), like(x, 1) + exponential(unary(UnaryOp::neg, x)));
}

Expr elementwiseElement(Emitter& e, const Node& node, const Index& index) {
    switch (node.op) {
        case Op::BatchNormalization:
            return batchNormalization(e, node, index);
        case Op::Clip:
            return clip(e, node, index);
        case Op::Max:
        case Op::Min:
        case Op::Sum:
        case Op::Mean:
            return foldedElement(e, node, index);
        case Op::Where:
            return select(readBroadcast(e, node.inputs[0], index), readBroadcast(e, node.inputs[1], index),
                          readBroadcast(e, node.inputs[2], index));
        default:
            break;
    }
    const Expr a = readBroadcast(e, node.inputs[0], index);
    if (Expr element = unaryElement(e, node, a)) return element;
    if (Expr element = binaryElement(e, node, a, readBroadcast(e, node.inputs[1], index))) return element;
    e.fail("node '" + node.name + "' (" + std::string(opName(node.op)) + ") has no compute definition");
    return a;
}

}  // namespace tenon::loops
