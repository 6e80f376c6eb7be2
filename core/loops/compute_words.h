// SPDX-License-Identifier: Apache-2.0
// Integer products by instructions that multiply several small integers of a 32-bit word at once, exactly:
//
//     bytes   4 per word: u8 of P times i8 of Q                 (vpdpbusd, where the target has it)
//     pairs   2 per word: i16 of P times i16 of Q               (vpmaddwd)
//
// Q is constant weights, P what is computed at run time. Pairs hold the numbers less their zero points. Bytes hold x +
// 128 for signed x, and the zero point comes back as a constant for each filter:
//     sum (x - z) w  =  sum x w  -  z * sum w
// so they need weights whose zero point is 0 (or 128, for u8). Padding reads the zero point. Words run along the depth:
// along the input channels of one tap for a convolution, so that the four (two) numbers lie in neighbouring planes.
#pragma once

#include "core/loops/compute_contraction.h"

namespace tenon::loops {

struct WordProduct {
    std::int64_t perWord = 4;
    std::int64_t words = 1;         ///< along the depth; what is missing in the last word of a tap is 0 in Q
    std::int64_t bias = 0;          ///< P holds (x - zero point) + bias
    bool isLeftConstant = false;    ///< Q is the left operand
    std::int64_t channelWords = 1;  ///< words of one tap
    std::int64_t taps = 1;

    const Operand& p(const Product& product) const { return isLeftConstant ? product.right : product.left; }
    const Operand& q(const Product& product) const { return isLeftConstant ? product.left : product.right; }
    /// One word of P, as i32.
    Expr read(Emitter& e, const Product& product, const Expr& batch, const Expr& word, const Expr& i) const;
    /// row x column + sum, where `fromP` and `fromQ` are words.
    Expr multiplyAdd(const Expr& fromP, const Expr& fromQ, const Expr& sum) const;
    /// Depth positions of the numbers of a word; -1: none.
    std::vector<std::int64_t> depthOfWord(std::int64_t word, std::int64_t depth) const;
};

/// nullopt where neither form computes the product.
std::optional<WordProduct> wordProductOf(const Graph& graph, const Product& product, const Target& target);

/// Q in words, in tiles as packTiles makes them: i32[batch, tiles, words, tile].
Tensor packWords(const Graph& graph, const Product& product, const WordProduct& words, std::int64_t tile);
/// What to add to every sum of filter (batch % count, i): i32[count, extent].
Tensor wordCorrections(const Graph& graph, const Product& product, const WordProduct& words);

}  // namespace tenon::loops
