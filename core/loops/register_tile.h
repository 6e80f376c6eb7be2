// SPDX-License-Identifier: Apache-2.0
// The register tile: the innermost loops of every product.
//
//     acc[r, j, v] = sum over k of row(k, r) * vector(k, j * lanes + v)
//
// rows x vectors accumulators stay in registers; one step along the depth loads `vectors` vectors and broadcasts `rows`
// elements.
#pragma once

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

struct TileShape {
    std::int64_t rows, vectors, lanes;
    std::int64_t depth;
    std::int64_t unroll = 1;  ///< steps in one iteration of the loop along the depth
};

/// The element of an operand at depth k and place i of the tile.
using TileElement = std::function<Expr(const Expr& k, const Expr& i)>;

/// row * vector + sum.
using TileStep = std::function<Expr(const Expr& row, const Expr& vector, const Expr& sum)>;

/// Emits the product and returns the register buffer [rows, vectors, lanes] that holds it. Without `step`, elements are
/// numbers of `type`, multiplied and added.
BufferIndex emitTile(Emitter& e, ElementType type, const TileShape& shape, const TileElement& row,
                     const TileElement& vector, const TileStep& step = {});

/// put(r, column, sum) for the first `columns` columns of every row, in vector loops.
void forEachOfTile(Emitter& e, const TileShape& shape, BufferIndex acc, std::int64_t columns,
                   const std::function<void(const Expr& r, const Expr& column, const Expr& sum)>& put);

}  // namespace tenon::loops
