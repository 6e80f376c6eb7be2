// SPDX-License-Identifier: Apache-2.0
// Scaled dot-product attention (Vaswani et al., "Attention is all you need", 2017), with grouped heads.
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/parallel.h"
#include "core/interpret/softmax.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

constexpr double kMasked = -std::numeric_limits<double>::infinity();

/// Q [batch, heads, queries, size], K [batch, keyHeads, keys, size], V [batch, keyHeads, keys, valueSize]; query head h
/// reads key head h / (heads / keyHeads).
struct Extents {
    std::int64_t batch, heads, queries, size, keyHeads, keys, valueSize;
};

Result<Extents> extentsOf(const Call& call) {
    const Dims &q = call.in(0).dims(), &k = call.in(1).dims(), &v = call.in(2).dims();
    if (q.size() != 4 || k.size() != 4 || v.size() != 4) return call.fault("takes Q, K and V of rank 4");
    const bool fits = k[0] == q[0] && v[0] == q[0] && v[1] == k[1] && v[2] == k[2] && k[3] == q[3];
    if (!fits || k[1] == 0 || q[1] % k[1] != 0)
        return call.fault(
            fmt::format("the shapes {}, {} and {} of Q, K and V do not fit", toString(q), toString(k), toString(v)));
    return Extents{q[0], q[1], q[2], q[3], k[1], k[2], v[3]};
}

/// What is added to each score: 0 or the mask's value, minus infinity where masked; [batch, heads, queries, keys]
/// flattened.
Result<std::vector<double>> scoreBias(const Call& call, const Extents& e) {
    const Dims dims{e.batch, e.heads, e.queries, e.keys};
    TENON_TRY(call.checkSize(ElementType::f64, dims));
    std::vector<double> bias(static_cast<std::size_t>(elementCount(dims)), 0.0);
    if (const Tensor* mask = call.optional(3)) {
        if (broadcast(mask->dims(), dims) != dims)
            return call.fault(
                fmt::format("the mask {} does not broadcast to the scores {}", toString(mask->dims()), toString(dims)));
        const std::vector<double> values = widen<double>(*mask);
        const bool isBoolean = mask->type() == ElementType::boolean;
        walk(dims, std::array{broadcastStrides(mask->dims(), dims)}, [&](std::int64_t i, const auto& at) {
            const double value = values[static_cast<std::size_t>(at[0])];
            bias[static_cast<std::size_t>(i)] = !isBoolean ? value : value != 0 ? 0 : kMasked;
        });
    }
    if (call.integer("is_causal") != 0)
        for (std::size_t i = 0; i < bias.size(); ++i) {
            const auto at = static_cast<std::int64_t>(i);
            if (at % e.keys > at / e.keys % e.queries) bias[i] = kMasked;
        }
    return bias;
}

}  // namespace

Result<Tensor> attention(const Call& call) {
    const Extents e = TENON_TRY(extentsOf(call));
    const std::vector<double> bias = TENON_TRY(scoreBias(call, e));
    const std::vector<double> q = widen<double>(call.in(0)), k = widen<double>(call.in(1)),
                              v = widen<double>(call.in(2));
    const double scale = call.optionalReal("scale").value_or(1 / std::sqrt(static_cast<double>(e.size)));
    Tensor out = TENON_TRY(call.make(call.in(0).type(), {e.batch, e.heads, e.queries, e.valueSize}));
    std::vector<double> values(static_cast<std::size_t>(out.count()), 0.0);
    const std::int64_t rows = e.batch * e.heads * e.queries;
    parallelFor(rows, rows * e.keys * (e.size + e.valueSize), [&](std::int64_t row) {
        const std::int64_t head = row / e.queries % e.heads, batch = row / e.queries / e.heads;
        const std::int64_t firstKey = (batch * e.keyHeads + head / (e.heads / e.keyHeads)) * e.keys;
        std::vector<double> scores(bias.begin() + row * e.keys, bias.begin() + (row + 1) * e.keys);
        for (std::int64_t j = 0; j < e.keys; ++j) {
            double sum = 0;
            for (std::int64_t d = 0; d < e.size; ++d)
                sum += q[static_cast<std::size_t>(row * e.size + d)] *
                       k[static_cast<std::size_t>((firstKey + j) * e.size + d)];
            scores[static_cast<std::size_t>(j)] += sum * scale;
        }
        softmaxInPlace(scores);
        for (std::int64_t j = 0; j < e.keys; ++j)
            for (std::int64_t d = 0; d < e.valueSize; ++d)
                values[static_cast<std::size_t>(row * e.valueSize + d)] +=
                    scores[static_cast<std::size_t>(j)] * v[static_cast<std::size_t>((firstKey + j) * e.valueSize + d)];
    });
    narrow(values, out);
    return out;
}

}  // namespace tenon::interpreter
