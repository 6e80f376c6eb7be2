// SPDX-License-Identifier: Apache-2.0
#include "core/ir/geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/ir/axes.h"
#include "core/ir/dim_arithmetic.h"

namespace tenon {

namespace {

using Wide = __int128;

std::vector<std::int64_t> allAxes(std::size_t rank) {
    std::vector<std::int64_t> axes(rank);
    std::iota(axes.begin(), axes.end(), 0);
    return axes;
}

/// `axes` normalized, or 0 .. count-1 when not given.
Result<std::vector<std::int64_t>> axesOr(const Tensor* axes, std::size_t count, std::size_t rank) {
    if (axes) return normalizeAxes(axes->toInts(), rank);
    if (count > rank) return modelError(std::to_string(count) + " axes are given for rank " + std::to_string(rank));
    return allAxes(count);
}

Error wrongLength(std::string_view what, std::int64_t have, std::size_t want) {
    return modelError(std::string(what) + " has " + std::to_string(have) + " numbers where " + std::to_string(want) +
                      " are needed");
}

}  // namespace

Result<std::vector<std::int64_t>> permutation(const Node& node, std::size_t rank) {
    if (!node.findAttribute("perm")) {
        auto reversed = allAxes(rank);
        std::reverse(reversed.begin(), reversed.end());
        return reversed;
    }
    const auto& perm = node.intsAttribute("perm");
    if (perm.size() != rank) return wrongLength("perm", static_cast<std::int64_t>(perm.size()), rank);
    return normalizeAxes(perm, rank);
}

Result<std::vector<std::int64_t>> reducedAxes(const Node& node, std::size_t rank, const Tensor* axes) {
    if (axes && axes->count() > 0) {
        auto normalized = TENON_TRY(normalizeAxes(axes->toInts(), rank));
        std::sort(normalized.begin(), normalized.end());
        return normalized;
    }
    if (node.intAttribute("noop_with_empty_axes") != 0) return std::vector<std::int64_t>{};
    return allAxes(rank);
}

Shape withoutAxes(const Shape& shape, std::span<const std::int64_t> axes, bool keep) {
    Shape result;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool isFolded = std::find(axes.begin(), axes.end(), static_cast<std::int64_t>(i)) != axes.end();
        if (!isFolded)
            result.push_back(shape[i]);
        else if (keep)
            result.push_back(1);
    }
    return result;
}

// Slice ------------------------------------------------------------------------------------------------------------

namespace {

SliceRange sliceAxis(std::int64_t axis, std::int64_t extent, std::int64_t start, std::int64_t end, std::int64_t step) {
    if (start < 0) start += extent;
    if (end < 0) end += extent;
    // Backwards, position -1 stands for "before the first".
    const std::int64_t lowest = step > 0 ? 0 : -1;
    const std::int64_t highest = step > 0 ? extent : extent - 1;
    start = std::clamp(start, std::min<std::int64_t>(0, highest), std::max<std::int64_t>(highest, 0));
    end = std::clamp(end, lowest, std::max(highest, lowest));
    const Wide distance = step > 0 ? Wide{end} - start : Wide{start} - end;
    const Wide stride = step > 0 ? Wide{step} : -Wide{step};
    const bool isEmpty = distance <= 0 || extent == 0;
    const std::int64_t count = isEmpty ? 0 : static_cast<std::int64_t>((distance + stride - 1) / stride);
    return {axis, isEmpty ? 0 : start, step, count};
}

bool isWhole(std::int64_t start, std::int64_t end, std::int64_t step) {
    return start == 0 && step == 1 && end >= std::numeric_limits<std::int32_t>::max();
}

}  // namespace

Result<std::vector<SliceRange>> sliceRanges(const Shape& input, const Tensor& starts, const Tensor& ends,
                                            const Tensor* axes, const Tensor* steps) {
    const auto count = static_cast<std::size_t>(starts.count());
    if (ends.count() != starts.count()) return wrongLength("ends", ends.count(), count);
    if (axes && axes->count() != starts.count()) return wrongLength("axes", axes->count(), count);
    if (steps && steps->count() != starts.count()) return wrongLength("steps", steps->count(), count);
    const auto cut = TENON_TRY(axesOr(axes, count, input.size()));
    std::vector<SliceRange> ranges;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::int64_t>(i);
        const std::int64_t step = steps ? steps->asInt(at) : 1;
        if (step == 0) return modelError("the step along axis " + std::to_string(cut[i]) + " is 0");
        const Dim& dim = input[static_cast<std::size_t>(cut[i])];
        if (dim.isKnown()) {
            ranges.push_back(sliceAxis(cut[i], dim.value(), starts.asInt(at), ends.asInt(at), step));
        } else if (!isWhole(starts.asInt(at), ends.asInt(at), step)) {
            return modelError("axis " + std::to_string(cut[i]) + " of extent '" + dim.symbol() +
                              "' is cut; give that dimension a number");
        }
    }
    return ranges;
}

