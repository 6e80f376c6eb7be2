// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/verification.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "core/interpret/interpret.h"

namespace tenon {

bool Verification::isWithin() const {
    const auto isGood = [](const VerifiedValue& v) { return v.difference.isWithin(); };
    return std::ranges::all_of(outputs, isGood) && std::ranges::all_of(kernels, isGood);
}

namespace {

/// Keeps every value of a run: compiled without sharing of memory, so that nothing is overwritten.
class KeptRun {
public:
    static Result<KeptRun> compute(std::shared_ptr<const Graph> graph, const Recipe& recipe, const Sample& inputs,
                                   const JobContext& job) {
        CompileOptions options = TENON_TRY(compileOptions(recipe));
        options.planner = "none";
        options.reuseInPlace = false;
        KeptRun run;
        run.inputs = inputs;
        run.executable = TENON_TRY(Executable::load(TENON_TRY(compileModel(std::move(graph), options, job))));
        run.context = std::make_unique<RunContext>(*run.executable, recipe.threads);
        run.outputs = TENON_TRY(run.executable->run(inputs, *run.context));
        return run;
    }

    const CompiledModel& model() const { return executable->model(); }

    bool isInArena(ValueId id) const { return place(id).place == TENON_ARENA; }

    Tensor read(ValueId id) const {
        const Graph& graph = *model().graph;
        if (const Tensor* constant = graph.constant(id)) return *constant;
        Tensor tensor(graph.elementType(id), graph.dims(id));
        std::memcpy(tensor.writableBytes(), address(place(id)), tensor.bytes());
        return tensor;
    }

private:
    const tenon_operand& place(ValueId id) const { return model().placement.places[id.index]; }

    const std::byte* address(const tenon_operand& at) const {
        const auto index = static_cast<std::size_t>(at.index);
        const std::byte* start = at.place == TENON_INPUT    ? inputs[index].raw().data()
                                 : at.place == TENON_OUTPUT ? outputs[index].raw().data()
                                                            : context->arena();
        return start + at.offset;
    }

    Sample inputs;
    std::shared_ptr<const Executable> executable;
    std::unique_ptr<RunContext> context;
    std::vector<Tensor> outputs;
};

/// What the interpreter makes of a group of nodes from the values that the compiled kernel read.
Result<std::map<ValueId, Tensor>> interpretGroup(const KeptRun& run, const loops::FusedGroup& group) {
    const Graph& graph = *run.model().graph;
    std::map<ValueId, Tensor> values;
    for (ValueId id : group.inputs) values.emplace(id, run.read(id));
    for (NodeId id : group.nodes) {
        const Node& node = graph.node(id);
        std::vector<const Tensor*> inputs;
        for (ValueId input : node.inputs) {
            if (!input.isValid()) inputs.push_back(nullptr);
            else if (const Tensor* constant = graph.constant(input)) inputs.push_back(constant);
            else inputs.push_back(&values.at(input));
        }
        std::vector<Tensor> outputs = TENON_TRY(evaluateNode(graph, id, inputs));
        for (std::size_t i = 0; i < outputs.size(); ++i)
            if (node.outputs[i].isValid()) values.insert_or_assign(node.outputs[i], std::move(outputs[i]));
    }
    return values;
}

}  // namespace

Verifier::Verifier(const Graph& imported, Sample inputs, Tolerance tolerance, JobContext job)
    : imported(imported), inputs(std::move(inputs)), tolerance(tolerance), job(std::move(job)) {}

std::vector<VerifiedValue> Verifier::compareOutputs(const std::vector<Tensor>& got,
                                                    const std::vector<Tensor>& want) const {
    std::vector<VerifiedValue> values;
    for (std::size_t i = 0; i < got.size(); ++i)
        values.push_back({imported.value(imported.outputs()[i]).name, got[i].count(),
                          compareTensors(got[i], want[i], tolerance)});
    return values;
}

Result<std::vector<VerifiedValue>> Verifier::compareKernels(const Executable& executable, const Recipe& recipe) const {
    const KeptRun run = TENON_TRY(KeptRun::compute(executable.model().graph, recipe, inputs, job));
    const Graph& graph = *run.model().graph;
    const std::vector<loops::FusedGroup> groups = loops::partition(graph);
    std::vector<VerifiedValue> values;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (job.stop.stop_requested()) return cancelledError();
        job.report("verifying kernels", static_cast<double>(g) / static_cast<double>(groups.size()));
        if (run.model().placement.isView[g]) continue;
        const auto wanted = TENON_TRY(interpretGroup(run, groups[g]));
        for (ValueId id : groups[g].outputs) {
            if (!run.isInArena(id)) continue;  // judged as an output of the model
            const Tensor got = run.read(id);
            const Tolerance allowed = isFloat(got.type()) ? tolerance : Tolerance{0, 0};
            values.push_back({graph.value(id).name, got.count(), compareTensors(got, wanted.at(id), allowed)});
        }
    }
    return values;
}

Result<Verification> Verifier::verify(const Executable& executable, const Variant& variant, bool everyKernel) {
    if (!reference) reference = TENON_TRY(interpret(imported, inputs, job));
    RunContext context(executable, variant.recipe.threads);
    const std::vector<Tensor> got = TENON_TRY(executable.run(inputs, context));
    Verification verification;
    if (isPassOn(variant.recipe, *findPass("quantize-static"))) {
        const Graph& optimized = *executable.model().graph;
        verification.outputs = compareOutputs(got, TENON_TRY(interpret(optimized, inputs, job)));
        verification.toFloat = compareOutputs(got, *reference);
    } else {
        verification.outputs = compareOutputs(got, *reference);
    }
    if (everyKernel) verification.kernels = TENON_TRY(compareKernels(executable, variant.recipe));
    return verification;
}

}  // namespace tenon
