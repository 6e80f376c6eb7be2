// SPDX-License-Identifier: Apache-2.0
#include "core/ir/window.h"

#include "core/ir/dim_arithmetic.h"

namespace tenon {

namespace {

using Wide = __int128;  // products of two 48-bit factors must not wrap

constexpr std::int64_t kLargestParameter = std::int64_t{1} << 31;

Error refused(const Node& node, const std::string& why) {
    return modelError("node '" + node.name + "' (" + std::string(opName(node.op)) + "): " + why);
}

bool isPool(Op op) {
    return op == Op::MaxPool || op == Op::AveragePool;
}

std::size_t weightInput(Op op) {
    return op == Op::QLinearConv ? 3 : 1;
}

Result<Dims> listOr(const Node& node, std::string_view name, std::size_t size, std::int64_t missing,
                    std::int64_t least) {
    const Attribute* given = node.findAttribute(name);
    if (!given) return Dims(size, missing);
    const Dims& list = node.intsAttribute(name);
    if (list.size() != size) {
        return refused(node, std::string(name) + " has " + std::to_string(list.size()) + " numbers where " +
                                 std::to_string(size) + " are needed");
    }
    for (std::int64_t number : list) {
        if (number < least || number > kLargestParameter) {
            return refused(node, std::string(name) + " contains " + std::to_string(number) + ", which must be from " +
                                     std::to_string(least) + " to 2^31");
        }
    }
    return list;
}

Wide kernelSpan(const Window& window, std::size_t axis) {
    return Wide{window.dilations[axis]} * (window.kernel[axis] - 1) + 1;
}

Result<void> checkPoolPads(const Node& node, const Window& window) {
    for (std::size_t i = 0; i < window.rank(); ++i) {
        const Wide span = kernelSpan(window, i);
        if (window.padsBegin[i] < span && window.padsEnd[i] < span) continue;
        return refused(node, "pads must be smaller than the window, but along spatial axis " + std::to_string(i) +
                                 " the padding is " + std::to_string(std::max(window.padsBegin[i], window.padsEnd[i])) +
                                 " and the window " + std::to_string(static_cast<std::int64_t>(span)));
    }
    return {};
}

Wide slidingExtent(const Window& window, std::size_t axis, std::int64_t input) {
    const Wide room = Wide{input} + window.padsBegin[axis] + window.padsEnd[axis] - kernelSpan(window, axis);
    if (room < 0) return -1;
    const Wide stride = window.strides[axis];
    if (!window.isCeil) return room / stride + 1;
    const Wide extent = (room + stride - 1) / stride + 1;
    // A window must not start in the padding at the end.
    const bool startsPastEnd = (extent - 1) * stride >= Wide{input} + window.padsBegin[axis];
    return startsPastEnd ? extent - 1 : extent;
}

Wide transposedExtent(const Window& window, std::size_t axis, std::int64_t input) {
    return Wide{window.strides[axis]} * (input - 1) + window.outputPadding[axis] + kernelSpan(window, axis) -
           window.padsBegin[axis] - window.padsEnd[axis];
}

/// "H+2", "H-3", or "H" itself.
std::string shifted(const std::string& symbol, Wide distance) {
    if (distance == 0) return symbol;
    return symbol + (distance > 0 ? "+" : "") + std::to_string(static_cast<std::int64_t>(distance));
}

std::string slidingFormula(const Window& window, std::size_t axis, const std::string& symbol) {
    const Wide room = Wide{window.padsBegin[axis]} + window.padsEnd[axis] - kernelSpan(window, axis);
    const std::int64_t stride = window.strides[axis];
    if (stride == 1) return shifted(symbol, room + 1);
    return (window.isCeil ? "ceil((" : "floor((") + shifted(symbol, room) + ")/" + std::to_string(stride) + ")+1";
}

std::string transposedFormula(const Window& window, std::size_t axis, const std::string& symbol) {
    const Wide distance = transposedExtent(window, axis, 0);
    const std::int64_t stride = window.strides[axis];
    if (stride == 1) return shifted(symbol, distance);
    return shifted(std::to_string(stride) + "*(" + symbol + ")", distance);
}

Result<Dims> kernelOf(const Graph& graph, const Node& node) {
    if (isPool(node.op)) return node.intsAttribute("kernel_shape");
    const auto weights = knownDims(graph.value(node.inputs[weightInput(node.op)]).type.shape);
    if (!weights) return refused(node, "the shape of the weights is not known");
    if (weights->size() < 3) return refused(node, "the weights need rank 3 or more, not " + toString(*weights));
    return Dims(weights->begin() + 2, weights->end());
}

}  // namespace

std::optional<std::int64_t> outputExtent(const Window& window, std::size_t axis, std::int64_t input) {
    const Wide extent =
        window.isTransposed ? transposedExtent(window, axis, input) : slidingExtent(window, axis, input);
    if (extent < 0 || extent >= kLargestExtent) return std::nullopt;
    return static_cast<std::int64_t>(extent);
}

std::optional<Dim> outputExtent(const Window& window, std::size_t axis, const Dim& input) {
    if (input.isKnown()) {
        const auto extent = outputExtent(window, axis, input.value());
        return extent ? std::optional(Dim(*extent)) : std::nullopt;
    }
    const std::string formula = window.isTransposed ? transposedFormula(window, axis, input.symbol())
                                                    : slidingFormula(window, axis, input.symbol());
    if (formula.size() > kLongestSymbol) return std::nullopt;
    return Dim(formula);
}

Result<Window> windowParameters(const Node& node, Dims kernel) {
    Window window;
    const std::size_t rank = kernel.size();
    for (std::int64_t extent : kernel) {
        if (extent >= 1 && extent <= kLargestParameter) continue;
        return refused(node, "the kernel has extents " + toString(kernel) + ", which must be from 1 to 2^31");
    }
    window.kernel = std::move(kernel);
    window.strides = TENON_TRY(listOr(node, "strides", rank, 1, 1));
    window.dilations = TENON_TRY(listOr(node, "dilations", rank, 1, 1));
    const Dims pads = TENON_TRY(listOr(node, "pads", 2 * rank, 0, 0));
    window.padsBegin.assign(pads.begin(), pads.begin() + static_cast<std::ptrdiff_t>(rank));
    window.padsEnd.assign(pads.begin() + static_cast<std::ptrdiff_t>(rank), pads.end());
    window.outputPadding.assign(rank, 0);
    if (isPool(node.op)) {
        window.isCeil = node.intAttribute("ceil_mode") != 0;
        TENON_TRY(checkPoolPads(node, window));
        return window;
    }
    window.group = node.intAttribute("group");
    if (window.group < 1)
        return refused(node, "group is " + std::to_string(window.group) + ", which must be 1 or more");
    if (node.op == Op::ConvTranspose) {
        window.isTransposed = true;
        window.outputPadding = TENON_TRY(listOr(node, "output_padding", rank, 0, 0));
    }
    return window;
}

Result<Window> windowOf(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const Shape& input = graph.value(node.inputs[0]).type.shape;
    Window window = TENON_TRY(windowParameters(node, TENON_TRY(kernelOf(graph, node))));
    if (input.size() != window.rank() + 2) {
        return refused(node, "the input " + toString(input) + " has rank " + std::to_string(input.size()) +
                                 " but the kernel " + toString(window.kernel) + " needs rank " +
                                 std::to_string(window.rank() + 2));
    }
    for (std::size_t i = 0; i < window.rank(); ++i) {
        const Dim& dim = input[i + 2];
        if (!dim.isKnown())
            return refused(node, "the input extent '" + dim.symbol() + "' is not known; give it a number");
        const auto extent = outputExtent(window, i, dim.value());
        if (!extent) {
            return refused(node, "the window " + toString(window.kernel) + " does not fit the input " +
                                     toString(input) + " along spatial axis " + std::to_string(i));
        }
        window.input.push_back(dim.value());
        window.output.push_back(*extent);
    }
    return window;
}

}  // namespace tenon
