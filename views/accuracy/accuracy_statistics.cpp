// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/accuracy_statistics.h"

#include <algorithm>
#include <cmath>

namespace tenon::views {

namespace {

constexpr double kQuantile = 1.959963984540054;  // of the normal distribution at 97.5 %

double share(std::int64_t correct, std::int64_t total) {
    return total > 0 ? static_cast<double>(correct) / static_cast<double>(total) : 0.5;
}

}  // namespace

ShareInterval wilsonInterval(std::int64_t correct, std::int64_t total) {
    if (total <= 0) return {0, 1};
    const auto n = static_cast<double>(total);
    const double p = share(correct, total), z2 = kQuantile * kQuantile;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kQuantile / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {std::clamp(centre - half, 0.0, 1.0), std::clamp(centre + half, 0.0, 1.0)};
}

ShareInterval differenceInterval(std::int64_t correctA, std::int64_t totalA, std::int64_t correctB,
                                 std::int64_t totalB) {
    const double a = share(correctA, totalA), b = share(correctB, totalB);
    const ShareInterval inA = wilsonInterval(correctA, totalA), inB = wilsonInterval(correctB, totalB);
    return {a - b - std::hypot(a - inA.low, inB.high - b), a - b + std::hypot(inA.high - a, b - inB.low)};
}

}  // namespace tenon::views
