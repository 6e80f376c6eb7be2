// SPDX-License-Identifier: Apache-2.0
// One node being evaluated: attributes, inputs, and the sentences it fails with.
#pragma once

#include <optional>

#include "core/ir/axes.h"
#include "core/ir/graph.h"

namespace tenon::interpreter {

/// Outputs of one evaluation that are larger than this are refused: sizes come from the model and its data.
constexpr std::int64_t kLargestOutputBytes = std::int64_t(8) << 30;

class Call {
public:
    Call(const Node& node, std::span<const Tensor* const> inputs) : node(node), tensors(inputs) {}

    const Node& node;

    Op op() const { return node.op; }
    std::size_t inputCount() const { return tensors.size(); }
    bool has(std::size_t index) const { return index < tensors.size() && tensors[index] != nullptr; }
    /// CHECKs that the input is present: arity was verified before.
    const Tensor& in(std::size_t index) const;
    /// The input, or nullptr where an optional one is absent.
    const Tensor* optional(std::size_t index) const { return has(index) ? tensors[index] : nullptr; }

    std::int64_t integer(std::string_view name) const { return node.intAttribute(name); }
    double real(std::string_view name) const { return node.floatAttribute(name); }
    const std::string& text(std::string_view name) const { return node.textAttribute(name); }
    std::optional<std::int64_t> optionalInteger(std::string_view name) const;
    std::optional<double> optionalReal(std::string_view name) const;

    /// "node 'name' (Gather): <why>".
    Error fault(std::string_view why) const;
    /// A clause from the rules in ir (geometry.h, axes.h) gets this node's name in front.
    template <class T>
    Result<T> named(Result<T> result) const {
        if (!result) return fault(result.error().message);
        return result;
    }
    /// An Error when so many elements overflow or are over kLargestOutputBytes.
    Result<void> checkSize(ElementType type, const Dims& dims) const;
    /// A zero-filled tensor of a checked size.
    Result<Tensor> make(ElementType type, Dims dims) const;
    /// The attribute "axis" counted from the front; an Error when it is outside [-rank, rank).
    Result<std::int64_t> axis(std::size_t rank) const { return named(normalizeAxis(integer("axis"), rank)); }
    /// The shape that all inputs broadcast to, by NumPy's rules.
    Result<Dims> broadcastDims() const;

private:
    std::span<const Tensor* const> tensors;
};

using Outputs = std::vector<Tensor>;

}  // namespace tenon::interpreter
