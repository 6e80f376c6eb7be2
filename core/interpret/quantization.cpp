// SPDX-License-Identifier: Apache-2.0
// Ops on quantized values: real = (integer - zero point) * scale.
#include <cmath>

#include <fmt/format.h>

#include "core/interpret/contraction.h"
#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

/// Which scale (and zero point) belongs to an element: one for all, one for each index along `axis`, or one for each
/// block of indices along it.
class Granularity {
public:
    static Result<Granularity> of(const Call& call, const Dims& dims, const Tensor& scale) {
        const std::int64_t blockSize = call.integer("block_size");
        Granularity result;
        if (blockSize == 0 && scale.count() == 1) return result;
        const auto at = static_cast<std::size_t>(TENON_TRY(call.axis(dims.size())));
        const AroundAxis around = aroundAxis(dims, static_cast<std::int64_t>(at));
        result.inner = around.inner;
        result.extent = around.extent;
        result.block = std::max<std::int64_t>(blockSize, 1);
        result.isBlocked = blockSize > 0;
        Dims expected{around.extent};
        if (result.isBlocked) {
            expected = dims;
            expected[at] = (dims[at] + blockSize - 1) / blockSize;
        }
        if (scale.dims() != expected)
            return call.fault(
                fmt::format("a scale of shape {} does not fit the input {}", toString(scale.dims()), toString(dims)));
        return result;
    }

    std::size_t operator()(std::int64_t element) const {
        const std::int64_t position = element / inner % extent;
        if (!isBlocked) return static_cast<std::size_t>(position);
        const std::int64_t blocks = (extent + block - 1) / block;
        return static_cast<std::size_t>((element / inner / extent * blocks + position / block) * inner +
                                        element % inner);
    }

private:
    std::int64_t inner = 1, extent = 1, block = 1;
    bool isBlocked = false;
};

/// Halves to even, then the zero point, then the range; a NaN becomes the low end.
double quantized(ElementType type, float ratio, double zeroPoint) {
    return saturated(type, std::nearbyint(static_cast<double>(ratio)) + zeroPoint);
}

/// One zero point for each scale, 0 where there is none.
Result<std::vector<double>> zeroPoints(const Call& call, const Tensor* zeroPoint, const Tensor& scale) {
    if (!zeroPoint) return std::vector<double>(static_cast<std::size_t>(scale.count()), 0.0);
    if (zeroPoint->count() != scale.count()) return call.fault("the scale and the zero point differ in shape");
    return widen<double>(*zeroPoint);
}

/// The type of a quantized result: that of the zero point, else the attribute, else u8.
Result<ElementType> quantizedType(const Call& call, const Tensor* zeroPoint) {
    std::optional<ElementType> type = zeroPoint ? zeroPoint->type() : ElementType::u8;
    const std::int64_t asked = call.integer("output_dtype");
    if (!zeroPoint && asked != 0) type = elementTypeFromOnnx(static_cast<int>(asked));
    if (!type || !isInteger(*type) || byteSize(*type) > 2)
        return call.fault("quantizes to 8- and 16-bit integers only");
    return *type;
}

/// Accumulated integers (f64, exact) times `factor` of their channel, requantized to the type of `zeroPoint`.
/// `channelOf` gives an element's channel.
template <class ChannelOf>
Result<Tensor> requantized(const Call& call, const Tensor& sums, const std::vector<float>& factors,
                           const Tensor& zeroPoint, const ChannelOf& channelOf) {
    const double point = zeroPoint.asDouble(0);
    std::vector<double> values = widen<double>(sums);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float factor = factors[factors.size() == 1 ? 0 : channelOf(static_cast<std::int64_t>(i))];
        values[i] = quantized(zeroPoint.type(), static_cast<float>(values[i]) * factor, point);
    }
    Tensor wide = TENON_TRY(call.make(ElementType::f64, sums.dims()));
    narrow(values, wide);
    return wide.converted(zeroPoint.type());
}

