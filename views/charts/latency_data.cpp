// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/latency_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "views/common/format.h"

namespace tenon::views {

namespace {

struct LatencyTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::LatencyTexts)
};

/// Sorted.
std::vector<double> finiteSamples(const VariantProfile& variant) {
    std::vector<double> samples;
    std::copy_if(variant.samplesNs.begin(), variant.samplesNs.end(), std::back_inserter(samples),
                 [](double ns) { return std::isfinite(ns); });
    std::sort(samples.begin(), samples.end());
    return samples;
}

/// Every so many of the sorted samples outside [low, high], so that a long measurement does not become a black column.
std::vector<double> thinnedOutliers(std::vector<double> samples, double low, double high) {
    std::erase_if(samples, [&](double ns) { return ns >= low && ns <= high; });
    const std::size_t stride = (samples.size() + kMostOutliers - 1) / kMostOutliers;
    if (stride <= 1) return samples;
    std::vector<double> thinned;
    for (std::size_t i = 0; i < samples.size(); i += stride) thinned.push_back(samples[i]);
    thinned.back() = samples.back();  // the worst of all is never left out
    return thinned;
}

double plainTime(double ns) {
    return std::isfinite(ns) ? std::max(ns, 0.0) : 0.0;
}

LatencyBox boxOf(const VariantProfile& variant, int series) {
    LatencyBox box{.name = plainLine(variant.name, 80), .series = series};
    const std::vector<double> samples = finiteSamples(variant);
    box.samples = static_cast<int>(samples.size());
    if (samples.empty()) {
        box.p05 = plainTime(variant.p05Ns), box.q1 = plainTime(variant.p25Ns), box.median = plainTime(variant.medianNs);
        box.q3 = plainTime(variant.p75Ns), box.p95 = plainTime(variant.p95Ns);
    } else {
        box.p05 = percentile(samples, 5), box.q1 = percentile(samples, 25), box.median = percentile(samples, 50);
        box.q3 = percentile(samples, 75), box.p95 = percentile(samples, 95);
        box.outliers = thinnedOutliers(samples, box.p05, box.p95);
    }
    box.text = LatencyTexts::tr("%1: median %2. Half of the runs took %3 to %4, nine in ten %5 to %6.")
                   .arg(box.name, formatDuration(box.median), formatDuration(box.q1), formatDuration(box.q3),
                        formatDuration(box.p05), formatDuration(box.p95));
    return box;
}

QString verdictText(const PairVerdict& pair) {
    const Comparison& c = pair.comparison;
    const QString variant = plainLine(pair.variant, 80), baseline = plainLine(pair.baseline, 80);
    switch (c.verdict) {
        case Verdict::faster:
            return LatencyTexts::tr("%1 is %2 faster than %3, 95\u00a0% sure of at least %4.")
                .arg(variant, formatRatio(c.speedup), baseline, formatRatio(c.ci95.lower));
        case Verdict::slower:
            return LatencyTexts::tr("%1 is %2 slower than %3, 95\u00a0% sure of at least %4.")
                .arg(variant, formatRatio(1 / c.speedup), baseline, formatRatio(1 / c.ci95.upper));
        case Verdict::noDifference:
            break;
    }
    return LatencyTexts::tr(
               "No difference between %1 and %2 was found: 95\u00a0% sure that the speedup lies between "
               "%3 and %4.")
        .arg(variant, baseline, formatRatio(c.ci95.lower), formatRatio(c.ci95.upper));
}

/// The pair that judges this variant, or null.
const PairVerdict* pairOf(const Profile& profile, const VariantProfile& variant) {
    const auto found = std::find_if(profile.pairs.begin(), profile.pairs.end(),
                                    [&](const PairVerdict& pair) { return pair.variant == variant.name; });
    return found == profile.pairs.end() ? nullptr : &*found;
}

QString verdictWord(Verdict verdict) {
    switch (verdict) {
        case Verdict::faster:
            return LatencyTexts::tr("faster");
        case Verdict::slower:
            return LatencyTexts::tr("slower");
        case Verdict::noDifference:
            break;
    }
    return LatencyTexts::tr("no difference");
}

}  // namespace

