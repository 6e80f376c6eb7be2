// SPDX-License-Identifier: Apache-2.0
#include "core/loops/compute_contraction.h"

#include <algorithm>

#include "core/ir/broadcast.h"
#include "core/loops/compute.h"

namespace tenon::loops {

namespace {

Index scalarIndex(Emitter& e, ValueId value) {
    return Index(e.dims(value).size(), loops::index(0));
}

Expr widened(ElementType type, const Expr& x) {
    return cast(type, x);
}

/// Zero point `input` of the node at position `channel` (of vectors), as i32; 0 where absent.
Expr zeroPoint(Emitter& e, const Node& node, std::size_t input, const Expr& channel) {
    if (!node.hasInput(input)) return integer(ElementType::i32, 0);
    const Dims dims = e.dims(node.inputs[input]);
    if (elementCount(dims) == 1)
        return cast(ElementType::i32, e.read(node.inputs[input], scalarIndex(e, node.inputs[input])));
    Index at(dims.size(), loops::index(0));
    for (std::size_t axis = 0; axis < dims.size(); ++axis)
        if (dims[axis] > 1) at[axis] = channel;
    return cast(ElementType::i32, e.read(node.inputs[input], at));
}

/// ONNX requantization: round(sum * (left scale * right scale / output scale)) + zero point, limited to the type.
Expr requantized(Emitter& e, const Node& node, const Expr& sum, const Expr& channel) {
    const auto scalar = [&](std::size_t i) { return e.read(node.inputs[i], scalarIndex(e, node.inputs[i])); };
    const Dims scaleDims = e.dims(node.inputs[4]);
    Index at = scalarIndex(e, node.inputs[4]);
    for (std::size_t axis = 0; axis < scaleDims.size(); ++axis)
        if (scaleDims[axis] > 1) at[axis] = channel;
    const Expr factor = e.let(binary(BinaryOp::div, scalar(1) * e.read(node.inputs[4], at), scalar(6)));
    return quantizedTo(e.graph.elementType(node.outputs[0]), cast(ElementType::f32, sum) * factor, scalar(7));
}

// Matrices ----------------------------------------------------------------------------------------

/// Shapes of a MatMul with vectors made matrices.
struct MatrixShapes {
    Dims left, right, batch, output;
    bool isLeftVector = false, isRightVector = false;
};

MatrixShapes matrixShapes(const Graph& graph, ValueId left, ValueId right) {
    MatrixShapes s{graph.dims(left), graph.dims(right), {}, {}};
    if (s.left.size() == 1) s.isLeftVector = true, s.left.insert(s.left.begin(), 1);
    if (s.right.size() == 1) s.isRightVector = true, s.right.push_back(1);
    const Dims a(s.left.begin(), s.left.end() - 2), b(s.right.begin(), s.right.end() - 2);
    s.batch = *broadcast(a, b);
    return s;
}

/// Strides of a stack of matrices read with `batch` flattened; nullopt when its own batch is broadcast unevenly.
std::optional<OperandStrides> stackStrides(const Dims& dims, const Dims& batch, std::int64_t depth, std::int64_t free) {
    const Dims own(dims.begin(), dims.end() - 2);
    const std::int64_t count = elementCount(own), matrix = dims[dims.size() - 2] * dims.back();
    if (count == 1) return OperandStrides{depth, free, 0, 1};
    // Trailing batch axes are whole, leading ones 1 or missing: the stack repeats.
    std::size_t axis = batch.size();
    std::int64_t whole = 1;
    for (std::size_t i = own.size(); i-- > 0 && own[i] == batch[--axis];) whole *= own[i];
    if (whole != count) return std::nullopt;
    return OperandStrides{depth, free, matrix, count};
}

Index stackIndex(const Dims& dims, const Dims& batch, const Expr& b, const Expr& row, const Expr& column, bool isVector,
                 bool isLeft) {
    const Index all = unflatten(b, batch);
    const std::size_t own = dims.size() - 2;
    // An operand that is the same for the whole batch has axes of extent 1 that the batch need not have.
    Index at(own, loops::index(0));
    for (std::size_t i = 0; i < own; ++i)
        if (dims[i] != 1) at[i] = all[all.size() - own + i];
    if (isVector) return {isLeft ? column : row};
    at.push_back(row);
    at.push_back(column);
    return at;
}

std::optional<Product> matrixProduct(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const bool isInteger = quantizedInputs(node.op).has_value();
    const QuantizedInputs q = quantizedInputs(node.op).value_or(QuantizedInputs{});
    const ValueId left = node.inputs[q.left], right = node.inputs[q.right];
    MatrixShapes s = matrixShapes(graph, left, right);
    Product p;
    p.node = id;
    p.output = node.outputs[0];
    p.depth = s.left.back();
    p.type = isInteger ? ElementType::i32 : computeType(graph.elementType(p.output));
    const ElementType type = p.type;
    const std::int64_t rows = s.left[s.left.size() - 2], columns = s.right.back();
    // One matrix on the right of a stack: the stack is one tall matrix.
    const bool isTall =
        elementCount(Dims(s.right.begin(), s.right.end() - 2)) == 1 && !s.isRightVector && !s.isLeftVector;
    p.batch = isTall ? 1 : elementCount(s.batch);
    p.left = {left, isTall ? rows * elementCount(s.batch) : rows, {}};
    p.right = {right, columns, {}};
    p.left.strides = isTall ? OperandStrides{1, p.depth, 0, 1} : stackStrides(s.left, s.batch, 1, p.depth);
    p.right.strides = stackStrides(s.right, isTall ? Dims{} : s.batch, columns, 1);
    p.left.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& i) {
        Expr row = i, batch = b;
        if (isTall)
            row = binary(BinaryOp::mod, i, loops::index(rows)), batch = binary(BinaryOp::div, i, loops::index(rows));
        const Expr x = widened(type, e.read(left, stackIndex(s.left, s.batch, batch, row, k, s.isLeftVector, true)));
        return isInteger ? x - zeroPoint(e, node, q.leftPoint, i) : x;
    };
    p.right.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& j) {
        const Expr x = widened(
            type, e.read(right, stackIndex(s.right, isTall ? Dims{} : s.batch, b, k, j, s.isRightVector, false)));
        return isInteger ? x - zeroPoint(e, node, q.rightPoint, j) : x;
    };
    p.outputIndex = [=](const Expr& b, const Expr& i, const Expr& j) {
        Index at = isTall ? unflatten(binary(BinaryOp::div, i, loops::index(rows)), s.batch) : unflatten(b, s.batch);
        if (!s.isLeftVector) at.push_back(isTall ? binary(BinaryOp::mod, i, loops::index(rows)) : i);
        if (!s.isRightVector) at.push_back(j);
        return at;
    };
    p.finish = [=, &node](Emitter& e, const Expr& sum, const Index& at) {
        return q.isRequantized ? requantized(e, node, sum, at.empty() ? loops::index(0) : at.back()) : sum;
    };
    return p;
}