// Pad, Reshape, Split ----------------------------------------------------------------------------------------------

Result<PadWidths> padWidths(std::size_t rank, const Tensor& pads, const Tensor* axes) {
    const std::size_t count = axes ? static_cast<std::size_t>(axes->count()) : rank;
    if (pads.count() != static_cast<std::int64_t>(2 * count)) return wrongLength("pads", pads.count(), 2 * count);
    const auto padded = TENON_TRY(axesOr(axes, count, rank));
    PadWidths widths{Dims(rank, 0), Dims(rank, 0)};
    for (std::size_t i = 0; i < count; ++i) {
        const auto axis = static_cast<std::size_t>(padded[i]);
        widths.begin[axis] = pads.asInt(static_cast<std::int64_t>(i));
        widths.end[axis] = pads.asInt(static_cast<std::int64_t>(i + count));
        for (std::int64_t width : {widths.begin[axis], widths.end[axis]}) {
            if (width <= -kLargestExtent || width >= kLargestExtent) {
                return modelError("the padding " + std::to_string(width) + " is out of range");
            }
        }
    }
    return widths;
}

Result<Shape> reshapedShape(const Shape& input, std::span<const std::int64_t> target, bool allowZero) {
    if (target.size() > kLargestRank)
        return modelError("the target shape has " + std::to_string(target.size()) + " axes");
    Shape shape;
    std::optional<std::size_t> open;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] < -1) return modelError("the target shape contains " + std::to_string(target[i]));
        if (target[i] == -1 && open) return modelError("the target shape contains -1 twice");
        if (target[i] == -1) open = i;
        if (target[i] == 0 && !allowZero) {
            if (i >= input.size())
                return modelError("the target shape copies axis " + std::to_string(i) + " of an input of rank " +
                                  std::to_string(input.size()));
            shape.push_back(input[i]);
        } else {
            shape.push_back(target[i] == -1 ? 1 : target[i]);
        }
    }
    const bool isAmbiguous = open && std::find(shape.begin(), shape.end(), Dim(0)) != shape.end();
    const auto rest = isAmbiguous ? std::nullopt : divideShapes(input, shape);
    if (open && rest) shape[*open] = *rest;
    if (!rest || (!open && *rest != Dim(1))) {
        return modelError(
            fmt::format("the input {} cannot be reshaped to [{}]", toString(input), fmt::join(target, ",")));
    }
    return shape;
}

Result<Dims> splitExtents(const Node& node, std::int64_t extent, const Tensor* sizes) {
    const auto parts = static_cast<std::int64_t>(node.outputs.size());
    if (sizes) {
        if (sizes->count() != parts) return wrongLength("split", sizes->count(), node.outputs.size());
        const Dims given = sizes->toInts();
        Wide sum = 0;
        for (std::int64_t size : given) {
            if (size < 0) return modelError("split contains " + std::to_string(size));
            sum += size;
        }
        if (sum == extent) return given;
        return modelError("the parts of split do not add up to the extent " + std::to_string(extent));
    }
    if (node.findAttribute("num_outputs") && node.intAttribute("num_outputs") != parts) {
        return modelError("num_outputs is " + std::to_string(node.intAttribute("num_outputs")) + " but the node has " +
                          std::to_string(parts) + " outputs");
    }
    if (parts == 0) return modelError("it has no outputs");
    const std::int64_t part = extent / parts + (extent % parts != 0);
    const std::int64_t last = extent - part * (parts - 1);
    if (last < 0)
        return modelError("an extent of " + std::to_string(extent) + " cannot be split into " + std::to_string(parts) +
                          " parts");
    Dims extents(static_cast<std::size_t>(parts), part);
    extents.back() = last;
    return extents;
}

// Resize -----------------------------------------------------------------------------------------------------------

