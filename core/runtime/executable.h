// SPDX-License-Identifier: Apache-2.0
// Executable: a compiled model loaded into this process, ready to run.
#pragma once

#include <memory>

#include "core/codegen/jit.h"
#include "core/runtime/compile_model.h"

namespace tenon {

/// Memory of one run and the threads that share its work. Use by one thread at a time.
class RunContext;

class Executable {
public:
    /// Loads the code. The model's constants stay shared with it.
    static Result<std::shared_ptr<const Executable>> load(std::shared_ptr<const CompiledModel> model);

    const CompiledModel& model() const { return *compiled; }
    const tenon_program& program() const { return table; }

    /// Checks types and shapes of `inputs` (in the order of graph inputs), runs once and returns the outputs.
    Result<std::vector<Tensor>> run(std::span<const Tensor> inputs, RunContext& context) const;

private:
    Executable() = default;
    std::shared_ptr<const CompiledModel> compiled;
    std::shared_ptr<const codegen::LoadedCode> code;
    std::vector<tenon_step> steps;
    std::vector<const void*> constants;
    tenon_program table{};
};

class RunContext {
public:
    /// `threads` >= 1 includes the calling thread.
    RunContext(const Executable& executable, int threads);
    ~RunContext();
    RunContext(const RunContext&) = delete;
    RunContext& operator=(const RunContext&) = delete;

    int threads() const { return tenon_pool_threads(pool); }
    /// Intermediate values after a run, at the offsets of the placement.
    const std::byte* arena() const { return workspace.get(); }

    /// One inference on raw pointers in the order of the graph's inputs and outputs; allocates nothing. Returns a
    /// tenon_status. The observer is called after each step.
    std::int32_t execute(const void* const* inputs, void* const* outputs, tenon_observer observer = nullptr,
                         void* observerContext = nullptr);

private:
    struct AlignedDelete {
        void operator()(std::byte* p) const { ::operator delete(p, std::align_val_t(64)); }
    };
    using Memory = std::unique_ptr<std::byte, AlignedDelete>;

    const tenon_program& program;
    Memory workspace;
    Memory poolMemory;
    tenon_pool* pool = nullptr;
};

/// The sentence for a status other than TENON_OK.
Error statusError(std::int32_t status);

}  // namespace tenon
