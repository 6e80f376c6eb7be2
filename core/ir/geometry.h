// SPDX-License-Identifier: Apache-2.0
// What movement and reduction ops do to axes, resolved from attributes and from the content of constant inputs.
// Inference, the interpreter and lowering all read these. Errors are clauses without the node's name, which the caller
// puts in front; hostile numbers never overflow.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// Output axis i of Transpose reads input axis perm[i]; without the attribute the axes are reversed.
Result<std::vector<std::int64_t>> permutation(const Node& node, std::size_t rank);

/// The axes a Reduce* folds, ascending. `axes` is the second input or nullptr. Empty: the op passes its input on.
Result<std::vector<std::int64_t>> reducedAxes(const Node& node, std::size_t rank, const Tensor* axes);

/// Shape with `axes` (ascending) set to 1 (`keep`) or dropped.
Shape withoutAxes(const Shape& shape, std::span<const std::int64_t> axes, bool keep);

/// Output position o along `axis` reads input position start + o * step, o in [0, extent).
struct SliceRange {
    std::int64_t axis;
    std::int64_t start;
    std::int64_t step;
    std::int64_t extent;
};

/// Only the axes that Slice names; the others are whole. A named axis of symbolic extent must be taken whole (0 to the
/// largest number, step 1) and is then left out. `axes` and `steps` may be nullptr.
Result<std::vector<SliceRange>> sliceRanges(const Shape& input, const Tensor& starts, const Tensor& ends,
                                            const Tensor* axes, const Tensor* steps);

/// Elements added before and after each axis; negative widths cut elements off.
struct PadWidths {
    Dims begin;
    Dims end;
};

Result<PadWidths> padWidths(std::size_t rank, const Tensor& pads, const Tensor* axes);

/// Target of Reshape: -1 is what is left over, 0 copies the input's extent (or is 0 when `allowZero`).
Result<Shape> reshapedShape(const Shape& input, std::span<const std::int64_t> target, bool allowZero);

/// Extents along the axis for each output of Split. `sizes` is the second input or nullptr.
Result<Dims> splitExtents(const Node& node, std::int64_t extent, const Tensor* sizes);

/// Output extents of Resize and the scale of every axis (output / input as the coordinate formulas use it).
struct ResizeGeometry {
    Dims output;
    std::vector<float> scales;
};

/// Exactly one of `scales` and `sizes` is given and non-empty. The region of interest does not change the extents.
Result<ResizeGeometry> resizeGeometry(const Node& node, const Dims& input, const Tensor* scales, const Tensor* sizes);

/// Elements of Range: max(ceil((limit - start) / delta), 0). The three are scalars of one type.
Result<std::int64_t> rangeCount(const Tensor& start, const Tensor& limit, const Tensor& delta);

}  // namespace tenon
