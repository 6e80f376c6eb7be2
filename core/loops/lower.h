// SPDX-License-Identifier: Apache-2.0
// Lowering: a fused group of graph nodes (what to compute) and a schedule (how) become one loop IR kernel.
#pragma once

#include <vector>

#include "core/ir/graph.h"
#include "core/loops/loop_ir.h"
#include "core/loops/schedule.h"
#include "core/loops/target.h"

namespace tenon::loops {

/// Nodes that become one kernel, in topological order, with the values that cross the border.
struct FusedGroup {
    std::vector<NodeId> nodes;
    std::vector<ValueId> inputs;   ///< read from outside: activations and constants, each once, in first-use order
    std::vector<ValueId> outputs;  ///< written: read outside the group or graph outputs
};

/// Groups of the whole graph in an order that can be executed: by Node::group, one node each where not set.
std::vector<FusedGroup> partition(const Graph& graph);

/// One parameter of a kernel, in call order.
struct KernelParameter {
    ValueId value;                  ///< the graph value it is, or is made of
    std::optional<Tensor> content;  ///< for BufferKind::constant: the bytes as the kernel wants them (packed)
};

struct LoweredKernel {
    Kernel kernel;
    std::vector<KernelParameter> parameters;
    FusedGroup group;
    Schedule schedule;
    SourceSet sources;
    std::int64_t flops = 0;  ///< multiply-add counts two
    std::int64_t bytes = 0;  ///< compulsory traffic: each parameter once
};

/// All shapes must be known. Errors name the node and say what the compiler cannot do with it.
/// Without `schedule` the default of the cost model is taken.
Result<LoweredKernel> lowerGroup(const Graph& graph, const FusedGroup& group, const Target& target,
                                 const Schedule* schedule = nullptr);

}  // namespace tenon::loops
