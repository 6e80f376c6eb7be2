// SPDX-License-Identifier: Apache-2.0
// Matrix products.
#include "core/interpret/contraction.h"

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/multiply.h"
#include "core/interpret/numbers.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

/// Sums wrap in uint64 for every integer type, and are stored from it.
template <class F>
void withSumType(ElementType type, F&& f) {
    if (isFloat(type))
        f(double{});
    else
        f(std::uint64_t{});
}

Dims leadingAxes(const Dims& dims) {
    return dims.size() <= 2 ? Dims{} : Dims(dims.begin(), dims.end() - 2);
}

template <class W>
void multiplyBatches(const MatMulPlan& plan, const Tensor& left, const Tensor& right, Tensor& out) {
    const std::int64_t leftSize = plan.rows * plan.depth, rightSize = plan.depth * plan.columns;
    const std::int64_t outSize = plan.rows * plan.columns;
    walk(plan.batch, std::array{plan.leftStrides, plan.rightStrides}, [&](std::int64_t batch, const auto& at) {
        std::vector<W> a(static_cast<std::size_t>(leftSize)), c(static_cast<std::size_t>(outSize), W(0));
        readStrided(left, at[0] * leftSize, 1, std::span<W>(a));
        const auto readRow = [&](std::int64_t k, std::int64_t first, std::span<W> row) {
            readStrided(right, at[1] * rightSize + k * plan.columns + first, 1, row);
        };
        multiply(a.data(), plan.rows, plan.depth, plan.columns, readRow, c.data());
        narrow(std::span<const W>(c), out, batch * outSize);
    });
}

Result<Tensor> product(const Call& call, const Tensor& left, const Tensor& right) {
    const MatMulPlan plan = TENON_TRY(planMatMul(call, left.dims(), right.dims()));
    Tensor out = TENON_TRY(call.make(left.type(), plan.output));
    withSumType(out.type(), [&]<class W>(W) { multiplyBatches<W>(plan, left, right, out); });
    return out;
}

/// alpha a b + beta c of one wide type; alpha and beta of integers truncate the scaled sums.
template <class W>
void addScaled(const Call& call, std::vector<W>& values, const Dims& dims) {
    const double alpha = call.real("alpha"), beta = call.real("beta");
    const auto scaled = [](double factor, W value) {
        if (factor == 1) return value;
        if constexpr (std::is_floating_point_v<W>)
            return factor * value;
        else
            return static_cast<W>(
                static_cast<std::int64_t>(factor * static_cast<double>(static_cast<std::int64_t>(value))));
    };
    for (W& value : values) value = scaled(alpha, value);
    if (!call.has(2)) return;
    const std::vector<W> more = widen<W>(call.in(2));
    walk(dims, std::array{broadcastStrides(call.in(2).dims(), dims)}, [&](std::int64_t i, const auto& at) {
        values[static_cast<std::size_t>(i)] += scaled(beta, more[static_cast<std::size_t>(at[0])]);
    });
}

/// A matrix that is perhaps read transposed: extents and the strides of its rows and columns.
struct View {
    std::int64_t rows, columns, rowStride, columnStride;
};
View viewOf(const Tensor& matrix, bool isTransposed) {
    const std::int64_t rows = matrix.dims()[0], columns = matrix.dims()[1];
    return isTransposed ? View{columns, rows, 1, columns} : View{rows, columns, columns, 1};
}

template <class W>
Tensor gemmOf(const Call& call, const View& a, const View& b, Tensor out) {
    std::vector<W> left(static_cast<std::size_t>(a.rows * a.columns)), values(static_cast<std::size_t>(out.count()));
    for (std::int64_t m = 0; m < a.rows; ++m)
        readStrided(
            call.in(0), m * a.rowStride, a.columnStride,
            std::span<W>(left).subspan(static_cast<std::size_t>(m * a.columns), static_cast<std::size_t>(a.columns)));
    const auto readRow = [&](std::int64_t k, std::int64_t first, std::span<W> row) {
        readStrided(call.in(1), k * b.rowStride + first * b.columnStride, b.columnStride, row);
    };
    multiply(left.data(), a.rows, a.columns, b.columns, readRow, values.data());
    addScaled(call, values, out.dims());
    narrow(values, out);
    return out;
}

}  // namespace

