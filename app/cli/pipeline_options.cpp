// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pipeline_options.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <functional>

#include "app/cli/cli.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/memory/planner.h"
#include "core/workbench/calibration.h"

namespace tenon::cli {

Result<std::pair<std::string, std::string>> splitAssignment(const std::string& text, const std::string& option) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return usageError(fmt::format("{} takes NAME=VALUE, not '{}'", option, text));
    return std::pair(text.substr(0, equals), text.substr(equals + 1));
}

Result<std::int64_t> parseInteger(const std::string& text, const std::string& option) {
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size())
        return usageError(fmt::format("{} needs a whole number, not '{}'", option, text));
    return value;
}

Result<Recipe> recipeFromText(const std::string& presetOrFile) {
    if (!presetOrFile.ends_with(".json")) return presetRecipe(presetOrFile);
    return parseRecipe(TENON_TRY(readTextFile(presetOrFile)));
}

namespace {

Result<Dims> parseShape(const std::string& text) {
    Dims dims;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('x', from), text.size());
        dims.push_back(TENON_TRY(parseInteger(text.substr(from, to - from), "--shape")));
        if (dims.back() < 0) return usageError("--shape needs extents of 0 or more, not '" + text + "'");
        from = to + 1;
    }
    return dims;
}

}  // namespace

void BindingOptions::addTo(CLI::App& verb) {
    addList(verb, "--dim", dims, "NAME=N", "give a named dimension an extent")->group("Model");
    addList(verb, "--shape", shapes, "INPUT=1x3x640x640", "give an input a shape")->group("Model");
}

Result<ImportOptions> BindingOptions::parse() const {
    ImportOptions options;
    for (const std::string& text : dims) {
        const auto [name, value] = TENON_TRY(splitAssignment(text, "--dim"));
        options.dims[name] = TENON_TRY(parseInteger(value, "--dim"));
    }
    for (const std::string& text : shapes) {
        const auto [name, value] = TENON_TRY(splitAssignment(text, "--shape"));
        options.shapes[name] = TENON_TRY(parseShape(value));
    }
    return options;
}

void CalibrationFlags::addTo(CLI::App& verb) {
    addOption(
        verb, "--calibrate", source, "SAMPLES",
        "what int8 ranges are taken from: a .npz or .npy file, a folder of them, or 'random' (made-up inputs, for "
        "timing only)")
        ->group("Quantization");
    addOption(verb, "--observer", observer, "minmax|percentile", "how ranges are taken")
        ->check(CLI::IsMember({"minmax", "percentile"}))
        ->capture_default_str()
        ->group("Quantization");
    addOption(verb, "--percentile", percentile, "P", "share of values that the percentile observer keeps, 50 to 100")
        ->check(CLI::Range(50.0, 100.0))
        ->capture_default_str()
        ->group("Quantization");
    addOption(verb, "--samples", samples, "N", "how many samples at most")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->group("Quantization");
}

namespace {

template <class Rows, class Name>
std::string choices(const Rows& rows, Name name) {
    std::string text;
    for (const auto& row : rows) text += (text.empty() ? "" : "|") + std::string(std::invoke(name, row));
    return text;
}

}  // namespace

void PipelineOptions::addTo(CLI::App& verb, const std::string& fallback) {
    defaultPreset = fallback;
    auto* byPreset = addOption(verb, "--preset", preset, choices(presetNames(), std::identity()),
                               "the recipe to start from (default " + fallback + ")");
    auto* byRecipe = addOption(verb, "--recipe", recipeFile, "FILE.json", "the same from a file");
    byPreset->excludes(byRecipe)->group("Pipeline");
    byRecipe->group("Pipeline");
    addList(verb, "--pass", passes, "ID=on|off", "switch a pass (ids: 'tenon passes')")->group("Pipeline");
    addList(verb, "--set", settings, "ID.OPTION=VALUE", "set an option of a pass")->group("Pipeline");
    addList(verb, "--keep-float", keepFloat, "NODE", "do not quantize this node")->group("Pipeline");
    addList(verb, "--keep-unfused", keepUnfused, "NODE", "leave this node a kernel of its own")->group("Pipeline");
    addOption(verb, "--planner", planner, choices(planners(), &PlannerInfo::id), "memory planner")->group("Pipeline");
    addOption(verb, "--target", target, "host|x86-64-v3|x86-64-v4|aarch64", "machine to compile for (default host)")
        ->group("Pipeline");
    addOption(verb, "--threads", threads, "N", "threads of a run (default 1)")
        ->check(CLI::Range(1, 1024))
        ->group("Pipeline");
    binding.addTo(verb);
    calibration.addTo(verb);
}

