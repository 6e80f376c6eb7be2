// SPDX-License-Identifier: Apache-2.0
// Robust statistics of timings: medians and percentiles, and how sure a ratio is.
//
// Timings have a long right tail (interrupts, page faults), so nothing here uses a mean. The spread of a median is
// taken from a percentile bootstrap (Efron, "Bootstrap methods: another look at the jackknife", 1979): resample with
// replacement, take the median of each resample, read the interval off the sorted medians.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tenon {

/// The middle value, or the mean of the two middle ones. `values` is not empty; its order does not matter.
double median(std::span<const double> values);

/// Linear interpolation between order statistics (Hyndman and Fan's type 7, as numpy does). `p` is in [0, 100].
double percentile(std::span<const double> values, double p);

struct ConfidenceInterval {
    double lower = 0;
    double upper = 0;
};

struct BootstrapOptions {
    int resamples = 2000;
    double confidence = 0.95;
    std::uint64_t seed = 1;
};

/// Percentile bootstrap of the median; the same values, options and seed give the same interval.
ConfidenceInterval bootstrapMedian(std::span<const double> values, const BootstrapOptions& options = {});

enum class Verdict { faster, slower, noDifference };

/// `faster` when the whole interval of the speedup lies above 1, `slower` when it lies below.
Verdict verdictOf(ConfidenceInterval speedup);

/// "faster", "slower" or "no difference".
std::string_view nameOf(Verdict verdict);

/// A variant against its baseline.
struct Comparison {
    double speedup = 1;  ///< median of the paired ratios baseline / variant; above 1 the variant is faster
    ConfidenceInterval ci95;
    Verdict verdict = Verdict::noDifference;
};

/// Under this many pairs even the range from smallest to largest covers the true median in fewer than 95 of 100
/// experiments (1 - 2^(1-n)), so nothing is called faster or slower.
inline constexpr std::size_t kMinimumPairs = 6;

/// Judges paired ratios baseline / variant, one a round; `ratios` is not empty.
Comparison compareRatios(std::span<const double> ratios, const BootstrapOptions& options = {});

}  // namespace tenon
