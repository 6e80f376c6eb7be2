// SPDX-License-Identifier: Apache-2.0
// Ops that pick, cut, pad or resample.
#include "core/ir/axes.h"
#include "core/ir/geometry.h"
#include "core/ir/infer_rules.h"

namespace tenon {

namespace {

Result<std::size_t> axisOf(const InferContext& context) {
    const std::int64_t axis = context.node().intAttribute("axis");
    return static_cast<std::size_t>(TENON_TRY(context.named(normalizeAxis(axis, context.rank(0)))));
}

Result<void> requireIndices(const InferContext& context) {
    if (context.element(1) == ElementType::i32 || context.element(1) == ElementType::i64) return {};
    return context.fail("the indices are {} but must be i32 or i64", elementTypeName(context.element(1)));
}

Result<void> requireMode(const InferContext& context, std::string_view attribute,
                         std::initializer_list<std::string_view> modes) {
    const std::string& mode = context.node().textAttribute(attribute);
    for (std::string_view known : modes) {
        if (mode == known) return {};
    }
    return context.fail("{} '{}' is not known", attribute, mode);
}

}  // namespace

Result<Types> inferGather(const InferContext& context) {
    TENON_TRY(requireIndices(context));
    const std::size_t axis = TENON_TRY(axisOf(context));
    Shape shape = context.shape(0);
    const Shape& indices = context.shape(1);
    shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(axis));
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), indices.begin(), indices.end());
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferGatherElements(const InferContext& context) {
    TENON_TRY(requireIndices(context));
    const std::size_t axis = TENON_TRY(axisOf(context));
    const Shape& data = context.shape(0);
    const Shape& indices = context.shape(1);
    bool fits = data.size() == indices.size();
    for (std::size_t i = 0; fits && i < data.size(); ++i) {
        const bool areKnown = data[i].isKnown() && indices[i].isKnown();
        fits = i == axis || !areKnown || indices[i].value() <= data[i].value();
    }
    if (fits) return Types{{context.element(0), indices}};
    return context.fail("indices of shape {} reach outside data of shape {}", toString(indices), toString(data));
}

Result<Types> inferPad(const InferContext& context) {
    TENON_TRY(requireMode(context, "mode", {"constant", "reflect", "edge", "wrap"}));
    if (context.has(2)) TENON_TRY(requireSameElement(context, 0, 2));
    const Tensor* pads = TENON_TRY(context.knownInput(1, "the list of pads"));
    const Tensor* axes = TENON_TRY(context.knownInput(3, "the list of axes"));
    const PadWidths widths = TENON_TRY(context.named(padWidths(context.rank(0), *pads, axes)));
    const bool needsElements = context.node().textAttribute("mode") != "constant";
    Shape shape = context.shape(0);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::int64_t begin = widths.begin[i], end = widths.end[i];
        if (begin == 0 && end == 0) continue;
        if (!shape[i].isKnown()) {
            return context.fail("axis {} of extent '{}' is padded; give that dimension a number", i, shape[i].symbol());
        }
        const std::int64_t cropped =
            shape[i].value() + std::min<std::int64_t>(begin, 0) + std::min<std::int64_t>(end, 0);
        if (cropped < 0 || (cropped == 0 && needsElements)) {
            return context.fail("padding {} and {} leaves nothing of axis {}, which has extent {}", begin, end, i,
                                shape[i].value());
        }
        shape[i] = shape[i].value() + begin + end;
    }
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferResize(const InferContext& context) {
    TENON_TRY(requireMode(context, "mode", {"nearest", "linear", "cubic"}));
    TENON_TRY(requireMode(context, "nearest_mode", {"round_prefer_floor", "round_prefer_ceil", "floor", "ceil"}));
    TENON_TRY(requireMode(context, "coordinate_transformation_mode",
                          {"half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric",
                           "tf_crop_and_resize"}));
    const Tensor* scales = TENON_TRY(context.knownInput(2, "the list of scales"));
    const Tensor* sizes = TENON_TRY(context.knownInput(3, "the list of sizes"));
    // A symbolic axis passes when it is not resized.
    Dims input;
    for (const Dim& dim : context.shape(0)) input.push_back(dim.isKnown() ? dim.value() : 1);
    const ResizeGeometry geometry = TENON_TRY(context.named(resizeGeometry(context.node(), input, scales, sizes)));
    Shape shape = toShape(geometry.output);
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const Dim& dim = context.shape(0)[i];
        if (dim.isKnown()) continue;
        if (geometry.scales[i] != 1.0f) {
            return context.fail("axis {} of extent '{}' is resized; give that dimension a number", i, dim.symbol());
        }
        shape[i] = dim;
    }
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferSlice(const InferContext& context) {
    const Tensor* starts = TENON_TRY(context.knownInput(1, "the list of starts"));
    const Tensor* ends = TENON_TRY(context.knownInput(2, "the list of ends"));
    const Tensor* axes = TENON_TRY(context.knownInput(3, "the list of axes"));
    const Tensor* steps = TENON_TRY(context.knownInput(4, "the list of steps"));
    Shape shape = context.shape(0);
    const auto ranges = TENON_TRY(context.named(sliceRanges(shape, *starts, *ends, axes, steps)));
    for (const SliceRange& range : ranges) {
        shape[static_cast<std::size_t>(range.axis)] = range.extent;
    }
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferSplit(const InferContext& context) {
    const std::size_t axis = TENON_TRY(axisOf(context));
    const Dim& dim = context.shape(0)[axis];
    if (!dim.isKnown())
        return context.fail("axis {} of extent '{}' is split; give that dimension a number", axis, dim.symbol());
    const Tensor* sizes = TENON_TRY(context.knownInput(1, "the list of parts"));
    const Dims extents = TENON_TRY(context.named(splitExtents(context.node(), dim.value(), sizes)));
    Types types;
    for (std::int64_t extent : extents) {
        types.push_back(context.type(0));
        types.back().shape[axis] = extent;
    }
    return types;
}

}  // namespace tenon
