// SPDX-License-Identifier: Apache-2.0
#include "core/base/checked.h"
#include "core/ir/broadcast.h"
#include "core/ir/infer_rules.h"
#include "core/ir/window.h"

namespace tenon {

namespace {

bool isByte(ElementType type) {
    return type == ElementType::i8 || type == ElementType::u8;
}

Result<void> requireNumber(const InferContext& context, std::size_t input) {
    if (context.element(input) != ElementType::boolean) return {};
    return context.fail("input {} is bool but must be a number type", input);
}

Result<void> requireFloat(const InferContext& context, std::size_t input) {
    if (isFloat(context.element(input))) return {};
    return context.fail("input {} is {} but must be a float type", input, elementTypeName(context.element(input)));
}

Result<void> requireByte(const InferContext& context, std::size_t input) {
    if (isByte(context.element(input))) return {};
    return context.fail("input {} is {} but must be i8 or u8", input, elementTypeName(context.element(input)));
}

/// Scalars and vectors of length 1, or a vector along an axis of extent `channels`.
Result<void> requirePerTensorOr(const InferContext& context, std::size_t input, const Dim& channels) {
    if (!context.has(input)) return {};
    const Shape& shape = context.shape(input);
    if (shape.empty() || (shape.size() == 1 && (shape[0] == Dim(1) || shape[0] == channels))) return {};
    return context.fail("input {} has shape {} but must be a scalar or have {} elements", input, toString(shape),
                        toString(Shape{channels}));
}

// Convolutions -----------------------------------------------------------------------------------------------------

/// Extents after batch and channel. A symbolic extent that the window keeps stays; otherwise it becomes an expression.
Result<Shape> slide(const InferContext& context, const Window& window) {
    Shape spatial;
    const Shape& input = context.shape(0);
    for (std::size_t i = 0; i < window.rank(); ++i) {
        auto extent = outputExtent(window, i, input[i + 2]);
        if (!extent) {
            return context.fail("the window {} does not fit the input {} along spatial axis {}",
                                toString(window.kernel), toString(input), i);
        }
        spatial.push_back(*std::move(extent));
    }
    return spatial;
}

struct Operands {
    std::size_t data = 0;
    std::size_t weights = 1;
    std::size_t bias = 2;
};

Result<void> checkBias(const InferContext& context, std::size_t bias, const Dim& channels) {
    if (!context.has(bias) || context.shape(bias) == Shape{channels}) return {};
    return context.fail("the bias has shape {} but there are {} output channels", toString(context.shape(bias)),
                        toString(Shape{channels}));
}

/// Input [N,C,...], weights [M,C/group,...]: output [N,M,...].
Result<Shape> convolvedShape(const InferContext& context, const Operands& operands) {
    const Shape& data = context.shape(operands.data);
    TENON_TRY(requireRank(context, operands.weights, 3));
    const auto weights = knownDims(context.shape(operands.weights));
    if (!weights) return context.fail("the shape of the weights is not known");
    if (data.size() != weights->size()) {
        return context.fail("the input {} and the weights {} differ in rank", toString(data), toString(*weights));
    }
    const Window window = TENON_TRY(windowParameters(context.node(), Dims(weights->begin() + 2, weights->end())));
    const auto channels = checkedMul((*weights)[1], window.group);
    if (data[1].isKnown() && channels != data[1].value()) {
        return context.fail("the input has {} channels but the weights expect {}", data[1].value(),
                            channels ? std::to_string(*channels) : "far more");
    }
    if ((*weights)[0] % window.group != 0) {
        return context.fail("{} output channels do not split into {} groups", (*weights)[0], window.group);
    }
    Shape shape = TENON_TRY(slide(context, window));
    shape.insert(shape.begin(), {data[0], Dim((*weights)[0])});
    return shape;
}

}  // namespace

Result<Types> inferConv(const InferContext& context) {
    TENON_TRY(requireFloat(context, 0));
    TENON_TRY(requireSameElement(context, 0, 1));
    if (context.has(2)) TENON_TRY(requireSameElement(context, 0, 2));
    Shape shape = TENON_TRY(convolvedShape(context, {}));
    TENON_TRY(checkBias(context, 2, shape[1]));
    return Types{{context.element(0), std::move(shape)}};
}

Result<Types> inferConvInteger(const InferContext& context) {
    for (std::size_t i : {0, 1}) TENON_TRY(requireByte(context, i));
    Shape shape = TENON_TRY(convolvedShape(context, {}));
    TENON_TRY(requirePerTensorOr(context, 2, 1));
    TENON_TRY(requirePerTensorOr(context, 3, shape[1]));
    if (context.has(2)) TENON_TRY(requireSameElement(context, 0, 2));
    if (context.has(3)) TENON_TRY(requireSameElement(context, 1, 3));
    return Types{{ElementType::i32, std::move(shape)}};
}

// x, x_scale, x_zero_point, w, w_scale, w_zero_point, y_scale, y_zero_point, bias
Result<Types> inferQLinearConv(const InferContext& context) {
    for (std::size_t i : {0, 3, 7}) TENON_TRY(requireByte(context, i));
    TENON_TRY(requireSameElement(context, 0, 2));
    TENON_TRY(requireSameElement(context, 3, 5));
    Shape shape = TENON_TRY(convolvedShape(context, {0, 3, 8}));
    for (std::size_t i : {1, 2, 6, 7}) TENON_TRY(requirePerTensorOr(context, i, 1));
    for (std::size_t i : {4, 5}) TENON_TRY(requirePerTensorOr(context, i, shape[1]));
    for (std::size_t i : {1, 4, 6}) TENON_TRY(requireFloat(context, i));
    if (context.has(8) && context.element(8) != ElementType::i32) {
        return context.fail("the bias is {} but must be i32", elementTypeName(context.element(8)));
    }
    TENON_TRY(checkBias(context, 8, shape[1]));
    return Types{{context.element(7), std::move(shape)}};
}

/// Input [N,C,...], weights [C,M/group,...]: output [N,M,...].
Result<Types> inferConvTranspose(const InferContext& context) {
    TENON_TRY(requireFloat(context, 0));
    TENON_TRY(requireSameElement(context, 0, 1));
    if (context.has(2)) TENON_TRY(requireSameElement(context, 0, 2));
    TENON_TRY(requireRank(context, 1, 3));
    const Shape& data = context.shape(0);
    const auto weights = knownDims(context.shape(1));
    if (!weights) return context.fail("the shape of the weights is not known");
    if (data.size() != weights->size()) {
        return context.fail("the input {} and the weights {} differ in rank", toString(data), toString(*weights));
    }
    const Window window = TENON_TRY(windowParameters(context.node(), Dims(weights->begin() + 2, weights->end())));
    if (data[1].isKnown() && data[1].value() != (*weights)[0]) {
        return context.fail("the input has {} channels but the weights expect {}", data[1].value(), (*weights)[0]);
    }
    if ((*weights)[0] % window.group != 0) {
        return context.fail("{} input channels do not split into {} groups", (*weights)[0], window.group);
    }
    const auto channels = checkedMul((*weights)[1], window.group);
    if (!channels) return context.fail("there are too many output channels");
    TENON_TRY(checkBias(context, 2, *channels));
    Shape shape = TENON_TRY(slide(context, window));
    shape.insert(shape.begin(), {data[0], Dim(*channels)});
    return Types{{context.element(0), std::move(shape)}};
}

// Matrix products --------------------------------------------------------------------------------------------------

namespace {

/// NumPy's matmul: vectors are rows on the left and columns on the right, leading axes broadcast.
Result<Shape> productShape(const InferContext& context, std::size_t left, std::size_t right) {
    for (std::size_t i : {left, right}) TENON_TRY(requireRank(context, i, 1));
    Shape a = context.shape(left), b = context.shape(right);
    const bool isRow = a.size() == 1, isColumn = b.size() == 1;
    if (isRow) a.insert(a.begin(), Dim(1));
    if (isColumn) b.push_back(Dim(1));
    const Dim& inner = a.back();
    const Dim& other = b[b.size() - 2];
    if (inner != other && inner.isKnown() && other.isKnown()) {
        return context.fail("{} times {}: the inner extents {} and {} differ", toString(context.shape(left)),
                            toString(context.shape(right)), inner.value(), other.value());
    }
    auto shape = broadcast(Shape(a.begin(), a.end() - 2), Shape(b.begin(), b.end() - 2));
    if (!shape) {
        return context.fail("{} times {}: the leading extents cannot be broadcast", toString(context.shape(left)),
                            toString(context.shape(right)));
    }
    if (!isRow) shape->push_back(a[a.size() - 2]);
    if (!isColumn) shape->push_back(b.back());
    return *std::move(shape);
}

/// Scale or zero point of a matrix: per tensor, or one for each row or column.
Result<void> requireMatrixScale(const InferContext& context, std::size_t input, const Shape& matrix) {
    if (!context.has(input)) return {};
    const Shape& shape = context.shape(input);
    if (shape.size() <= 1 && (shape.empty() || shape[0] == Dim(1))) return {};
    if (shape.size() == 1 &&
        (shape[0] == matrix.back() || (matrix.size() > 1 && shape[0] == matrix[matrix.size() - 2])))
        return {};
    if (shape.size() == matrix.size() && broadcast(shape, matrix) == matrix) return {};
    return context.fail("input {} has shape {}, which fits neither rows nor columns of {}", input, toString(shape),
                        toString(matrix));
}

}  // namespace

Result<Types> inferMatMul(const InferContext& context) {
    TENON_TRY(requireNumber(context, 0));
    TENON_TRY(requireSameElement(context, 0, 1));
    return Types{{context.element(0), TENON_TRY(productShape(context, 0, 1))}};
}

Result<Types> inferMatMulInteger(const InferContext& context) {
    for (std::size_t i : {0, 1}) TENON_TRY(requireByte(context, i));
    Shape shape = TENON_TRY(productShape(context, 0, 1));
    for (std::size_t i : {0, 1}) {
        TENON_TRY(requireMatrixScale(context, i + 2, context.shape(i)));
        if (context.has(i + 2)) TENON_TRY(requireSameElement(context, i, i + 2));
    }
    return Types{{ElementType::i32, std::move(shape)}};
}

// a, a_scale, a_zero_point, b, b_scale, b_zero_point, y_scale, y_zero_point
Result<Types> inferQLinearMatMul(const InferContext& context) {
    for (std::size_t i : {0, 3, 7}) TENON_TRY(requireByte(context, i));
    TENON_TRY(requireSameElement(context, 0, 2));
    TENON_TRY(requireSameElement(context, 3, 5));
    for (std::size_t i : {1, 4, 6}) TENON_TRY(requireFloat(context, i));
    Shape shape = TENON_TRY(productShape(context, 0, 3));
    for (std::size_t i : {1, 2}) TENON_TRY(requireMatrixScale(context, i, context.shape(0)));
    for (std::size_t i : {4, 5}) TENON_TRY(requireMatrixScale(context, i, context.shape(3)));
    for (std::size_t i : {6, 7}) TENON_TRY(requirePerTensorOr(context, i, 1));
    return Types{{context.element(7), std::move(shape)}};
}

Result<Types> inferGemm(const InferContext& context) {
    TENON_TRY(requireNumber(context, 0));
    TENON_TRY(requireSameElement(context, 0, 1));
    const Shape& a = context.shape(0);
    const Shape& b = context.shape(1);
    if (a.size() != 2 || b.size() != 2) {
        return context.fail("multiplies matrices, but the inputs are {} and {}", toString(a), toString(b));
    }
    const bool isLeftTurned = context.node().intAttribute("transA") != 0;
    const bool isRightTurned = context.node().intAttribute("transB") != 0;
    const Dim& inner = a[isLeftTurned ? 0 : 1];
    const Dim& other = b[isRightTurned ? 1 : 0];
    if (inner != other && inner.isKnown() && other.isKnown()) {
        return context.fail("the inner extents {} and {} differ", inner.value(), other.value());
    }
    Shape shape{a[isLeftTurned ? 1 : 0], b[isRightTurned ? 0 : 1]};
    if (context.has(2)) {
        TENON_TRY(requireSameElement(context, 0, 2));
        if (context.rank(2) > 2 || broadcast(context.shape(2), shape) != shape) {
            return context.fail("input 2 of shape {} cannot be broadcast to {}", toString(context.shape(2)),
                                toString(shape));
        }
    }
    return Types{{context.element(0), std::move(shape)}};
}

// Attention: Q [B,H,S,D], K [B,G,T,D], V [B,G,T,E] with H a multiple of G, mask broadcast to [B,H,S,T]: [B,H,S,E]
// --------

namespace {

bool mayDiffer(const Dim& a, const Dim& b) {
    return a != b && a.isKnown() && b.isKnown();
}

Result<void> checkMask(const InferContext& context, const Shape& scores) {
    if (!context.has(3)) return {};
    if (context.element(3) != ElementType::boolean) TENON_TRY(requireSameElement(context, 0, 3));
    if (context.rank(3) <= 4 && broadcast(context.shape(3), scores) == scores) return {};
    return context.fail("the mask {} cannot be broadcast to {}", toString(context.shape(3)), toString(scores));
}

}  // namespace

Result<Types> inferAttention(const InferContext& context) {
    TENON_TRY(requireFloat(context, 0));
    for (std::size_t i : {0, 1, 2}) {
        TENON_TRY(requireSameElement(context, 0, i));
        if (context.rank(i) != 4) return context.fail("input {} needs rank 4 but is {}", i, toString(context.type(i)));
    }
    const Shape &q = context.shape(0), &k = context.shape(1), &v = context.shape(2);
    const bool disagree = mayDiffer(q[0], k[0]) || mayDiffer(k[0], v[0]) || mayDiffer(k[1], v[1]) ||
                          mayDiffer(q[3], k[3]) || mayDiffer(k[2], v[2]);
    if (disagree) {
        return context.fail("Q {}, K {} and V {} do not fit each other", toString(q), toString(k), toString(v));
    }
    if (q[1].isKnown() && k[1].isKnown() && (k[1].value() == 0 || q[1].value() % k[1].value() != 0)) {
        return context.fail("{} query heads are no multiple of {} key heads", q[1].value(), k[1].value());
    }
    TENON_TRY(checkMask(context, {q[0], q[1], q[2], k[2]}));
    return Types{{context.element(0), {q[0], q[1], q[2], v[3]}}};
}

}  // namespace tenon
