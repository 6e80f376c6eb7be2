// SPDX-License-Identifier: Apache-2.0
// A graph lowered kernel by kernel and run, on the loop interpreter or as machine code. For tests and measurements.
#pragma once

#include <cstring>
#include <map>

#include "core/codegen/jit.h"
#include "core/codegen/target.h"
#include "core/interpret/interpret.h"
#include "core/loops/interpret_loops.h"
#include "core/loops/loop_text.h"
#include "core/loops/loop_verifier.h"
#include "core/loops/lower.h"

namespace tenon::test {

class LoweredModel {
public:
    /// Lowers and verifies every kernel. `schedules` by kernel position override the defaults.
    static Result<LoweredModel> make(const Graph& graph, const loops::Target& target,
                                     const std::map<std::size_t, loops::Schedule>& schedules = {}) {
        LoweredModel model(graph);
        for (const loops::FusedGroup& group : loops::partition(graph)) {
            const auto found = schedules.find(model.kernels.size());
            model.kernels.push_back(TENON_TRY(
                loops::lowerGroup(graph, group, target, found == schedules.end() ? nullptr : &found->second)));
            TENON_TRY(loops::verifyKernel(model.kernels.back().kernel));
        }
        return model;
    }

    const std::vector<loops::LoweredKernel>& all() const { return kernels; }

    Result<void> compile(const loops::Target& target) {
        std::vector<const loops::Kernel*> list;
        std::vector<std::string> symbols;
        for (const auto& k : kernels) {
            list.push_back(&k.kernel);
            symbols.push_back("k" + std::to_string(symbols.size()));
        }
        code = TENON_TRY(codegen::LoadedCode::load(TENON_TRY(codegen::compileKernels(list, symbols, target))));
        for (const std::string& symbol : symbols) functions.push_back(code->find(symbol));
        return {};
    }

    /// Memory for every value; constants and inputs filled in.
    void bind(std::span<const Tensor> inputs) {
        for (std::size_t i = 0; i < inputs.size(); ++i) memory.insert_or_assign(graph->inputs()[i].index, inputs[i]);
        for (const auto& k : kernels)
            for (const auto& p : k.parameters)
                if (!p.content && !memory.contains(p.value.index) && !graph->constant(p.value))
                    memory.emplace(p.value.index, Tensor(graph->elementType(p.value), graph->dims(p.value)));
        for (const auto& k : kernels) {
            arguments.emplace_back();
            for (const auto& p : k.parameters) {
                const Tensor* held = p.content                  ? &*p.content
                                     : graph->constant(p.value) ? graph->constant(p.value)
                                                                : nullptr;
                arguments.back().push_back(held ? const_cast<std::byte*>(held->raw().data())
                                                : memory.at(p.value.index).writableBytes());
            }
            scratchBytes = std::max(scratchBytes, static_cast<std::size_t>(k.kernel.scratchBytes()));
        }
        scratch.assign(scratchBytes + 64, std::byte{0xFF});
    }

    Result<int> runCompiled(std::size_t kernel) {
        auto* aligned = reinterpret_cast<std::byte*>((reinterpret_cast<std::uintptr_t>(scratch.data()) + 63) / 64 * 64);
        return functions[kernel](reinterpret_cast<void* const*>(arguments[kernel].data()), aligned, 0,
                                 kernels[kernel].kernel.parallelExtent());
    }
    Result<int> runInterpreted(std::size_t kernel) {
        return loops::interpretLoops(kernels[kernel].kernel, arguments[kernel]);
    }

    /// Runs all kernels; outputs in order, or the first failing status as an error.
    Result<std::vector<Tensor>> run(std::span<const Tensor> inputs, bool compiled) {
        if (arguments.empty()) bind(inputs);
        for (std::size_t i = 0; i < kernels.size(); ++i) {
            const int status = TENON_TRY(compiled ? runCompiled(i) : runInterpreted(i));
            if (status != 0)
                return modelError("kernel '" + kernels[i].kernel.name + "' failed with status " +
                                  std::to_string(status));
        }
        std::vector<Tensor> outputs;
        for (ValueId output : graph->outputs())
            outputs.push_back(graph->constant(output) ? *graph->constant(output) : memory.at(output.index));
        return outputs;
    }

    const Tensor* value(ValueId id) const {
        const auto found = memory.find(id.index);
        return found == memory.end() ? nullptr : &found->second;
    }

private:
    explicit LoweredModel(const Graph& graph) : graph(&graph) {}

    const Graph* graph;
    std::vector<loops::LoweredKernel> kernels;
    std::shared_ptr<codegen::LoadedCode> code;
    std::vector<tenon_kernel> functions;
    std::map<std::uint32_t, Tensor> memory;
    std::vector<std::vector<std::byte*>> arguments;
    std::size_t scratchBytes = 0;
    std::vector<std::byte> scratch;
};

}  // namespace tenon::test
