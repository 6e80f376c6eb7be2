// SPDX-License-Identifier: Apache-2.0
// Convolutions and pools: automatic padding becomes explicit, and what the weights' shape says already is dropped.
#include "core/import/names.h"
#include "core/import/upgrade.h"

namespace tenon {

namespace {

using Outputs = std::vector<ValueId>;

constexpr std::int64_t kLargestParameter = std::int64_t{1} << 30;  // products of two stay in range

/// The lists of a window, filled with their defaults.
struct WindowLists {
    Dims input, kernel, strides, dilations;
    std::size_t rank() const { return kernel.size(); }
};

Result<Dims> listAttribute(IncomingNode& node, std::string_view key, std::size_t rank, std::int64_t otherwise) {
    const Attribute* given = nullptr;
    if (const auto found = node.attributes.find(key); found != node.attributes.end()) given = &found->second;
    if (!given) return Dims(rank, otherwise);
    const auto* list = std::get_if<Dims>(given);
    if (!list || list->size() != rank)
        return node.fail("its attribute '" + std::string(key) + "' needs " + std::to_string(rank) + " numbers");
    for (std::int64_t value : *list)
        if (value < 1 || value > kLargestParameter)
            return node.fail("its attribute '" + std::string(key) + "' has the impossible value " +
                             std::to_string(value));
    return *list;
}

/// Extents after batch and channel; the caller knows that the shape is known.
Dims spatialExtents(const Shape& shape) {
    const Dims dims = *knownDims(shape);
    return dims.size() < 2 ? Dims() : Dims(dims.begin() + 2, dims.end());
}

Result<WindowLists> windowLists(IncomingNode& node, Emitter& emitter, Dims kernel) {
    WindowLists lists;
    lists.input = spatialExtents(emitter.shape(node.inputs[0]));
    lists.kernel = std::move(kernel);
    if (lists.input.size() != lists.kernel.size())
        return node.fail("its kernel has " + std::to_string(lists.kernel.size()) + " spatial axes, its input " +
                         toString(emitter.shape(node.inputs[0])) + " has " + std::to_string(lists.input.size()));
    for (std::int64_t extent : lists.input)
        if (extent > kLargestParameter) return node.fail("its input " + toString(lists.input) + " is too large");
    lists.strides = TENON_TRY(listAttribute(node, "strides", lists.rank(), 1));
    lists.dilations = TENON_TRY(listAttribute(node, "dilations", lists.rank(), 1));
    return lists;
}

/// Splits what is to be padded along each axis; with an odd total, SAME_UPPER puts the larger half at the end.
void setPads(IncomingNode& node, const Dims& totals, bool isUpper) {
    Dims pads(totals.size() * 2);
    for (std::size_t i = 0; i < totals.size(); ++i) {
        const std::int64_t small = totals[i] / 2, large = totals[i] - small;
        pads[i] = isUpper ? small : large;
        pads[i + totals.size()] = isUpper ? large : small;
    }
    node.attributes["pads"] = pads;
}

/// SAME_*: the output has ceil(input / stride) positions.
Dims samePadding(const WindowLists& w) {
    Dims totals(w.rank());
    for (std::size_t i = 0; i < w.rank(); ++i) {
        const std::int64_t outputs = w.input[i] / w.strides[i] + (w.input[i] % w.strides[i] != 0);
        const std::int64_t reach = (outputs - 1) * w.strides[i] + (w.kernel[i] - 1) * w.dilations[i] + 1;
        totals[i] = std::max<std::int64_t>(reach - w.input[i], 0);
    }
    return totals;
}

/// Replaces auto_pad by pads; `kernel` gives the kernel's extents.
Result<void> resolvePadding(IncomingNode& node, Emitter& emitter, Dims kernel) {
    const std::string mode = TENON_TRY(node.take("auto_pad", std::string("NOTSET")));
    if (mode == "NOTSET" || mode.empty()) return {};
    if (mode == "VALID") {
        node.drop("pads");
        return {};
    }
    if (mode != "SAME_UPPER" && mode != "SAME_LOWER")
        return node.fail("its auto_pad is " + quote(mode) + ", which is none");
    const WindowLists lists = TENON_TRY(windowLists(node, emitter, std::move(kernel)));
    setPads(node, samePadding(lists), mode == "SAME_UPPER");
    return {};
}

/// The extents of a convolution's kernel are those of its weights, whatever kernel_shape repeats.
Result<Dims> weightKernel(IncomingNode& node, Emitter& emitter, std::size_t weights) {
    if (!node.hasInput(0) || !node.hasInput(weights)) return node.fail("it lacks an input");
    const Dims kernel = spatialExtents(emitter.shape(node.inputs[weights]));
    for (std::int64_t extent : kernel)
        if (extent < 1 || extent > kLargestParameter) return node.fail("its kernel is " + toString(kernel));
    const Dims stated = TENON_TRY(node.take("kernel_shape", kernel));
    if (stated != kernel)
        return node.fail("its kernel_shape is " + toString(stated) + " but its weights are " + toString(kernel));
    return kernel;
}

/// Padding of a transposed convolution from the output it is to have: the inverse of the formula in window.h.
Result<void> padForOutput(IncomingNode& node, const WindowLists& w, const Dims& wanted, bool isUpper) {
    Dims extra = TENON_TRY(node.take("output_padding", Dims(w.rank(), 0)));
    if (extra.size() != w.rank() || wanted.size() != w.rank())
        return node.fail("its output_shape or output_padding does not have one number for each spatial axis");
    Dims totals(w.rank());
    for (std::size_t i = 0; i < w.rank(); ++i) {
        if (wanted[i] < 1 || wanted[i] > kLargestParameter || extra[i] < 0 || extra[i] > kLargestParameter)
            return node.fail("its output_shape or output_padding has an impossible value");
        const std::int64_t natural =
            w.strides[i] * (w.input[i] - 1) + extra[i] + (w.kernel[i] - 1) * w.dilations[i] + 1;
        totals[i] = std::max<std::int64_t>(natural - wanted[i], 0);
        extra[i] += std::max<std::int64_t>(wanted[i] - natural, 0);
    }
    node.attributes["output_padding"] = extra;
    setPads(node, totals, isUpper);
    return {};
}

}  // namespace

Result<Outputs> resolveConvolution(IncomingNode& node, Emitter& emitter) {
    const Dims kernel = TENON_TRY(weightKernel(node, emitter, node.op == "QLinearConv" ? 3 : 1));
    TENON_TRY(resolvePadding(node, emitter, kernel));
    return Outputs();
}

Result<Outputs> resolveConvTranspose(IncomingNode& node, Emitter& emitter) {
    const Dims kernel = TENON_TRY(weightKernel(node, emitter, 1));
    const bool hasShape = node.hasAttribute("output_shape");
    const std::string mode = TENON_TRY(node.take("auto_pad", std::string("NOTSET")));
    if (mode == "VALID") node.drop("pads");
    const bool isSame = mode == "SAME_UPPER" || mode == "SAME_LOWER";
    if (!hasShape && !isSame) return Outputs();
    const WindowLists lists = TENON_TRY(windowLists(node, emitter, kernel));
    Dims wanted;
    for (std::size_t i = 0; i < lists.rank(); ++i) wanted.push_back(lists.input[i] * lists.strides[i]);
    wanted = TENON_TRY(node.take("output_shape", wanted));
    if (wanted.size() == lists.rank() + 2) wanted.erase(wanted.begin(), wanted.begin() + 2);
    TENON_TRY(padForOutput(node, lists, wanted, mode == "SAME_UPPER"));
    return Outputs();
}

Result<Outputs> resolvePool(IncomingNode& node, Emitter& emitter) {
    if (!node.hasInput(0)) return node.fail("it lacks an input");
    const auto found = node.attributes.find("kernel_shape");
    const auto* kernel = found == node.attributes.end() ? nullptr : std::get_if<Dims>(&found->second);
    if (!kernel) return node.fail("it lacks the attribute 'kernel_shape'");
    for (std::int64_t extent : *kernel)
        if (extent < 1 || extent > kLargestParameter) return node.fail("its kernel_shape is " + toString(*kernel));
    TENON_TRY(resolvePadding(node, emitter, *kernel));
    return Outputs();
}

}  // namespace tenon
