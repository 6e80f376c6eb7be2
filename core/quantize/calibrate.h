// SPDX-License-Identifier: Apache-2.0
// Calibration: the ranges of activations, observed while the float model runs on samples.
#pragma once

#include <functional>
#include <map>
#include <span>

#include "core/base/progress.h"
#include "core/ir/graph.h"
#include "core/passes/ledger.h"
#include "core/passes/recipe.h"

namespace tenon {

enum class Observer : std::uint8_t {
    minMax,      ///< the smallest and the largest value seen
    percentile,  ///< cuts the tails off: robust against single outliers
};

struct CalibrationOptions {
    Observer observer = Observer::minMax;
    double percentile = 99.99;  ///< of values kept inside the range, in (50, 100]
};

/// The model as quantize-static will meet it: every pass of the recipe that comes before it has run. Observe this
/// graph, so that the names of values are those the pass looks up.
Result<Graph> graphBeforeQuantization(const Graph& graph, const Recipe& recipe, const JobContext& job = {});

/// Activations whose ranges quantize-static needs, each once.
std::vector<ValueId> activationsToObserve(const Graph& graph);

/// `graph` with exactly `values` as outputs (those already outputs included).
Graph withOutputs(const Graph& graph, std::span<const ValueId> values);

/// Runs the graph made by withOutputs on one sample; returns its outputs in order.
using SampleRunner = std::function<Result<std::vector<Tensor>>(std::span<const Tensor> inputs)>;

/// Ranges by value name. Every sample holds the graph's inputs in order. The percentile observer runs them twice.
/// Errors: no samples, an activation that is not finite (named), and what `run` returns.
Result<std::map<std::string, Range>> calibrate(const Graph& observed, std::span<const std::vector<Tensor>> samples,
                                               const SampleRunner& run, const CalibrationOptions& options,
                                               const JobContext& job = {});

}  // namespace tenon
