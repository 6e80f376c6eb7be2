// SPDX-License-Identifier: Apache-2.0
// Ops that fold axes.
#include <cmath>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/walk.h"
#include "core/ir/geometry.h"

namespace tenon::interpreter {

namespace {

/// A fold: result = finish(step(... step(start, x0) ..., xn)).
template <class W>
struct Folding {
    W start = 0;
    std::function<W(W, W)> step;
    std::function<W(W)> finish;
};

template <class W>
Folding<W> foldingOf(Op op, ElementType type, std::int64_t foldedCount) {
    const std::function<W(W)> asIs = [](W x) { return x; };
    const auto absolute = [](W x) { return x < 0 ? wrappingSub(W(0), x) : x; };
    const auto sumOfSquares = [](W sum, W x) { return wrappingAdd(sum, wrappingMul(x, x)); };
    switch (op) {
        case Op::ReduceL1:
            return {0, [=](W sum, W x) { return wrappingAdd(sum, absolute(x)); }, asIs};
        case Op::ReduceL2:
            return {0, sumOfSquares, [](W x) { return static_cast<W>(std::sqrt(static_cast<double>(x))); }};
        case Op::ReduceLogSum:
            return {0, wrappingAdd<W>, [](W x) { return static_cast<W>(std::log(static_cast<double>(x))); }};
        case Op::ReduceMax:
            return {extremeOf<W>(type, false), largerOf<W>, asIs};
        case Op::ReduceMean:
            return {0, wrappingAdd<W>, [=](W x) { return x / static_cast<W>(foldedCount); }};
        case Op::ReduceMin:
            return {extremeOf<W>(type, true), smallerOf<W>, asIs};
        case Op::ReduceProd:
            return {1, wrappingMul<W>, asIs};
        case Op::ReduceSum:
            return {0, wrappingAdd<W>, asIs};
        case Op::ReduceSumSquare:
            return {0, sumOfSquares, asIs};
        default:
            TENON_CHECK(false, "no folding for this op");
            return {};
    }
}

/// Where the elements of the input go: shapes and strides of a reduction.
struct ReducePlan {
    Dims output;   ///< with or without the folded axes
    Dims strides;  ///< of the output along the axes of the input, 0 where folded
    std::int64_t outputCount = 1, foldedCount = 1;
};

Result<ReducePlan> planReduce(const Call& call) {
    const Dims& dims = call.in(0).dims();
    const auto axes = TENON_TRY(call.named(reducedAxes(call.node, dims.size(), call.optional(1))));
    ReducePlan plan;
    Dims kept = dims;
    for (std::int64_t axis : axes) plan.foldedCount *= std::exchange(kept[static_cast<std::size_t>(axis)], 1);
    plan.output = *knownDims(withoutAxes(toShape(dims), axes, call.integer("keepdims") != 0));
    plan.strides = broadcastStrides(kept, dims);
    plan.outputCount = elementCount(kept);
    return plan;
}

template <class W>
std::vector<W> folded(const std::vector<W>& values, const Dims& dims, const ReducePlan& plan,
                      const Folding<W>& folding) {
    std::vector<W> result(static_cast<std::size_t>(plan.outputCount), folding.start);
    walk(dims, std::array{plan.strides}, [&](std::int64_t i, const auto& at) {
        W& value = result[static_cast<std::size_t>(at[0])];
        value = folding.step(value, values[static_cast<std::size_t>(i)]);
    });
    for (W& value : result) value = folding.finish(value);
    return result;
}

/// log(sum(exp(x))) with the largest x taken out, so that nothing overflows.
std::vector<double> logSumExp(std::vector<double> values, const Dims& dims, const ReducePlan& plan) {
    std::vector<double> largest = folded(values, dims, plan, foldingOf<double>(Op::ReduceMax, ElementType::f64, 1));
    for (double& value : largest)
        if (std::isinf(value)) value = 0;
    walk(dims, std::array{plan.strides}, [&](std::int64_t i, const auto& at) {
        double& value = values[static_cast<std::size_t>(i)];
        value = std::exp(value - largest[static_cast<std::size_t>(at[0])]);
    });
    std::vector<double> sums = folded(values, dims, plan, foldingOf<double>(Op::ReduceLogSum, ElementType::f64, 1));
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += largest[i];
    return sums;
}

/// Position of the extreme of `extent` elements, `stride` apart; a NaN is taken for the extreme, as in NumPy.
template <class W>
std::int64_t extremePosition(const W* line, std::int64_t extent, std::int64_t stride, bool takesLargest,
                             bool takesLast) {
    std::int64_t best = 0;
    for (std::int64_t i = 1; i < extent; ++i) {
        const W x = line[i * stride], y = line[best * stride];
        const bool isTie = x == y || (x != x && y != y);
        const bool isBetter = y == y && (x != x || (takesLargest ? x > y : x < y));
        if (isBetter || (isTie && takesLast)) best = i;
    }
    return best;
}

}  // namespace

Result<Tensor> reduce(const Call& call) {
    const Tensor& in = call.in(0);
    const ReducePlan plan = TENON_TRY(planReduce(call));
    const Op op = call.op();
    if (op == Op::ReduceMean && !isFloat(in.type()) && plan.foldedCount == 0)
        return call.fault("the mean of no integers");
    Tensor out = TENON_TRY(call.make(in.type(), plan.output));
    const bool isReal = op == Op::ReduceL2 || op == Op::ReduceLogSum || op == Op::ReduceLogSumExp;
    if (isReal && !isFloat(in.type())) {  // roots and logarithms of integers truncate
        Tensor wide(ElementType::f64, plan.output);
        const auto values = widen<double>(in);
        narrow(op == Op::ReduceLogSumExp ? logSumExp(values, in.dims(), plan)
                                         : folded(values, in.dims(), plan, foldingOf<double>(op, ElementType::f64, 1)),
               wide);
        return wide.converted(in.type());
    }
    if (op == Op::ReduceLogSumExp) {
        narrow(logSumExp(widen<double>(in), in.dims(), plan), out);
        return out;
    }
    withWideType(in.type(), [&]<class W>(W) {
        narrow(folded(widen<W>(in), in.dims(), plan, foldingOf<W>(op, in.type(), plan.foldedCount)), out);
    });
    return out;
}

Result<Tensor> argExtreme(const Call& call) {
    const Tensor& in = call.in(0);
    const std::int64_t axis = TENON_TRY(call.axis(in.dims().size()));
    const AroundAxis around = aroundAxis(in.dims(), axis);
    if (around.extent == 0) return call.fault(fmt::format("axis {} is empty", axis));
    Dims dims = in.dims();
    dims[static_cast<std::size_t>(axis)] = 1;
    if (call.integer("keepdims") == 0) dims.erase(dims.begin() + axis);
    Tensor out = TENON_TRY(call.make(ElementType::i64, dims));
    const auto positions = out.write<std::int64_t>();
    withWideType(in.type(), [&]<class W>(W) {
        const std::vector<W> values = widen<W>(in);
        for (std::int64_t i = 0; i < around.outer * around.inner; ++i) {
            const W* line = values.data() + i / around.inner * around.extent * around.inner + i % around.inner;
            positions[static_cast<std::size_t>(i)] = extremePosition(
                line, around.extent, around.inner, call.op() == Op::ArgMax, call.integer("select_last_index") != 0);
        }
    });
    return out;
}

Result<Tensor> globalPool(const Call& call) {
    const Tensor& in = call.in(0);
    if (in.dims().size() < 3) return call.fault("takes a tensor with at least one spatial axis");
    ReducePlan plan;
    plan.output = in.dims();
    std::fill(plan.output.begin() + 2, plan.output.end(), 1);
    plan.strides = broadcastStrides(plan.output, in.dims());
    plan.outputCount = elementCount(plan.output);
    plan.foldedCount = extentBetween(in.dims(), 2, in.dims().size());
    const Op op = call.op() == Op::GlobalMaxPool ? Op::ReduceMax : Op::ReduceMean;
    Tensor out = TENON_TRY(call.make(in.type(), plan.output));
    withWideType(in.type(), [&]<class W>(W) {
        if (plan.foldedCount > 0 || isFloat(in.type()))
            narrow(folded(widen<W>(in), in.dims(), plan, foldingOf<W>(op, in.type(), plan.foldedCount)), out);
    });
    return out;
}

}  // namespace tenon::interpreter
