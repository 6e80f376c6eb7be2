// SPDX-License-Identifier: Apache-2.0
#include "core/loops/loop_ir.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/loops/scalar_ops.h"

namespace tenon::loops {

namespace {

Expr node(ExprKind kind, ElementType type, std::uint8_t op, std::vector<Expr> args) {
    auto made = std::make_shared<ExprNode>(ExprNode{.kind = kind, .type = type});
    made->op = op;
    made->args = std::move(args);
    return made;
}

bool isConstant(const Expr& e) {
    return e->kind == ExprKind::integer || e->kind == ExprKind::real;
}
bool isInteger(const Expr& e, std::int64_t value) {
    return e->kind == ExprKind::integer && e->integer == value;
}
bool isReal(const Expr& e, double value) {
    return e->kind == ExprKind::real && e->real == value;
}
bool isNegativeZero(const Expr& e) {
    return isReal(e, 0) && __builtin_signbit(e->real);
}
bool isPositiveZero(const Expr& e) {
    return isReal(e, 0) && !__builtin_signbit(e->real);
}
bool isOp(const Expr& e, BinaryOp op) {
    return e->kind == ExprKind::binary && e->binaryOp() == op;
}

Scalar scalarOf(const Expr& e) {
    return {e->integer, e->real};
}

Expr constantFrom(ElementType type, Scalar value) {
    return isFloat(type) ? real(type, value.real) : integer(type, value.integer);
}

/// Functions whose emitted form is an approximation are left to the emitter, so that folding never changes a result.
bool isExact(UnaryOp op) {
    switch (op) {
        case UnaryOp::neg:
        case UnaryOp::abs:
        case UnaryOp::sqrt:
        case UnaryOp::floor:
        case UnaryOp::ceil:
        case UnaryOp::roundEven:
        case UnaryOp::logicalNot:
        case UnaryOp::bitNot:
        case UnaryOp::isNan:
        case UnaryOp::isInf:
            return true;
        default:
            return false;
    }
}

/// Identities of a op b where the result is one of them or a constant; nullptr when none applies.
Expr addIdentity(const Expr& a, const Expr& b) {
    if (isInteger(b, 0) || isNegativeZero(b)) return a;
    if (isInteger(a, 0) || isNegativeZero(a)) return b;
    // (x + c1) + c2 = x + (c1 + c2)
    if (b->kind == ExprKind::integer && isOp(a, BinaryOp::add) && a->args[1]->kind == ExprKind::integer)
        return a->args[0] + (a->args[1] + b);
    return nullptr;
}

Expr subIdentity(const Expr& a, const Expr& b) {
    if (isInteger(b, 0) || isPositiveZero(b)) return a;
    if (!isFloat(a->type) && a == b) return integer(a->type, 0);
    // x - c = x + (-c)
    if (b->kind == ExprKind::integer) return a + unary(UnaryOp::neg, b);
    return nullptr;
}

Expr mulIdentity(const Expr& a, const Expr& b) {
    if (isInteger(b, 1) || isReal(b, 1)) return a;
    if (isInteger(a, 1) || isReal(a, 1)) return b;
    if (isInteger(b, 0)) return b;
    if (isInteger(a, 0)) return a;
    // (x * c1) * c2 = x * (c1 * c2)
    if (b->kind == ExprKind::integer && isOp(a, BinaryOp::mul) && a->args[1]->kind == ExprKind::integer)
        return a->args[0] * (a->args[1] * b);
    return nullptr;
}

Expr logicIdentity(BinaryOp op, const Expr& a, const Expr& b) {
    const bool isAnd = op == BinaryOp::logicalAnd;
    if (isInteger(b, isAnd)) return a;  // x && true, x || false
    if (isInteger(a, isAnd)) return b;
    if (isInteger(b, !isAnd)) return b;  // x && false, x || true
    if (isInteger(a, !isAnd)) return a;
    return a == b ? a : nullptr;
}

Expr identity(BinaryOp op, const Expr& a, const Expr& b) {
    switch (op) {
        case BinaryOp::add:
            return addIdentity(a, b);
        case BinaryOp::sub:
            return subIdentity(a, b);
        case BinaryOp::mul:
            return mulIdentity(a, b);
        case BinaryOp::div:
            if (isInteger(b, 1) || isReal(b, 1)) return a;
            return isInteger(a, 0) ? a : nullptr;
        case BinaryOp::mod:
            if (isInteger(b, 1)) return integer(a->type, 0);
            return isInteger(a, 0) ? a : nullptr;
        case BinaryOp::min:
        case BinaryOp::max:
            return a == b ? a : nullptr;
        case BinaryOp::logicalAnd:
        case BinaryOp::logicalOr:
            return logicIdentity(op, a, b);
        default:
            return nullptr;
    }
}

/// A constant on the left of a commutative integer operation moves to the right, so that identities see one form.
bool shouldSwap(BinaryOp op, const Expr& a, const Expr& b) {
    return (op == BinaryOp::add || op == BinaryOp::mul) && a->kind == ExprKind::integer && b->kind != ExprKind::integer;
}

Stmt statement(StmtNode made) {
    return std::make_shared<const StmtNode>(std::move(made));
}

bool declaresNames(const StmtNode& s) {
    return std::any_of(s.children.begin(), s.children.end(), [](const Stmt& c) { return c->kind == StmtKind::let; });
}

Stmt asBlock(Stmt s) {
    return s->kind == StmtKind::block ? s : block({std::move(s)});
}

const StmtNode* parallelLoop(const StmtNode& s) {
    if (s.kind == StmtKind::loop) return s.loop == LoopKind::parallel ? &s : nullptr;
    if (s.kind != StmtKind::block) return nullptr;
    for (const Stmt& child : s.children)
        if (const StmtNode* found = parallelLoop(*child)) return found;
    return nullptr;
}

}  // namespace

std::int64_t Kernel::parallelExtent() const {
    const StmtNode* found = body ? parallelLoop(*body) : nullptr;
    return found ? found->extent : 1;
}

std::size_t Kernel::parameterCount() const {
    std::size_t count = 0;
    while (count < buffers.size() && buffers[count].kind <= BufferKind::output) ++count;
    return count;
}

std::int64_t Kernel::scratchBytes() const {
    std::int64_t bytes = 0;
    for (const Buffer& b : buffers)
        if (b.kind == BufferKind::scratch)
            bytes += (elementCount(b.dims) * static_cast<std::int64_t>(byteSize(b.element)) + 63) / 64 * 64;
    return bytes;
}

Expr index(std::int64_t value) {
    return integer(ElementType::i64, value);
}

Expr integer(ElementType type, std::int64_t value) {
    TENON_CHECK(!isFloat(type), "an integer constant of a float type");
    auto made = std::make_shared<ExprNode>(ExprNode{.kind = ExprKind::integer, .type = type});
    made->integer = wrapTo(type, value);
    return made;
}

Expr real(ElementType type, double value) {
    TENON_CHECK(isFloat(type), "a real constant of an integer type");
    auto made = std::make_shared<ExprNode>(ExprNode{.kind = ExprKind::real, .type = type});
    made->real = roundTo(type, value);
    return made;
}

Expr constantOf(ElementType type, double value) {
    return isFloat(type) ? real(type, value)
                         : integer(type, convert(ElementType::f64, type, Scalar::of(value)).integer);
}

Expr variable(std::string name, ElementType type) {
    auto made = std::make_shared<ExprNode>(ExprNode{.kind = ExprKind::variable, .type = type});
    made->name = std::move(name);
    return made;
}

Expr load(const Kernel& kernel, BufferIndex buffer, std::vector<Expr> indices) {
    const Buffer& from = kernel.buffers.at(static_cast<std::size_t>(buffer));
    TENON_CHECK(indices.size() == from.dims.size(), "a load of '" + from.name + "' with another number of indices");
    auto made = std::make_shared<ExprNode>(ExprNode{.kind = ExprKind::load, .type = from.element});
    made->buffer = buffer;
    made->args = std::move(indices);
    return made;
}

Expr unary(UnaryOp op, Expr a) {
    TENON_CHECK(takes(op, a->type), "a unary operation on a type that does not have it");
    const ElementType type = resultType(op, a->type);
    if (isConstant(a) && isExact(op)) return constantFrom(type, evaluate(op, a->type, scalarOf(a)));
    if (a->kind == ExprKind::unary && a->unaryOp() == op &&
        (op == UnaryOp::neg || op == UnaryOp::logicalNot || op == UnaryOp::bitNot))
        return a->args[0];
    return node(ExprKind::unary, type, static_cast<std::uint8_t>(op), {std::move(a)});
}

Expr binary(BinaryOp op, Expr a, Expr b) {
    TENON_CHECK(a->type == b->type, "a binary operation on two types");
    TENON_CHECK(takes(op, a->type), "a binary operation on a type that does not have it");
    const ElementType type = resultType(op, a->type);
    const bool isExactOp = op != BinaryOp::pow || !isFloat(a->type);
    if (isConstant(a) && isConstant(b) && isExactOp)
        return constantFrom(type, evaluate(op, a->type, scalarOf(a), scalarOf(b)));
    if (shouldSwap(op, a, b)) std::swap(a, b);
    if (Expr simpler = identity(op, a, b)) return simpler;
    return node(ExprKind::binary, type, static_cast<std::uint8_t>(op), {std::move(a), std::move(b)});
}

Expr fma(Expr a, Expr b, Expr c) {
    return ternary(TernaryOp::fma, std::move(a), std::move(b), std::move(c));
}

Expr select(Expr condition, Expr a, Expr b) {
    return ternary(TernaryOp::select, std::move(condition), std::move(a), std::move(b));
}

Expr ternary(TernaryOp op, Expr a, Expr b, Expr c) {
    TENON_CHECK(b->type == c->type, "a ternary operation on two types");
    TENON_CHECK(a->type == (op == TernaryOp::select ? ElementType::boolean : b->type),
                "a ternary operation on two types");
    TENON_CHECK(op != TernaryOp::fma || isFloat(c->type), "fma of integers");
    TENON_CHECK(op < TernaryOp::maddPairs16 || c->type == ElementType::i32, "a byte or pair product that is not i32");
    if (op == TernaryOp::select && isConstant(a)) return a->integer ? b : c;
    if (op == TernaryOp::select && b == c) return b;
    const ElementType type = c->type;
    return node(ExprKind::ternary, type, static_cast<std::uint8_t>(op), {std::move(a), std::move(b), std::move(c)});
}

Expr cast(ElementType to, Expr a) {
    if (a->type == to) return a;
    if (isConstant(a)) return constantFrom(to, convert(a->type, to, scalarOf(a)));
    return node(ExprKind::cast, to, 0, {std::move(a)});
}

Expr guard(Expr condition, Expr value, Expr otherwise) {
    TENON_CHECK(condition->type == ElementType::boolean, "a guard whose condition is not boolean");
    TENON_CHECK(value->type == otherwise->type, "a guard of two types");
    if (isConstant(condition)) return condition->integer ? value : otherwise;
    const ElementType type = value->type;
    return node(ExprKind::guard, type, 0, {std::move(condition), std::move(value), std::move(otherwise)});
}

Stmt block(std::vector<Stmt> children) {
    StmtNode made{.kind = StmtKind::block};
    for (Stmt& child : children) {
        if (!child) continue;
        if (child->kind == StmtKind::block && !declaresNames(*child))
            made.children.insert(made.children.end(), child->children.begin(), child->children.end());
        else
            made.children.push_back(std::move(child));
    }
    return statement(std::move(made));
}

Stmt loop(LoopKind kind, std::string name, std::int64_t extent, Stmt body) {
    StmtNode made{.kind = StmtKind::loop};
    made.name = std::move(name);
    made.loop = kind;
    made.extent = extent;
    made.children = {asBlock(std::move(body))};
    return statement(std::move(made));
}

Stmt let(std::string name, Expr value) {
    StmtNode made{.kind = StmtKind::let};
    made.name = std::move(name);
    made.value = std::move(value);
    return statement(std::move(made));
}

Stmt store(BufferIndex buffer, std::vector<Expr> indices, Expr value) {
    StmtNode made{.kind = StmtKind::store};
    made.buffer = buffer;
    made.indices = std::move(indices);
    made.value = std::move(value);
    return statement(std::move(made));
}

Stmt branch(Expr condition, Stmt then, Stmt otherwise) {
    StmtNode made{.kind = StmtKind::branch};
    made.value = std::move(condition);
    made.children = {asBlock(std::move(then))};
    if (otherwise) made.children.push_back(asBlock(std::move(otherwise)));
    return statement(std::move(made));
}

Stmt check(Expr condition, int code) {
    StmtNode made{.kind = StmtKind::check};
    made.value = std::move(condition);
    made.code = code;
    return statement(std::move(made));
}

Stmt comment(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' '; }, ' ');
    StmtNode made{.kind = StmtKind::comment};
    made.name = std::move(text);
    return statement(std::move(made));
}

}  // namespace tenon::loops
