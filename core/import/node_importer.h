// SPDX-License-Identifier: Apache-2.0
// Nodes of a file, one after the other, into the graph: names become values, local functions and constant branches are
// unfolded in place, everything else is upgraded and emitted.
#pragma once

#include <map>
#include <tuple>

#include "core/import/onnx_tensor.h"
#include "core/import/upgrade.h"

namespace tenon::onnx {

/// Names that nodes of one graph, branch or function body can read.
struct Scope {
    const Scope* parent = nullptr;  ///< what surrounds a branch; function bodies see nothing of their caller
    std::string prefix;             ///< "call/" in front of the names of unfolded nodes
    std::int64_t opset = 0;
    std::unordered_map<std::string_view, ValueId> values;  ///< an invalid id: an optional input that was not given
    std::unordered_map<std::string_view, std::string> notComputed;        ///< outputs we do not offer, by whom
    std::unordered_map<std::string_view, const AttributeDef*> arguments;  ///< of the function call
};

class NodeImporter {
public:
    NodeImporter(const ModelDef& model, const TensorContext& tensors);

    Emitter emitter;

    /// Refuses a model with unknown ops in one sentence that names each.
    Result<void> checkOps(const GraphDef& graph) const;
    /// The version of ai.onnx, which must be one we read.
    Result<std::int64_t> opsetOf(const std::vector<OpsetDef>& opsets) const;
    Result<void> addInitializers(Scope& scope, const GraphDef& graph);
    Result<void> importNodes(Scope& scope, const std::vector<NodeDef>& nodes);
    /// The error is a clause that starts with the name.
    Result<ValueId> lookup(const Scope& scope, std::string_view name) const;
    /// `value` under exactly this name: renamed, or copied when its name is taken by the model's contract already.
    Result<ValueId> named(ValueId value, const std::string& name);

private:
    using FunctionKey = std::tuple<std::string_view, std::string_view, std::string_view>;  // domain, name, overload

    const FunctionDef* functionOf(const NodeDef& node) const;
    bool isKnown(const NodeDef& node) const;
    std::string uniqueName(std::string name);

    Result<void> importNode(Scope& scope, const NodeDef& def, std::size_t position);
    Result<void> readInputs(const Scope& scope, const NodeDef& def, IncomingNode& node) const;
    Result<const AttributeDef*> resolve(const Scope& scope, const AttributeDef& attribute) const;
    Result<void> readAttributes(const Scope& scope, const NodeDef& def, IncomingNode& node) const;
    Result<void> addConstant(Scope& scope, const NodeDef& def, IncomingNode& node);
    Result<void> unfoldBranch(Scope& scope, const NodeDef& def, const IncomingNode& node);
    Result<void> unfoldCall(Scope& scope, const NodeDef& def, const IncomingNode& node, const FunctionDef& function);
    Result<void> emitNode(Scope& scope, const NodeDef& def, IncomingNode& node);
    void define(Scope& scope, const NodeDef& def, const std::vector<ValueId>& outputs, bool areNew);

    const ModelDef& model;
    TensorContext tensors;
    std::map<FunctionKey, const FunctionDef*> functions;
    std::vector<const FunctionDef*> open;  ///< functions being unfolded, outermost first
    std::unordered_map<std::string, std::size_t> nameUses;
    std::size_t nodesLeft;
};

}  // namespace tenon::onnx