namespace {

Result<std::vector<std::int64_t>> resizedAxes(const Node& node, std::size_t rank) {
    if (!node.findAttribute("axes")) return allAxes(rank);
    return normalizeAxes(node.intsAttribute("axes"), rank);
}

Result<std::int64_t> extentFrom(float value) {
    if (!(value >= 0.0f && value < static_cast<float>(kLargestExtent))) {
        return modelError(fmt::format("an output extent would be {}", value));
    }
    return static_cast<std::int64_t>(value);
}

Result<ResizeGeometry> resizeByScales(ResizeGeometry geometry, const std::vector<std::int64_t>& axes,
                                      const Tensor& scales) {
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const auto axis = static_cast<std::size_t>(axes[i]);
        const auto scale = static_cast<float>(scales.asDouble(static_cast<std::int64_t>(i)));
        if (!(scale > 0.0f) || std::isinf(scale)) return modelError(fmt::format("the scale {} is not positive", scale));
        geometry.scales[axis] = scale;
        geometry.output[axis] = TENON_TRY(extentFrom(std::floor(static_cast<float>(geometry.output[axis]) * scale)));
    }
    return geometry;
}

/// One scale for all axes, so that the picture keeps its proportions; extents round half up.
Result<ResizeGeometry> keepProportions(ResizeGeometry geometry, const Dims& input,
                                       const std::vector<std::int64_t>& axes, bool smallest) {
    if (axes.empty()) return geometry;
    float common = geometry.scales[static_cast<std::size_t>(axes[0])];
    for (std::int64_t axis : axes) {
        const float scale = geometry.scales[static_cast<std::size_t>(axis)];
        common = smallest ? std::min(common, scale) : std::max(common, scale);
    }
    for (std::int64_t axis : axes) {
        const auto at = static_cast<std::size_t>(axis);
        geometry.scales[at] = common;
        geometry.output[at] = TENON_TRY(extentFrom(std::floor(common * static_cast<float>(input[at]) + 0.5f)));
    }
    return geometry;
}

Result<ResizeGeometry> resizeBySizes(const Node& node, ResizeGeometry geometry, const std::vector<std::int64_t>& axes,
                                     const Tensor& sizes) {
    const Dims input = geometry.output;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const auto axis = static_cast<std::size_t>(axes[i]);
        const std::int64_t size = sizes.asInt(static_cast<std::int64_t>(i));
        if (size < 0 || size >= kLargestExtent) return modelError("sizes contains " + std::to_string(size));
        if (input[axis] == 0) return modelError("axis " + std::to_string(axes[i]) + " of the input is empty");
        geometry.output[axis] = size;
        geometry.scales[axis] = static_cast<float>(size) / static_cast<float>(input[axis]);
    }
    const std::string& policy = node.textAttribute("keep_aspect_ratio_policy");
    if (policy == "stretch") return geometry;
    if (policy == "not_larger" || policy == "not_smaller") {
        return keepProportions(std::move(geometry), input, axes, policy == "not_larger");
    }
    return modelError("keep_aspect_ratio_policy is '" + policy + "'; known are stretch, not_larger and not_smaller");
}

}  // namespace

Result<ResizeGeometry> resizeGeometry(const Node& node, const Dims& input, const Tensor* scales, const Tensor* sizes) {
    const bool hasScales = scales && scales->count() > 0;
    const bool hasSizes = sizes && sizes->count() > 0;
    if (hasScales == hasSizes) return modelError("exactly one of scales and sizes must be given");
    const auto axes = TENON_TRY(resizedAxes(node, input.size()));
    const Tensor& given = hasScales ? *scales : *sizes;
    if (given.count() != static_cast<std::int64_t>(axes.size())) {
        return wrongLength(hasScales ? "scales" : "sizes", given.count(), axes.size());
    }
    ResizeGeometry geometry{input, std::vector<float>(input.size(), 1.0f)};
    return hasScales ? resizeByScales(std::move(geometry), axes, given)
                     : resizeBySizes(node, std::move(geometry), axes, given);
}

// Range ------------------------------------------------------------------------------------------------------------

Result<std::int64_t> rangeCount(const Tensor& start, const Tensor& limit, const Tensor& delta) {
    if (start.count() != 1 || limit.count() != 1 || delta.count() != 1) {
        return modelError("start, limit and delta must be scalars");
    }
    if (delta.asDouble(0) == 0.0) return modelError("delta is 0");
    if (isInteger(start.type())) {
        const Wide step = delta.asInt(0);
        const Wide distance = Wide{limit.asInt(0)} - start.asInt(0);
        const Wide forward = step > 0 ? distance : -distance;
        const Wide stride = step > 0 ? step : -step;
        const Wide count = forward <= 0 ? Wide{0} : (forward + stride - 1) / stride;
        if (count >= kLargestExtent) return modelError("the range has too many elements");
        return static_cast<std::int64_t>(count);
    }
    const double count = std::ceil((limit.asDouble(0) - start.asDouble(0)) / delta.asDouble(0));
    if (!(count < static_cast<double>(kLargestExtent))) return modelError("the range has too many elements");
    return count > 0 ? static_cast<std::int64_t>(count) : 0;
}

}  // namespace tenon