std::optional<Product> gemm(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    const bool transA = node.intAttribute("transA") != 0, transB = node.intAttribute("transB") != 0;
    const Dims a = graph.dims(node.inputs[0]), b = graph.dims(node.inputs[1]);
    Product p;
    p.node = id;
    p.output = node.outputs[0];
    p.depth = transA ? a[0] : a[1];
    p.type = computeType(graph.elementType(p.output));
    p.left = {node.inputs[0], transA ? a[1] : a[0], {}, transA ? OperandStrides{a[1], 1} : OperandStrides{1, a[1]}};
    p.right = {node.inputs[1], transB ? b[0] : b[1], {}, transB ? OperandStrides{1, b[1]} : OperandStrides{b[1], 1}};
    p.left.read = [=, &node](Emitter& e, const Expr&, const Expr& k, const Expr& i) {
        return e.read(node.inputs[0], transA ? Index{k, i} : Index{i, k});
    };
    p.right.read = [=, &node](Emitter& e, const Expr&, const Expr& k, const Expr& j) {
        return e.read(node.inputs[1], transB ? Index{j, k} : Index{k, j});
    };
    p.outputIndex = [](const Expr&, const Expr& i, const Expr& j) { return Index{i, j}; };
    p.finish = [&node](Emitter& e, const Expr& sum, const Index& at) {
        const auto number = [&](const char* name) { return constantOf(sum->type, node.floatAttribute(name)); };
        const Expr scaled = sum * number("alpha");
        if (!node.hasInput(2)) return scaled;
        return scaled + readBroadcast(e, node.inputs[2], at) * number("beta");
    };
    return p;
}