/// left scale * right scale / output scale, one for each right scale.
Result<std::vector<float>> requantizeFactors(const Call& call, const Tensor& left, const Tensor& right,
                                             const Tensor& out, std::int64_t channels) {
    if (left.count() != 1 || out.count() != 1 || (right.count() != 1 && right.count() != channels))
        return call.fault("takes one scale for each tensor, or one for each output channel of the weights");
    std::vector<float> factors = right.toFloats();
    for (float& factor : factors) factor = left.toFloats()[0] * factor / out.toFloats()[0];
    return factors;
}

}  // namespace

Result<Tensor> quantizeLinear(const Call& call) {
    const Tensor &x = call.in(0), &scale = call.in(1);
    const auto granularity = TENON_TRY(Granularity::of(call, x.dims(), scale));
    const auto points = TENON_TRY(zeroPoints(call, call.optional(2), scale));
    const ElementType type = TENON_TRY(quantizedType(call, call.optional(2)));
    const std::vector<float> scales = scale.toFloats();
    std::vector<double> values = widen<double>(x);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t at = granularity(static_cast<std::int64_t>(i));
        values[i] = quantized(type, static_cast<float>(values[i]) / scales[at], points[at]);
    }
    return Tensor::of<double>(ElementType::f64, x.dims(), values).converted(type);
}

Result<Tensor> dequantizeLinear(const Call& call) {
    const Tensor &x = call.in(0), &scale = call.in(1);
    const auto granularity = TENON_TRY(Granularity::of(call, x.dims(), scale));
    const auto points = TENON_TRY(zeroPoints(call, call.optional(2), scale));
    const std::int64_t asked = call.integer("output_dtype");
    const auto type = asked != 0 ? elementTypeFromOnnx(static_cast<int>(asked)) : scale.type();
    if (!type || !isFloat(*type)) return call.fault("dequantizes to floats only");
    const std::vector<double> scales = widen<double>(scale);
    std::vector<double> values = widen<double>(x);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t at = granularity(static_cast<std::int64_t>(i));
        values[i] = static_cast<float>(values[i] - points[at]) * scales[at];
    }
    Tensor out = TENON_TRY(call.make(*type, x.dims()));
    narrow(values, out);
    return out;
}

Result<Tensor> qLinearConv(const Call& call) {
    const Tensor x = TENON_TRY(withoutZeroPoint(call, call.in(0), call.optional(2), 1));
    const Tensor weights = TENON_TRY(withoutZeroPoint(call, call.in(3), call.optional(5), 0));
    const Tensor sums = TENON_TRY(
        convolution(call, x.converted(ElementType::f64), weights.converted(ElementType::f64), call.optional(8)));
    const std::int64_t channels = sums.dims()[1], plane = extentBetween(sums.dims(), 2, sums.dims().size());
    const auto factors = TENON_TRY(requantizeFactors(call, call.in(1), call.in(4), call.in(6), channels));
    return requantized(call, sums, factors, call.in(7),
                       [&](std::int64_t i) { return static_cast<std::size_t>(i / plane % channels); });
}

Result<Tensor> qLinearMatMul(const Call& call) {
    const auto rank = static_cast<std::int64_t>(call.in(0).dims().size());
    const std::int64_t last = static_cast<std::int64_t>(call.in(3).dims().size()) - 1;
    const Tensor left =
        TENON_TRY(withoutZeroPoint(call, call.in(0), call.optional(2), std::max<std::int64_t>(rank - 2, 0)));
    const Tensor right = TENON_TRY(withoutZeroPoint(call, call.in(3), call.optional(5), last));
    const Tensor sums = TENON_TRY(integerMatMul(call, left, right));
    const std::int64_t columns = call.in(3).dims().empty() ? 1 : call.in(3).dims().back();
    const auto factors = TENON_TRY(requantizeFactors(call, call.in(1), call.in(4), call.in(6), columns));
    return requantized(call, sums, factors, call.in(7),
                       [&](std::int64_t i) { return static_cast<std::size_t>(i % columns); });
}

}  // namespace tenon::interpreter
