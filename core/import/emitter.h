// SPDX-License-Identifier: Apache-2.0
// Nodes enter the graph here, one at a time in topological order: each gets its types at once, and small constant
// computations are followed, because upgrading the next node may need both.
#pragma once

#include <unordered_map>

#include "core/interpret/interpret.h"

namespace tenon {

/// A node on its way in: operator, inputs and attributes in the form of its own operator set until upgrade() has run.
struct IncomingNode {
    std::string op;
    std::string name;  ///< as in the file, or `Op_N`
    std::int64_t opset = 0;
    std::vector<ValueId> inputs;  ///< an invalid id is an absent input
    AttributeMap attributes;
    std::vector<bool> outputs;  ///< as many as the node names; false: the place is left empty
    SourceSet sources;

    bool hasInput(std::size_t i) const { return i < inputs.size() && inputs[i].isValid(); }
    ValueId input(std::size_t i) const { return i < inputs.size() ? inputs[i] : ValueId(); }
    void setInput(std::size_t i, ValueId value);
    bool hasAttribute(std::string_view key) const { return attributes.find(key) != attributes.end(); }
    /// The attribute out of the map, or `otherwise` when it is absent; an error when it has another type.
    template <class T>
    Result<T> take(std::string_view key, T otherwise);
    void drop(std::string_view key);

    Error fail(const std::string& clause) const;  ///< "node 'conv1' (Conv): <clause>"
};

template <class T>
Result<T> IncomingNode::take(std::string_view key, T otherwise) {
    const auto found = attributes.find(key);
    if (found == attributes.end()) return otherwise;
    const T* value = std::get_if<T>(&found->second);
    if (!value) return fail("its attribute '" + std::string(key) + "' has the wrong type");
    T taken = *value;
    attributes.erase(found);
    return taken;
}

class Emitter {
public:
    Emitter() : evaluate(constantEvaluator()) {}

    Graph graph;

    /// Adds the node with as many outputs as the op has (Split: as the node names) and infers their types.
    Result<std::vector<ValueId>> emit(const IncomingNode& node);
    /// A helper node of `parent`, named `parent/suffix`, with one output.
    Result<ValueId> emit(const IncomingNode& parent, std::string_view suffix, std::string_view op,
                         std::vector<ValueId> inputs, AttributeMap attributes = {});
    /// A constant named `parent/suffix`.
    ValueId constant(const IncomingNode& parent, std::string_view suffix, Tensor tensor);
    ValueId integers(const IncomingNode& parent, std::string_view suffix, const Dims& values);

    /// Content of a constant, or of a small value that follows from constants and shapes; else nullptr.
    const Tensor* known(ValueId value) const;
    const Shape& shape(ValueId value) const { return graph.value(value).type.shape; }
    ElementType element(ValueId value) const { return graph.value(value).type.element; }
    /// The last error of emit() was that shapes or types do not fit.
    bool hasMisfit() const { return isMisfit; }

private:
    Result<void> follow(NodeId id, std::span<const Tensor* const> constants);

    Evaluator evaluate;
    std::unordered_map<ValueId, Tensor> followed;
    bool isMisfit = false;
};

}  // namespace tenon
