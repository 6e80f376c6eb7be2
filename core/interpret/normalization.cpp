// SPDX-License-Identifier: Apache-2.0
// Ops that normalize by statistics of their input, and softmax.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/softmax.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

using Values = std::vector<double>;

Result<Tensor> stored(const Call& call, const Values& values) {
    Tensor out = TENON_TRY(call.make(call.in(0).type(), call.in(0).dims()));
    narrow(values, out);
    return out;
}

/// (x - mean) / sqrt(variance + epsilon) over `row`; the variance is that of the whole population.
void standardize(std::span<double> row, double epsilon) {
    const auto count = static_cast<double>(row.size());
    double sum = 0, squares = 0;
    for (double x : row) sum += x;
    const double mean = sum / count;
    for (double x : row) squares += (x - mean) * (x - mean);
    const double deviation = std::sqrt(squares / count + epsilon);
    for (double& x : row) x = (x - mean) / deviation;
}

void divideByRootMeanSquare(std::span<double> row, double epsilon) {
    double sum = 0;
    for (double x : row) sum += x * x;
    const double root = std::sqrt(sum / static_cast<double>(row.size()) + epsilon);
    for (double& x : row) x /= root;
}

/// Calls f on consecutive rows of `length` elements.
template <class F>
void forEachRow(Values& values, std::int64_t length, F&& f) {
    if (length == 0) return;
    const auto size = static_cast<std::size_t>(length);
    for (std::size_t start = 0; start < values.size(); start += size) f(std::span(values).subspan(start, size));
}

/// Calls f on every line along `axis`, gathered into a row and written back.
template <class F>
void forEachLine(Values& values, const AroundAxis& around, F&& f) {
    Values line(static_cast<std::size_t>(around.extent));
    for (std::int64_t i = 0; i < around.outer * around.inner; ++i) {
        double* start = values.data() + i / around.inner * around.extent * around.inner + i % around.inner;
        for (std::size_t j = 0; j < line.size(); ++j) line[j] = start[static_cast<std::int64_t>(j) * around.inner];
        f(std::span<double>(line));
        for (std::size_t j = 0; j < line.size(); ++j) start[static_cast<std::int64_t>(j) * around.inner] = line[j];
    }
}

/// The channel axis of [N, C, ...] in an input of rank 1 or more; a vector has one channel.
struct Channels {
    std::int64_t count, plane;
    std::size_t of(std::size_t element) const {
        return element / static_cast<std::size_t>(plane) % static_cast<std::size_t>(count);
    }
};
Result<Channels> channelsOf(const Call& call) {
    const Dims& dims = call.in(0).dims();
    if (dims.empty()) return call.fault("takes a tensor of rank 1 or more");
    const Channels channels =
        dims.size() == 1 ? Channels{1, 1} : Channels{dims[1], extentBetween(dims, 2, dims.size())};
    for (std::size_t i = 1; i < call.inputCount(); ++i)
        if (call.in(i).dims() != Dims{channels.count})
            return call.fault(
                fmt::format("input {} has shape {}, not {} channels", i, toString(call.in(i).dims()), channels.count));
    return channels;
}

void logSoftmaxInPlace(std::span<double> row) {
    if (row.empty()) return;
    const double largest = *std::max_element(row.begin(), row.end());
    double sum = 0;
    for (double x : row) sum += std::exp(x - largest);
    for (double& x : row) x = x - largest - std::log(sum);
}

/// Divides by the 1- or 2-norm; a row of norm 0 becomes zeroes.
void divideByNorm(std::span<double> row, std::int64_t p) {
    double sum = 0;
    for (double x : row) sum += p == 1 ? std::fabs(x) : x * x;
    const double norm = p == 1 ? sum : std::sqrt(sum);
    for (double& x : row) x = norm == 0 ? 0 : x / norm;
}

}  // namespace

void softmaxInPlace(std::span<double> row) {
    if (row.empty()) return;
    const double largest = *std::max_element(row.begin(), row.end());
    double sum = 0;
    for (double& x : row) sum += x = std::exp(x - largest);
    for (double& x : row) x /= sum;
}

Result<Tensor> batchNormalization(const Call& call) {
    const Channels channels = TENON_TRY(channelsOf(call));
    const Values scale = widen<double>(call.in(1)), shift = widen<double>(call.in(2));
    const Values mean = widen<double>(call.in(3)), variance = widen<double>(call.in(4));
    const double epsilon = call.real("epsilon");
    Values values = widen<double>(call.in(0));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t c = channels.of(i);
        values[i] = (values[i] - mean[c]) / std::sqrt(variance[c] + epsilon) * scale[c] + shift[c];
    }
    return stored(call, values);
}

