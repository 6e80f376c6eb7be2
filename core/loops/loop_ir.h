// SPDX-License-Identifier: Apache-2.0
// Loop IR: what a scheduled kernel becomes. Loops over buffers, with vectors and register tiles explicit.
//
//     kernel matmul(in A: f32[64,96], const B: f32[4,96,32], out C: f32[64,128]) {
//       parallel for i0 in 0..8 {
//         register acc: f32[8,2,16]
//         unrolled for r in 0..8 { unrolled for j in 0..2 { vector for v in 0..16 { acc[r,j,v] = 0 } } }
//         for k in 0..96 { ... acc[r,j,v] = fma(A[i0*8+r,k], B[n,k,j*16+v], acc[r,j,v]) ... }
//         ...
//       }
//     }
//
// It reads like the C program it stands for, and that is its meaning: run every loop serially in order and you have the
// result (interpret_loops.h does that). The loop kinds are promises and orders to the back ends:
//   serial     an ordinary loop
//   unrolled   emitted once per iteration; the extent is a constant
//   vector     iterations are independent; emitted as one vector operation per statement (loads of stride 1 in the
//              loop's variable become vector loads, of stride 0 broadcasts, others gathers). Holds only Let, Store and
//              (uniform) unrolled loops. The extent is a constant, need not be a power of two, and vector loops do not nest.
//   parallel   iterations are independent; only as the single outermost loop of a kernel. The runtime gives each call a
//              sub-range.
//
// Everything is a value: expressions and statements are immutable and shared, buffers are referred to by index into the
// kernel. Index expressions are i64. Division and remainder of i64 are floored and only used with positive divisors.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/ir/element_type.h"
#include "core/ir/type.h"

namespace tenon::loops {

struct ExprNode;
struct StmtNode;
using Expr = std::shared_ptr<const ExprNode>;
using Stmt = std::shared_ptr<const StmtNode>;

enum class BufferKind : std::uint8_t {
    input,     ///< parameter, read only
    constant,  ///< parameter, read only, content known at compile time (weights, packed as the kernel wants them)
    output,    ///< parameter, written (and possibly read back)
    scratch,   ///< memory of the calling thread, alive during one iteration of the outermost loop
    registers, ///< register tile: after unrolling every index is a constant, but for a vector variable in the last axis
};

struct Buffer {
    std::string name;  ///< unique in the kernel, an identifier
    ElementType element = ElementType::f32;
    Dims dims;         ///< row-major
    BufferKind kind = BufferKind::input;
};
using BufferIndex = int;

enum class ExprKind : std::uint8_t {
    integer,   ///< i64 constant, or a constant of any integer or boolean type
    real,      ///< constant of a float type
    variable,  ///< a loop variable (i64) or a name bound by Let
    load,      ///< buffer[args...]
    unary,     ///< intrinsic(args[0])
    binary,    ///< args[0] op args[1], both of the type of the result (comparisons give boolean)
    ternary,   ///< fma(a, b, c) = a*b + c rounded once; select(c, a, b); madd
    cast,      ///< conversion; float to integer truncates (saturating at the range, NaN gives 0; boolean: x != 0)
    guard,     ///< args[0] ? args[1] : args[2]; args[1] is evaluated only where the condition holds (a guarded load)
};

enum class UnaryOp : std::uint8_t {
    neg, abs, sqrt, exp, log, tanh, erf, sin, cos, tan, asin, acos, atan, sinh, cosh, floor, ceil, roundEven, logicalNot, bitNot, isNan, isInf
};
enum class BinaryOp : std::uint8_t {
    add, sub, mul, div, mod /* floored for i64 indices and Python-like for data */, fmod, min, max /* NaN if either is NaN */, pow,
    equal, less, lessEqual, logicalAnd, logicalOr, logicalXor, bitAnd, bitOr, bitXor
};
enum class TernaryOp : std::uint8_t {
    fma,
    select,
    /// i32: c + lo(a)*lo(b) + hi(a)*hi(b), where a and b are i32 holding two i16 halves each (vpmaddwd).
    maddPairs16,
    /// i32: c + sum of four products of the u8 bytes of a with the i8 bytes of b, exact in i32 (vpdpbusd).
    dotBytes,
};

struct ExprNode {
    ExprKind kind;
    ElementType type;
    std::int64_t integer = 0;    ///< integer
    double real = 0;             ///< real
    std::string name;            ///< variable
    BufferIndex buffer = -1;     ///< load
    std::uint8_t op = 0;         ///< UnaryOp, BinaryOp or TernaryOp
    std::vector<Expr> args;

