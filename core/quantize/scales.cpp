// SPDX-License-Identifier: Apache-2.0
#include "core/quantize/scales.h"

#include <algorithm>
#include <cmath>

namespace tenon {

Scale activationScale(Range range) {
    const float low = std::min(range.min, 0.0f), high = std::max(range.max, 0.0f);
    const float scale = (high - low) / 255.0f;
    if (!(scale > 0) || !std::isfinite(scale)) return {};  // a value that was always 0: any scale is exact
    const float zeroPoint = std::nearbyint(-low / scale);
    return {scale, static_cast<std::uint8_t>(std::clamp(zeroPoint, 0.0f, 255.0f))};
}

QuantizedWeights quantizeWeights(const Tensor& weights, int axis) {
    const Dims& dims = weights.dims();
    const std::int64_t slices = dims[static_cast<std::size_t>(axis)];
    const std::int64_t inner = rowMajorStrides(dims)[static_cast<std::size_t>(axis)];
    const auto values = weights.as<float>();
    auto sliceOf = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<std::int64_t>(i) / inner % slices);
    };

    std::vector<float> largest(static_cast<std::size_t>(slices), 0.0f);
    for (std::size_t i = 0; i < values.size(); ++i)
        largest[sliceOf(i)] = std::max(largest[sliceOf(i)], std::fabs(values[i]));
    QuantizedWeights result{Tensor(ElementType::i8, dims), {}};
    for (float magnitude : largest) result.scales.push_back(magnitude > 0 ? magnitude / 127.0f : 1.0f);
    auto integers = result.integers.write<std::int8_t>();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float scaled = std::nearbyint(values[i] / result.scales[sliceOf(i)]);
        integers[i] = static_cast<std::int8_t>(std::clamp(scaled, -127.0f, 127.0f));
    }
    return result;
}

}  // namespace tenon
