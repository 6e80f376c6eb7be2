// SPDX-License-Identifier: Apache-2.0
#include "core/import/graph_builder.h"

#include <algorithm>
#include <set>

#include "core/import/names.h"
#include "core/import/node_importer.h"

namespace tenon::onnx {

namespace {

/// The shape of one input or output as the file declares it.
Result<DeclaredInput> declare(const ValueDef& def) {
    DeclaredInput input;
    input.name = cleanName(def.name);
    if (def.kind != ValueKind::tensor)
        return modelError("the input " + quote(def.name) + " is not a tensor; Tenon supports tensors only");
    const auto element = elementTypeOf(def.elementType);
    if (!element) return modelError("the input " + quote(def.name) + ": " + element.error().message);
    input.element = *element;
    if (!def.hasShape) return input;
    input.dims.emplace();
    for (const DimDef& dim : def.dims) {
        const bool isKnown = dim.value && *dim.value >= 0;  // some writers say "unknown" by -1
        // "?" stands for "unknown", wherever it is written; it is no name that two dimensions could share.
        const bool isNamed = dim.symbol != "?";
        input.dims->push_back({isKnown ? dim.value : std::nullopt, isNamed ? cleanName(dim.symbol) : std::string()});
    }
    return input;
}

class GraphBuilder {
public:
    GraphBuilder(const ModelDef& model, const TensorContext& tensors, const ImportOptions& options)
        : model(model), options(options), importer(model, tensors) {}

    Result<BuiltGraph> run() {
        if (!model.graph) return modelError("it holds no graph");
        TENON_TRY(importer.checkOps(*model.graph));
        scope.opset = TENON_TRY(importer.opsetOf(model.opsets));
        TENON_TRY(importer.addInitializers(scope, *model.graph));
        TENON_TRY(addInputs());
        if (auto done = importer.importNodes(scope, model.graph->nodes); !done) return withChoices(done.error());
        TENON_TRY(addOutputs());
        TENON_TRY(checkDeclared(model.graph->outputs));
        TENON_TRY(checkDeclared(model.graph->values));
        eraseUnreadConstants();
        return BuiltGraph{std::move(graph()), std::move(chosen), scope.opset};
    }

private:
    Graph& graph() { return importer.emitter.graph; }

    Result<void> addInputs() {
        graph().name = model.graph->name.empty() ? "graph" : cleanName(model.graph->name);
        std::vector<DeclaredInput> declared;
        std::vector<std::string_view> names;
        for (const ValueDef& input : model.graph->inputs) {
            if (scope.values.contains(input.name)) continue;  // an initializer under its other name
            DeclaredInput declaration = TENON_TRY(declare(input));
            if (const auto fixed = options.constants.find(declaration.name); fixed != options.constants.end()) {
                scope.values.emplace(input.name, graph().addConstant(declaration.name, fixed->second));
                continue;
            }
            declared.push_back(std::move(declaration));
            names.push_back(input.name);
        }
        BoundDims bound = TENON_TRY(bindDims(declared, options));
        chosen = std::move(bound.chosen);
        for (std::size_t i = 0; i < declared.size(); ++i) TENON_TRY(addInput(names[i], declared[i], bound.shapes[i]));
        return {};
    }

    Result<void> addInput(std::string_view name, const DeclaredInput& declared, const Dims& dims) {
        if (auto fits = checkExtents(dims, declared.element); !fits)
            return modelError("the input " + quote(name) + ": " + fits.error().message);
        const ValueId value = graph().addInput(declared.name, {declared.element, toShape(dims)});
        if (!scope.values.emplace(name, value).second)
            return modelError("the model declares the input " + quote(name) + " twice");
        return {};
    }

    /// Shapes that do not fit may be the fault of the extents that we chose: say so.
    Error withChoices(Error error) const {
        const bool isDefaulted =
            std::any_of(chosen.begin(), chosen.end(), [](const ChosenDim& choice) { return choice.isDefault; });
        if (isDefaulted && importer.emitter.hasMisfit())
            error.message += "; its free dimensions were set to " + describeChoices(importer.emitter.graph, chosen) +
                             ", choose others with --shape";
        return error;
    }

    Result<void> addOutputs() {
        if (model.graph->outputs.empty()) return modelError("the model has no outputs");
        std::set<std::string_view> seen;
        for (const ValueDef& output : model.graph->outputs) {
            if (output.kind != ValueKind::tensor && output.kind != ValueKind::none)
                return modelError("the output " + quote(output.name) + " is not a tensor; Tenon supports tensors only");
            if (!seen.insert(output.name).second)
                return modelError("the model declares the output " + quote(output.name) + " twice");
            auto value = importer.lookup(scope, output.name);
            if (!value) return modelError("the model's output " + value.error().message);
            if (!value->isValid())
                return modelError("the model's output " + quote(output.name) +
                                  " is an input that its function is not given");
            graph().addOutput(TENON_TRY(importer.named(*value, cleanName(output.name))));
        }
        return {};
    }

    /// Where every extent is fixed by the file itself, its declarations must agree with what its nodes compute. With
    /// free dimensions, exporters leave extents of another binding behind: then only type and rank count.
    Result<void> checkDeclared(const std::vector<ValueDef>& declared) {
        for (const ValueDef& def : declared) {
            const auto found = scope.values.find(def.name);
            if (def.kind != ValueKind::tensor || found == scope.values.end() || !found->second.isValid()) continue;
            const TensorType& type = graph().value(found->second).type;
            if (fits(def, type)) continue;
            return modelError("it declares " + quote(def.name) + " as " + describe(def) + " but its nodes compute " +
                              toString(type));
        }
        return {};
    }

    bool fits(const ValueDef& def, const TensorType& type) const {
        if (def.elementType != 0 && def.elementType != onnxDataType(type.element)) return false;
        if (!def.hasShape) return true;
        if (def.dims.size() != type.shape.size()) return false;
        for (std::size_t i = 0; i < def.dims.size(); ++i) {
            const bool isFixed = chosen.empty() && def.dims[i].value && *def.dims[i].value >= 0;
            if (isFixed && *def.dims[i].value != type.shape[i].value()) return false;
        }
        return true;
    }

    static std::string describe(const ValueDef& def) {
        const auto element = elementTypeFromOnnx(def.elementType);
        std::string text = element ? std::string(elementTypeName(*element)) : dataTypeName(def.elementType);
        text += '[';
        for (std::size_t i = 0; i < def.dims.size(); ++i) {
            const DimDef& dim = def.dims[i];
            text += (i ? "," : "") + (dim.value            ? std::to_string(*dim.value)
                                      : dim.symbol.empty() ? "?"
                                                           : cleanName(dim.symbol));
        }
        return text + ']';
    }

    void eraseUnreadConstants() {
        for (ValueId id : graph().values())
            if (graph().value(id).isConstant() && graph().value(id).uses.empty() && !graph().isOutput(id))
                graph().eraseConstant(id);
    }

    const ModelDef& model;
    const ImportOptions& options;
    NodeImporter importer;
    Scope scope;
    std::vector<ChosenDim> chosen;
};

}  // namespace

Result<BuiltGraph> buildGraph(const ModelDef& model, const TensorContext& tensors, const ImportOptions& options) {
    return GraphBuilder(model, tensors, options).run();
}

}  // namespace tenon::onnx