std::vector<LatencyBox> latencyBoxes(const Profile& profile) {
    std::vector<LatencyBox> boxes;
    for (const VariantProfile& variant : profile.variants)
        boxes.push_back(boxOf(variant, static_cast<int>(boxes.size())));
    return boxes;
}

AxisSpan latencySpan(const std::vector<LatencyBox>& boxes) {
    if (boxes.empty()) return {};
    double low = boxes.front().p05, high = 0;
    for (const LatencyBox& box : boxes) {
        low = std::min(low, box.p05);
        high = std::max(high, box.p95);
    }
    if (high <= 0) return {0, 1};
    constexpr double kNear = 0.7;  // closer than this, differences would be lost on an axis from zero
    const double reach = high - low;
    if (low < kNear * high || reach <= 0) return {0, high * 1.05};
    return {low - 0.15 * reach, high + 0.15 * reach};
}

std::vector<VerdictLine> verdictLines(const Profile& profile) {
    std::vector<VerdictLine> lines;
    for (const PairVerdict& pair : profile.pairs) lines.push_back({pair.comparison.verdict, verdictText(pair)});
    std::stable_partition(lines.begin(), lines.end(),
                          [](const VerdictLine& line) { return line.verdict == Verdict::slower; });
    return lines;
}

QString machineLine(const Profile& profile) {
    const Machine& machine = profile.machine;
    QStringList parts;
    const QString cpu = plainLine(machine.cpu, 100);
    if (!cpu.isEmpty()) parts << (machine.isVirtual ? LatencyTexts::tr("%1 (in a virtual machine)").arg(cpu) : cpu);
    if (machine.usableCores > 0) parts << LatencyTexts::tr("%n usable core(s)", nullptr, machine.usableCores);
    parts << LatencyTexts::tr("%n thread(s) used", nullptr, profile.threads);
    std::size_t rounds = 0;
    for (const VariantProfile& variant : profile.variants) rounds = std::max(rounds, variant.samplesNs.size());
    if (rounds > 0)
        parts << LatencyTexts::tr("%n round(s), the variants taking turns", nullptr, static_cast<int>(rounds));
    return parts.join(QStringLiteral(" · "));
}

ChartTable latencyTable(const Profile& profile, const std::vector<LatencyBox>& boxes) {
    const QString ns = QStringLiteral("ns"), bytes = QStringLiteral("bytes");
    ChartTable table{.columns = {{LatencyTexts::tr("Variant")},
                                 {LatencyTexts::tr("Median"), ns, true},
                                 {LatencyTexts::tr("5 %"), ns, true},
                                 {LatencyTexts::tr("25 %"), ns, true},
                                 {LatencyTexts::tr("75 %"), ns, true},
                                 {LatencyTexts::tr("95 %"), ns, true},
                                 {LatencyTexts::tr("Speedup"), {}, true},
                                 {LatencyTexts::tr("Verdict")},
                                 {LatencyTexts::tr("Kernels"), {}, true},
                                 {LatencyTexts::tr("Working memory"), bytes, true},
                                 {LatencyTexts::tr("Weights"), bytes, true},
                                 {LatencyTexts::tr("Rounds"), {}, true}}};
    for (const LatencyBox& box : boxes) {
        const VariantProfile& variant = profile.variants[static_cast<std::size_t>(box.series)];
        const PairVerdict* pair = pairOf(profile, variant);
        const bool isBaseline = box.series == 0;
        const ChartCell speedup = pair ? ChartCell{formatRatio(pair->comparison.speedup), pair->comparison.speedup}
                                  : isBaseline ? ChartCell{formatRatio(1), 1}
                                               : ChartCell{};
        const QString verdict = pair         ? verdictWord(pair->comparison.verdict)
                                : isBaseline ? LatencyTexts::tr("baseline")
                                             : QString();
        table.rows.push_back({textCell(box.name),
                              durationCell(box.median),
                              durationCell(box.p05),
                              durationCell(box.q1),
                              durationCell(box.q3),
                              durationCell(box.p95),
                              speedup,
                              textCell(verdict),
                              countCell(static_cast<qint64>(variant.kernels.size())),
                              {formatBytes(variant.arenaBytes), static_cast<double>(variant.arenaBytes)},
                              {formatBytes(variant.constantBytes), static_cast<double>(variant.constantBytes)},
                              countCell(box.samples)});
    }
    return table;
}

}  // namespace tenon::views