// Convolutions ------------------------------------------------------------------------------------

std::optional<Product> convolution(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    auto resolved = windowOf(graph, id);
    if (!resolved) return std::nullopt;
    const Window w = resolved.take();
    const bool isInteger = quantizedInputs(node.op).has_value();
    const QuantizedInputs q = quantizedInputs(node.op).value_or(QuantizedInputs{});
    const ValueId input = node.inputs[q.left], weights = node.inputs[q.right];
    const Dims x = graph.dims(input), f = graph.dims(weights);
    Product p;
    p.node = id;
    p.output = node.outputs[0];
    p.window = w;
    p.channels = f[1];
    const std::int64_t taps = elementCount(w.kernel), rows = f[0] / w.group, channels = f[1], groups = w.group;
    p.batch = x[0] * groups;
    p.depth = channels * taps;
    p.type = isInteger ? ElementType::i32 : computeType(graph.elementType(p.output));
    const ElementType type = p.type;
    const std::int64_t depth = p.depth;
    p.left = {weights, rows, {}, OperandStrides{1, depth, rows * depth, groups}};
    p.left.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& i) {
        const Expr filter = binary(BinaryOp::mod, b, loops::index(groups)) * rows + i;
        const Expr value = widened(type, e.read(weights, unflatten(filter * depth + k, f)));
        return isInteger ? value - zeroPoint(e, node, q.rightPoint, filter) : value;
    };
    p.right = {input, elementCount(w.output), {}, {}};
    const bool isPointwise = taps == 1 && w.output == w.input &&
                             std::ranges::all_of(w.strides, [](auto s) { return s == 1; }) &&
                             std::ranges::all_of(w.padsBegin, [](auto s) { return s == 0; });
    const std::int64_t plane = elementCount(w.input);
    // The patches of one unpadded line are the line itself, read from every stride-th element on.
    const bool isLine = channels == 1 && taps == w.kernel.back() && plane == w.input.back() &&
                        w.dilations.back() == 1 && elementCount(w.output) == w.output.back() &&
                        w.padsBegin.back() == 0 && w.padsEnd.back() == 0;
    if (isPointwise)
        p.right.strides = OperandStrides{plane, 1, channels * plane, x[0] * groups};
    else if (isLine)
        p.right.strides = OperandStrides{1, w.strides.back(), plane, x[0] * groups};
    p.right.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& j) {
        const Index out = unflatten(j, w.output);
        const Expr channel =
            binary(BinaryOp::mod, b, loops::index(groups)) * channels + binary(BinaryOp::div, k, loops::index(taps));
        const Index tap = unflatten(binary(BinaryOp::mod, k, loops::index(taps)), w.kernel);
        Index at{binary(BinaryOp::div, b, loops::index(groups)), channel};
        Expr isInside = integer(ElementType::boolean, 1);
        for (std::size_t axis = 0; axis < w.rank(); ++axis) {
            const Expr position = out[axis] * w.strides[axis] + tap[axis] * w.dilations[axis] + (-w.padsBegin[axis]);
            isInside = binary(BinaryOp::logicalAnd, isInside, binary(BinaryOp::lessEqual, loops::index(0), position));
            isInside =
                binary(BinaryOp::logicalAnd, isInside, binary(BinaryOp::less, position, loops::index(w.input[axis])));
            at.push_back(position);
        }
        isInside = e.simplify(isInside);
        Expr value;
        e.guarded(isInside, [&] { value = widened(type, e.read(input, at)); });
        if (isInteger) value = value - zeroPoint(e, node, q.leftPoint, loops::index(0));
        const bool isAlways = isInside->kind == ExprKind::integer && isInside->integer;
        // A load gives 0 in the padding by itself; anything computed from it has to be made 0.
        return !isAlways && (isInteger || e.isInlined(input)) ? select(isInside, value, constantOf(type, 0)) : value;
    };
    p.outputIndex = [=](const Expr& b, const Expr& i, const Expr& j) {
        Index at{binary(BinaryOp::div, b, loops::index(groups)),
                 binary(BinaryOp::mod, b, loops::index(groups)) * rows + i};
        const Index place = unflatten(j, w.output);
        at.insert(at.end(), place.begin(), place.end());
        return at;
    };
    p.finish = [=, &node](Emitter& e, const Expr& sum, const Index& at) {
        const std::size_t bias = node.op == Op::QLinearConv ? 8 : 2;
        Expr result = sum;
        const bool hasBias = node.op != Op::ConvInteger && node.hasInput(bias);
        if (hasBias) result = result + cast(sum->type, e.read(node.inputs[bias], {at[1]}));
        return q.isRequantized ? requantized(e, node, result, at[1]) : result;
    };
    return p;
}

