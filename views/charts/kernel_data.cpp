// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/kernel_data.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "profiler/kernel_match.h"
#include "views/common/format.h"
#include "views/common/selection.h"

namespace tenon::views {

namespace {

struct KernelTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::KernelTexts)
};

using SlowestByNode = std::unordered_map<std::string, const KernelProfile*>;

/// For every source node the kernel that stands for it.
SlowestByNode kernelsByNode(const VariantProfile& variant) {
    SlowestByNode kernels;
    for (const KernelProfile& kernel : variant.kernels)
        for (const std::string& node : kernel.sourceNodes) {
            const auto [at, isNew] = kernels.try_emplace(node, &kernel);
            if (!isNew && at->second->medianNs < kernel.medianNs) at->second = &kernel;
        }
    return kernels;
}

/// The node that names a group best: one of the kernel that takes the longest where every op is a kernel of its own.
std::string mainNode(const KernelGroup& group, const SlowestByNode& kernels) {
    const KernelProfile* slowest = nullptr;
    std::string name;
    for (const std::string& node : group.sourceNodes) {
        const auto found = kernels.find(node);
        if (found == kernels.end() || (slowest && found->second->medianNs <= slowest->medianNs)) continue;
        slowest = found->second;
        name = node;
    }
    return name.empty() && !group.sourceNodes.empty() ? group.sourceNodes.front() : name;
}

QString labelOf(const KernelGroup& group, const std::string& node) {
    const QString kernel = plainLine(group.name, 200);
    return node.empty() ? kernel : kernel + QStringLiteral(" · ") + plainLine(node, 200);
}

KernelRow rowOf(const KernelGroup& group, const SlowestByNode& kernels, const SourceIndex& index) {
    KernelRow row{.label = labelOf(group, mainNode(group, kernels)),
                  .sourceNodes = static_cast<int>(group.sourceNodes.size()),
                  .baselineKernels = group.baselineKernels,
                  .variantKernels = group.variantKernels,
                  .baselineNs = std::isfinite(group.baselineNs) ? std::max(group.baselineNs, 0.0) : 0,
                  .variantNs = std::isfinite(group.variantNs) ? std::max(group.variantNs, 0.0) : 0};
    for (const std::string& node : group.sourceNodes)
        if (const auto found = index.find(node); found != index.end()) row.sources.push_back(found->second);
    row.sources = sorted(std::move(row.sources));
    return row;
}

QString overheadOf(const VariantProfile& variant) {
    double inKernels = 0;
    for (const KernelProfile& kernel : variant.kernels) inKernels += kernel.medianNs;
    const QString name = plainLine(variant.name, 80);
    const int count = static_cast<int>(variant.kernels.size());
    if (variant.overheadNs < 0)
        return KernelTexts::tr("%1: %n kernel(s), timed one by one, add up to %2: %3 more than one whole run.", nullptr,
                               count)
            .arg(name, formatDuration(inKernels), formatDuration(-variant.overheadNs));
    return KernelTexts::tr("%1: %n kernel(s) take %2; %3 (%4) of a run is overhead between them.", nullptr, count)
        .arg(name, formatDuration(inKernels), formatDuration(variant.overheadNs),
             formatPercent(variant.medianNs > 0 ? variant.overheadNs / variant.medianNs : 0));
}

}  // namespace

KernelComparison compareKernels(const Profile& profile, int variant, const SourceIndex& index) {
    KernelComparison comparison;
    if (profile.variants.empty()) return comparison;
    const VariantProfile& baseline = profile.variants.front();
    const bool isPair = variant > 0 && variant < static_cast<int>(profile.variants.size());
    const VariantProfile& other = isPair ? profile.variants[static_cast<std::size_t>(variant)] : VariantProfile{};
    comparison.baseline = plainLine(baseline.name, 80);
    comparison.overhead = overheadOf(baseline);
    if (isPair) {
        comparison.variant = plainLine(other.name, 80);
        comparison.series = variant;
        comparison.overhead += QLatin1Char('\n') + overheadOf(other);
    }
    const SlowestByNode kernels = kernelsByNode(baseline);
    for (const KernelGroup& group : matchKernels(baseline, other))
        comparison.rows.push_back(rowOf(group, kernels, index));
    sortKernels(comparison.rows, KernelOrder::slowest);
    return comparison;
}

