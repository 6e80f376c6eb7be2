// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/workbench/history.h"
#include "core/workbench/measurement.h"
#include "core/workbench/project.h"
#include "core/workbench/report.h"
#include "profiler/report_html.h"

namespace tenon::cli {

namespace {

struct ProfileFlags {
    std::string model, report, labelled, project;
    std::vector<std::string> variants;
    int threads = 1;
    double seconds = 5;
    std::uint64_t seed = 0;
    bool asJson = false, isKept = false, showsKernels = false;
    BindingOptions binding;
    CalibrationFlags calibration;
};

constexpr std::size_t kListedKernels = 20;

Error inVariant(const std::string& name, const Error& error) {
    return {error.fault, "variant '" + name + "': " + error.message};
}

Result<std::vector<Variant>> chooseVariants(const ProfileFlags& flags) {
    std::vector<std::string> texts = flags.variants;
    if (texts.empty()) texts = {"none=none", "fused=fused", "all=all"};
    std::vector<Variant> variants;
    for (const std::string& text : texts) {
        const auto [name, source] = TENON_TRY(splitAssignment(text, "--variant"));
        if (std::ranges::any_of(variants, [&](const Variant& v) { return v.name == name; }))
            return usageError("two variants are named '" + name + "'");
        auto recipe = recipeFromText(source);
        if (!recipe) return inVariant(name, recipe.error());
        variants.push_back({name, recipe.take()});
    }
    return variants;
}

/// What the command line binds, and what recipes bind beside that. One run has one input, so recipes may not
/// contradict.
Result<void> bindAsRecipesSay(const std::vector<Variant>& variants, ImportOptions& options) {
    const ImportOptions fixed = options;
    const auto join = [](const Variant& variant, const auto& bound, const auto& wanted, auto& into) -> Result<void> {
        for (const auto& [name, value] : wanted)
            if (!bound.contains(name) && into.emplace(name, value).first->second != value)
                return usageError("variant '" + variant.name + "' gives '" + name +
                                  "' another shape than the one before it; decide with --dim or --shape");
        return {};
    };
    for (const Variant& variant : variants) {
        TENON_TRY(join(variant, fixed.dims, variant.recipe.dims, options.dims));
        TENON_TRY(join(variant, fixed.shapes, variant.recipe.shapes, options.shapes));
    }
    return {};
}

/// Ranges for those that need them; a recipe that brings its own keeps them.
Result<void> calibrateVariants(const Model& model, const CalibrationFlags& flags, const JobContext& job,
                               std::vector<Variant>& variants) {
    for (Variant& variant : variants) {
        if (!variant.recipe.activationRanges.empty()) continue;
        auto recipe = calibrated(model.graph, variant.recipe, flags, job);
        if (!recipe) return inVariant(variant.name, recipe.error());
        variant.recipe = recipe.take();
    }
    return {};
}

/// Variants and bindings of the command line, or of a project that an earlier run saved.
Result<Project> chooseProject(const ProfileFlags& flags) {
    Project project;
    if (flags.model.ends_with(".tenon")) {
        if (!flags.variants.empty()) return usageError("a project has variants of its own; leave --variant out");
        project = TENON_TRY(openProject(flags.model));
    } else {
        project.model = flags.model;
        project.variants = TENON_TRY(chooseVariants(flags));
    }
    ImportOptions bound = TENON_TRY(flags.binding.parse());
    bound.dims.merge(project.import.dims);  // merge keeps what the command line said
    bound.shapes.merge(project.import.shapes);
    TENON_TRY(bindAsRecipesSay(project.variants, bound));
    project.import = std::move(bound);
    for (Variant& variant : project.variants) variant.recipe.threads = flags.threads;
    return project;
}

void printVariants(const Profile& profile) {
    Table table(
        {"variant", "median", "5 % .. 95 %", "kernels", "arena", "constants", "against " + profile.variants[0].name},
        {0, 6});
    for (const VariantProfile& variant : profile.variants) {
        const auto pair = std::ranges::find(profile.pairs, variant.name, &PairVerdict::variant);
        table.add({variant.name, formatNanoseconds(variant.medianNs),
                   formatNanoseconds(variant.p05Ns) + " .. " + formatNanoseconds(variant.p95Ns),
                   std::to_string(variant.kernels.size()), formatBytes(variant.arenaBytes),
                   formatBytes(variant.constantBytes),
                   pair == profile.pairs.end() ? "" : describeVerdict(pair->comparison)});
    }
    table.print();
    const std::vector<std::string> notes = measurementNotes(profile);
    for (const std::string& note : notes) fmt::print("{}{}\n", &note == &notes[0] ? "\n" : "", printable(note));
}

void printKernels(const VariantProfile& variant) {
    std::vector<const KernelProfile*> kernels;
    double total = 0;
    for (const KernelProfile& kernel : variant.kernels) {
        kernels.push_back(&kernel);
        total += kernel.medianNs;
    }
    std::ranges::stable_sort(kernels, std::greater(), &KernelProfile::medianNs);
    fmt::print("\n{}: {} in kernels, {} outside of them\n", variant.name, formatNanoseconds(total),
               formatNanoseconds(std::max(0.0, variant.overheadNs)));
    Table table({"kernel", "median", "share", "G op/s", "GB/s", "source nodes"}, {0, 5});
    for (std::size_t i = 0; i < std::min(kernels.size(), kListedKernels); ++i) {
        const KernelProfile& k = *kernels[i];
        const double ns = std::max(k.medianNs, 1.0);
        table.add({k.name, formatNanoseconds(k.medianNs), fmt::format("{:.1f} %", 100 * k.medianNs / total),
                   fmt::format("{:.1f}", static_cast<double>(k.flops) / ns),
                   fmt::format("{:.1f}", static_cast<double>(k.bytes) / ns), listed(k.sourceNodes)});
    }
    table.print();
    if (kernels.size() > kListedKernels) fmt::print("... and {} more\n", kernels.size() - kListedKernels);
}

void printCounters(const Profile& profile) {
    for (const CounterReading& counter : profile.variants[0].counters)
        if (!counter.value) {
            fmt::print("\nno CPU counters here: {}\n", counter.whyMissing);
            return;
        }
    fmt::print("\n");
    Table table({"a run of", "cycles", "instructions", "cache misses", "branch misses"});
    for (const VariantProfile& variant : profile.variants) {
        std::vector<std::string> row{variant.name};
        for (const CounterReading& counter : variant.counters) row.push_back(formatCount(counter.value.value_or(0)));
        table.add(std::move(row));
    }
    table.print();
}

Result<void> keep(const Model& model, const Project& project) {
    const std::filesystem::path path = TENON_TRY(defaultHistoryPath());
    History history = TENON_TRY(History::open(path));
    Run run;
    run.modelName = model.graph.name;
    run.modelHash = model.sourceHash;
    run.machineJson = nlohmann::ordered_json::parse(project.profileJson).at("machine").dump();
    run.profileJson = project.profileJson;
    for (const Variant& variant : project.variants) run.variants.push_back({variant.name, printRecipe(variant.recipe)});
    const std::int64_t id = TENON_TRY(history.add(run));
    std::fprintf(stderr, "tenon: kept as run %lld in %s\n", static_cast<long long>(id), path.c_str());
    return {};
}

Result<Profile> measure(const Project& project, const ProfileFlags& flags, const std::string& self,
                        const JobContext& job) {
    MeasurementJob measurement;
    measurement.model = project.model;
    measurement.import = project.import;
    measurement.variants = project.variants;
    measurement.threads = flags.threads;
    measurement.seconds = flags.seconds;
    measurement.inputSeed = flags.seed;
    return measureVariants(measurement, {self, "profile-worker"}, job);
}

void printText(const Profile& profile, const ProfileFlags& flags) {
    printVariants(profile);
    if (flags.showsKernels)
        for (const VariantProfile& variant : profile.variants) printKernels(variant);
    printCounters(profile);
}

/// What is written beside the figures, each on request.
Result<void> writeFiles(const Model& model, const Project& project, const Profile& profile, const ProfileFlags& flags,
                        const JobContext& job) {
    if (flags.isKept) TENON_TRY(keep(model, project));
    if (!flags.project.empty()) {
        TENON_TRY(saveProject(project, flags.project));
        std::fprintf(stderr, "tenon: project written to %s\n", flags.project.c_str());
    }
    if (flags.report.empty()) return {};
    ReportContext context = TENON_TRY(describeComparison(model, project.variants, flags.labelled, job));
    context.notes = measurementNotes(profile);
    TENON_TRY(writeFileAtomically(flags.report, renderReport(profile, context)));
    clearProgress();
    std::fprintf(stderr, "tenon: report written to %s\n", flags.report.c_str());
    return {};
}

Result<int> profile(const ProfileFlags& flags, const std::string& self) {
    if (!flags.labelled.empty() && flags.report.empty())
        return usageError("--labelled is shown in the report; add --report FILE.html");
    const JobContext job = interactiveJob();
    Project project = TENON_TRY(chooseProject(flags));
    const Model model = TENON_TRY(importAndTell(project.model, project.import));
    if (!project.modelHash.empty() && project.modelHash != model.sourceHash)
        std::fprintf(stderr, "tenon: the model has changed since the project was saved\n");
    project.modelHash = model.sourceHash;
    TENON_TRY(calibrateVariants(model, flags.calibration, job, project.variants));
    const Profile profile = TENON_TRY(measure(project, flags, self, job));
    project.profileJson = toJson(profile);
    clearProgress();
    if (flags.asJson)
        fmt::print("{}\n", project.profileJson);
    else
        printText(profile, flags);
    std::fflush(stdout);
    TENON_TRY(writeFiles(model, project, profile, flags, job));
    return exitOk;
}

}  // namespace

void addProfile(Cli& cli) {
    auto flags = std::make_shared<ProfileFlags>();
    CLI::App* verb =
        cli.addVerb("profile", "time variants against each other in interleaved rounds",
                    "tenon profile model.onnx --variant before=none --variant after=all --report report.html",
                    [flags, self = cli.self] { return profile(*flags, self); });
    addModel(*verb, flags->model)->required()->description("the model file (.onnx or .tir), or a project (.tenon)");
    addList(*verb, "--variant", flags->variants, "NAME=RECIPE",
            "a preset, or a recipe file ending in .json; the first is the baseline (default: none, fused, all)");
    addOption(*verb, "--threads", flags->threads, "N", "threads of a run")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    addOption(*verb, "--seconds", flags->seconds, "S", "measuring time, all variants together")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    addOption(*verb, "--random", flags->seed, "SEED", "seed of the random inputs")->capture_default_str();
    addOption(*verb, "--report", flags->report, "FILE.html", "write a report with charts");
    addOption(*verb, "--labelled", flags->labelled, "SAMPLES",
              "samples with an array 'label': the report shows accuracy");
    addOption(*verb, "--project", flags->project, "FILE.tenon",
              "save variants and figures; 'tenon profile FILE.tenon' measures them again");
    verb->add_flag("--kernels", flags->showsKernels, "list the slowest kernels of every variant");
    verb->add_flag("--keep", flags->isKept, "add the run to the history");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->binding.addTo(*verb);
    flags->calibration.addTo(*verb);
}

}  // namespace tenon::cli
