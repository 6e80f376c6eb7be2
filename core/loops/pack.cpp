// SPDX-License-Identifier: Apache-2.0
#include "core/loops/pack.h"

#include <cstring>

#include "core/loops/simplify_index.h"

namespace tenon::loops {

namespace {

/// One tile: out[k][i] = in[k * depthStride + i * freeStride], i < count, the rest of the tile zero.
template <class T>
void packTile(const T* in, T* out, const OperandStrides& s, std::int64_t count, std::int64_t depth, std::int64_t tile) {
    if (s.free == 1) {
        for (std::int64_t k = 0; k < depth; ++k)
            std::memcpy(out + k * tile, in + k * s.depth, static_cast<std::size_t>(count) * sizeof(T));
        return;
    }
    // Blocks along the depth keep the lines of all rows in the first-level cache.
    constexpr std::int64_t kBlock = 16;
    for (std::int64_t first = 0; first < depth; first += kBlock) {
        const std::int64_t last = std::min(first + kBlock, depth);
        for (std::int64_t i = 0; i < count; ++i) {
            const T* row = in + i * s.free;
            for (std::int64_t k = first; k < last; ++k) out[k * tile + i] = row[k * s.depth];
        }
    }
}

template <class T>
Tensor packAs(const Tensor& source, const OperandStrides& s, std::int64_t freeExtent, std::int64_t depth,
              std::int64_t tile) {
    const std::int64_t tiles = ceilDiv(freeExtent, tile);
    Tensor result(source.type(), {s.batchCount, tiles, depth, tile});
    const T* in = reinterpret_cast<const T*>(source.raw().data());
    T* out = reinterpret_cast<T*>(result.writableBytes());
    for (std::int64_t b = 0; b < s.batchCount; ++b)
        for (std::int64_t t = 0; t < tiles; ++t)
            packTile(in + b * s.batch + t * tile * s.free, out + (b * tiles + t) * depth * tile, s,
                     std::min(tile, freeExtent - t * tile), depth, tile);
    return result;
}

}  // namespace

Tensor packTiles(const Tensor& source, const OperandStrides& strides, std::int64_t freeExtent, std::int64_t depth,
                 std::int64_t tile, ElementType type) {
    const Tensor typed = source.type() == type ? source : source.converted(type);
    switch (byteSize(type)) {
        case 1:
            return packAs<std::uint8_t>(typed, strides, freeExtent, depth, tile);
        case 2:
            return packAs<std::uint16_t>(typed, strides, freeExtent, depth, tile);
        case 4:
            return packAs<std::uint32_t>(typed, strides, freeExtent, depth, tile);
        default:
            return packAs<std::uint64_t>(typed, strides, freeExtent, depth, tile);
    }
}

}  // namespace tenon::loops
