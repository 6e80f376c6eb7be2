// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/base/file.h"
#include "core/workbench/history.h"
#include "core/workbench/measurement.h"
#include "core/workbench/report.h"
#include "profiler/report_html.h"

namespace tenon::cli {

namespace {

struct ProfileFlags {
    std::string model, report, labelled;
    std::vector<std::string> variants;
    int threads = 1;
    double seconds = 5;
    std::uint64_t seed = 0;
    bool asJson = false, isKept = false, showsKernels = false;
    BindingOptions binding;
    CalibrationFlags calibration;
};

constexpr std::size_t kListedKernels = 20;

Result<std::vector<Variant>> chooseVariants(const Model& model, const ProfileFlags& flags, const JobContext& job) {
    std::vector<std::string> texts = flags.variants;
    if (texts.empty()) texts = {"none=none", "fused=fused", "all=all"};
    std::vector<Variant> variants;
    for (const std::string& text : texts) {
        const auto [name, source] = TENON_TRY(splitAssignment(text, "--variant"));
        if (std::ranges::any_of(variants, [&](const Variant& v) { return v.name == name; }))
            return usageError("two variants are named '" + name + "'");
        Recipe recipe = TENON_TRY(recipeFromText(source));
        recipe.threads = flags.threads;
        variants.push_back({name, TENON_TRY(calibrated(model.graph, recipe, flags.calibration, job))});
    }
    return variants;
}

void printVariants(const Profile& profile) {
    Table table({"variant", "median", "5 % .. 95 %", "kernels", "arena", "constants", "against " + profile.variants[0].name},
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
    for (const VariantProfile& variant : profile.variants)
        if (!variant.isStable) fmt::print("{} did not settle while warming up: its figures are less sure\n", variant.name);
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
                   fmt::format("{:.1f}", static_cast<double>(k.bytes) / ns), fmt::format("{}", fmt::join(k.sourceNodes, " "))});
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

Result<void> keep(const Model& model, const std::vector<Variant>& variants, const std::string& profileJson) {
    History history = TENON_TRY(History::open(TENON_TRY(defaultHistoryPath())));
    Run run;
    run.modelName = model.graph.name;
    run.modelHash = model.sourceHash;
    run.machineJson = "{}";
    run.profileJson = profileJson;
    for (const Variant& variant : variants) run.variants.push_back({variant.name, printRecipe(variant.recipe)});
    (void)TENON_TRY(history.add(run));
    return {};
}

Result<int> profile(const ProfileFlags& flags, const std::string& self) {
    const JobContext job = interactiveJob();
    MeasurementJob measurement;
    measurement.import = TENON_TRY(flags.binding.parse());
    const Model model = TENON_TRY(importAndTell(flags.model, measurement.import));
    measurement.model = flags.model;
    measurement.variants = TENON_TRY(chooseVariants(model, flags, job));
    measurement.threads = flags.threads;
    measurement.seconds = flags.seconds;
    measurement.inputSeed = flags.seed;
    const Profile profile = TENON_TRY(measureVariants(measurement, {self, "profile-worker"}, job));
    clearProgress();
    const std::string json = toJson(profile);
    if (flags.asJson) {
        fmt::print("{}\n", json);
    } else {
        printVariants(profile);
        if (flags.showsKernels)
            for (const VariantProfile& variant : profile.variants) printKernels(variant);
        printCounters(profile);
    }
    if (flags.isKept) TENON_TRY(keep(model, measurement.variants, json));
    if (!flags.report.empty()) {
        const ReportContext context =
            TENON_TRY(describeComparison(model, measurement.variants, flags.labelled, job));
        TENON_TRY(writeFileAtomically(flags.report, renderReport(profile, context)));
        if (!flags.asJson) fmt::print("\nreport written to {}\n", flags.report);
    }
    return exitOk;
}

}  // namespace

void addProfile(Cli& cli) {
    auto flags = std::make_shared<ProfileFlags>();
    CLI::App* verb = cli.addVerb(
        "profile", "time variants against each other in interleaved rounds",
        "tenon profile model.onnx --variant before=none --variant after=all --report report.html",
        [flags, self = cli.self] { return profile(*flags, self); });
    verb->add_option("model", flags->model, "model file")->required();
    verb->add_option("--variant", flags->variants,
                     "NAME=PRESET or NAME=RECIPE.json; the first is the baseline (default: none, fused, all)");
    verb->add_option("--threads", flags->threads, "threads of a run")->check(CLI::Range(1, 1024))->capture_default_str();
    verb->add_option("--seconds", flags->seconds, "measuring time, all variants together")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    verb->add_option("--random", flags->seed, "seed of the random inputs");
    verb->add_option("--report", flags->report, "write an HTML report with charts");
    verb->add_option("--labelled", flags->labelled, "samples with labels: the report then shows accuracy");
    verb->add_flag("--kernels", flags->showsKernels, "list the slowest kernels of every variant");
    verb->add_flag("--keep", flags->isKept, "add the run to the history");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->binding.addTo(*verb);
    flags->calibration.addTo(*verb);
}

}  // namespace tenon::cli
