// SPDX-License-Identifier: Apache-2.0
#include "profiler/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/base/check.h"
#include "core/base/random.h"

namespace tenon {

namespace {

std::vector<double> sortedCopy(std::span<const double> values) {
    TENON_CHECK(!values.empty(), "statistics of no values");
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

double percentileOfSorted(std::span<const double> sorted, double p) {
    const double rank = std::clamp(p, 0.0, 100.0) / 100.0 * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], rank - std::floor(rank));
}

/// The median of one resample. Ranks are drawn instead of values, so that the partial sort moves small integers.
double resampledMedian(std::span<const double> sorted, std::vector<std::uint32_t>& ranks, Random& random) {
    const std::size_t n = sorted.size();
    for (auto& rank : ranks) rank = static_cast<std::uint32_t>(random.below(n));
    const auto middle = ranks.begin() + static_cast<std::ptrdiff_t>(n / 2);
    std::nth_element(ranks.begin(), middle, ranks.end());
    if (n % 2 == 1) return sorted[*middle];
    return std::midpoint(sorted[*std::max_element(ranks.begin(), middle)], sorted[*middle]);
}

}  // namespace

double median(std::span<const double> values) {
    return percentile(values, 50);
}

double percentile(std::span<const double> values, double p) {
    return percentileOfSorted(sortedCopy(values), p);
}

ConfidenceInterval bootstrapMedian(std::span<const double> values, const BootstrapOptions& options) {
    const std::vector<double> sorted = sortedCopy(values);
    Random random(options.seed);
    std::vector<std::uint32_t> ranks(sorted.size());
    std::vector<double> medians(static_cast<std::size_t>(std::max(options.resamples, 1)));
    for (double& m : medians) m = resampledMedian(sorted, ranks, random);
    std::sort(medians.begin(), medians.end());
    const double tail = (1 - options.confidence) / 2 * 100;
    return {percentileOfSorted(medians, tail), percentileOfSorted(medians, 100 - tail)};
}

Verdict verdictOf(ConfidenceInterval speedup) {
    if (speedup.lower > 1) return Verdict::faster;
    if (speedup.upper < 1) return Verdict::slower;
    return Verdict::noDifference;
}

std::string_view nameOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::faster:
            return "faster";
        case Verdict::slower:
            return "slower";
        case Verdict::noDifference:
            break;
    }
    return "no difference";
}

Comparison compareRatios(std::span<const double> ratios, const BootstrapOptions& options) {
    Comparison comparison;
    comparison.speedup = median(ratios);
    comparison.ci95 = bootstrapMedian(ratios, options);
    if (ratios.size() >= kMinimumPairs) comparison.verdict = verdictOf(comparison.ci95);
    return comparison;
}

}  // namespace tenon
