// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/table.h"
#include "core/workbench/model_facts.h"

namespace tenon::cli {

namespace {

nlohmann::ordered_json signatureJson(const Graph& graph, const std::vector<ValueId>& values) {
    auto list = nlohmann::ordered_json::array();
    for (ValueId id : values)
        list.push_back({{"name", graph.value(id).name},
                        {"type", elementTypeName(graph.elementType(id))},
                        {"shape", graph.dims(id)}});
    return list;
}

void printJson(const Model& model, const ModelFacts& facts) {
    nlohmann::ordered_json ops = nlohmann::ordered_json::object();
    for (const auto& [op, count] : facts.ops) ops[std::string(op)] = count;
    const nlohmann::ordered_json text{{"schema", 1},
                                      {"name", model.graph.name},
                                      {"producer", model.producer},
                                      {"opset", model.opset},
                                      {"hash", model.sourceHash},
                                      {"inputs", signatureJson(model.graph, model.graph.inputs())},
                                      {"outputs", signatureJson(model.graph, model.graph.outputs())},
                                      {"nodes", model.graph.nodeCount()},
                                      {"ops", ops},
                                      {"parameters", facts.parameters},
                                      {"parameter_bytes", facts.parameterBytes},
                                      {"computed_parameters", facts.computedParameters},
                                      {"activation_bytes", facts.activationBytes},
                                      {"flops", facts.flops}};
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printText(const Model& model, const ModelFacts& facts) {
    const Graph& graph = model.graph;
    Table summary({"model", graph.name}, {0, 1});
    if (!model.producer.empty()) summary.add({"producer", model.producer});
    if (model.opset > 0) summary.add({"opset", std::to_string(model.opset)});
    summary.add({"nodes", std::to_string(graph.nodeCount())});
    summary.add({"parameters", fmt::format("{} ({})", formatCount(static_cast<double>(facts.parameters)),
                                           formatBytes(facts.parameterBytes))});
    if (facts.computedParameters > 0)
        summary.add({"", formatCount(static_cast<double>(facts.computedParameters)) +
                             " of them computed by nodes of the model, not stored in it"});
    summary.add({"activations", formatBytes(facts.activationBytes) + ", each value once"});
    summary.add({"work", formatCount(static_cast<double>(facts.flops)) + " floating-point operations a run"});
    summary.print();
    fmt::print("\n");
    Table signature({"", "name", "type"}, {0, 1, 2});
    for (ValueId id : graph.inputs()) signature.add({"input", graph.value(id).name, toString(graph.value(id).type)});
    for (ValueId id : graph.outputs()) signature.add({"output", graph.value(id).name, toString(graph.value(id).type)});
    signature.print();
    fmt::print("\n");
    Table ops({"op", "nodes", "what it does"}, {0, 2});
    for (const auto& [op, count] : facts.ops)
        ops.add({std::string(op), std::to_string(count), std::string(opInfo(*opFromName(op)).gloss)});
    ops.print();
}

struct InfoFlags {
    std::string model;
    bool asJson = false;
    BindingOptions binding;
};

Result<int> info(const InfoFlags& flags) {
    const Model model = TENON_TRY(importAndTell(flags.model, TENON_TRY(flags.binding.parse())));
    const ModelFacts facts = gatherFacts(model.graph);
    if (flags.asJson)
        printJson(model, facts);
    else
        printText(model, facts);
    return exitOk;
}

}  // namespace

void addInfo(Cli& cli) {
    auto flags = std::make_shared<InfoFlags>();
    CLI::App* verb = cli.addVerb("info", "what is in a model: inputs, outputs, ops, parameters, work, bytes",
                                 "tenon info model.onnx", [flags] { return info(*flags); });
    addModel(*verb, flags->model)->required();
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->binding.addTo(*verb);
}

}  // namespace tenon::cli
