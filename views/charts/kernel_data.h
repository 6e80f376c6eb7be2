// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernels chart shows and says, from a profile; no widget.
#pragma once

#include <QString>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "profiler/profile.h"
#include "views/charts/chart_table.h"
#include "views/common/snapshots.h"

namespace tenon::views {

/// Names of source nodes to positions in Opened.sources.
using SourceIndex = std::unordered_map<std::string, std::uint32_t>;

/// A group of kernels that stand for the same source nodes in both variants. Times in nanoseconds.
struct KernelRow {
    QString label;  ///< what the variant runs and where it is from: "conv_relu · /layer1/conv/Conv"
    Sources sources;
    int sourceNodes = 0;  ///< how many the profile names
    int baselineKernels = 0, variantKernels = 0;
    double baselineNs = 0, variantNs = 0;

    double saved() const { return baselineNs - variantNs; }
};

struct KernelComparison {
    QString baseline, variant;  ///< variant is empty when only the baseline was measured
    int series = 0;             ///< of the variant; 0: the baseline alone
    std::vector<KernelRow> rows;
    QString overhead;  ///< how the kernels add up, for each of the two
};

/// The baseline (variants[0]) against variants[variant]; `variant` 0 shows the baseline alone.
KernelComparison compareKernels(const Profile& profile, int variant, const SourceIndex& index);

enum class KernelOrder : std::uint8_t { slowest, mostSaved, mostLost };
/// Slowest by the baseline's time, then by the variant's.
void sortKernels(std::vector<KernelRow>& rows, KernelOrder order);

/// What a chart of the first `shown` rows leaves out, in words; empty when nothing is.
QString restOfKernels(const KernelComparison& comparison, std::size_t shown);

/// "−93 %", "+4 %", "±0 %", "new" where the baseline has no kernel, "gone" where the variant has none.
QString changeText(const KernelRow& row);

/// The row in words, four lines.
QString kernelText(const KernelRow& row, const KernelComparison& of);

ChartTable kernelTable(const KernelComparison& comparison);

/// Positions of the rows that share a source node with `sources`.
std::vector<int> rowsMeeting(const std::vector<KernelRow>& rows, const Sources& sources);

}  // namespace tenon::views
