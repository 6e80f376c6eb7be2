// SPDX-License-Identifier: Apache-2.0
// Random kernels that keep the rules of the loop IR: tiled loops, register tiles, guards, gathers, strides, checks.
#pragma once

#include "core/base/random.h"
#include "core/loops/loop_ir.h"

namespace tenon::test {

/// One kernel per seed. Shape: an outer loop (serial or parallel) over rows; in it, vector loops of random width whose
/// statements read inputs in random ways, fold into a register tile, and write the row of the output.
class RandomKernel {
public:
    explicit RandomKernel(std::uint64_t seed) : random(seed) {}

    loops::Kernel make() {
        using namespace loops;
        lanes = pick({1, 2, 3, 4, 5, 7, 8, 12, 16, 17, 24, 32, 40});
        rows = 1 + below(5);
        steps = 1 + below(4);
        kernel.name = "random";
        kernel.buffers = {{"x", ElementType::f32, {rows, lanes}, BufferKind::input},
                          {"wide", ElementType::f32, {rows, lanes * 4 + 3}, BufferKind::input},
                          {"place", ElementType::i64, {lanes}, BufferKind::input},
                          {"small", ElementType::i8, {steps, lanes}, BufferKind::constant},
                          {"y", ElementType::f32, {rows, lanes}, BufferKind::output},
                          {"spread", ElementType::f32, {rows, lanes * 2}, BufferKind::output},
                          {"held", ElementType::f32, {2, lanes}, BufferKind::scratch},
                          {"acc", ElementType::f32, {2, lanes}, BufferKind::registers}};
        std::vector<Stmt> body{comment("random"), let("shift", index(1 + below(3)))};
        const bool isParallel = below(2) == 0;
        body.push_back(loop(isParallel ? LoopKind::parallel : LoopKind::serial, "i", rows, rowBody()));
        kernel.body = block(std::move(body));
        return std::move(kernel);
    }

private:
    using Expr = loops::Expr;
    using Stmt = loops::Stmt;

    std::int64_t below(std::int64_t bound) {
        return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
    }
    std::int64_t pick(std::initializer_list<std::int64_t> choices) {
        return *(choices.begin() + below(static_cast<std::int64_t>(choices.size())));
    }
    static Expr v() { return loops::variable("v"); }
    static Expr i() { return loops::variable("i"); }
    static Expr clamped(Expr at, std::int64_t extent) {
        using namespace loops;
        return binary(BinaryOp::min, binary(BinaryOp::max, std::move(at), index(0)), index(extent - 1));
    }

    Stmt vectorLoop(std::vector<Stmt> body) {
        return loops::loop(loops::LoopKind::vector, "v", lanes, loops::block(std::move(body)));
    }

    Stmt rowBody() {
        using namespace loops;
        std::vector<Stmt> all;
        all.push_back(loop(LoopKind::unrolled, "r", 2, vectorLoop({store(7, {variable("r"), v()}, f32(below(3)))})));
        all.push_back(loop(LoopKind::unrolled, "r", 2,
                           vectorLoop({store(6, {variable("r"), v()}, load(kernel, 0, {i(), v()}))})));
        all.push_back(loop(LoopKind::serial, "k", steps, loop(LoopKind::unrolled, "r", 2, vectorLoop(accumulate()))));
        all.push_back(vectorLoop({store(6, {index(1), v()}, value(2))}));
        if (below(2) == 0)
            all.push_back(branch(condition(false), vectorLoop({store(7, {index(0), v()}, value(1))}),
                                 vectorLoop({store(7, {index(1), v()}, value(1))})));
        all.push_back(vectorLoop(output()));
        all.push_back(vectorLoop(spread()));
        return block(std::move(all));
    }

    static Expr f32(std::int64_t value) { return loops::real(ElementType::f32, static_cast<double>(value)); }

