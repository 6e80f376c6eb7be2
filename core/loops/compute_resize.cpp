// SPDX-License-Identifier: Apache-2.0
// Resize. Every mode is separable: along one axis an output position is a weighted sum of a few input positions (its
// taps), which are known when compiling. Coordinate formulas as in the ONNX operator documentation; cubic weights after
// Keys, "Cubic convolution interpolation for digital image processing", 1981.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/ir/axes.h"
#include "core/ir/geometry.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

struct Tap {
    std::int64_t index;
    double weight;
};

struct Axis {
    std::int64_t input, output;
    double scale;
    double roiStart = 0, roiEnd = 1;
    bool isWhole() const { return scale == 1 && input == output && roiStart == 0 && roiEnd == 1; }
};

/// Taps of all output positions of one axis, the same number each. Positions outside the region have `isOutside`.
struct AxisTaps {
    std::size_t count = 0;  ///< taps of one position
    std::vector<std::int64_t> indices;
    std::vector<float> weights;
    std::vector<float> isOutside;  ///< 1 where the extrapolation value is taken; empty when nowhere
};

double sourceCoordinate(const std::string& mode, const Axis& axis, double x) {
    const double length = static_cast<double>(axis.input), width = axis.scale * length;
    if (mode == "align_corners") return width == 1 ? 0 : x * (length - 1) / (width - 1);
    if (mode == "asymmetric") return x / axis.scale;
    if (mode == "tf_crop_and_resize") {
        if (axis.output <= 1) return 0.5 * (axis.roiStart + axis.roiEnd) * (length - 1);
        return axis.roiStart * (length - 1) + x * (axis.roiEnd - axis.roiStart) * (length - 1) / (width - 1);
    }
    const double halfPixel = (x + 0.5) / axis.scale - 0.5;
    if (mode == "pytorch_half_pixel") return axis.output > 1 ? halfPixel : 0;
    if (mode == "half_pixel_symmetric") return length / 2 * (1 - static_cast<double>(axis.output) / width) + halfPixel;
    return halfPixel;
}

double nearestIndex(const std::string& mode, double x) {
    if (mode == "floor") return std::floor(x);
    if (mode == "ceil") return std::ceil(x);
    return mode == "round_prefer_ceil" ? std::floor(x + 0.5) : std::ceil(x - 0.5);
}

double cubicWeight(double distance, double a) {
    const double d = std::fabs(distance);
    if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
    return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
}

/// Weights around `x`, stretched over 1 / scale input positions when antialiasing a smaller output; positions outside
/// read the edge, or are left out and the rest scaled up.
std::vector<Tap> kernelTaps(const Node& node, const Axis& axis, double x) {
    const bool isCubic = node.textAttribute("mode") == "cubic", isAntialiased = node.intAttribute("antialias") != 0;
    const bool excludes = node.intAttribute("exclude_outside") != 0;
    const double stretch = isAntialiased ? std::min(axis.scale, 1.0) : 1.0, reach = (isCubic ? 2 : 1) / stretch;
    std::vector<Tap> taps;
    for (double at = std::floor(x - reach) + 1; at < x + reach; ++at) {
        const double distance = (at - x) * stretch;
        const double weight = isCubic ? cubicWeight(distance, node.floatAttribute("cubic_coeff_a"))
                                      : std::max(0.0, 1 - std::fabs(distance));
        taps.push_back({static_cast<std::int64_t>(at), weight});
    }
    const auto normalize = [&taps] {
        const double sum =
            std::accumulate(taps.begin(), taps.end(), 0.0, [](double s, const Tap& t) { return s + t.weight; });
        if (sum != 0)
            for (Tap& tap : taps) tap.weight /= sum;
    };
    if (isAntialiased) normalize();
    for (Tap& tap : taps) {
        if (excludes && (tap.index < 0 || tap.index >= axis.input)) tap.weight = 0;
        tap.index = std::clamp<std::int64_t>(tap.index, 0, axis.input - 1);
    }
    if (excludes) normalize();
    return taps;
}

