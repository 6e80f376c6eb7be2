// SPDX-License-Identifier: GPL-3.0-or-later
// What a share of right answers on finitely many samples can say.
#pragma once

#include <cstdint>

namespace tenon::views {

/// Shares in [0, 1], or differences of shares in [-1, 1].
struct ShareInterval {
    double low = 0;
    double high = 0;
};

/// The 95 % score interval of Wilson (1927) for `correct` of `total`; [0, 1] for no samples.
ShareInterval wilsonInterval(std::int64_t correct, std::int64_t total);

/// The 95 % interval of share a - share b after Newcombe (1998, method 10), which joins two Wilson intervals. It takes
/// the samples of a and b for independent; on the same samples the truth is narrower, so it errs on the careful side.
ShareInterval differenceInterval(std::int64_t correctA, std::int64_t totalA, std::int64_t correctB,
                                 std::int64_t totalB);

}  // namespace tenon::views