/// A transposed convolution whose windows do not overlap: every input position fills a block of its own, so the product
/// over the input channels gives (output channel, tap) x input position.
std::optional<Product> blockwiseTransposed(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    auto resolved = windowOf(graph, id);
    if (!resolved) return std::nullopt;
    const Window w = resolved.take();
    const auto all = [](const Dims& list, std::int64_t value) {
        return std::ranges::all_of(list, [=](std::int64_t x) { return x == value; });
    };
    if (w.kernel != w.strides || !all(w.dilations, 1) || !all(w.padsBegin, 0) || !all(w.padsEnd, 0) ||
        !all(w.outputPadding, 0))
        return std::nullopt;
    const Dims x = graph.dims(node.inputs[0]), f = graph.dims(node.inputs[1]);
    const std::int64_t taps = elementCount(w.kernel), groups = w.group, depth = f[0] / groups, rows = f[1] * taps;
    const std::int64_t plane = elementCount(w.input);
    Product p;
    p.node = id;
    p.output = node.outputs[0];
    p.batch = x[0] * groups;
    p.depth = depth;
    p.type = computeType(graph.elementType(p.output));
    p.left = {node.inputs[1], rows, {}, OperandStrides{rows, 1, depth * rows, groups}};
    p.left.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& i) {
        const Expr channel = binary(BinaryOp::mod, b, loops::index(groups)) * depth + k;
        return e.read(node.inputs[1], unflatten(channel * rows + i, f));
    };
    p.right = {node.inputs[0], plane, {}, OperandStrides{plane, 1, depth * plane, x[0] * groups}};
    p.right.read = [=, &node](Emitter& e, const Expr& b, const Expr& k, const Expr& j) {
        return e.read(node.inputs[0], unflatten((b * depth + k) * plane + j, x));
    };
    p.outputIndex = [=](const Expr& b, const Expr& i, const Expr& j) {
        const Expr filter = binary(BinaryOp::div, i, loops::index(taps));
        const Index tap = unflatten(binary(BinaryOp::mod, i, loops::index(taps)), w.kernel),
                    place = unflatten(j, w.input);
        Index at{binary(BinaryOp::div, b, loops::index(groups)),
                 binary(BinaryOp::mod, b, loops::index(groups)) * (rows / taps) + filter};
        for (std::size_t axis = 0; axis < w.rank(); ++axis) at.push_back(place[axis] * w.strides[axis] + tap[axis]);
        return at;
    };
    p.finish = [&node](Emitter& e, const Expr& sum, const Index& at) {
        return node.hasInput(2) ? sum + cast(sum->type, e.read(node.inputs[2], {at[1]})) : sum;
    };
    return p;
}

}  // namespace

std::optional<QuantizedInputs> quantizedInputs(Op op) {
    switch (op) {
        case Op::ConvInteger:
        case Op::MatMulInteger:
            return QuantizedInputs{};
        case Op::QLinearConv:
        case Op::QLinearMatMul:
            return QuantizedInputs{0, 3, 2, 5, true};
        default:
            return std::nullopt;
    }
}

std::optional<Product> productOf(const Graph& graph, NodeId id) {
    switch (graph.node(id).op) {
        case Op::MatMul:
        case Op::MatMulInteger:
        case Op::QLinearMatMul:
            return matrixProduct(graph, id);
        case Op::Gemm:
            return gemm(graph, id);
        case Op::Conv:
        case Op::ConvInteger:
        case Op::QLinearConv:
            return convolution(graph, id);
        case Op::ConvTranspose:
            return blockwiseTransposed(graph, id);
        default:
            return std::nullopt;
    }
}

}  // namespace tenon::loops
