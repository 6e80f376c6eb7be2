// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/value_statistics.h"

#include <algorithm>
#include <cmath>

namespace tenon {

namespace {

/// Calls `see` with every `stride`-th element.
template <class See>
void forEachElement(const Tensor& tensor, std::int64_t stride, See see) {
    for (std::int64_t i = 0; i < tensor.count(); i += stride) see(tensor.asDouble(i));
}

std::size_t binOf(double value, const ValueStatistics& statistics) {
    // Halved, because the distance of two finite numbers need not be one.
    const double share = (value / 2 - statistics.min / 2) / (statistics.max / 2 - statistics.min / 2);
    const auto bin = static_cast<std::size_t>(share * static_cast<double>(ValueStatistics::kBins));
    return std::min(bin, ValueStatistics::kBins - 1);
}

}  // namespace

ValueStatistics describeValues(const Tensor& tensor, std::int64_t mostRead) {
    ValueStatistics statistics;
    statistics.count = tensor.count();
    const std::int64_t stride = std::max<std::int64_t>(1, (tensor.count() + mostRead - 1) / mostRead);
    statistics.isSampled = stride > 1;
    // Welford's running mean and sum of squared deviations.
    std::int64_t seen = 0;
    double squares = 0;
    forEachElement(tensor, stride, [&](double value) {
        if (!std::isfinite(value)) {
            ++statistics.notFinite;
            return;
        }
        statistics.zeros += value == 0;
        statistics.min = seen == 0 ? value : std::min(statistics.min, value);
        statistics.max = seen == 0 ? value : std::max(statistics.max, value);
        ++seen;
        const double distance = value - statistics.mean;
        statistics.mean += distance / static_cast<double>(seen);
        squares += distance * (value - statistics.mean);
    });
    const auto finiteOr = [](double value, double otherwise) { return std::isfinite(value) ? value : otherwise; };
    constexpr double kLargest = std::numeric_limits<double>::max();
    if (seen > 0) statistics.deviation = finiteOr(std::sqrt(squares / static_cast<double>(seen)), kLargest);
    statistics.mean = finiteOr(statistics.mean, 0);
    if (statistics.min < statistics.max) {
        statistics.histogram.assign(ValueStatistics::kBins, 0);
        forEachElement(tensor, stride, [&](double value) {
            if (std::isfinite(value)) ++statistics.histogram[binOf(value, statistics)];
        });
    }
    const auto listed = std::min<std::int64_t>(tensor.count(), ValueStatistics::kFirst);
    for (std::int64_t i = 0; i < listed; ++i) statistics.first.push_back(tensor.asDouble(i));
    return statistics;
}

}  // namespace tenon
