// SPDX-License-Identifier: Apache-2.0
// Calibrating a recipe: the float model is compiled with its activations as outputs and run on samples.
#pragma once

#include "core/quantize/calibrate.h"
#include "core/workbench/samples.h"

namespace tenon {

/// Returns `recipe` with activationRanges filled. The passes before quantization are those of the recipe.
Result<Recipe> calibrateRecipe(const Graph& imported, const Recipe& recipe, std::span<const Sample> samples,
                               const CalibrationOptions& options, const JobContext& job = {});

}  // namespace tenon
