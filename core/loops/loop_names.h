// SPDX-License-Identifier: Apache-2.0
// The words of the loop IR's text form, shared by the printer and the parser.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// In the order of UnaryOp; empty where the op is written as an operator.
inline constexpr std::array<std::string_view, 22> kUnaryNames{
    "",     "abs",  "sqrt", "exp",  "log",   "tanh", "erf",       "sin", "cos", "tan",   "asin",
    "acos", "atan", "sinh", "cosh", "floor", "ceil", "roundEven", "",    "",    "isNan", "isInf"};

/// An infix operator, with C's precedences: larger binds tighter. Names that are words are calls.
struct BinaryName {
    std::string_view text;
    int precedence = 0;  ///< 0: written as a call
};

/// In the order of BinaryOp.
inline constexpr std::array<BinaryName, 18> kBinaryNames{{{"+", 9},
                                                          {"-", 9},
                                                          {"*", 10},
                                                          {"/", 10},
                                                          {"%", 10},
                                                          {"fmod"},
                                                          {"min"},
                                                          {"max"},
                                                          {"pow"},
                                                          {"==", 7},
                                                          {"<", 8},
                                                          {"<=", 8},
                                                          {"&&", 3},
                                                          {"||", 1},
                                                          {"^^", 2},
                                                          {"&", 6},
                                                          {"|", 4},
                                                          {"^", 5}}};
inline constexpr int kUnaryPrecedence = 11;

/// In the order of TernaryOp.
inline constexpr std::array<std::string_view, 4> kTernaryNames{"fma", "select", "maddPairs16", "dotBytes"};

/// In the order of BufferKind.
inline constexpr std::array<std::string_view, 5> kBufferKindNames{"in", "const", "out", "scratch", "register"};

/// In the order of LoopKind: the word before `for`.
inline constexpr std::array<std::string_view, 4> kLoopKindNames{"", "unrolled", "vector", "parallel"};

/// Letters, digits and '_', not starting with a digit, and no word of the language.
bool isIdentifier(std::string_view name);

}  // namespace tenon::loops
