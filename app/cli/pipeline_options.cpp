// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pipeline_options.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>

#include "app/cli/progress_line.h"
#include "core/base/file.h"
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
    verb.add_option("--dim", dims, "give a named dimension an extent: NAME=N")->group("Model");
    verb.add_option("--shape", shapes, "give an input a shape: INPUT=1x3x640x640")->group("Model");
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
    verb.add_option("--calibrate", source,
                    "samples that int8 ranges are taken from: a folder of .npz/.npy, one file, or 'random' (made-up "
                    "inputs: for timing only)")
        ->group("Quantization");
    verb.add_option("--observer", observer, "how ranges are taken")
        ->check(CLI::IsMember({"minmax", "percentile"}))
        ->capture_default_str()
        ->group("Quantization");
    verb.add_option("--percentile", percentile, "share of values kept by the percentile observer")
        ->check(CLI::Range(50.0, 100.0))
        ->capture_default_str()
        ->group("Quantization");
    verb.add_option("--samples", samples, "how many samples at most")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->group("Quantization");
}

void PipelineOptions::addTo(CLI::App& verb, const std::string& fallback) {
    defaultPreset = fallback;
    auto* byPreset = verb.add_option("--preset", preset, "none, fused, all or int8 (default " + fallback + ")");
    auto* byRecipe = verb.add_option("--recipe", recipeFile, "a recipe file (JSON)");
    byPreset->excludes(byRecipe)->group("Pipeline");
    byRecipe->group("Pipeline");
    verb.add_option("--pass", passes, "switch a pass: ID=on or ID=off (see 'tenon passes')")->group("Pipeline");
    verb.add_option("--set", settings, "set an option of a pass: ID.OPTION=VALUE")->group("Pipeline");
    verb.add_option("--keep-float", keepFloat, "a node that is not quantized")->group("Pipeline");
    verb.add_option("--keep-unfused", keepUnfused, "a node that stays a kernel of its own")->group("Pipeline");
    verb.add_option("--planner", planner, "memory planner: none, naive, greedy_by_size ...")->group("Pipeline");
    verb.add_option("--target", target, "host, x86-64-v3, x86-64-v4 or aarch64")->group("Pipeline");
    verb.add_option("--threads", threads, "threads of a run")->check(CLI::Range(1, 1024))->group("Pipeline");
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
    options.dims.insert(recipe.dims.begin(), recipe.dims.end());        // insert keeps what the command line said
    options.shapes.insert(recipe.shapes.begin(), recipe.shapes.end());
    return options;
}

Result<Model> importAndTell(const std::string& path, const ImportOptions& options) {
    Model model = TENON_TRY(importModel(path, options));
    const bool hasDefaults = std::ranges::any_of(model.chosenDims, &ChosenDim::isDefault);
    if (hasDefaults)
        std::fprintf(stderr, "tenon: free dimensions were chosen: %s (change them with --shape or --dim)\n",
                     describeChoices(model.graph, model.chosenDims).c_str());
    return model;
}

Result<Recipe> calibrated(const Graph& graph, const Recipe& recipe, const CalibrationFlags& flags,
                          const JobContext& job) {
    const bool needsRanges = isPassOn(recipe, *findPass("quantize-static")) && recipe.activationRanges.empty();
    if (!needsRanges || flags.source.empty()) return recipe;
    const auto limit = static_cast<std::size_t>(flags.samples);
    std::vector<Sample> samples;
    if (flags.source == "random") {
        constexpr std::size_t kRandomSamples = 8;
        std::fputs("tenon: calibrated with random inputs: the int8 timing is real, its accuracy means nothing\n", stderr);
        for (std::size_t i = 0; i < std::min(limit, kRandomSamples); ++i)
            samples.push_back(randomSample(graph, recipe.seed + 1000 * i));
    } else {
        samples = TENON_TRY(loadSamples(graph, flags.source, limit)).samples;
    }
    CalibrationOptions options;
    options.observer = flags.observer == "percentile" ? Observer::percentile : Observer::minMax;
    options.percentile = flags.percentile;
    return calibrateRecipe(graph, recipe, samples, options, job);
}

Result<OpenedModel> openModel(const std::string& path, const PipelineOptions& options, const JobContext& job) {
    OpenedModel opened;
    opened.recipe = TENON_TRY(options.recipe());
    opened.model = TENON_TRY(importAndTell(path, TENON_TRY(options.importOptions(opened.recipe))));
    opened.recipe = TENON_TRY(calibrated(opened.model.graph, opened.recipe, options.calibration, job));
    return opened;
}

}  // namespace tenon::cli
