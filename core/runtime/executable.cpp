// SPDX-License-Identifier: Apache-2.0
#include "core/runtime/executable.h"

namespace tenon {

Result<std::shared_ptr<const Executable>> Executable::load(std::shared_ptr<const CompiledModel> model) {
    std::shared_ptr<Executable> executable(new Executable);
    executable->code = TENON_TRY(codegen::LoadedCode::load(model->objects));
    for (const Tensor& constant : model->constants) executable->constants.push_back(constant.raw().data());
    for (const ProgramStep& step : model->steps) {
        tenon_step entry{};
        if (step.kernel >= 0) {
            const std::string& symbol = model->symbols[static_cast<std::size_t>(step.kernel)];
            entry.kernel = executable->code->find(symbol);
            TENON_CHECK(entry.kernel != nullptr, "the code lacks " + symbol);
        }
        entry.operands = step.operands.data();  // the model is kept alive below
        entry.operand_count = static_cast<std::int64_t>(step.operands.size());
        entry.extent = step.extent;
        entry.grain = step.grain;
        executable->steps.push_back(entry);
    }
    executable->table = {executable->steps.data(), static_cast<std::int64_t>(executable->steps.size()),
                         executable->constants.data(), model->placement.arenaBytes, model->scratchBytes};
    executable->compiled = std::move(model);
    return std::shared_ptr<const Executable>(std::move(executable));
}

Result<std::vector<Tensor>> Executable::run(std::span<const Tensor> inputs, RunContext& context) const {
    const Graph& graph = *compiled->graph;
    if (inputs.size() != graph.inputs().size())
        return usageError("the model has " + std::to_string(graph.inputs().size()) + " inputs, but " +
                          std::to_string(inputs.size()) + " were given");
    std::vector<const void*> inputPointers;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Value& expected = graph.value(graph.inputs()[i]);
        if (inputs[i].type() != expected.type.element || toShape(inputs[i].dims()) != expected.type.shape)
            return usageError("input '" + expected.name + "' is " + toString(expected.type) + ", but " +
                              toString(TensorType{inputs[i].type(), toShape(inputs[i].dims())}) + " was given");
        inputPointers.push_back(inputs[i].raw().data());
    }
    std::vector<Tensor> outputs;
    std::vector<void*> outputPointers;
    for (ValueId id : graph.outputs()) {
        outputs.emplace_back(graph.elementType(id), graph.dims(id));
        outputPointers.push_back(outputs.back().writableBytes());
    }
    const std::int32_t status = context.execute(inputPointers.data(), outputPointers.data());
    if (status != TENON_OK) return statusError(status);
    return outputs;
}

namespace {

std::byte* allocate(std::size_t bytes) {
    return static_cast<std::byte*>(::operator new(std::max<std::size_t>(bytes, 64), std::align_val_t(64)));
}

}  // namespace

RunContext::RunContext(const Executable& executable, int threads)
    : program(executable.program()),
      workspace(allocate(static_cast<std::size_t>(tenon_workspace_bytes(&program, threads)))) {
    if (threads > 1) {
        poolMemory.reset(allocate(tenon_pool_bytes(threads)));
        pool = tenon_pool_start(poolMemory.get(), threads);
    }
}

RunContext::~RunContext() {
    if (pool) tenon_pool_stop(pool);
}

std::int32_t RunContext::execute(const void* const* inputs, void* const* outputs, tenon_observer observer,
                                 void* observerContext) {
    return tenon_execute(&program, inputs, outputs, workspace.get(), pool, observer, observerContext);
}

Error statusError(std::int32_t status) {
    switch (status) {
        case TENON_INDEX_OUT_OF_RANGE:
            return modelError("an index computed by your model points outside a tensor; check the input values");
        case TENON_DIVISION_BY_ZERO: return modelError("your model divides an integer by zero; check the input values");
        case TENON_OUT_OF_MEMORY: return environmentError("there is not enough memory for the run");
        default: return modelError("the run stopped with status " + std::to_string(status));
    }
}

}  // namespace tenon