    UnaryOp unaryOp() const { return static_cast<UnaryOp>(op); }
    BinaryOp binaryOp() const { return static_cast<BinaryOp>(op); }
    TernaryOp ternaryOp() const { return static_cast<TernaryOp>(op); }
};

enum class StmtKind : std::uint8_t {
    block,    ///< children in order
    loop,     ///< for name in begin..begin+extent { children[0] }
    let,      ///< name = value, visible in the rest of the enclosing block
    store,    ///< buffer[indices...] = value
    branch,   ///< if value { children[0] } else { children[1] (optional) }
    check,    ///< unless value holds, the run fails with `code`; execution goes on, so uses must be clamped
    comment,  ///< for readers: names the source nodes of what follows
};
enum class LoopKind : std::uint8_t { serial, unrolled, vector, parallel };

struct StmtNode {
    StmtKind kind;
    std::string name;               ///< loop variable, Let name, comment text
    LoopKind loop = LoopKind::serial;
    std::int64_t extent = 0;        ///< of a loop; variables run from 0
    BufferIndex buffer = -1;        ///< store
    std::vector<Expr> indices;      ///< store
    Expr value;                     ///< let, store, branch condition, check condition
    int code = 0;                   ///< check: an error number of runtime_abi.h
    std::vector<Stmt> children;
};

/// A complete kernel. `outer` is the extent of the parallel loop, or 1 when there is none.
struct Kernel {
    std::string name;
    std::vector<Buffer> buffers;  ///< parameters first, in call order; then scratch and registers
    Stmt body;

    std::int64_t parallelExtent() const;
    std::size_t parameterCount() const;
    std::int64_t scratchBytes() const;  ///< of all scratch buffers, each aligned to 64
};

// Construction -------------------------------------------------------------------------------------------------------
// Constant folding and the obvious identities (x+0, x*1, 0*x for integers) happen here, so that lowering can be naive.

Expr index(std::int64_t value);
Expr integer(ElementType type, std::int64_t value);
Expr real(ElementType type, double value);
Expr constantOf(ElementType type, double value);  ///< real or integer by type
Expr variable(std::string name, ElementType type = ElementType::i64);
Expr load(const Kernel& kernel, BufferIndex buffer, std::vector<Expr> indices);
Expr unary(UnaryOp op, Expr a);
Expr binary(BinaryOp op, Expr a, Expr b);
Expr fma(Expr a, Expr b, Expr c);
Expr select(Expr condition, Expr a, Expr b);
Expr ternary(TernaryOp op, Expr a, Expr b, Expr c);
Expr cast(ElementType to, Expr a);
Expr guard(Expr condition, Expr value, Expr otherwise);

inline Expr operator+(Expr a, Expr b) { return binary(BinaryOp::add, std::move(a), std::move(b)); }
inline Expr operator-(Expr a, Expr b) { return binary(BinaryOp::sub, std::move(a), std::move(b)); }
inline Expr operator*(Expr a, Expr b) { return binary(BinaryOp::mul, std::move(a), std::move(b)); }
inline Expr operator+(Expr a, std::int64_t b) { return a + integer(a->type, b); }
inline Expr operator*(Expr a, std::int64_t b) { return a * integer(a->type, b); }

Stmt block(std::vector<Stmt> children);
Stmt loop(LoopKind kind, std::string name, std::int64_t extent, Stmt body);
Stmt let(std::string name, Expr value);
Stmt store(BufferIndex buffer, std::vector<Expr> indices, Expr value);
Stmt branch(Expr condition, Stmt then, Stmt otherwise = nullptr);
Stmt check(Expr condition, int code);
Stmt comment(std::string text);

}  // namespace tenon::loops