Result<Recipe> PipelineOptions::recipe() const {
    Recipe result = TENON_TRY(recipeFile.empty() ? presetRecipe(preset.empty() ? defaultPreset : preset)
                                                 : parseRecipe(TENON_TRY(readTextFile(recipeFile))));
    for (const std::string& text : passes) {
        const auto [id, value] = TENON_TRY(splitAssignment(text, "--pass"));
        if (value != "on" && value != "off")
            return usageError(fmt::format("--pass takes ID=on or ID=off, not '{}'", text));
        TENON_TRY(setPass(result, id, value == "on"));
    }
    for (const std::string& text : settings) {
        const auto [name, value] = TENON_TRY(splitAssignment(text, "--set"));
        const auto dot = name.find('.');
        if (dot == std::string::npos) return usageError(fmt::format("--set takes ID.OPTION=VALUE, not '{}'", text));
        TENON_TRY(setOption(result, name.substr(0, dot), name.substr(dot + 1), value));
    }
    result.keepFloat.insert(result.keepFloat.end(), keepFloat.begin(), keepFloat.end());
    result.keepUnfused.insert(result.keepUnfused.end(), keepUnfused.begin(), keepUnfused.end());
    if (!planner.empty()) TENON_TRY(setOption(result, "plan-memory", "planner", planner));
    if (!target.empty()) result.target = target;
    if (threads > 0) result.threads = threads;
    return result;
}

Result<ImportOptions> PipelineOptions::importOptions(const Recipe& recipe) const {
    ImportOptions options = TENON_TRY(binding.parse());
    options.dims.insert(recipe.dims.begin(), recipe.dims.end());  // insert keeps what the command line said
    options.shapes.insert(recipe.shapes.begin(), recipe.shapes.end());
    return options;
}

Result<Model> importAndTell(const std::string& path, const ImportOptions& options) {
    Model model = TENON_TRY(importModel(path, options));
    const bool hasDefaults = std::ranges::any_of(model.chosenDims, &ChosenDim::isDefault);
    if (hasDefaults)
        std::fprintf(stderr, "tenon: free dimensions were chosen: %s (change them with --shape or --dim)\n",
                     printable(describeChoices(model.graph, model.chosenDims)).c_str());
    return model;
}

bool isQuantizing(const Recipe& recipe) {
    return isPassOn(recipe, *findPass("quantize-static"));
}

Result<Recipe> calibrated(const Graph& graph, const Recipe& recipe, const CalibrationFlags& flags,
                          const JobContext& job) {
    if (!isQuantizing(recipe) || flags.source.empty()) return recipe;
    const bool isRandom = flags.source == "random";
    if (isRandom) {
        clearProgress();
        std::fputs("tenon: calibrated with random inputs: the int8 timing is real, its accuracy means nothing\n",
                   stderr);
    }
    const std::vector<Sample> samples = TENON_TRY(calibrationSamples(
        graph, isRandom ? std::string() : flags.source, static_cast<std::size_t>(flags.samples), recipe.seed));
    CalibrationOptions options;
    options.observer = flags.observer == "percentile" ? Observer::percentile : Observer::minMax;
    options.percentile = flags.percentile;
    return calibrateRecipe(graph, recipe, samples, options, job);
}

Result<OpenedModel> openModel(const std::string& path, const PipelineOptions& options, const JobContext& job) {
    OpenedModel opened;
    opened.recipe = TENON_TRY(options.recipe());
    if (!options.calibration.source.empty() && !isQuantizing(opened.recipe))
        return usageError("--calibrate is for recipes that quantize; add --preset int8 or --pass quantize-static=on");
    opened.model = TENON_TRY(importAndTell(path, TENON_TRY(options.importOptions(opened.recipe))));
    opened.recipe = TENON_TRY(calibrated(opened.model.graph, opened.recipe, options.calibration, job));
    return opened;
}

}  // namespace tenon::cli
