// SPDX-License-Identifier: Apache-2.0
// Times variants against each other in interleaved rounds.
//
// Machines drift: clocks change, neighbours come and go. Timed one after the other, two equal programs differ by
// percents. Here every round times each variant once, in a shuffled order, so that drift meets all of them alike, and
// what is compared is the ratio inside a round.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "profiler/clock.h"

namespace tenon {

struct SampledVariant {
    std::string name;
    std::function<Result<void>()> infer;  ///< does one inference
};

struct SamplingOptions {
    double seconds = 5;        ///< for the measured rounds of all variants together
    double warmUpSeconds = 2;  ///< at most, for each variant
    /// Warm when the median of the last `warmUpWindow` blocks is within `stableWithin` of that of the ones before.
    int warmUpWindow = 5;
    double stableWithin = 0.02;
    std::int64_t blockFloorNs = 1'000'000;  ///< a timed block lasts at least this long, so that the timer is not seen
    int minimumRounds = 8;                  ///< even when they take longer than `seconds`
    int maximumRounds = 5000;
    std::uint64_t seed = 1;  ///< of the order inside the rounds
};

struct VariantSamples {
    std::string name;
    int blockSize = 1;       ///< inferences in one timed block
    bool isStable = false;   ///< whether the warm-up settled before its time was over
    double warmNs = 0;       ///< median inference of the last warm-up blocks
    std::vector<double> ns;  ///< for one inference, one entry a round
};

struct PairedSamples {
    std::vector<VariantSamples> variants;  ///< in the order given; the first is the baseline
    /// ratios[v][round] = baseline / variant v: above 1 the variant was faster. ratios[0] is all ones.
    std::vector<std::vector<double>> ratios;
};

class PairedSampler {
public:
    using Clock = std::function<std::int64_t()>;  ///< monotonic nanoseconds

    explicit PairedSampler(SamplingOptions options = {}, Clock clock = monotonicNs);

    /// Warms up each variant, then measures rounds until the time is over. The error of a variant that fails is
    /// returned with its name; a stop is honoured between two inferences.
    Result<PairedSamples> measure(std::span<const SampledVariant> variants, const JobContext& job = {}) const;

private:
    Result<std::int64_t> timeBlock(const SampledVariant& variant, int inferences, const JobContext& job) const;
    Result<VariantSamples> warmUp(const SampledVariant& variant, const JobContext& job) const;
    Result<int> growBlock(const SampledVariant& variant, std::int64_t deadline, const JobContext& job) const;
    Result<void> measureRound(std::span<const SampledVariant> variants, std::span<const std::size_t> order,
                              PairedSamples& samples, const JobContext& job) const;

    SamplingOptions options;
    Clock clock;
};

}  // namespace tenon
