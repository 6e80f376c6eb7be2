// SPDX-License-Identifier: Apache-2.0
// From an optimized graph to a program: partition, lower, generate code, place values.
#pragma once

#include <memory>

#include "core/base/progress.h"
#include "core/codegen/compile.h"
#include "core/loops/lower.h"
#include "core/runtime/placement.h"

namespace tenon {

struct CompileOptions {
    loops::Target target;
    std::string planner = "greedy_by_size";
    bool reuseInPlace = true;
    int threads = 0;  ///< of the compiler itself; 0: all cores. Does not change the result.
};

/// One step of the program. Steps without kernel copy bytes to an output that nothing computes.
struct ProgramStep {
    int kernel = -1;                       ///< index into CompiledModel::kernels, or -1: copy
    std::vector<tenon_operand> operands;   ///< in the kernel's order
    std::int64_t extent = 1;               ///< of the parallel loop; bytes for a copy
    std::int64_t grain = 1;
};

/// Everything that is known of a compiled model; immutable and shared by executables, artifacts and views.
struct CompiledModel {
    std::shared_ptr<const Graph> graph;
    loops::Target target;
    std::vector<loops::LoweredKernel> kernels;  ///< one per group that is not a view, in execution order
    std::vector<std::string> symbols;           ///< by kernel: its function; identical kernels share one
    std::vector<codegen::ObjectCode> objects;   ///< relocatable code holding every symbol
    std::vector<Tensor> constants;              ///< what kernels read, each content once
    std::vector<ProgramStep> steps;
    Placement placement;
    std::int64_t scratchBytes = 0;              ///< per thread, multiple of 64
    std::int64_t lowerNanoseconds = 0;
    std::int64_t codegenNanoseconds = 0;

    std::int64_t constantBytes() const;
};

/// Same graph, options and target: same bytes. All shapes must be known.
Result<std::shared_ptr<const CompiledModel>> compileModel(std::shared_ptr<const Graph> graph,
                                                          const CompileOptions& options, const JobContext& job = {});

}  // namespace tenon
