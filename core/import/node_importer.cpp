// SPDX-License-Identifier: Apache-2.0
#include "core/import/node_importer.h"

#include <algorithm>

#include "core/import/graph_order.h"
#include "core/import/names.h"
#include "core/import/onnx_attribute.h"

namespace tenon::onnx {

namespace {

constexpr std::size_t kMaxCallDepth = 64;
constexpr std::string_view kContribDomain = "com.microsoft";

std::string_view domainOf(std::string_view domain) {
    return domain == "ai.onnx" ? "" : domain;
}

std::string opTitle(const NodeDef& node) {
    const std::string_view domain = domainOf(node.domain);
    return (domain.empty() ? "" : cleanName(domain) + ".") + cleanName(node.op);
}

/// Unfolding may multiply nodes, but not without end.
std::size_t nodeAllowance(const ModelDef& model) {
    std::size_t nodes = model.graph ? model.graph->nodes.size() : 0;
    for (const FunctionDef& function : model.functions) nodes += function.nodes.size();
    return 100'000 + 8 * nodes;
}

Error atNode(const IncomingNode& node, const Error& error) {
    return {error.fault, node.fail(error.message).message};
}

}  // namespace

NodeImporter::NodeImporter(const ModelDef& model, const TensorContext& tensors)
    : model(model), tensors(tensors), nodesLeft(nodeAllowance(model)) {
    for (const FunctionDef& f : model.functions)
        functions.emplace(FunctionKey(domainOf(f.domain), f.name, f.overload), &f);
}

// What the model needs ---------------------------------------------------------------------------------------------

const FunctionDef* NodeImporter::functionOf(const NodeDef& node) const {
    if (domainOf(node.domain).empty() && (opFromName(node.op) || isUpgradedAway(node.op))) return nullptr;
    const auto found = functions.find(FunctionKey(domainOf(node.domain), node.op, node.overload));
    return found == functions.end() ? nullptr : found->second;
}

bool NodeImporter::isKnown(const NodeDef& node) const {
    const std::string_view domain = domainOf(node.domain);
    if (functionOf(node)) return true;
    if (domain.empty()) return opFromName(node.op) || isUpgradedAway(node.op);
    return domain == kContribDomain && isKnownContrib(node.op);
}

Result<void> NodeImporter::checkOps(const GraphDef& graph) const {
    std::map<std::string, std::string> unknown;  // op, the first node
    for (std::size_t i = 0; i < graph.nodes.size() && unknown.size() < 10; ++i)
        if (!isKnown(graph.nodes[i])) unknown.emplace(opTitle(graph.nodes[i]), quote(nodeName(graph.nodes[i], i)));
    if (unknown.empty()) return {};
    std::string list;
    for (const auto& [op, node] : unknown) list += (list.empty() ? "" : ", ") + op + " (node " + node + ")";
    return modelError("it uses " + std::string(unknown.size() == 1 ? "an op" : "ops") +
                      " that Tenon does not know: " + list);
}

Result<std::int64_t> NodeImporter::opsetOf(const std::vector<OpsetDef>& opsets) const {
    for (const OpsetDef& opset : opsets) {
        if (!domainOf(opset.domain).empty()) continue;
        if (opset.version >= kOldestOpset && opset.version <= kNewestOpset) return opset.version;
        return modelError("it uses ONNX opset " + std::to_string(opset.version) + "; Tenon reads " +
                          std::to_string(kOldestOpset) + " to " + std::to_string(kNewestOpset) +
                          ", convert it with onnx.version_converter");
    }
    return modelError("it does not say which ONNX opset it uses, so its ops have no meaning");
}

// Names ------------------------------------------------------------------------------------------------------------

Result<ValueId> NodeImporter::lookup(const Scope& scope, std::string_view name) const {
    for (const Scope* at = &scope; at; at = at->parent) {
        if (const auto found = at->values.find(name); found != at->values.end()) return found->second;
        if (const auto absent = at->notComputed.find(name); absent != at->notComputed.end())
            return modelError(quote(name) + " is " + absent->second);
    }
    return modelError(quote(name) + " is produced by nothing");
}

std::string NodeImporter::uniqueName(std::string name) {
    const std::size_t uses = nameUses[name]++;
    return uses == 0 ? name : name + "_" + std::to_string(uses);
}

Result<ValueId> NodeImporter::named(ValueId value, const std::string& name) {
    Graph& graph = emitter.graph;
    if (graph.value(value).name == name) return value;
    const bool isContract = graph.value(value).isInput || graph.value(value).isConstant() || graph.isOutput(value);
    if (isContract) {
        IncomingNode copy;
        copy.op = "Identity";
        copy.name = name;
        copy.inputs = {value};
        copy.outputs = {true};
        copy.sources = {graph.addSource(name, "Identity")};
        value = TENON_TRY(emitter.emit(copy)).front();
    }
    if (const auto other = graph.findValue(name); other && *other != value) graph.rename(*other, name + "_inner");
    graph.rename(value, name);
    return value;
}

Result<void> NodeImporter::addInitializers(Scope& scope, const GraphDef& graph) {
    if (!graph.sparseInitializers.empty())
        return modelError("the initializer " + quote(graph.sparseInitializers.front()) +
                          " is sparse, which Tenon does not support; store it dense");
    for (const TensorDef& def : graph.initializers) {
        auto tensor = makeTensor(def, tensors);
        if (!tensor)
            return Error{tensor.error().fault, "the initializer " + quote(def.name) + ": " + tensor.error().message};
        const ValueId value = emitter.graph.addConstant(scope.prefix + cleanName(def.name), std::move(*tensor));
        if (!scope.values.emplace(def.name, value).second)
            return modelError("the model has two initializers named " + quote(def.name));
    }
    return {};
}

void NodeImporter::define(Scope& scope, const NodeDef& def, const std::vector<ValueId>& outputs, bool areNew) {
    for (std::size_t i = 0; i < def.outputs.size(); ++i) {
        const std::string_view name = def.outputs[i];
        if (name.empty()) continue;
        if (i >= outputs.size()) {
            scope.notComputed[name] =
                "output " + std::to_string(i) + " of " + cleanName(def.op) + ", which Tenon does not compute";
            continue;
        }
        scope.values.emplace(name, outputs[i]);
        if (areNew) emitter.graph.rename(outputs[i], scope.prefix + cleanName(name));
    }
}

// Nodes ------------------------------------------------------------------------------------------------------------

Result<void> NodeImporter::importNodes(Scope& scope, const std::vector<NodeDef>& nodes) {
    for (std::size_t i : TENON_TRY(producersFirst(nodes))) TENON_TRY(importNode(scope, nodes[i], i));
    return {};
}

Result<void> NodeImporter::importNode(Scope& scope, const NodeDef& def, std::size_t position) {
    if (nodesLeft-- == 0)
        return modelError("the model unfolds to far more nodes than its file has once its functions are inlined");
    IncomingNode node;
    node.op = def.op;
    node.opset = scope.opset;
    node.name = uniqueName(scope.prefix + nodeName(def, position));
    for (std::string_view output : def.outputs) {
        node.outputs.push_back(!output.empty());
        if (!output.empty() && scope.values.contains(output))
            return node.fail("its output " + quote(output) + " is an input or initializer of the model as well");
    }
    TENON_TRY(readInputs(scope, def, node));
    if (const FunctionDef* function = functionOf(def)) return unfoldCall(scope, def, node, *function);
    const bool isStandard = domainOf(def.domain).empty();
    if (isStandard && def.op == "If") return unfoldBranch(scope, def, node);
    if (auto read = readAttributes(scope, def, node); !read) return atNode(node, read.error());
    if (isStandard && def.op == "Constant") return addConstant(scope, def, node);
    return emitNode(scope, def, node);
}

Result<void> NodeImporter::readInputs(const Scope& scope, const NodeDef& def, IncomingNode& node) const {
    for (std::string_view input : def.inputs) {
        const auto value = input.empty() ? Result(ValueId()) : lookup(scope, input);
        if (!value) return node.fail("its input " + value.error().message);
        node.inputs.push_back(*value);
    }
    return {};
}

/// Inside a function, an attribute may stand for one of the call: nullptr when the call does not give it.
Result<const AttributeDef*> NodeImporter::resolve(const Scope& scope, const AttributeDef& attribute) const {
    if (attribute.reference.empty()) return &attribute;
    for (const Scope* at = &scope; at; at = at->parent) {
        const auto found = at->arguments.find(attribute.reference);
        if (found != at->arguments.end()) return found->second;
    }
    return static_cast<const AttributeDef*>(nullptr);
}

Result<void> NodeImporter::readAttributes(const Scope& scope, const NodeDef& def, IncomingNode& node) const {
    for (const AttributeDef& attribute : def.attributes) {
        const AttributeDef* resolved = TENON_TRY(resolve(scope, attribute));
        if (!resolved) continue;
        auto value = TENON_TRY(makeAttribute(*resolved, tensors));
        if (!node.attributes.emplace(cleanName(attribute.name), std::move(value)).second)
            return modelError("its attribute " + quote(attribute.name) + " is given twice");
    }
    return {};
}

namespace {

Tensor listTensor(const std::vector<float>& values) {
    return Tensor::of<float>(ElementType::f32, {static_cast<std::int64_t>(values.size())}, values);
}

/// value, value_float, value_ints ... of Constant.
std::optional<Tensor> constantOf(const Attribute& attribute) {
    if (const auto* tensor = std::get_if<Tensor>(&attribute)) return *tensor;
    if (const auto* real = std::get_if<float>(&attribute)) return Tensor::scalar(*real);
    if (const auto* reals = std::get_if<std::vector<float>>(&attribute)) return listTensor(*reals);
    if (const auto* integers = std::get_if<Dims>(&attribute)) return Tensor::vector(*integers);
    if (const auto* integer = std::get_if<std::int64_t>(&attribute))
        return Tensor::of<std::int64_t>(ElementType::i64, {}, std::span(integer, 1));
    return std::nullopt;
}

}  // namespace

Result<void> NodeImporter::addConstant(Scope& scope, const NodeDef& def, IncomingNode& node) {
    if (node.attributes.size() != 1 || def.outputs.size() != 1) return node.fail("it needs one value and one output");
    auto tensor = constantOf(node.attributes.begin()->second);
    if (!tensor) return node.fail("its value is text, which Tenon does not support");
    define(scope, def, {emitter.constant(node, "value", *std::move(tensor))}, true);
    return {};
}

Result<void> NodeImporter::emitNode(Scope& scope, const NodeDef& def, IncomingNode& node) {
    node.sources = {emitter.graph.addSource(node.name, opTitle(def))};
    const bool isContrib = domainOf(def.domain) == kContribDomain;
    std::vector<ValueId> outputs = TENON_TRY(isContrib ? upgradeContrib(node, emitter) : upgrade(node, emitter));
    if (outputs.empty()) outputs = TENON_TRY(emitter.emit(node));
    define(scope, def, outputs, true);
    return {};
}

// Unfolding --------------------------------------------------------------------------------------------------------

Result<void> NodeImporter::unfoldBranch(Scope& scope, const NodeDef& def, const IncomingNode& node) {
    const Tensor* condition = node.hasInput(0) ? emitter.known(node.inputs[0]) : nullptr;
    if (!condition || condition->count() != 1)
        return node.fail(
            "its condition is computed from the input, and Tenon compiles no branches yet; export the model "
            "without control flow");
    const std::string_view wanted = condition->asInt(0) != 0 ? "then_branch" : "else_branch";
    const auto found = std::find_if(def.attributes.begin(), def.attributes.end(),
                                    [&](const AttributeDef& a) { return a.name == wanted && a.graph; });
    if (found == def.attributes.end()) return node.fail("it lacks its " + std::string(wanted));
    const GraphDef& branch = *found->graph;
    Scope inner{.parent = &scope, .prefix = node.name + "/", .opset = scope.opset};
    TENON_TRY(addInitializers(inner, branch));
    TENON_TRY(importNodes(inner, branch.nodes));
    std::vector<ValueId> outputs;
    for (const ValueDef& output : branch.outputs) {
        auto value = lookup(inner, output.name);
        if (!value) return node.fail("its result " + value.error().message);
        outputs.push_back(*value);
    }
    define(scope, def, outputs, false);
    return {};
}

Result<void> NodeImporter::unfoldCall(Scope& scope, const NodeDef& def, const IncomingNode& node,
                                      const FunctionDef& function) {
    if (std::find(open.begin(), open.end(), &function) != open.end())
        return node.fail("the function " + quote(function.name) + " calls itself");
    if (open.size() == kMaxCallDepth)
        return node.fail("functions call each other more than " + std::to_string(kMaxCallDepth) + " deep");
    if (node.inputs.size() > function.inputs.size()) return node.fail("it gives its function too many inputs");
    Scope inner{.prefix = node.name + "/", .opset = scope.opset};
    if (!function.opsets.empty()) inner.opset = TENON_TRY(opsetOf(function.opsets));
    for (std::size_t i = 0; i < function.inputs.size(); ++i) inner.values.emplace(function.inputs[i], node.input(i));
    for (const AttributeDef& attribute : def.attributes)
        if (const AttributeDef* given = TENON_TRY(resolve(scope, attribute)))
            inner.arguments.emplace(attribute.name, given);
    for (const AttributeDef& standard : function.defaults) inner.arguments.emplace(standard.name, &standard);
    open.push_back(&function);
    TENON_TRY(importNodes(inner, function.nodes));
    open.pop_back();
    std::vector<ValueId> outputs;
    for (std::string_view output : function.outputs) {
        auto value = lookup(inner, output);
        if (!value) return node.fail("its result " + value.error().message);
        outputs.push_back(*value);
    }
    define(scope, def, outputs, false);
    return {};
}

}  // namespace tenon::onnx
