// SPDX-License-Identifier: Apache-2.0
#include "core/quantize/calibrate.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/passes/runner.h"
#include "core/quantize/quantize_static.h"

namespace tenon {

Result<Graph> graphBeforeQuantization(const Graph& graph, const Recipe& recipe, const JobContext& job) {
    Graph copy = graph;
    const auto rows = passRegistry();
    const auto quantize = std::ranges::find(rows, std::string_view("quantize-static"), &PassInfo::id);
    RunOptions options;
    options.job = job;
    options.rows = rows.first(static_cast<std::size_t>(quantize - rows.begin()));
    (void)TENON_TRY(runPipeline(copy, recipe, options));
    return copy;
}

std::vector<ValueId> activationsToObserve(const Graph& graph) {
    std::vector<ValueId> activations;
    std::set<ValueId> seen;
    for (NodeId id : graph.topologicalOrder()) {
        const ValueId activation = quantizableInput(graph, id).activation;
        if (activation.isValid() && seen.insert(activation).second) activations.push_back(activation);
    }
    return activations;
}

Graph withOutputs(const Graph& graph, std::span<const ValueId> values) {
    Graph copy = graph;
    for (ValueId value : values)
        if (!copy.isOutput(value)) copy.addOutput(value);
    return copy;
}

namespace {

/// Histogram of one activation between the extremes that the first round found.
class Histogram {
public:
    explicit Histogram(Range range) : range(range), counts(kBins, 0) {}

    void add(std::span<const float> values) {
        const float width = range.max - range.min;
        if (!(width > 0)) return;
        for (float v : values) {
            const auto bin = static_cast<std::size_t>((v - range.min) / width * static_cast<float>(kBins));
            ++counts[std::min(bin, kBins - 1)];
            ++total;
        }
    }

    /// The range that holds `percentile` percent of the values, the same share cut off at both ends.
    Range inner(double percentile) const {
        if (total == 0) return range;
        const auto cut = static_cast<std::int64_t>(static_cast<double>(total) * (1.0 - percentile / 100.0) / 2);
        const float step = (range.max - range.min) / static_cast<float>(kBins);
        std::size_t low = 0, high = kBins;
        for (std::int64_t seen = 0; low < kBins && seen + counts[low] <= cut; ++low) seen += counts[low];
        for (std::int64_t seen = 0; high > low + 1 && seen + counts[high - 1] <= cut; --high) seen += counts[high - 1];
        return {range.min + step * static_cast<float>(low), range.min + step * static_cast<float>(high)};
    }

private:
    static constexpr std::size_t kBins = 4096;
    Range range;
    std::vector<std::int64_t> counts;
    std::int64_t total = 0;
};

class Calibrator {
public:
    Calibrator(const Graph& observed, std::span<const std::vector<Tensor>> samples, const SampleRunner& run,
               const JobContext& job)
        : observed(observed), samples(samples), run(run), job(job) {}

    Result<std::map<std::string, Range>> minMax() {
        std::map<std::string, Range> ranges;
        TENON_TRY(forEachActivation([&](const std::string& name, std::span<const float> values) -> Result<void> {
            if (values.empty()) return {};
            auto [it, isNew] = ranges.emplace(name, Range{values[0], values[0]});
            for (float v : values) {
                if (!std::isfinite(v))
                    return modelError("while calibrating, '" + name + "' became " + std::to_string(v) +
                                      "; calibrate with samples on which the float model stays finite");
                it->second.min = std::min(it->second.min, v);
                it->second.max = std::max(it->second.max, v);
            }
            return {};
        }));
        return ranges;
    }

    Result<std::map<std::string, Range>> percentile(double kept) {
        auto ranges = TENON_TRY(minMax());
        std::map<std::string, Histogram> histograms;
        for (const auto& [name, range] : ranges) histograms.emplace(name, Histogram(range));
        TENON_TRY(forEachActivation([&](const std::string& name, std::span<const float> values) -> Result<void> {
            if (const auto it = histograms.find(name); it != histograms.end()) it->second.add(values);
            return {};
        }));
        for (auto& [name, range] : ranges) range = histograms.at(name).inner(kept);
        return ranges;
    }

private:
    template <class F>
    Result<void> forEachActivation(F&& f) {
        if (samples.empty()) return usageError("calibration needs at least one sample");
        for (std::size_t s = 0; s < samples.size(); ++s) {
            if (job.stop.stop_requested()) return cancelledError();
            job.report("calibrating", static_cast<double>(s) / static_cast<double>(samples.size()));
            const std::vector<Tensor> outputs = TENON_TRY(run(samples[s]));
            for (ValueId activation : activationsToObserve(observed))
                TENON_TRY(visit(activation, samples[s], outputs, f));
        }
        return {};
    }

    template <class F>
    Result<void> visit(ValueId activation, const std::vector<Tensor>& inputs, const std::vector<Tensor>& outputs,
                       F&& f) {
        const auto position = [&](const std::vector<ValueId>& list) {
            return static_cast<std::size_t>(std::ranges::find(list, activation) - list.begin());
        };
        const std::size_t output = position(observed.outputs());
        const Tensor& tensor = output < outputs.size() ? outputs[output] : inputs.at(position(observed.inputs()));
        return f(observed.value(activation).name, tensor.as<float>());
    }

    const Graph& observed;
    std::span<const std::vector<Tensor>> samples;
    const SampleRunner& run;
    const JobContext& job;
};

}  // namespace

Result<std::map<std::string, Range>> calibrate(const Graph& observed, std::span<const std::vector<Tensor>> samples,
                                               const SampleRunner& run, const CalibrationOptions& options,
                                               const JobContext& job) {
    Calibrator calibrator(observed, samples, run, job);
    return options.observer == Observer::minMax ? calibrator.minMax() : calibrator.percentile(options.percentile);
}

}  // namespace tenon
