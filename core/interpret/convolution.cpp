// SPDX-License-Identifier: Apache-2.0
// Convolutions over any number of spatial axes. A sliding window reads, for the output position o and kernel index k,
// input position o * stride - pad + k * dilation; a transposed one adds input position i to the outputs at
// i * stride - pad + k * dilation. Both directions share the index arithmetic of Slide.
#include <fmt/format.h>

#include "core/interpret/contraction.h"
#include "core/interpret/families.h"
#include "core/interpret/multiply.h"
#include "core/interpret/numbers.h"
#include "core/interpret/walk.h"

namespace tenon::interpreter {

namespace {

/// Maps positions of one grid through a window to positions of another. Rows are runs along the last spatial axis.
struct Slide {
    const Window& window;
    Dims from, to;

    std::int64_t rowLength() const { return from.back(); }
    std::int64_t rows() const { return extentBetween(from, 0, from.size() - 1); }
    std::int64_t target(std::size_t axis, std::int64_t position, std::int64_t k) const {
        return position * window.strides[axis] - window.padsBegin[axis] + k * window.dilations[axis];
    }
    /// Where row `row` lands for the kernel index: the offset of the target row, or -1 outside.
    std::int64_t targetRow(std::int64_t row, const Dims& kernelIndex) const {
        std::int64_t offset = 0, stride = to.back();
        for (std::size_t axis = from.size() - 1; axis-- > 0;) {
            const std::int64_t at = target(axis, row % from[axis], kernelIndex[axis]);
            if (at < 0 || at >= to[axis]) return -1;
            offset += at * stride;
            stride *= to[axis];
            row /= from[axis];
        }
        return offset;
    }
};

Dims kernelIndexOf(const Dims& kernel, std::int64_t position) {
    Dims index(kernel.size());
    for (std::size_t axis = kernel.size(); axis-- > 0;) {
        index[axis] = position % kernel[axis];
        position /= kernel[axis];
    }
    return index;
}

/// out[j] = plane[target of output position first + j], 0 where that is padding.
void readPatchRow(const Slide& slide, const double* plane, const Dims& kernelIndex, std::int64_t first,
                  std::span<double> out) {
    const std::size_t last = slide.from.size() - 1;
    std::size_t done = 0;
    while (done < out.size()) {
        const std::int64_t position = first + static_cast<std::int64_t>(done), x = position % slide.rowLength();
        const auto run = std::min<std::size_t>(out.size() - done, static_cast<std::size_t>(slide.rowLength() - x));
        const std::int64_t row = slide.targetRow(position / slide.rowLength(), kernelIndex);
        for (std::size_t j = 0; j < run; ++j) {
            const std::int64_t at = slide.target(last, x + static_cast<std::int64_t>(j), kernelIndex[last]);
            out[done + j] = row < 0 || at < 0 || at >= slide.to[last] ? 0 : plane[row + at];
        }
        done += run;
    }
}

/// Adds factor * plane[i] to every target of one kernel index.
void scatterPlane(const Slide& slide, const double* plane, const Dims& kernelIndex, double factor, double* out) {
    const std::size_t last = slide.from.size() - 1;
    for (std::int64_t row = 0; row < slide.rows(); ++row) {
        const std::int64_t start = slide.targetRow(row, kernelIndex);
        if (start < 0) continue;
        for (std::int64_t x = 0; x < slide.rowLength(); ++x) {
            const std::int64_t at = slide.target(last, x, kernelIndex[last]);
            if (at >= 0 && at < slide.to[last]) out[start + at] += factor * plane[row * slide.rowLength() + x];
        }
    }
}

/// Extents of a convolution; channels count per group.
struct ConvExtents {
    std::int64_t batch, group, inChannels, outChannels, inPlane, outPlane, taps;
};

Result<ConvExtents> extentsOf(const Call& call, const Window& window, const Dims& x, const Dims& weights,
                              const Tensor* bias) {
    const std::int64_t group = window.group;
    const std::int64_t outer = window.isTransposed ? x[1] : weights[0];  // what the first axis of the weights counts
    const std::int64_t inner = window.isTransposed ? outer / group : x[1] / group;
    const bool fits =
        x[1] % group == 0 && outer % group == 0 && weights[0] == outer && (window.isTransposed || weights[1] == inner);
    const std::int64_t perGroup = window.isTransposed ? weights[1] : outer / group;
    if (!fits || (bias && bias->dims() != Dims{perGroup * group}))
        return call.fault(fmt::format("the input {}, weights {} and bias {} do not fit with {} groups", toString(x),
                                      toString(weights), bias ? toString(bias->dims()) : "none", group));
    return ConvExtents{x[0],
                       group,
                       inner,
                       perGroup,
                       elementCount(window.input),
                       elementCount(window.output),
                       elementCount(window.kernel)};
}

/// The result's shape, and its elements set to the bias of their channel.
struct Accumulator {
    Dims dims;
    std::vector<double> values;
};
Result<Accumulator> startFromBias(const Call& call, const Window& window, const ConvExtents& e, const Tensor* bias) {
    Dims dims{e.batch, e.group * e.outChannels};
    dims.insert(dims.end(), window.output.begin(), window.output.end());
    TENON_TRY(call.checkSize(ElementType::f64, dims));
    std::vector<double> values(static_cast<std::size_t>(elementCount(dims)), 0.0);
    if (!bias) return Accumulator{dims, std::move(values)};
    const std::vector<double> channels = widen<double>(*bias);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = channels[i / static_cast<std::size_t>(e.outPlane) % channels.size()];
    return Accumulator{dims, std::move(values)};
}

}  // namespace

Result<Window> windowOver(const Call& call, const Tensor& input, Dims kernel) {
    Window window = TENON_TRY(windowParameters(call.node, std::move(kernel)));
    if (input.dims().size() != window.rank() + 2)
        return call.fault(fmt::format("the input {} needs {} spatial axes", toString(input.dims()), window.rank()));
    for (std::size_t axis = 0; axis < window.rank(); ++axis) {
        const std::int64_t extent = input.dims()[axis + 2];
        const auto output = outputExtent(window, axis, extent);
        if (!output) return call.fault(fmt::format("its window does not fit the input {}", toString(input.dims())));
        window.input.push_back(extent);
        window.output.push_back(*output);
    }
    return window;
}

Result<Tensor> convolution(const Call& call, const Tensor& x, const Tensor& weights, const Tensor* bias) {
    if (weights.dims().size() < 3) return call.fault("takes weights with at least one spatial axis");
    const Window window = TENON_TRY(windowOver(call, x, Dims(weights.dims().begin() + 2, weights.dims().end())));
    const ConvExtents e = TENON_TRY(extentsOf(call, window, x.dims(), weights.dims(), bias));
    Accumulator sums = TENON_TRY(startFromBias(call, window, e, bias));
    const Slide slide{window, window.output, window.input};
    const double *data = x.as<double>().data(), *w = weights.as<double>().data();
    const std::int64_t depth = e.inChannels * e.taps;
    for (std::int64_t block = 0; block < e.batch * e.group;
         ++block) {  // (image, group) pairs, as both x and y hold them
        const auto readRow = [&](std::int64_t k, std::int64_t first, std::span<double> row) {
            const double* plane = data + (block * e.inChannels + k / e.taps) * e.inPlane;
            readPatchRow(slide, plane, kernelIndexOf(window.kernel, k % e.taps), first, row);
        };
        multiply(w + block % e.group * e.outChannels * depth, e.outChannels, depth, e.outPlane, readRow,
                 sums.values.data() + block * e.outChannels * e.outPlane);
    }
    return Tensor::of<double>(ElementType::f64, sums.dims, sums.values);
}

Result<Tensor> conv(const Call& call) {
    const Tensor x = call.in(0).converted(ElementType::f64), weights = call.in(1).converted(ElementType::f64);
    return TENON_TRY(convolution(call, x, weights, call.optional(2))).converted(call.in(0).type());
}

Result<Tensor> convInteger(const Call& call) {
    const Tensor x = TENON_TRY(withoutZeroPoint(call, call.in(0), call.optional(2), 1));
    const Tensor weights = TENON_TRY(withoutZeroPoint(call, call.in(1), call.optional(3), 0));
    const Tensor sums =
        TENON_TRY(convolution(call, x.converted(ElementType::f64), weights.converted(ElementType::f64), nullptr));
    return sums.converted(ElementType::i64).converted(ElementType::i32);  // wraps, as a 32-bit sum does
}

Result<Tensor> convTranspose(const Call& call) {
    const Tensor& weights = call.in(1);
    if (weights.dims().size() < 3) return call.fault("takes weights with at least one spatial axis");
    const Window window =
        TENON_TRY(windowOver(call, call.in(0), Dims(weights.dims().begin() + 2, weights.dims().end())));
    const ConvExtents e = TENON_TRY(extentsOf(call, window, call.in(0).dims(), weights.dims(), call.optional(2)));
    Accumulator sums = TENON_TRY(startFromBias(call, window, e, call.optional(2)));
    const Slide slide{window, window.input, window.output};
    const std::vector<double> x = widen<double>(call.in(0)), w = widen<double>(weights);
    const std::int64_t planes = e.batch * e.group * e.outChannels;
    parallelFor(planes, planes * e.inChannels * e.taps * e.inPlane, [&](std::int64_t plane) {
        const std::int64_t block = plane / e.outChannels, channel = plane % e.outChannels;
        for (std::int64_t c = 0; c < e.inChannels; ++c)
            for (std::int64_t k = 0; k < e.taps; ++k) {
                const std::int64_t row = block % e.group * e.inChannels + c;
                const double factor = w[static_cast<std::size_t>((row * e.outChannels + channel) * e.taps + k)];
                scatterPlane(slide, x.data() + (block * e.inChannels + c) * e.inPlane, kernelIndexOf(window.kernel, k),
                             factor, sums.values.data() + plane * e.outPlane);
            }
    });
    return Tensor::of<double>(ElementType::f64, sums.dims, sums.values).converted(call.in(0).type());
}

}  // namespace tenon::interpreter