std::vector<Tap> tapsAt(const Node& node, const Axis& axis, double x) {
    const double last = static_cast<double>(axis.input - 1);
    if (node.textAttribute("mode") != "nearest") return kernelTaps(node, axis, x);
    return {{static_cast<std::int64_t>(std::clamp(nearestIndex(node.textAttribute("nearest_mode"), x), 0.0, last)), 1}};
}

AxisTaps tapsOf(const Node& node, const Axis& axis) {
    const std::string& transformation = node.textAttribute("coordinate_transformation_mode");
    std::vector<std::vector<Tap>> all;
    AxisTaps result;
    for (std::int64_t i = 0; i < axis.output; ++i) {
        const double x = sourceCoordinate(transformation, axis, static_cast<double>(i));
        const bool isOutside =
            transformation == "tf_crop_and_resize" && !(x >= 0 && x <= static_cast<double>(axis.input - 1));
        if (isOutside) result.isOutside.resize(static_cast<std::size_t>(axis.output));
        if (isOutside) result.isOutside[static_cast<std::size_t>(i)] = 1;
        all.push_back(isOutside ? std::vector<Tap>{{0, 0}} : tapsAt(node, axis, x));
        result.count = std::max(result.count, all.back().size());
    }
    for (auto& taps : all) {
        taps.resize(result.count, {taps[0].index, 0});
        for (const Tap& tap : taps) {
            result.indices.push_back(tap.index);
            result.weights.push_back(static_cast<float>(tap.weight));
        }
    }
    return result;
}

/// position -> (position * p + c) / q, when the table is such a line; nullptr otherwise.
Expr asLine(const std::vector<std::int64_t>& table, const Axis& axis, const Expr& position) {
    const std::int64_t common = std::gcd(axis.input, axis.output), p = axis.input / common, q = axis.output / common;
    for (std::int64_t c = 0; c < std::max(p, q); ++c) {
        bool fits = true;
        for (std::size_t i = 0; fits && i < table.size(); ++i)
            fits = table[i] == (static_cast<std::int64_t>(i) * p + c) / q;
        if (fits) return binary(BinaryOp::div, position * p + c, loops::index(q));
    }
    return nullptr;
}

Result<std::vector<Axis>> axesOf(Emitter& e, const Node& node) {
    const auto constant = [&](std::size_t i) { return node.hasInput(i) ? e.graph.constant(node.inputs[i]) : nullptr; };
    for (std::size_t i : {1u, 2u, 3u})
        if (node.hasInput(i) && !constant(i))
            return modelError("its sizes must be known when compiling, but are computed at run time");
    const auto nonEmpty = [&](std::size_t i) {
        return constant(i) && constant(i)->count() > 0 ? constant(i) : nullptr;
    };
    const Dims dims = e.dims(node.inputs[0]);
    const auto geometry = TENON_TRY(resizeGeometry(node, dims, nonEmpty(2), nonEmpty(3)));
    std::vector<Axis> axes;
    for (std::size_t i = 0; i < dims.size(); ++i) axes.push_back({dims[i], geometry.output[i], geometry.scales[i]});
    const Tensor* region = nonEmpty(1);
    if (node.textAttribute("coordinate_transformation_mode") != "tf_crop_and_resize" || !region) return axes;
    std::vector<std::int64_t> resized(dims.size());
    std::iota(resized.begin(), resized.end(), 0);
    if (node.findAttribute("axes")) resized = TENON_TRY(normalizeAxes(node.intsAttribute("axes"), dims.size()));
    const auto count = static_cast<std::int64_t>(resized.size());
    if (region->count() != 2 * count) return modelError("the region of interest needs a start and an end per axis");
    for (std::int64_t i = 0; i < count; ++i) {
        Axis& axis = axes[static_cast<std::size_t>(resized[static_cast<std::size_t>(i)])];
        axis.roiStart = region->asDouble(i);
        axis.roiEnd = region->asDouble(i + count);
    }
    return axes;
}

