// SPDX-License-Identifier: Apache-2.0
// The matrix product under every contraction: W is double, or std::uint64_t for integers that wrap.
#pragma once

#include "core/interpret/parallel.h"

namespace tenon::interpreter {

/// c[m, j] += sum over k of a[m, k] panel[k, j], for `rows` rows of `a` and one panel of `width` columns. The sum runs
/// in the order of k.
template <class W>
void multiplyPanel(const W* a, std::int64_t rows, std::int64_t depth, const W* panel, std::int64_t width, W* c,
                   std::int64_t columns) {
    for (std::int64_t k = 0; k < depth; ++k)
        for (std::int64_t m = 0; m < rows; ++m) {
            const W factor = a[m * depth + k];
            const W* __restrict from = panel + k * width;
            W* __restrict to = c + m * columns;
            for (std::int64_t j = 0; j < width; ++j) to[j] += factor * from[j];
        }
}

/// c = a b for row-major a [rows, depth] and c [rows, columns], which holds the values to add to. b [depth, columns] is
/// never stored whole: readRow(k, first, out) fills `out` with b[k, first ...].
template <class W, class ReadRow>
void multiply(const W* a, std::int64_t rows, std::int64_t depth, std::int64_t columns, const ReadRow& readRow, W* c) {
    constexpr std::int64_t kWidest = 256, kRowsAtOnce = 8;  // a tile of c and a row of the panel stay in the L1 cache
    std::vector<W> panel(static_cast<std::size_t>(depth * std::min(columns, kWidest)));
    for (std::int64_t first = 0; first < columns; first += kWidest) {
        const std::int64_t width = std::min(kWidest, columns - first);
        parallelFor(depth, depth * width, [&](std::int64_t k) {
            readRow(k, first, std::span<W>(panel.data() + k * width, static_cast<std::size_t>(width)));
        });
        const std::int64_t blocks = (rows + kRowsAtOnce - 1) / kRowsAtOnce;
        parallelFor(blocks, rows * depth * width, [&](std::int64_t block) {
            const std::int64_t m = block * kRowsAtOnce;
            multiplyPanel(a + m * depth, std::min(kRowsAtOnce, rows - m), depth, panel.data(), width,
                          c + m * columns + first, columns);
        });
    }
}

}  // namespace tenon::interpreter
