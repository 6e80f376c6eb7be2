// SPDX-License-Identifier: Apache-2.0
// What an inference rule sees and returns. Rules live in infer_<family>.cpp; infer_table.cpp says which op uses which.
#pragma once

#include <fmt/core.h>

#include "core/ir/dim_arithmetic.h"
#include "core/ir/infer.h"

namespace tenon {

/// One node and what is known of its inputs. Arity is already checked: inputs the op requires are present.
struct InferContext {
    const Graph& graph;
    NodeId id;
    std::span<const Tensor* const> constants;

    const Node& node() const { return graph.node(id); }
    bool has(std::size_t i) const { return node().hasInput(i); }
    const TensorType& type(std::size_t i) const { return graph.value(node().inputs[i]).type; }
    const Shape& shape(std::size_t i) const { return type(i).shape; }
    std::size_t rank(std::size_t i) const { return shape(i).size(); }
    ElementType element(std::size_t i) const { return type(i).element; }
    /// Content of input i, or nullptr.
    const Tensor* constant(std::size_t i) const { return i < constants.size() ? constants[i] : nullptr; }
    /// Content of input i; nullptr when the input is absent, an error when it is there but not known.
    Result<const Tensor*> knownInput(std::size_t i, std::string_view what) const;

    /// "node 'conv1' (Conv): <clause>"
    Error fail(std::string_view clause) const;
    template <class... Args>
    Error fail(fmt::format_string<Args...> format, Args&&... args) const {
        return fail(std::string_view(fmt::format(format, std::forward<Args>(args)...)));
    }
    /// Puts the node in front of a clause that came from geometry.h or axes.h.
    template <class T>
    Result<T> named(Result<T> result) const {
        if (result) return result;
        return fail(result.error().message);
    }
};

using Types = std::vector<TensorType>;
using InferRule = Result<Types> (*)(const InferContext&);

/// A row of the inference table. `shapeInputs`: bit i set when the content of input i decides the output's shape.
struct InferRow {
    Op op;
    InferRule rule;
    unsigned shapeInputs = 0;
};

const InferRow& inferRow(Op op);

/// Errors unless every input has that property; the message says what was given.
Result<void> requireSameElement(const InferContext& context, std::size_t a, std::size_t b);
Result<void> requireRank(const InferContext& context, std::size_t input, std::size_t least);

// infer_elementwise.cpp
Result<Types> inferAnyUnary(const InferContext&);
Result<Types> inferRealUnary(const InferContext&);
Result<Types> inferNumericUnary(const InferContext&);
Result<Types> inferSignedUnary(const InferContext&);
Result<Types> inferIntegerUnary(const InferContext&);
Result<Types> inferBoolUnary(const InferContext&);
Result<Types> inferPredicate(const InferContext&);
Result<Types> inferCast(const InferContext&);
Result<Types> inferClip(const InferContext&);
Result<Types> inferNumericBroadcast(const InferContext&);
Result<Types> inferIntegerBroadcast(const InferContext&);
Result<Types> inferLogical(const InferContext&);
Result<Types> inferEqual(const InferContext&);
Result<Types> inferOrder(const InferContext&);
Result<Types> inferPow(const InferContext&);
Result<Types> inferPRelu(const InferContext&);
Result<Types> inferWhere(const InferContext&);

// infer_quantize.cpp
Result<Types> inferQuantize(const InferContext&);
Result<Types> inferDequantize(const InferContext&);

// infer_contraction.cpp
Result<Types> inferAttention(const InferContext&);
Result<Types> inferConv(const InferContext&);
Result<Types> inferConvInteger(const InferContext&);
Result<Types> inferQLinearConv(const InferContext&);
Result<Types> inferConvTranspose(const InferContext&);
Result<Types> inferGemm(const InferContext&);
Result<Types> inferMatMul(const InferContext&);
Result<Types> inferMatMulInteger(const InferContext&);
Result<Types> inferQLinearMatMul(const InferContext&);

// infer_reduction.cpp
Result<Types> inferReduce(const InferContext&);
Result<Types> inferArgument(const InferContext&);
Result<Types> inferAlongAxis(const InferContext&);
Result<Types> inferGlobalPool(const InferContext&);
Result<Types> inferPool(const InferContext&);
Result<Types> inferLrn(const InferContext&);
Result<Types> inferChannelNormalization(const InferContext&);
Result<Types> inferTrailingNormalization(const InferContext&);

// infer_movement.cpp
Result<Types> inferConcat(const InferContext&);
Result<Types> inferDepthToSpace(const InferContext&);
Result<Types> inferExpand(const InferContext&);
Result<Types> inferFlatten(const InferContext&);
Result<Types> inferReshape(const InferContext&);
Result<Types> inferSpaceToDepth(const InferContext&);
Result<Types> inferSqueeze(const InferContext&);
Result<Types> inferTile(const InferContext&);
Result<Types> inferTranspose(const InferContext&);
Result<Types> inferTrilu(const InferContext&);
Result<Types> inferUnsqueeze(const InferContext&);

// infer_indexing.cpp
Result<Types> inferGather(const InferContext&);
Result<Types> inferGatherElements(const InferContext&);
Result<Types> inferPad(const InferContext&);
Result<Types> inferResize(const InferContext&);
Result<Types> inferSlice(const InferContext&);
Result<Types> inferSplit(const InferContext&);

// infer_source.cpp
Result<Types> inferConstantOfShape(const InferContext&);
Result<Types> inferEyeLike(const InferContext&);
Result<Types> inferRange(const InferContext&);
Result<Types> inferCount(const InferContext&);
Result<Types> inferShape(const InferContext&);
/// The value of a Shape or Size node whose input's extents are known, else nullopt.
std::optional<Tensor> shapeValue(const InferContext&);

}  // namespace tenon
