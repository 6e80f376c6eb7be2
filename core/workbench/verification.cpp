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

    const std::vector<Tensor>& modelOutputs() const { return outputs; }

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
            if (!input.isValid())
                inputs.push_back(nullptr);
            else if (const Tensor* constant = graph.constant(input))
                inputs.push_back(constant);
            else
                inputs.push_back(&values.at(input));
        }
        std::vector<Tensor> outputs = TENON_TRY(evaluateNode(graph, id, inputs));
        for (std::size_t i = 0; i < outputs.size(); ++i)
            if (node.outputs[i].isValid()) values.insert_or_assign(node.outputs[i], std::move(outputs[i]));
    }
    return values;
}

/// Ops whose float results every implementation must give alike: one IEEE operation an element, or none.
bool isExactlyRounded(Op op) {
    static constexpr Op kExact[] = {Op::Abs,
                                    Op::Add,
                                    Op::Cast,
                                    Op::Ceil,
                                    Op::Clip,
                                    Op::Concat,
                                    Op::ConvInteger,
                                    Op::DequantizeLinear,
                                    Op::Div,
                                    Op::Expand,
                                    Op::Flatten,
                                    Op::Floor,
                                    Op::Gather,
                                    Op::Identity,
                                    Op::LeakyRelu,
                                    Op::MatMulInteger,
                                    Op::Max,
                                    Op::MaxPool,
                                    Op::Min,
                                    Op::Mul,
                                    Op::Neg,
                                    Op::Pad,
                                    Op::QuantizeLinear,
                                    Op::Relu,
                                    Op::Reshape,
                                    Op::Round,
                                    Op::Slice,
                                    Op::Split,
                                    Op::Sqrt,
                                    Op::Squeeze,
                                    Op::Sub,
                                    Op::Transpose,
                                    Op::Unsqueeze,
                                    Op::Where};
    return std::ranges::find(kExact, op) != std::end(kExact);
}

Tolerance allowedFor(const Graph& graph, const loops::FusedGroup& group, ValueId result, const Tolerance& tolerance) {
    if (isFloat(graph.elementType(result))) return tolerance;
    const bool isExact =
        std::ranges::all_of(group.nodes, [&](NodeId id) { return isExactlyRounded(graph.node(id).op); });
    return {0, isExact ? 0.0 : 1.0};
}

Result<std::vector<VerifiedValue>> compareKernels(const KeptRun& run, const Tolerance& tolerance,
                                                  const JobContext& job) {
    const Graph& graph = *run.model().graph;
    const std::vector<loops::FusedGroup> groups = loops::partition(graph);
    std::vector<VerifiedValue> values;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (job.stop.stop_requested()) return cancelledError();
        job.report("verifying kernels", static_cast<double>(g) / static_cast<double>(groups.size()));
        if (run.model().placement.isView[g]) continue;
        const auto wanted = TENON_TRY(interpretGroup(run, groups[g]));
        for (ValueId id : groups[g].outputs) {
            const Tensor got = run.read(id);
            values.push_back({graph.value(id).name, got.count(),
                              compareTensors(got, wanted.at(id), allowedFor(graph, groups[g], id, tolerance))});
        }
    }
    return values;
}

}  // namespace

Verifier::Verifier(const Graph& imported, Sample inputs, Tolerance tolerance, JobContext job)
    : imported(imported), inputs(std::move(inputs)), tolerance(tolerance), job(std::move(job)) {}

std::vector<VerifiedValue> Verifier::compareOutputs(const std::vector<Tensor>& got, const std::vector<Tensor>& want,
                                                    const Tolerance& allowed) const {
    std::vector<VerifiedValue> values;
    for (std::size_t i = 0; i < got.size(); ++i)
        values.push_back(
            {imported.value(imported.outputs()[i]).name, got[i].count(), compareTensors(got[i], want[i], allowed)});
    return values;
}

Result<Verification> Verifier::verify(const Executable& executable, const Variant& variant, bool everyKernel) {
    if (!reference) reference = TENON_TRY(interpret(imported, inputs, job));
    RunContext context(executable, variant.recipe.threads);
    const std::vector<Tensor> got = TENON_TRY(executable.run(inputs, context));
    const bool isInteger = isPassOn(variant.recipe, *findPass("quantize-static"));
    Verification verification;
    if (!isInteger) verification.outputs = compareOutputs(got, *reference, tolerance);
    if (!isInteger && !everyKernel) return verification;
    const KeptRun kept = TENON_TRY(KeptRun::compute(executable.model().graph, variant.recipe, inputs, job));
    verification.kernels = TENON_TRY(compareKernels(kept, tolerance, job));
    if (isInteger) {
        verification.outputs = compareOutputs(got, kept.modelOutputs(), {0, 0});
        verification.toFloat = compareOutputs(got, *reference, tolerance);
    }
    return verification;
}

}  // namespace tenon
