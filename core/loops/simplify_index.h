// SPDX-License-Identifier: Apache-2.0
// Index expressions made simple: sums of products over loop variables of known range, so that a chain of reshapes and
// transposes becomes the few multiply-adds it stands for.
//
//     (i * 64 + j) / 64        is i          where 0 <= j < 64
//     (i / 8) * 8 + i % 8      is i
//     i + 3 < 70               is true       where 0 <= i < 64
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// Values an expression can take, both ends included. Extents stay below 2^47, so sums of products do not overflow.
struct Interval {
    std::int64_t low = -kFar;
    std::int64_t high = kFar;
    static constexpr std::int64_t kFar = std::int64_t{1} << 60;
    bool isWithin(std::int64_t least, std::int64_t most) const { return low >= least && high <= most; }
};

/// Ranges of variables by name; a variable that is not named can be anything.
using Ranges = std::unordered_map<std::string, Interval>;

/// An equal i64 or boolean expression in canonical form. Anything else is returned as it is.
Expr simplifyIndex(const Expr& expr, const Ranges& ranges);
/// Bounds of an i64 expression.
Interval intervalOf(const Expr& expr, const Ranges& ranges);
/// Text that is equal for structurally equal expressions.
std::string keyOf(const Expr& expr);

/// constant + sum of coefficient * variable. Variables are in no particular order and have coefficients other than 0.
struct Affine {
    std::int64_t constant = 0;
    std::vector<std::pair<std::string, std::int64_t>> terms;
    /// Variables that occur below a division, a load or another function: the expression is not affine in them.
    std::vector<std::string> opaque;

    std::int64_t coefficient(const std::string& variable) const;
    bool isOpaqueIn(const std::string& variable) const;
};
Affine affineOf(const Expr& expr, const Ranges& ranges);

/// Names of the variables (loop variables and names bound by Let) an expression reads, each once.
std::vector<std::string> variablesOf(const Expr& expr);
/// True when the expression reads a buffer.
bool hasLoad(const Expr& expr);

/// floor(a / b) for b > 0, and the remainder that goes with it.
constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0);
}
constexpr std::int64_t floorMod(std::int64_t a, std::int64_t b) {
    return a - floorDiv(a, b) * b;
}
constexpr std::int64_t ceilDiv(std::int64_t a, std::int64_t b) {
    return (a + b - 1) / b;
}
constexpr std::int64_t roundUp(std::int64_t a, std::int64_t multiple) {
    return ceilDiv(a, multiple) * multiple;
}

}  // namespace tenon::loops
