// SPDX-License-Identifier: Apache-2.0
// Pools over any number of spatial axes.
#include <algorithm>

#include "core/interpret/contraction.h"
#include "core/interpret/families.h"
#include "core/interpret/numbers.h"
#include "core/interpret/parallel.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

/// What one output position reads: offsets into the input plane, and how many positions the window covers when padding
/// counts (beyond the padded extent, where a ceil-mode window may reach, nothing counts).
struct Field {
    std::vector<std::int64_t> offsets;
    std::int64_t paddedCount = 1;
};

Field fieldOf(const Window& window, std::int64_t position) {
    Field field{{0}, 1};
    std::int64_t stride = 1;
    for (std::size_t axis = window.rank(); axis-- > 0;) {
        const std::int64_t start = position % window.output[axis] * window.strides[axis] - window.padsBegin[axis];
        position /= window.output[axis];
        std::vector<std::int64_t> wider;
        std::int64_t covered = 0;
        for (std::int64_t k = 0; k < window.kernel[axis]; ++k) {
            const std::int64_t at = start + k * window.dilations[axis];
            covered += at < window.input[axis] + window.padsEnd[axis];
            if (at >= 0 && at < window.input[axis])
                for (std::int64_t offset : field.offsets) wider.push_back(at * stride + offset);
        }
        field.offsets = std::move(wider);
        field.paddedCount *= covered;
        stride *= window.input[axis];
    }
    return field;
}

/// Every output element is fold(plane, field) over its field in the plane of its channel.
template <class W, class Fold>
Result<Tensor> pooled(const Call& call, const Fold& fold) {
    const Tensor& in = call.in(0);
    const Window window = TENON_TRY(windowOver(call, in, call.node.intsAttribute("kernel_shape")));
    Dims dims{in.dims()[0], in.dims()[1]};
    dims.insert(dims.end(), window.output.begin(), window.output.end());
    Tensor out = TENON_TRY(call.make(in.type(), dims));
    const std::int64_t planes = dims[0] * dims[1];
    const std::int64_t inPlane = elementCount(window.input), outPlane = elementCount(window.output);
    const std::vector<W> values = widen<W>(in);
    std::vector<W> result(static_cast<std::size_t>(out.count()));
    parallelFor(outPlane, out.count() * elementCount(window.kernel), [&](std::int64_t position) {
        const Field field = fieldOf(window, position);
        for (std::int64_t plane = 0; plane < planes; ++plane)
            result[static_cast<std::size_t>(plane * outPlane + position)] =
                fold(values.data() + plane * inPlane, field);
    });
    narrow(result, out);
    return out;
}

}  // namespace

Result<Tensor> averagePool(const Call& call) {
    const bool countsPadding = call.integer("count_include_pad") != 0;
    return pooled<double>(call, [=](const double* plane, const Field& field) {
        double sum = 0;
        for (std::int64_t offset : field.offsets) sum += plane[offset];
        return sum /
               static_cast<double>(countsPadding ? field.paddedCount : static_cast<std::int64_t>(field.offsets.size()));
    });
}

/// A window that lies in the padding whole gives the smallest value of the type (minus infinity for floats).
Result<Tensor> maxPool(const Call& call) {
    return withWideType(call.in(0).type(), [&]<class W>(W) {
        const W lowest = extremeOf<W>(call.in(0).type(), false);
        return pooled<W>(call, [=](const W* plane, const Field& field) {
            W largest = lowest;
            for (std::int64_t offset : field.offsets) largest = largerOf(largest, plane[offset]);
            return largest;
        });
    });
}

}  // namespace tenon::interpreter
