// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/measurement.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/runtime/executable.h"
#include "core/workbench/samples.h"
#include "profiler/child_process.h"
#include "profiler/clock.h"

namespace tenon {

namespace {

/// A variant ready to run on one input.
class Runner {
public:
    static Result<std::unique_ptr<Runner>> make(const Graph& imported, const Variant& variant, const Sample& inputs,
                                                int threads, const JobContext& job) {
        BuiltVariant built = TENON_TRY(buildVariant(imported, variant, job));
        auto executable = TENON_TRY(Executable::load(built.compiled));
        std::unique_ptr<Runner> runner(new Runner(std::move(built), std::move(executable), threads));
        for (const Tensor& input : inputs) runner->inputPointers.push_back(input.raw().data());
        const Graph& graph = *runner->built.optimized.graph;
        for (ValueId id : graph.outputs()) {
            runner->outputs.emplace_back(graph.elementType(id), graph.dims(id));
            runner->outputPointers.push_back(runner->outputs.back().writableBytes());
        }
        return runner;
    }

    Result<void> infer() {
        const std::int32_t status = context.execute(inputPointers.data(), outputPointers.data());
        if (status != TENON_OK) return statusError(status);
        return {};
    }

    void describe(VariantProfile& profile) {
        const CompiledModel& model = *built.compiled;
        profile.arenaBytes = model.placement.arenaBytes;
        profile.constantBytes = model.constantBytes();
        profile.kernels = timeKernels();
        double inKernels = 0;
        for (const KernelProfile& kernel : profile.kernels) inKernels += kernel.medianNs;
        profile.overheadNs = profile.medianNs - inKernels;
        profile.counters = count();
    }

private:
    Runner(BuiltVariant b, std::shared_ptr<const Executable> e, int threads)
        : built(std::move(b)), executable(std::move(e)), context(*executable, threads) {}

    struct StepTimes {
        std::int64_t last = 0;
        std::vector<std::vector<double>> ns;  // by step
    };

    std::vector<KernelProfile> timeKernels() {
        StepTimes times;
        times.ns.resize(built.compiled->steps.size());
        constexpr int kMostRuns = 200, kFewestRuns = 10;
        constexpr std::int64_t kBudgetNs = 1'000'000'000;
        const std::int64_t start = monotonicNs();
        for (int run = 0; run < kMostRuns && (run < kFewestRuns || monotonicNs() - start < kBudgetNs); ++run) {
            times.last = monotonicNs();
            context.execute(inputPointers.data(), outputPointers.data(), noteStep, &times);
        }
        const double timer = timerCost();
        std::vector<KernelProfile> kernels;
        for (std::size_t s = 0; s < times.ns.size(); ++s)
            kernels.push_back(kernelProfile(s, std::max(0.0, median(times.ns[s]) - timer)));
        return kernels;
    }

    /// Nanoseconds that reading the clock adds to each step; most kernels of small models take little more.
    static double timerCost() {
        constexpr int kReadings = 1000;
        const std::int64_t start = monotonicNs();
        std::int64_t last = start;
        for (int i = 0; i < kReadings; ++i) last = monotonicNs();
        return static_cast<double>(last - start) / kReadings;
    }

    static void noteStep(void* opaque, std::int64_t step) {
        auto* times = static_cast<StepTimes*>(opaque);
        const std::int64_t now = monotonicNs();
        times->ns[static_cast<std::size_t>(step)].push_back(static_cast<double>(now - times->last));
        times->last = monotonicNs();  // what the note itself took belongs to no kernel
    }

    KernelProfile kernelProfile(std::size_t step, double medianNs) const {
        const CompiledModel& model = *built.compiled;
        KernelProfile profile;
        profile.medianNs = medianNs;
        if (model.steps[step].kernel < 0) {
            profile.name = "copy";
            profile.bytes = 2 * model.steps[step].extent;
            return profile;
        }
        const loops::LoweredKernel& kernel = model.kernels[static_cast<std::size_t>(model.steps[step].kernel)];
        profile.name = kernel.kernel.name;
        for (SourceId source : kernel.sources) profile.sourceNodes.push_back(model.graph->sources()[source.index].name);
        profile.flops = kernel.flops;
        profile.bytes = kernel.bytes;
        return profile;
    }

    std::vector<CounterReading> count() {
        constexpr int kRuns = 5;
        CpuCounters counters;
        counters.start();
        for (int i = 0; i < kRuns; ++i) (void)infer();
        std::vector<CounterReading> readings = counters.stop();
        for (CounterReading& reading : readings)
            if (reading.value) *reading.value /= kRuns;
        return readings;
    }

