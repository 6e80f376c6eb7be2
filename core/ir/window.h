// SPDX-License-Identifier: Apache-2.0
// Sliding windows of convolutions and pools, resolved: every list filled, every rule checked. Inference, the
// interpreter and lowering all read this one struct.
#pragma once

#include "core/ir/graph.h"

namespace tenon {

/// One entry per spatial axis (the axes after batch and channel). Output position o reads inputs
///     o * stride - padBegin + k * dilation,   k in [0, kernel)
/// and positions outside [0, input) are padding. For ConvTranspose the same formula runs the other way: input position
/// i adds to outputs i * stride - padBegin + k * dilation.
struct Window {
    Dims input;
    Dims kernel;
    Dims strides;
    Dims dilations;
    Dims padsBegin;
    Dims padsEnd;
    Dims outputPadding;  ///< ConvTranspose: extra positions at the end, else 0
    Dims output;
    std::int64_t group = 1;  ///< convolutions only
    bool isCeil = false;     ///< pools: the last window may hang over the end
    bool isTransposed = false;

    std::size_t rank() const { return kernel.size(); }
};

/// For Conv, ConvInteger, QLinearConv, ConvTranspose, MaxPool and AveragePool; CHECKs on any other op. Needs the
/// spatial extents of the input to be numbers. Errors name the node.
Result<Window> windowOf(const Graph& graph, NodeId node);

/// The same without `input` and `output`, from attributes and the kernel's extents alone.
Result<Window> windowParameters(const Node& node, Dims kernel);

/// Output extent along spatial axis `axis` for an input extent; nullopt when the window does not fit or the result
/// leaves [0, 2^47).
std::optional<std::int64_t> outputExtent(const Window& window, std::size_t axis, std::int64_t input);

/// The same for a symbolic extent: the symbol itself where the window keeps extents, else a symbol spelled as the
/// formula; nullopt when that grows too long.
std::optional<Dim> outputExtent(const Window& window, std::size_t axis, const Dim& input);

}  // namespace tenon
