// SPDX-License-Identifier: Apache-2.0
// Small sliding windows, written out tap by tap: pools, and local response normalization along channels.
#include <algorithm>

#include "core/ir/window.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

/// Visits every tap of the window at output position `index`: the input index, and the condition that it lies inside.
void forEachTap(const Window& window, const Index& index, const std::function<void(const Index&, const Expr&)>& visit) {
    const std::int64_t taps = elementCount(window.kernel);
    for (std::int64_t tap = 0; tap < taps; ++tap) {
        Index at(index.begin(), index.begin() + 2);
        Expr isInside = integer(ElementType::boolean, 1);
        std::int64_t rest = tap;
        for (std::size_t axis = 0; axis < window.rank(); ++axis) {
            std::int64_t inner = 1;
            for (std::size_t k = axis + 1; k < window.rank(); ++k) inner *= window.kernel[k];
            const std::int64_t offset = rest / inner * window.dilations[axis] - window.padsBegin[axis];
            rest %= inner;
            const Expr position = index[axis + 2] * window.strides[axis] + offset;
            at.push_back(position);
            isInside = binary(BinaryOp::logicalAnd, isInside, binary(BinaryOp::lessEqual, loops::index(0), position));
            isInside = binary(BinaryOp::logicalAnd, isInside,
                              binary(BinaryOp::less, position, loops::index(window.input[axis])));
        }
        visit(at, isInside);
    }
}

/// How many taps along one axis lie in [from, to).
Expr covered(Emitter& e, const Window& window, std::size_t axis, const Expr& output, std::int64_t from,
             std::int64_t to) {
    Expr count = loops::index(0);
    for (std::int64_t k = 0; k < window.kernel[axis]; ++k) {
        const Expr at = output * window.strides[axis] + (k * window.dilations[axis] - window.padsBegin[axis]);
        const Expr isInside = binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, loops::index(from), at),
                                     binary(BinaryOp::less, at, loops::index(to)));
        count = count + select(e.simplify(isInside), loops::index(1), loops::index(0));
    }
    return count;
}

Expr pooled(Emitter& e, const Node& node, const Index& index) {
    const ElementType type = computeType(e.graph.elementType(node.outputs[0]));
    auto resolved = windowOf(e.graph, e.graph.value(node.outputs[0]).producer);
    if (!resolved) {
        e.fail(resolved.error().message);
        return constantOf(type, 0);
    }
    const Window window = resolved.take();
    const bool isMax = node.op == Op::MaxPool;
    Expr result;
    forEachTap(window, index, [&](const Index& at, const Expr& condition) {
        const Expr isInside = e.simplify(condition);
        if (isInside->kind == ExprKind::integer && !isInside->integer) return;
        Expr element;
        e.guarded(isInside, [&] { element = e.read(node.inputs[0], at); });
        if (isMax) element = select(isInside, element, extremeOf(type, true));
        result = !result ? element : e.let(isMax ? binary(BinaryOp::max, result, element) : result + element);
    });
    if (!result) result = isMax ? extremeOf(type, true) : constantOf(type, 0);
    if (isMax) return result;
    const bool countsPadding = node.intAttribute("count_include_pad") != 0;
    Expr count = loops::index(1);
    for (std::size_t axis = 0; axis < window.rank(); ++axis) {
        const std::int64_t from = countsPadding ? -window.padsBegin[axis] : 0;
        const std::int64_t to = window.input[axis] + (countsPadding ? window.padsEnd[axis] : 0);
        count = count * covered(e, window, axis, index[axis + 2], from, to);
    }
    if (count->kind == ExprKind::integer) return result * constantOf(type, 1.0 / static_cast<double>(count->integer));
    return binary(BinaryOp::div, result, cast(type, count));
}

Expr localResponse(Emitter& e, const Node& node, const Index& index) {
    const std::int64_t size = node.intAttribute("size"), channels = e.dims(node.inputs[0])[1];
    const Expr x = e.read(node.inputs[0], index);
    const auto number = [&](double value) { return constantOf(x->type, value); };
    Expr sum = number(0);
    for (std::int64_t k = -((size - 1) / 2); k <= size / 2; ++k) {
        Index at = index;
        at[1] = index[1] + k;
        const Expr isInside = binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, loops::index(0), at[1]),
                                     binary(BinaryOp::less, at[1], loops::index(channels)));
        const Expr simple = e.simplify(isInside);
        if (simple->kind == ExprKind::integer && !simple->integer) continue;
        Expr element;
        e.guarded(simple, [&] { element = e.read(node.inputs[0], at); });
        sum = e.let(fma(element, element, sum));
    }
    const Expr energy =
        fma(sum, number(node.floatAttribute("alpha") / static_cast<double>(size)), number(node.floatAttribute("bias")));
    const double beta = node.floatAttribute("beta");
    if (beta == 0.75) {
        const Expr root = e.let(unary(UnaryOp::sqrt, energy));
        return binary(BinaryOp::div, x, root * unary(UnaryOp::sqrt, root));
    }
    return binary(BinaryOp::div, x, binary(BinaryOp::pow, energy, number(beta)));
}

}  // namespace

Expr windowElement(Emitter& e, const Node& node, const Index& index) {
    return node.op == Op::LRN ? localResponse(e, node, index) : pooled(e, node, index);
}

}  // namespace tenon::loops