    BuiltVariant built;
    std::shared_ptr<const Executable> executable;
    RunContext context;
    std::vector<const void*> inputPointers;
    std::vector<Tensor> outputs;
    std::vector<void*> outputPointers;
};

std::string onOneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::string_view faultName(Fault fault) {
    switch (fault) {
        case Fault::model:
            return "model";
        case Fault::environment:
            return "environment";
        case Fault::usage:
            return "usage";
        case Fault::cancelled:
            return "cancelled";
    }
    __builtin_unreachable();
}

Error errorFromLine(std::string_view line) {
    const auto space = line.find(' ');
    const std::string_view fault = line.substr(0, space);
    for (Fault f : {Fault::model, Fault::environment, Fault::usage, Fault::cancelled})
        if (faultName(f) == fault) return {f, std::string(line.substr(space + 1))};
    return environmentError("the measuring process answered '" + std::string(line) + "', which is not understood");
}

/// Cuts "word rest" and returns the rest when the line starts with `word`.
std::optional<std::string_view> after(std::string_view line, std::string_view word) {
    if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ') return std::nullopt;
    return line.substr(word.size() + 1);
}

}  // namespace

Result<Profile> runMeasurementJob(const MeasurementJob& job, const JobContext& context) {
    const Model model = TENON_TRY(importModel(job.model, job.import));
    const Sample inputs = randomSample(model.graph, job.inputSeed);
    std::vector<std::unique_ptr<Runner>> runners;
    std::vector<SampledVariant> sampled;
    for (const Variant& variant : job.variants) {
        context.report("building " + variant.name, -1);
        auto made = Runner::make(model.graph, variant, inputs, job.threads, context);
        if (!made) return Error{made.error().fault, "variant '" + variant.name + "': " + made.error().message};
        runners.push_back(made.take());
        sampled.push_back({variant.name, [runner = runners.back().get()] { return runner->infer(); }});
    }
    SamplingOptions options;
    options.seconds = job.seconds;
    const std::int64_t start = monotonicNs(), cpuStart = threadCpuNs();
    const PairedSamples samples = TENON_TRY(PairedSampler(options).measure(sampled, context));
    const auto elapsed = static_cast<double>(monotonicNs() - start);
    const auto onProcessor = static_cast<double>(threadCpuNs() - cpuStart);
    Profile profile = summarize(samples);
    // With more threads, this one also waits for the others.
    if (job.threads == 1 && elapsed > 0) profile.processorShare = std::min(1.0, onProcessor / elapsed);
    profile.machine = describeMachine();
    profile.threads = job.threads;
    for (std::size_t i = 0; i < runners.size(); ++i) {
        context.report("timing kernels of " + job.variants[i].name, -1);
        runners[i]->describe(profile.variants[i]);
    }
    return profile;
}

void serveMeasurement(std::string_view input) {
    JobContext context;
    context.progress = [](std::string_view stage, double fraction) {
        std::fputs(fmt::format("progress {} {}\n", fraction, onOneLine(std::string(stage))).c_str(), stdout);
        std::fflush(stdout);
    };
    auto answer = [&]() -> Result<Profile> {
        return runMeasurementJob(TENON_TRY(parseMeasurementJob(input)), context);
    }();
    if (answer)
        std::fputs(("profile " + toJson(*answer) + "\n").c_str(), stdout);
    else
        std::fputs(
            fmt::format("error {} {}\n", faultName(answer.error().fault), onOneLine(answer.error().message)).c_str(),
            stdout);
    std::fflush(stdout);
}

Result<Profile> measureVariants(const MeasurementJob& job, const std::vector<std::string>& worker,
                                const JobContext& context) {
    ChildTask task;
    task.name = "the measuring process";
    task.argv = worker;
    task.input = printMeasurementJob(job);
    // Building and warming up take their own time; a variant that hangs is ended rather than waited for.
    constexpr double kBuildSeconds = 600;
    task.limits.timeoutSeconds = kBuildSeconds + 10 * job.seconds;
    std::optional<Result<Profile>> answer;
    std::string stage = "starting";
    task.onLine = [&](std::string_view line) {
        if (const auto progress = after(line, "progress")) {
            const auto space = progress->find(' ');
            stage = progress->substr(space + 1);
            context.report(stage, std::atof(std::string(progress->substr(0, space)).c_str()));
        } else if (const auto json = after(line, "profile")) {
            answer = profileFromJson(*json, "the measuring process");
        } else if (const auto error = after(line, "error")) {
            answer = errorFromLine(*error);
        }
    };
    const Result<ChildOutcome> outcome = runInChild(task, context);
    if (!outcome) {
        if (outcome.error().fault == Fault::cancelled) return outcome.error();
        return Error{outcome.error().fault, outcome.error().message + " (while " + stage + ")"};
    }
    if (answer) return *std::move(answer);
    return environmentError(fmt::format("the measuring process ended with status {} while {} and gave no result: {}",
                                        outcome->exitStatus, stage, outcome->errorTail));
}

}  // namespace tenon
