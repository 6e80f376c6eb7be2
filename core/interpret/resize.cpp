// SPDX-License-Identifier: Apache-2.0
// Resize. All modes are separable: along one axis every output position is a weighted sum of a few input positions (its
// taps), and the axes follow each other. Coordinate formulas as in the ONNX operator documentation; cubic weights after
// Keys, "Cubic convolution interpolation for digital image processing", 1981.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/take.h"
#include "core/interpret/walk.h"
#include "core/ir/geometry.h"

namespace tenon::interpreter {

namespace {

struct Tap {
    std::int64_t index;
    double weight;
};
/// What one output position along an axis reads; extrapolated ones take the fixed value instead.
struct Taps {
    std::vector<Tap> list;
    bool isExtrapolated = false;
};

/// One axis of the call.
struct Axis {
    std::int64_t input, output;
    double scale;
    double roiStart = 0, roiEnd = 1;
    double outputWidth() const { return scale * static_cast<double>(input); }  ///< may be fractional
};

double sourceCoordinate(const std::string& mode, const Axis& axis, double x) {
    const double length = static_cast<double>(axis.input), width = axis.outputWidth();
    if (mode == "align_corners") return width == 1 ? 0 : x * (length - 1) / (width - 1);
    if (mode == "asymmetric") return x / axis.scale;
    if (mode == "tf_crop_and_resize") {
        const double middle = 0.5 * (axis.roiStart + axis.roiEnd) * (length - 1);
        const double step = (axis.roiEnd - axis.roiStart) * (length - 1) / (width - 1);
        return axis.output > 1 ? axis.roiStart * (length - 1) + x * step : middle;
    }
    const double halfPixel = (x + 0.5) / axis.scale - 0.5;
    if (mode == "pytorch_half_pixel") return axis.output > 1 ? halfPixel : 0;
    if (mode == "half_pixel_symmetric") return length / 2 * (1 - static_cast<double>(axis.output) / width) + halfPixel;
    return halfPixel;
}

double nearestIndex(const std::string& mode, double x) {
    if (mode == "floor") return std::floor(x);
    if (mode == "ceil") return std::ceil(x);
    if (mode == "round_prefer_ceil") return std::floor(x + 0.5);
    return std::ceil(x - 0.5);
}

double linearWeight(double distance) {
    return std::max(0.0, 1 - std::fabs(distance));
}

double cubicWeight(double distance, double a) {
    const double d = std::fabs(distance);
    if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
    if (d < 2) return ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
    return 0;
}

/// Weights of the input positions around `x` by the kernel of the mode, stretched over 1 / scale input positions when
/// antialiasing a smaller output.
std::vector<Tap> kernelTaps(const Call& call, const Axis& axis, double x) {
    const bool isCubic = call.text("mode") == "cubic", isAntialiased = call.integer("antialias") != 0;
    const double stretch = isAntialiased ? std::min(axis.scale, 1.0) : 1.0;
    const double reach = (isCubic ? 2 : 1) / stretch;
    std::vector<Tap> taps;
    double sum = 0;
    for (double at = std::floor(x - reach) + 1; at < x + reach; ++at) {
        const double distance = (at - x) * stretch;
        const double weight = isCubic ? cubicWeight(distance, call.real("cubic_coeff_a")) : linearWeight(distance);
        taps.push_back({static_cast<std::int64_t>(at), weight});
        sum += weight;
    }
    if (isAntialiased)
        for (Tap& tap : taps) tap.weight /= sum;
    return taps;
}

/// Taps outside the input read the edge, or are left out and the rest scaled up.
void settleOutside(std::vector<Tap>& taps, std::int64_t extent, bool excludes) {
    double sum = 0;
    for (Tap& tap : taps) {
        if (excludes && (tap.index < 0 || tap.index >= extent)) tap.weight = 0;
        tap.index = std::clamp<std::int64_t>(tap.index, 0, extent - 1);
        sum += tap.weight;
    }
    if (excludes && sum != 0)
        for (Tap& tap : taps) tap.weight /= sum;
}

Taps tapsAt(const Call& call, const Axis& axis, std::int64_t position) {
    const std::string& transformation = call.text("coordinate_transformation_mode");
    const double last = static_cast<double>(axis.input - 1);
    const double x = sourceCoordinate(transformation, axis, static_cast<double>(position));
    if (transformation == "tf_crop_and_resize" && !(x >= 0 && x <= last)) return {{}, true};
    if (call.text("mode") == "nearest") {
        const double index = std::clamp(nearestIndex(call.text("nearest_mode"), x), 0.0, last);
        return {{{static_cast<std::int64_t>(index), 1}}, false};
    }
    Taps taps{kernelTaps(call, axis, x)};
    settleOutside(taps.list, axis.input, call.integer("exclude_outside") != 0);
    return taps;
}

std::vector<double> resampled(const Call& call, const std::vector<double>& values, const AroundAxis& around,
                              const Axis& axis) {
    std::vector<Taps> taps;
    for (std::int64_t i = 0; i < axis.output; ++i) taps.push_back(tapsAt(call, axis, i));
    const double extrapolated = call.real("extrapolation_value");
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(around.outer * axis.output * around.inner));
    for (std::int64_t outer = 0; outer < around.outer; ++outer)
        for (const Taps& each : taps)
            for (std::int64_t inner = 0; inner < around.inner; ++inner) {
                double sum = each.isExtrapolated ? extrapolated : 0;
                for (const Tap& tap : each.list)
                    sum += tap.weight *
                           values[static_cast<std::size_t>((outer * around.extent + tap.index) * around.inner + inner)];
                result.push_back(sum);
            }
    return result;
}

/// Scales, extents and regions of all axes, identity where not resized.
Result<std::vector<Axis>> axesOf(const Call& call, const Dims& dims) {
    const auto geometry = TENON_TRY(call.named(resizeGeometry(call.node, dims, call.optional(2), call.optional(3))));
    std::vector<Axis> axes;
    for (std::size_t i = 0; i < dims.size(); ++i) {
        if (dims[i] == 0 && geometry.output[i] != 0) return call.fault(fmt::format("axis {} of its input is empty", i));
        axes.push_back({dims[i], geometry.output[i], geometry.scales[i]});
    }
    if (call.text("coordinate_transformation_mode") != "tf_crop_and_resize" || !call.has(1)) return axes;
    std::vector<std::int64_t> resized = wholeAxis(static_cast<std::int64_t>(dims.size()));
    if (call.node.findAttribute("axes"))
        resized = TENON_TRY(call.named(normalizeAxes(call.node.intsAttribute("axes"), dims.size())));
    const auto count = static_cast<std::int64_t>(resized.size());
    if (call.in(1).count() != 2 * count) return call.fault("the region of interest needs a start and an end per axis");
    for (std::int64_t i = 0; i < count; ++i) {
        Axis& axis = axes[static_cast<std::size_t>(resized[static_cast<std::size_t>(i)])];
        axis.roiStart = call.in(1).asDouble(i);
        axis.roiEnd = call.in(1).asDouble(i + count);
    }
    return axes;
}

/// Integers round half to even and saturate.
Tensor storedAs(ElementType type, const Dims& dims, std::vector<double> values) {
    if (isInteger(type))
        for (double& value : values) value = saturated(type, std::nearbyint(value));
    return Tensor::of<double>(ElementType::f64, dims, values).converted(type);
}

}  // namespace

Result<Tensor> resize(const Call& call) {
    const Tensor& in = call.in(0);
    const std::vector<Axis> axes = TENON_TRY(axesOf(call, in.dims()));
    Dims dims = in.dims();
    std::vector<double> values = widen<double>(in);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const bool isWhole = axes[i].roiStart == 0 && axes[i].roiEnd == 1;
        if (axes[i].scale == 1 && axes[i].output == axes[i].input && isWhole) continue;
        const AroundAxis around = aroundAxis(dims, static_cast<std::int64_t>(i));
        dims[i] = axes[i].output;
        TENON_TRY(call.checkSize(ElementType::f64, dims));
        values = resampled(call, values, around, axes[i]);
    }
    return storedAs(in.type(), dims, std::move(values));
}

}  // namespace tenon::interpreter
