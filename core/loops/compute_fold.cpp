// SPDX-License-Identifier: Apache-2.0
#include "core/loops/compute_fold.h"

#include "core/ir/window.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

Expr within(const Expr& at, std::int64_t low, std::int64_t high) {
    return binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, loops::index(low), at),
                  binary(BinaryOp::less, at, loops::index(high)));
}

/// Gathers what reaches an output position: input position (o + pad - k * dilation) / stride, where that is whole.
std::optional<FoldDefinition> transposedConvolution(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    auto resolved = windowOf(graph, id);
    if (!resolved) return std::nullopt;
    const Window w = resolved.take();
    const Dims weights = graph.dims(node.inputs[1]);
    const std::int64_t inPerGroup = weights[0] / w.group, outPerGroup = weights[1];
    FoldDefinition d{id, node.outputs[0], {inPerGroup}, computeType(graph.elementType(node.outputs[0])), false, {}, {}};
    d.space.insert(d.space.end(), w.kernel.begin(), w.kernel.end());
    d.term = [=, &node](Emitter& e, const Index& at, const Index& k) {
        const Expr group = binary(BinaryOp::div, at[1], loops::index(outPerGroup));
        const Expr channel = group * inPerGroup + k[0];
        Index x{at[0], channel}, f{channel, binary(BinaryOp::mod, at[1], loops::index(outPerGroup))};
        Expr reaches = integer(ElementType::boolean, 1);
        for (std::size_t axis = 0; axis < w.rank(); ++axis) {
            const Expr spread = at[axis + 2] + w.padsBegin[axis] - k[axis + 1] * w.dilations[axis];
            const Expr position = binary(BinaryOp::div, spread, loops::index(w.strides[axis]));
            const Expr isWhole =
                binary(BinaryOp::equal, binary(BinaryOp::mod, spread, loops::index(w.strides[axis])), loops::index(0));
            reaches = binary(BinaryOp::logicalAnd, reaches,
                             binary(BinaryOp::logicalAnd, isWhole, within(position, 0, w.input[axis])));
            x.push_back(position);
            f.push_back(k[axis + 1]);
        }
        reaches = e.simplify(reaches);
        Expr value;
        e.guarded(reaches, [&] { value = e.read(node.inputs[0], x); });
        return select(reaches, value, constantOf(value->type, 0)) * e.read(node.inputs[1], f);
    };
    d.finish = [&node](Emitter& e, const Expr& sum, const Index& at) {
        return node.hasInput(2) ? sum + e.read(node.inputs[2], {at[1]}) : sum;
    };
    return d;
}

std::optional<FoldDefinition> pool(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    auto resolved = windowOf(graph, id);
    if (!resolved) return std::nullopt;
    const Window w = resolved.take();
    const bool isMax = node.op == Op::MaxPool, countsPadding = !isMax && node.intAttribute("count_include_pad") != 0;
    const ElementType type = computeType(graph.elementType(node.outputs[0]));
    FoldDefinition d{id, node.outputs[0], w.kernel, type, isMax, {}, {}};
    d.term = [=, &node](Emitter& e, const Index& at, const Index& k) {
        Index x(at.begin(), at.begin() + 2);
        Expr isInside = integer(ElementType::boolean, 1);
        for (std::size_t axis = 0; axis < w.rank(); ++axis) {
            x.push_back(at[axis + 2] * w.strides[axis] + k[axis] * w.dilations[axis] + (-w.padsBegin[axis]));
            isInside = binary(BinaryOp::logicalAnd, isInside, within(x.back(), 0, w.input[axis]));
        }
        isInside = e.simplify(isInside);
        Expr value;
        e.guarded(isInside, [&] { value = e.read(node.inputs[0], x); });
        return select(isInside, value, isMax ? extremeOf(type, true) : constantOf(type, 0));
    };
    d.finish = [=](Emitter& e, const Expr& folded, const Index& at) {
        if (isMax) return folded;
        // Taps k with low <= start + k * dilation < high, along each axis.
        Expr count = loops::index(1);
        for (std::size_t axis = 0; axis < w.rank(); ++axis) {
            const std::int64_t low = countsPadding ? -w.padsBegin[axis] : 0,
                               high = w.input[axis] + (countsPadding ? w.padsEnd[axis] : 0);
            const std::int64_t dilation = w.dilations[axis];
            const Expr start = at[axis + 2] * w.strides[axis] + (-w.padsBegin[axis]);
            const auto tapsBelow = [&](std::int64_t bound) {
                const Expr taps =
                    binary(BinaryOp::div, loops::index(bound + dilation - 1) - start, loops::index(dilation));
                return binary(BinaryOp::min, binary(BinaryOp::max, taps, loops::index(0)),
                              loops::index(w.kernel[axis]));
            };
            count = count * (tapsBelow(high) - tapsBelow(low));
        }
        return binary(BinaryOp::div, folded, cast(folded->type, e.simplify(count)));
    };
    return d;
}

std::optional<FoldDefinition> localResponse(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const std::int64_t size = node.intAttribute("size"), channels = graph.dims(node.inputs[0])[1];
    FoldDefinition d{id, node.outputs[0], {size}, computeType(graph.elementType(node.outputs[0])), false, {}, {}};
    d.term = [=, &node](Emitter& e, const Index& at, const Index& k) {
        Index x = at;
        x[1] = at[1] + k[0] + (-((size - 1) / 2));
        const Expr isInside = e.simplify(within(x[1], 0, channels));
        Expr value;
        e.guarded(isInside, [&] { value = e.read(node.inputs[0], x); });
        const Expr kept = e.let(select(isInside, value, constantOf(value->type, 0)));
        return kept * kept;
    };
    d.finish = [=, &node](Emitter& e, const Expr& sum, const Index& at) {
        const auto number = [&](double value) { return constantOf(sum->type, value); };
        const Expr energy = fma(sum, number(node.floatAttribute("alpha") / static_cast<double>(size)),
                                number(node.floatAttribute("bias")));
        return binary(BinaryOp::div, e.read(node.inputs[0], at),
                      binary(BinaryOp::pow, energy, number(node.floatAttribute("beta"))));
    };
    return d;
}

}  // namespace

std::optional<FoldDefinition> foldOf(const Graph& graph, NodeId id) {
    switch (graph.node(id).op) {
        case Op::ConvTranspose:
            return transposedConvolution(graph, id);
        case Op::MaxPool:
        case Op::AveragePool:
            return pool(graph, id);
        case Op::LRN:
            return localResponse(graph, id);
        default:
            return std::nullopt;
    }
}

}  // namespace tenon::loops