    std::vector<Stmt> accumulate() {
        using namespace loops;
        const Expr old = load(kernel, 7, {variable("r"), v()});
        const Expr weight = cast(ElementType::f32, load(kernel, 3, {variable("k"), v()}));
        return {let("t", value(2)), store(7, {variable("r"), v()}, fma(variable("t", ElementType::f32), weight, old))};
    }

    std::vector<Stmt> output() {
        using namespace loops;
        const Expr raw = load(kernel, 2, {v()});
        return {let("at", raw), check(binary(BinaryOp::less, variable("at"), index(lanes)), 1),
                let("near", clamped(variable("at") + variable("shift"), lanes)),
                let("gathered", load(kernel, 0, {i(), variable("near")})),
                store(4, {i(), v()},
                      variable("gathered", ElementType::f32) + value(3) + load(kernel, 7, {index(below(2)), v()}))};
    }

    std::vector<Stmt> spread() {
        using namespace loops;
        const std::int64_t stride = pick({1, 2});
        const Expr at = below(3) == 0 ? index(lanes * 2 - 1) - v() * stride : v() * stride + index(below(2));
        return {store(5, {i(), at}, value(2))};
    }

    /// A read of an input that is inside it for every i and v.
    Expr read() {
        using namespace loops;
        const std::int64_t extent = lanes * 4 + 3;
        switch (below(10)) {
            case 0:
                return load(kernel, 0, {i(), v()});
            case 1:
                return load(kernel, 0, {i(), index(below(lanes))});
            case 2:
                return load(kernel, 0, {i(), index(lanes - 1) - v()});
            case 3:
                return load(kernel, 1, {i(), v() * pick({2, 3, 4}) + index(below(4))});
            case 4:
                return load(kernel, 1, {i(), clamped(load(kernel, 2, {v()}) * 2 + v(), extent)});
            case 5:
                return load(kernel, 1, {i(), binary(BinaryOp::div, v() + index(below(5)), index(pick({2, 3, 4})))});
            case 6:
                return load(kernel, 1, {i(), binary(BinaryOp::mod, v() * 5 + i(), index(extent))});
            case 7:
                return load(kernel, 6, {index(below(2)), v()});
            case 8:
                return guard(condition(true), load(kernel, 1, {i(), v() + index(below(4))}), f32(7));
            default: {
                const std::int64_t offset = below(9) - 4;
                const Expr at = v() * pick({1, 2, 5}) + index(offset);
                const Expr inside = binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, index(0), at),
                                           binary(BinaryOp::less, at, index(lanes)));
                return guard(inside, load(kernel, 0, {i(), at}), f32(offset));
            }
        }
    }

    Expr condition(bool mayVary) {
        using namespace loops;
        switch (below(mayVary ? 5 : 2)) {
            case 0:
                return binary(BinaryOp::less, i(), index(below(rows + 1)));
            case 1:
                return binary(BinaryOp::less, load(kernel, 0, {i(), index(0)}), f32(0));
            case 2:
                return binary(BinaryOp::less, v() * 2 + i(), index(below(2 * lanes)));
            case 3:
                return binary(BinaryOp::lessEqual, load(kernel, 0, {i(), v()}), f32(1));
            default:
                return binary(BinaryOp::equal, binary(BinaryOp::mod, v(), index(3)), index(1));
        }
    }

    /// Exact operations only, so that results can be compared bit for bit.
    Expr value(int depth) {
        using namespace loops;
        if (depth == 0) return read();
        switch (below(7)) {
            case 0:
                return value(depth - 1) * f32(1 + below(3));
            case 1:
                return value(depth - 1) + read();
            case 2:
                return binary(BinaryOp::max, value(depth - 1), f32(0));
            case 3:
                return select(condition(true), value(depth - 1), read());
            case 4:
                return guard(condition(true), value(depth - 1), read());
            case 5:
                return value(depth - 1) - cast(ElementType::f32, v() * 3 + i());
            default:
                return unary(UnaryOp::abs, value(depth - 1));
        }
    }

    Random random;
    loops::Kernel kernel;
    std::int64_t lanes = 1, rows = 1, steps = 1;
};

}  // namespace tenon::test