void sortKernels(std::vector<KernelRow>& rows, KernelOrder order) {
    std::stable_sort(rows.begin(), rows.end(), [order](const KernelRow& a, const KernelRow& b) {
        switch (order) {
            case KernelOrder::slowest:
                return std::pair(a.baselineNs, a.variantNs) > std::pair(b.baselineNs, b.variantNs);
            case KernelOrder::mostSaved:
                return a.saved() > b.saved();
            case KernelOrder::mostLost:
                return a.saved() < b.saved();
        }
        return false;
    });
}

QString restOfKernels(const KernelComparison& comparison, std::size_t shown) {
    if (shown >= comparison.rows.size()) return {};
    double baseline = 0, variant = 0;
    for (std::size_t i = shown; i < comparison.rows.size(); ++i) {
        baseline += comparison.rows[i].baselineNs;
        variant += comparison.rows[i].variantNs;
    }
    const int more = static_cast<int>(comparison.rows.size() - shown);
    if (comparison.variant.isEmpty())
        return KernelTexts::tr("And %n more, together %1.", nullptr, more).arg(formatDuration(baseline));
    return KernelTexts::tr("And %n more, together %1 in %2 and %3 in %4.", nullptr, more)
        .arg(formatDuration(baseline), comparison.baseline, formatDuration(variant), comparison.variant);
}

QString changeText(const KernelRow& row) {
    if (row.baselineKernels == 0) return KernelTexts::tr("new");
    if (row.variantKernels == 0) return KernelTexts::tr("gone");
    const double percent = row.baselineNs > 0 ? (row.variantNs / row.baselineNs - 1) * 100 : 0;
    if (std::abs(percent) < 0.5) return KernelTexts::tr("±0 %");
    const QString size = QLocale().toString(std::abs(percent), 'f', 0);
    return percent < 0 ? KernelTexts::tr("−%1 %").arg(size) : KernelTexts::tr("+%1 %").arg(size);
}

QString kernelText(const KernelRow& row, const KernelComparison& of) {
    if (of.variant.isEmpty())
        return KernelTexts::tr("%1\n%2: %3").arg(row.label, of.baseline, formatDuration(row.baselineNs));
    const auto part = [](const QString& variant, int kernels, double ns) {
        return kernels == 0
                   ? KernelTexts::tr("%1: no kernel").arg(variant)
                   : KernelTexts::tr("%1: %2 in %n kernel(s)", nullptr, kernels).arg(variant, formatDuration(ns));
    };
    return KernelTexts::tr("%1\n%2\n%3\nChange: %4")
        .arg(row.label, part(of.baseline, row.baselineKernels, row.baselineNs),
             part(of.variant, row.variantKernels, row.variantNs), changeText(row));
}

ChartTable kernelTable(const KernelComparison& comparison) {
    const QString ns = QStringLiteral("ns");
    ChartTable table{.columns = {{KernelTexts::tr("Kernel")}, {comparison.baseline, ns, true}}};
    const bool isPair = !comparison.variant.isEmpty();
    if (isPair) {
        table.columns.push_back({comparison.variant, ns, true});
        table.columns.push_back({KernelTexts::tr("Change"), QStringLiteral("%"), true});
    }
    table.columns.push_back({KernelTexts::tr("Kernels before"), {}, true});
    if (isPair) table.columns.push_back({KernelTexts::tr("Kernels after"), {}, true});
    table.columns.push_back({KernelTexts::tr("Nodes of the model"), {}, true});
    for (const KernelRow& row : comparison.rows) {
        std::vector<ChartCell> cells{textCell(row.label), durationCell(row.baselineNs)};
        if (isPair) {
            const bool isComparable = row.baselineNs > 0 && row.variantNs > 0;
            cells.push_back(durationCell(row.variantNs));
            cells.push_back(
                {changeText(row), isComparable ? (row.variantNs / row.baselineNs - 1) * 100 : std::nan("")});
        }
        cells.push_back(countCell(row.baselineKernels));
        if (isPair) cells.push_back(countCell(row.variantKernels));
        cells.push_back(countCell(row.sourceNodes));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<int> rowsMeeting(const std::vector<KernelRow>& rows, const Sources& sources) {
    std::vector<int> found;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (meet(rows[i].sources, sources)) found.push_back(static_cast<int>(i));
    return found;
}

}  // namespace tenon::views
