// SPDX-License-Identifier: Apache-2.0
// The one runner that wraps every pass: cancelled? off? time, run, verify, hash, compare, record.
#pragma once

#include <functional>

#include "core/base/progress.h"
#include "core/ir/tensor.h"
#include "core/passes/pass.h"

namespace tenon {

/// Asks the runner to interpret the graph after every pass that changed it and to compare with the graph as it came.
struct OracleComparison {
    std::vector<Tensor> inputs;  ///< in the order of graph.inputs()
    double rtol = 1e-3;
    double atol = 1e-4;
};

struct RunOptions {
    bool isVerifying = true;  ///< verify the graph and hash it around every pass
    std::optional<OracleComparison> oracle;
    JobContext job;
    /// Called after every pass that ran; the graph may be copied, not kept by reference.
    std::function<void(const PassInfo& pass, const Graph& graph)> afterPass;
    /// Functions of rows that live in folders above (core/quantize).
    std::span<const PassBinding> bindings = {};
    /// The rows to run; the registry unless a test brings its own.
    std::span<const PassInfo> rows = passRegistry();
    /// Called after every pass that changed the graph, with the row's position; the graph may be copied.
    std::function<void(std::size_t row, const Graph& graph)> afterChange;
};

/// Runs the rows that the recipe switches on, in order, on a graph whose types are inferred. Groups that the graph
/// brings along are dropped first: fusion is decided anew. Errors: cancelled; usage or model faults a pass reports; a
/// comparison that fails is an Error that names the pass, the output and the difference. A pass that leaves an invalid
/// graph or misreports whether it changed something is a bug of ours (InternalError).
Result<Ledger> runPipeline(Graph& graph, const Recipe& recipe, const RunOptions& options = {});

}  // namespace tenon