Result<MatMulPlan> planMatMul(const Call& call, const Dims& left, const Dims& right) {
    if (left.empty() || right.empty()) return call.fault("takes vectors, matrices or stacks of matrices, not scalars");
    Dims a = left, b = right;
    if (a.size() == 1) a.insert(a.begin(), 1);
    if (b.size() == 1) b.push_back(1);
    MatMulPlan plan{a[a.size() - 2], a.back(), b.back()};
    const auto batch = broadcast(leadingAxes(a), leadingAxes(b));
    if (plan.depth != b[b.size() - 2] || !batch)
        return call.fault(
            fmt::format("the shapes {} and {} do not fit a matrix product", toString(left), toString(right)));
    plan.batch = plan.output = *batch;
    plan.leftStrides = broadcastStrides(leadingAxes(a), plan.batch);
    plan.rightStrides = broadcastStrides(leadingAxes(b), plan.batch);
    if (left.size() > 1) plan.output.push_back(plan.rows);
    if (right.size() > 1) plan.output.push_back(plan.columns);
    return plan;
}

Result<Tensor> withoutZeroPoint(const Call& call, const Tensor& values, const Tensor* zeroPoint, std::int64_t axis) {
    std::vector<std::int64_t> wide = widen<std::int64_t>(values);
    if (zeroPoint) {
        const std::vector<std::int64_t> points = widen<std::int64_t>(*zeroPoint);
        const bool isPerAxis = points.size() != 1;
        if (isPerAxis) TENON_TRY(call.named(normalizeAxis(axis, values.dims().size())));
        const AroundAxis around = isPerAxis ? aroundAxis(values.dims(), axis) : AroundAxis{1, 1, values.count()};
        if (around.extent != static_cast<std::int64_t>(points.size()))
            return call.fault(fmt::format("{} zero points for an axis of extent {}", points.size(), around.extent));
        for (std::size_t i = 0; i < wide.size(); ++i)
            wide[i] -= points[i / static_cast<std::size_t>(around.inner) % points.size()];
    }
    return Tensor::of<std::int64_t>(ElementType::i64, values.dims(), wide);
}

Result<Tensor> integerMatMul(const Call& call, const Tensor& left, const Tensor& right) {
    return product(call, left, right);
}

Result<Tensor> matMul(const Call& call) {
    if (call.in(0).type() != call.in(1).type()) return call.fault("its two inputs differ in element type");
    return product(call, call.in(0), call.in(1));
}

Result<Tensor> matMulInteger(const Call& call) {
    const auto rank = static_cast<std::int64_t>(call.in(0).dims().size());
    const Tensor left =
        TENON_TRY(withoutZeroPoint(call, call.in(0), call.optional(2), std::max<std::int64_t>(rank - 2, 0)));
    const auto last = static_cast<std::int64_t>(call.in(1).dims().size()) - 1;
    const Tensor right = TENON_TRY(withoutZeroPoint(call, call.in(1), call.optional(3), last));
    return TENON_TRY(integerMatMul(call, left, right)).converted(ElementType::i32);
}

Result<Tensor> gemm(const Call& call) {
    const Tensor &left = call.in(0), &right = call.in(1);
    if (left.dims().size() != 2 || right.dims().size() != 2) return call.fault("takes matrices only");
    const View a = viewOf(left, call.integer("transA") != 0), b = viewOf(right, call.integer("transB") != 0);
    if (a.columns != b.rows || left.type() != right.type())
        return call.fault(fmt::format("the shapes {} and {} do not fit a matrix product", toString(left.dims()),
                                      toString(right.dims())));
    const Dims dims{a.rows, b.columns};
    if (call.has(2) && (broadcast(call.in(2).dims(), dims) != dims || call.in(2).type() != left.type()))
        return call.fault(fmt::format("C, {} {}, does not broadcast to {} {}", elementTypeName(call.in(2).type()),
                                      toString(call.in(2).dims()), elementTypeName(left.type()), toString(dims)));
    Tensor out = TENON_TRY(call.make(left.type(), dims));
    withSumType(out.type(), [&]<class W>(W) { out = gemmOf<W>(call, a, b, std::move(out)); });
    return out;
}

}  // namespace tenon::interpreter
