// SPDX-License-Identifier: Apache-2.0
// Contractions as products: every op that multiplies and adds over a shared index becomes
//
//     out[batch, i, j] = finish(sum over k of left(batch, k, i) * right(batch, k, j))
//
// MatMul and Gemm directly; a convolution with its weights as left (i: output channel) and the patches of its input as
// right (j: output position, k: input channel and tap). The integer ops subtract their zero points while reading.
#pragma once

#include <optional>

#include "core/ir/window.h"
#include "core/loops/lower_emitter.h"

namespace tenon::loops {

/// Offsets of a plain tensor seen as an operand: offset(batch) + k * depth + i * free, in elements.
struct OperandStrides {
    std::int64_t depth = 0, free = 0;
    std::int64_t batch = 0;  ///< offset of batch b is (b % batchCount) * batch
    std::int64_t batchCount = 1;
};

struct Operand {
    ValueId value;
    std::int64_t extent = 1;  ///< of the free axis
    /// Element in the type that products are computed in. `k` and `i` may lie anywhere in their ranges.
    std::function<Expr(Emitter& e, const Expr& batch, const Expr& k, const Expr& i)> read;
    std::optional<OperandStrides> strides;  ///< absent: not a plain tensor (patches, broadcast batches)
};

struct Product {
    NodeId node;
    ValueId output;
    std::int64_t batch = 1, depth = 1;
    Operand left, right;
    ElementType type = ElementType::f32;  ///< of the sums
    std::function<Index(const Expr& batch, const Expr& i, const Expr& j)> outputIndex;
    /// The output's element from the sum, in computeType of the output.
    std::function<Expr(Emitter& e, const Expr& sum, const Index& output)> finish;
    std::optional<Window> window;  ///< of a convolution
    std::int64_t channels = 1;     ///< of a convolution: input channels of one group

    std::int64_t multiplyAdds() const { return batch * depth * left.extent * right.extent; }
};

/// Where an integer product has its operands and their zero points among its inputs.
struct QuantizedInputs {
    std::size_t left = 0, right = 1, leftPoint = 2, rightPoint = 3;
    bool isRequantized = false;  ///< QLinear ops: the sum is scaled and rounded
};
/// nullopt for ops that do not multiply integers.
std::optional<QuantizedInputs> quantizedInputs(Op op);

/// nullopt for ops that are no products. Shapes must be known.
std::optional<Product> productOf(const Graph& graph, NodeId node);

}  // namespace tenon::loops
