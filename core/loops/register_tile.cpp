// SPDX-License-Identifier: Apache-2.0
#include "core/loops/register_tile.h"

#include <algorithm>

namespace tenon::loops {

namespace {

void overVectors(Emitter& e, const TileShape& shape, const std::function<void(const Expr& j, const Expr& v)>& body) {
    e.loop(LoopKind::unrolled, "j", shape.vectors,
           [&](const Expr& j) { e.loop(LoopKind::vector, "v", shape.lanes, [&](const Expr& v) { body(j, v); }); });
}

}  // namespace

BufferIndex emitTile(Emitter& e, ElementType type, const TileShape& shape, const TileElement& row,
                     const TileElement& vector, const TileStep& multiplyAdd) {
    const auto next = [&](const Expr& a, const Expr& x, const Expr& sum) {
        if (multiplyAdd) return multiplyAdd(a, x, sum);
        return isFloat(type) ? fma(a, x, sum) : a * x + sum;
    };
    const BufferIndex acc = e.registers("acc", type, {shape.rows, shape.vectors, shape.lanes});
    const BufferIndex b = e.registers("b", type, {shape.vectors, shape.lanes});
    e.loop(LoopKind::unrolled, "r", shape.rows, [&](const Expr& r) {
        overVectors(e, shape, [&](const Expr& j, const Expr& v) { e.store(acc, {r, j, v}, constantOf(type, 0)); });
    });
    const auto step = [&](const Expr& k) {
        overVectors(e, shape, [&](const Expr& j, const Expr& v) {
            e.store(b, {j, v}, vector(k, j * shape.lanes + v));
        });
        e.loop(LoopKind::unrolled, "r", shape.rows, [&](const Expr& r) {
            const Expr a = e.let(row(k, r), "a");
            overVectors(e, shape, [&](const Expr& j, const Expr& v) {
                e.store(acc, {r, j, v}, next(a, e.load(b, {j, v}), e.load(acc, {r, j, v})));
            });
        });
    };
    const std::int64_t unroll = std::min(shape.unroll, shape.depth), whole = shape.depth / unroll,
                       rest = shape.depth % unroll;
    if (whole > 0)
        e.loop(LoopKind::serial, "k", whole, [&](const Expr& k) {
            e.loop(LoopKind::unrolled, "u", unroll, [&](const Expr& u) { step(k * unroll + u); });
        });
    if (rest > 0) e.loop(LoopKind::unrolled, "u", rest, [&](const Expr& u) { step(u + whole * unroll); });
    return acc;
}

void forEachOfTile(Emitter& e, const TileShape& shape, BufferIndex acc, std::int64_t columns,
                   const std::function<void(const Expr& r, const Expr& column, const Expr& sum)>& put) {
    const std::int64_t whole = columns / shape.lanes, rest = columns % shape.lanes;
    e.loop(LoopKind::unrolled, "r", shape.rows, [&](const Expr& r) {
        const auto vector = [&](const Expr& j, std::int64_t count) {
            e.loop(LoopKind::vector, "v", count, [&](const Expr& v) {
                put(r, j * shape.lanes + v, e.load(acc, {r, j, v}));
            });
        };
        if (whole > 0) e.loop(LoopKind::unrolled, "j", whole, [&](const Expr& j) { vector(j, shape.lanes); });
        if (rest > 0) vector(loops::index(whole), rest);
    });
}

}  // namespace tenon::loops