Result<Tensor> groupNormalization(const Call& call) {
    const Channels channels = TENON_TRY(channelsOf(call));
    const std::int64_t groups = call.op() == Op::GroupNormalization ? call.integer("num_groups") : channels.count;
    if (groups != 0 ? groups < 0 || channels.count % groups != 0 : channels.count != 0)
        return call.fault(fmt::format("{} channels do not split into {} groups", channels.count, groups));
    const Values scale = widen<double>(call.in(1)), shift = widen<double>(call.in(2));
    Values values = widen<double>(call.in(0));
    const std::int64_t length = groups == 0 ? 0 : channels.count / groups * channels.plane;
    forEachRow(values, length, [&](std::span<double> row) { standardize(row, call.real("epsilon")); });
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = values[i] * scale[channels.of(i)] + shift[channels.of(i)];
    return stored(call, values);
}

Result<Tensor> trailingNormalization(const Call& call) {
    const Dims& dims = call.in(0).dims();
    const auto axis = static_cast<std::size_t>(TENON_TRY(call.axis(dims.size())));
    for (std::size_t i = 1; i < call.inputCount(); ++i)
        if (broadcast(call.in(i).dims(), dims) != dims)
            return call.fault(fmt::format("the shape {} of input {} does not broadcast to {}",
                                          toString(call.in(i).dims()), i, toString(dims)));
    Values values = widen<double>(call.in(0));
    const double epsilon = call.real("epsilon");
    forEachRow(values, extentBetween(dims, axis, dims.size()), [&](std::span<double> row) {
        if (call.op() == Op::RMSNormalization)
            divideByRootMeanSquare(row, epsilon);
        else
            standardize(row, epsilon);
    });
    const Values scale = widen<double>(call.in(1));
    const Values shift = call.has(2) ? widen<double>(call.in(2)) : Values{0.0};
    const Dims shiftStrides = call.has(2) ? broadcastStrides(call.in(2).dims(), dims) : Dims(dims.size(), 0);
    walk(dims, std::array{broadcastStrides(call.in(1).dims(), dims), shiftStrides},
         [&](std::int64_t i, const auto& at) {
             double& value = values[static_cast<std::size_t>(i)];
             value = value * scale[static_cast<std::size_t>(at[0])] + shift[static_cast<std::size_t>(at[1])];
         });
    return stored(call, values);
}

Result<Tensor> softmax(const Call& call) {
    const Dims& dims = call.in(0).dims();
    if (dims.empty()) return stored(call, {call.op() == Op::Softmax ? 1.0 : 0.0});
    const std::int64_t axis = TENON_TRY(call.axis(dims.size()));
    Values values = widen<double>(call.in(0));
    forEachLine(values, aroundAxis(dims, axis), call.op() == Op::Softmax ? softmaxInPlace : logSoftmaxInPlace);
    return stored(call, values);
}

Result<Tensor> lpNormalization(const Call& call) {
    const std::int64_t p = call.integer("p");
    if (p != 1 && p != 2) return call.fault("p must be 1 or 2");
    const std::int64_t axis = TENON_TRY(call.axis(call.in(0).dims().size()));
    Values values = widen<double>(call.in(0));
    forEachLine(values, aroundAxis(call.in(0).dims(), axis), [=](std::span<double> line) { divideByNorm(line, p); });
    return stored(call, values);
}

/// y = x / (bias + alpha / size * sum of squares over `size` neighbouring channels) ^ beta (Krizhevsky et al., 2012).
Result<Tensor> localResponse(const Call& call) {
    const Dims& dims = call.in(0).dims();
    const std::int64_t size = call.integer("size");
    if (dims.size() < 2 || size < 1) return call.fault("takes a tensor with channels, and a size of at least 1");
    const double alpha = call.real("alpha"), beta = call.real("beta"), bias = call.real("bias");
    Values values = widen<double>(call.in(0));
    forEachLine(values, aroundAxis(dims, 1), [&](std::span<double> line) {
        const Values x(line.begin(), line.end());
        const auto extent = static_cast<std::int64_t>(x.size());
        for (std::int64_t c = 0; c < extent; ++c) {
            const std::int64_t last = std::min(extent - 1, c + size / 2);
            double sum = 0;
            for (std::int64_t k = std::max<std::int64_t>(0, c - (size - 1) / 2); k <= last; ++k)
                sum += x[static_cast<std::size_t>(k)] * x[static_cast<std::size_t>(k)];
            line[static_cast<std::size_t>(c)] /= std::pow(bias + alpha / static_cast<double>(size) * sum, beta);
        }
    });
    return stored(call, values);
}

}  // namespace tenon::interpreter
