// SPDX-License-Identifier: Apache-2.0
// The PIPELINE part of the command line: what every verb that optimizes a model takes, and what it means.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "core/base/progress.h"
#include "core/import/import.h"
#include "core/quantize/calibrate.h"
#include "core/workbench/variant.h"

namespace tenon::cli {

/// --dim and --shape.
struct BindingOptions {
    std::vector<std::string> dims, shapes;

    void addTo(CLI::App& verb);
    Result<ImportOptions> parse() const;
};

/// --calibrate and how to observe.
struct CalibrationFlags {
    std::string source;  ///< folder, file, or "random"; empty: none
    std::string observer = "minmax";
    double percentile = 99.99;
    int samples = 256;

    void addTo(CLI::App& verb);
};

/// --preset | --recipe, --pass, --set, --planner, --threads, --target, --keep-float, --keep-unfused.
struct PipelineOptions {
    BindingOptions binding;
    CalibrationFlags calibration;
    std::string preset, recipeFile, planner, target;
    std::vector<std::string> passes, settings, keepFloat, keepUnfused;
    int threads = 0;  ///< 0: as the recipe says

    void addTo(CLI::App& verb, const std::string& defaultPreset);
    Result<Recipe> recipe() const;
    /// What the model is bound with: the recipe's dims and shapes, overridden by --dim and --shape.
    Result<ImportOptions> importOptions(const Recipe& recipe) const;

    std::string defaultPreset;
};

/// A model with its recipe, ready to build; what most verbs begin with.
struct OpenedModel {
    Model model;
    Recipe recipe;
};

/// Imports, prints choices of free dimensions to standard error, and calibrates when --calibrate was given.
Result<OpenedModel> openModel(const std::string& path, const PipelineOptions& options, const JobContext& job);

Result<Model> importAndTell(const std::string& path, const ImportOptions& options);

/// Activation ranges taken anew from the source of `flags`, where one was given and the recipe quantizes.
Result<Recipe> calibrated(const Graph& graph, const Recipe& recipe, const CalibrationFlags& flags,
                          const JobContext& job);

/// "NAME=VALUE" split at the last '=', so that names may hold one.
Result<std::pair<std::string, std::string>> splitAssignment(const std::string& text, const std::string& option);
Result<std::int64_t> parseInteger(const std::string& text, const std::string& option);
bool isQuantizing(const Recipe& recipe);
/// A recipe from a preset name or, when it ends in .json, a file.
Result<Recipe> recipeFromText(const std::string& presetOrFile);

}  // namespace tenon::cli
