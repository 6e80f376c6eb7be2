// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/codegen/target.h"
#include "core/engine/graph_snapshot.h"
#include "core/engine/handlers.h"
#include "core/workbench/model_facts.h"
#include "profiler/profile.h"

namespace tenon {

namespace {

ImportOptions bindingOf(const engine::Binding& binding) {
    ImportOptions options;
    for (const auto& [name, extent] : binding.dims()) options.dims[name] = extent;
    for (const auto& [name, dims] : binding.shapes())
        options.shapes[name] = Dims(dims.extents().begin(), dims.extents().end());
    return options;
}

/// The part of a profile that describes the machine, so that there is one form of it.
std::string machineJson() {
    Profile profile;
    profile.machine = describeMachine();
    return nlohmann::ordered_json::parse(toJson(profile)).at("machine").dump();
}

void writeModel(const Model& model, engine::Opened& out) {
    const ModelFacts facts = gatherFacts(model.graph);
    std::error_code failure;
    const std::uintmax_t bytes = std::filesystem::file_size(model.path, failure);
    out.set_model_name(model.path.stem().string());
    out.set_path(model.path.string());
    out.set_source_hash(model.sourceHash);
    out.set_producer(model.producer);
    out.set_opset(model.opset);
    out.set_file_bytes(failure ? 0 : static_cast<std::int64_t>(bytes));
    out.set_parameters(facts.parameters);
    out.set_parameter_bytes(facts.parameterBytes);
    out.set_flops(facts.flops);
    for (const SourceNode& source : model.graph.sources()) {
        engine::SourceNode& written = *out.add_sources();
        written.set_name(source.name);
        written.set_op(source.op);
    }
    for (const ChosenDim& dim : model.chosenDims) {
        engine::ChosenDim& written = *out.add_chosen_dims();
        written.set_input(dim.input);
        written.set_axis(dim.axis);
        written.set_symbol(dim.symbol);
        written.set_value(dim.value);
        written.set_is_default(dim.isDefault);
    }
}

}  // namespace

Result<void> handleOpen(Engine& engine, const engine::Request& request, const JobContext& job, engine::Reply& reply) {
    const engine::Open& open = request.open();
    job.report("reading the model", -1);
    ImportOptions binding = bindingOf(open.binding());
    Model model = TENON_TRY(importModel(open.path(), binding));
    if (job.stop.stop_requested()) return cancelledError();
    const auto session = std::make_shared<Session>(std::move(model), std::move(binding));
    engine::Opened& out = *reply.mutable_opened();
    writeModel(session->model(), out);
    writeGraph(session->model().graph, *out.mutable_graph());
    // Of every op: passes bring in some that the file does not have.
    for (const OpInfo& info : allOps()) (*out.mutable_glosses())[std::string(info.name)] = std::string(info.gloss);
    out.set_machine_json(machineJson());
    for (std::string_view target : codegen::targetNames()) out.add_targets(std::string(target));
    engine.open(session);
    return {};
}

}  // namespace tenon
