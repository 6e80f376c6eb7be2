// SPDX-License-Identifier: Apache-2.0
// Calibrating a recipe: the float model is compiled with its activations as outputs and run on samples.
#pragma once

#include "core/quantize/calibrate.h"
#include "core/workbench/samples.h"

namespace tenon {

/// Returns `recipe` with activationRanges filled. The passes before quantization are those of the recipe.
Result<Recipe> calibrateRecipe(const Graph& imported, const Recipe& recipe, std::span<const Sample> samples,
                               const CalibrationOptions& options, const JobContext& job = {});

/// What to calibrate on: at most `limit` samples of `source` (as loadSamples reads them), or a few made-up ones when it
/// is empty: the timing of int8 is real then, its accuracy means nothing.
Result<std::vector<Sample>> calibrationSamples(const Graph& graph, const std::filesystem::path& source,
                                               std::size_t limit, std::uint64_t seed);

}  // namespace tenon