class Resampling {
public:
    Resampling(Emitter& e, const Node& node, const Index& index) : e(e), node(node), index(index), source(index) {}

    Expr element(const std::vector<Axis>& axes) { return along(axes, 0); }

private:
    Expr along(const std::vector<Axis>& axes, std::size_t axis) {
        while (axis < axes.size() && axes[axis].isWhole()) ++axis;
        if (axis == axes.size()) {
            const Expr x = e.read(node.inputs[0], source);
            return isFloat(x->type) ? x : cast(ElementType::f64, x);
        }
        const AxisTaps taps = tapsOf(node, axes[axis]);
        Expr sum;
        for (std::size_t tap = 0; tap < taps.count; ++tap) {
            source[axis] = tapIndex(taps, axes[axis], axis, tap);
            const Expr part = along(axes, axis + 1);
            if (taps.count == 1)
                sum = part;
            else
                sum = sum ? e.let(fma(part, weight(taps, axis, tap, part->type), sum))
                          : part * weight(taps, axis, tap, part->type);
        }
        if (taps.isOutside.empty()) return sum;
        const Expr flag = table(Tensor::of<float>(ElementType::f32, {axes[axis].output}, taps.isOutside), index[axis]);
        return select(binary(BinaryOp::equal, flag, real(ElementType::f32, 1)),
                      constantOf(sum->type, node.floatAttribute("extrapolation_value")), sum);
    }

    /// A value known for every output position, from a table that becomes a constant of the kernel.
    Expr table(const Tensor& content, const Expr& position) {
        const std::string key = content.hash().hex();
        const auto [found, isNew] = e.tables.try_emplace(key, -1);
        if (isNew) found->second = e.packed("table", node.outputs[0], content);
        return e.let(e.load(found->second, {position}));
    }

    Expr tapIndex(const AxisTaps& taps, const Axis& axis, std::size_t at, std::size_t tap) {
        std::vector<std::int64_t> list;
        for (std::size_t i = tap; i < taps.indices.size(); i += taps.count) list.push_back(taps.indices[i]);
        if (Expr line = asLine(list, axis, index[at])) return e.simplify(line);
        if (index[at]->kind == ExprKind::integer)
            return loops::index(list[static_cast<std::size_t>(index[at]->integer)]);
        const Expr tabled = table(Tensor::vector(list), index[at]);
        return binary(BinaryOp::max, binary(BinaryOp::min, tabled, loops::index(axis.input - 1)), loops::index(0));
    }

    Expr weight(const AxisTaps& taps, std::size_t at, std::size_t tap, ElementType type) {
        std::vector<float> list;
        for (std::size_t i = tap; i < taps.weights.size(); i += taps.count) list.push_back(taps.weights[i]);
        if (std::ranges::all_of(list, [&](float w) { return w == list[0]; })) return constantOf(type, list[0]);
        return cast(type, table(Tensor::of<float>(ElementType::f32, {static_cast<std::int64_t>(list.size())}, list),
                                index[at]));
    }

    Emitter& e;
    const Node& node;
    const Index& index;
    Index source;
};

}  // namespace

Expr resizeElement(Emitter& e, const Node& node, const Index& index) {
    const ElementType type = computeType(e.graph.elementType(node.outputs[0]));
    auto axes = axesOf(e, node);
    if (!axes) {
        e.fail("node '" + node.name + "' (Resize): " + axes.error().message);
        return constantOf(type, 0);
    }
    const Expr element = Resampling(e, node, index).element(*axes);
    if (isFloat(type)) return element;
    const double low = extremeOf(type, true)->integer, high = static_cast<double>(extremeOf(type, false)->integer);
    const Expr bounded =
        binary(BinaryOp::min, binary(BinaryOp::max, unary(UnaryOp::roundEven, element), real(ElementType::f64, low)),
               real(ElementType::f64, high));
    return cast(type, bounded);
}

}  // namespace tenon::loops
