// SPDX-License-Identifier: GPL-3.0-or-later
// What the latency chart shows and says, from a profile; no widget.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "profiler/profile.h"
#include "views/charts/chart_table.h"

namespace tenon::views {

/// Times in nanoseconds.
struct LatencyBox {
    QString name;
    int series = 0;  ///< position in the profile, for Theme::series
    double p05 = 0, q1 = 0, median = 0, q3 = 0, p95 = 0;
    std::vector<double> outliers;  ///< samples beyond the whiskers, at most kMostOutliers of them
    int samples = 0;
    QString text;  ///< the same in words
};

inline constexpr std::size_t kMostOutliers = 120;

/// One for each variant. Quartiles are taken from the samples; where a profile has none, from its summary.
std::vector<LatencyBox> latencyBoxes(const Profile& profile);

/// The span of the time axis: from 0 unless all boxes are close to each other and far from 0, with 5 % headroom.
struct AxisSpan {
    double low = 0, high = 1;
    bool startsAtZero() const { return low == 0; }
};
AxisSpan latencySpan(const std::vector<LatencyBox>& boxes);

struct VerdictLine {
    Verdict verdict = Verdict::noDifference;
    QString text;
    bool operator==(const VerdictLine&) const = default;
};

/// A sentence for each pair, the slower ones first.
std::vector<VerdictLine> verdictLines(const Profile& profile);

/// "AMD EPYC 9654, 96 cores (virtual machine) · 1 thread · 964 rounds, the variants taking turns".
QString machineLine(const Profile& profile);

/// `boxes` are those of the profile.
ChartTable latencyTable(const Profile& profile, const std::vector<LatencyBox>& boxes);

}  // namespace tenon::views
