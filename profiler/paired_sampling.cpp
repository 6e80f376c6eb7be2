// SPDX-License-Identifier: Apache-2.0
#include "profiler/paired_sampling.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/check.h"
#include "core/base/random.h"
#include "profiler/statistics.h"

namespace tenon {

namespace {

constexpr int kLargestBlock = 1 << 20;

/// Refilling the caches that the neighbour emptied takes a few milliseconds at most: a share that only shorter
/// inferences feel, and they get one untimed inference before each block.
constexpr double kPrimeBelowNs = 50e6;

std::int64_t toNs(double seconds) {
    return static_cast<std::int64_t>(seconds * 1e9);
}

bool hasSettled(std::span<const double> times, std::size_t window, double tolerance) {
    if (times.size() < 2 * window) return false;
    const double recent = median(times.last(window));
    const double before = median(times.last(2 * window).first(window));
    return std::abs(recent - before) <= tolerance * before;
}

int blockSizeFor(double inferenceNs, std::int64_t floorNs) {
    const double wanted = std::ceil(static_cast<double>(floorNs) / std::max(inferenceNs, 1.0));
    return static_cast<int>(std::clamp(wanted, 1.0, double(kLargestBlock)));
}

void appendRatios(PairedSamples& samples) {
    const double baseline = samples.variants.front().ns.back();
    for (std::size_t v = 0; v < samples.variants.size(); ++v)
        samples.ratios[v].push_back(baseline / samples.variants[v].ns.back());
}

}  // namespace

PairedSampler::PairedSampler(SamplingOptions options, Clock clock) : options(options), clock(std::move(clock)) {}

Result<std::int64_t> PairedSampler::timeBlock(const SampledVariant& variant, int inferences,
                                              const JobContext& job) const {
    const std::int64_t start = clock();
    for (int i = 0; i < inferences; ++i) {
        if (job.stop.stop_requested()) return cancelledError();
        if (auto done = variant.infer(); !done)
            return Error{done.error().fault, "variant '" + variant.name + "': " + done.error().message};
    }
    return clock() - start;
}

/// Doubles the block until it is long enough; these inferences are part of the warm-up.
Result<int> PairedSampler::growBlock(const SampledVariant& variant, std::int64_t deadline,
                                     const JobContext& job) const {
    for (int size = 1;; size *= 2) {
        const std::int64_t took = TENON_TRY(timeBlock(variant, size, job));
        if (took >= options.blockFloorNs || size >= kLargestBlock || clock() >= deadline) return size;
    }
}

Result<VariantSamples> PairedSampler::warmUp(const SampledVariant& variant, const JobContext& job) const {
    const std::int64_t deadline = clock() + toNs(options.warmUpSeconds);
    const auto window = static_cast<std::size_t>(std::max(options.warmUpWindow, 1));
    VariantSamples samples{.name = variant.name};
    const int block = TENON_TRY(growBlock(variant, deadline, job));
    std::vector<double> times;
    do {
        times.push_back(static_cast<double>(TENON_TRY(timeBlock(variant, block, job))) / block);
        samples.isStable = hasSettled(times, window, options.stableWithin);
    } while (!samples.isStable && clock() < deadline);
    samples.warmNs = median(std::span(times).last(std::min(window, times.size())));
    samples.blockSize = blockSizeFor(samples.warmNs, options.blockFloorNs);
    return samples;
}

Result<void> PairedSampler::measureRound(std::span<const SampledVariant> variants, std::span<const std::size_t> order,
                                         PairedSamples& samples, const JobContext& job) const {
    for (const std::size_t v : order) {
        VariantSamples& of = samples.variants[v];
        if (of.warmNs < kPrimeBelowNs && order.size() > 1) TENON_TRY(timeBlock(variants[v], 1, job));
        const auto took = static_cast<double>(TENON_TRY(timeBlock(variants[v], of.blockSize, job)));
        of.ns.push_back(std::max(took, 1.0) / of.blockSize);
    }
    appendRatios(samples);
    return {};
}

Result<PairedSamples> PairedSampler::measure(std::span<const SampledVariant> variants, const JobContext& job) const {
    TENON_CHECK(!variants.empty(), "nothing to measure");
    PairedSamples samples;
    samples.ratios.resize(variants.size());
    for (const SampledVariant& variant : variants) {
        job.report("warming up " + variant.name, -1);
        samples.variants.push_back(TENON_TRY(warmUp(variant, job)));
    }
    Random random(options.seed);
    std::vector<std::size_t> order(variants.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::int64_t start = clock();
    const double budget = std::max(options.seconds * 1e9, 1.0);
    for (int round = 0; round < std::max(options.maximumRounds, 1); ++round) {
        const double spent = static_cast<double>(clock() - start) / budget;
        if (round >= options.minimumRounds && spent >= 1) break;
        job.report("measuring", std::min(spent, double(round) / std::max(options.minimumRounds, 1)));
        random.shuffle(std::span(order));
        TENON_TRY(measureRound(variants, order, samples, job));
    }
    job.report("measuring", 1);
    return samples;
}

}  // namespace tenon
