// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/sweep_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

struct SweepTexts {
    Q_DECLARE_TR_FUNCTIONS(tenon::views::SweepTexts)
};

QString valueText(const QString& name, const QString& at, const QString& median, const QString& low,
                  const QString& high) {
    return SweepTexts::tr("%1, %2: %3. Nine in ten runs: %4 to %5.").arg(name, at, median, low, high);
}

SweepValue latencyAt(SweepAxis axis, int at, const VariantProfile& variant) {
    SweepValue value{at, variant.medianNs, variant.p05Ns, variant.p95Ns, {}};
    value.text = valueText(plainLine(variant.name, 80), sweepPointText(axis, at), formatDuration(value.median),
                           formatDuration(value.low), formatDuration(value.high));
    return value;
}

/// The slowest runs give the lowest throughput.
SweepValue throughputAt(SweepAxis axis, int at, const VariantProfile& variant) {
    const auto perSecond = [at](double ns) { return ns > 0 ? at * 1e9 / ns : 0.0; };
    SweepValue value{at, perSecond(variant.medianNs), perSecond(variant.p95Ns), perSecond(variant.p05Ns), {}};
    const auto words = [](double rate) { return SweepTexts::tr("%1 inputs/s").arg(formatQuantity(rate)); };
    value.text = valueText(plainLine(variant.name, 80), sweepPointText(axis, at), words(value.median), words(value.low),
                           words(value.high));
    return value;
}

bool isUsable(const VariantProfile& variant) {
    return std::isfinite(variant.medianNs) && variant.medianNs > 0 && std::isfinite(variant.p05Ns) &&
           std::isfinite(variant.p95Ns);
}

void addPoint(SweepData& data, int at, const Profile& profile) {
    data.points.push_back(at);
    for (std::size_t i = 0; i < profile.variants.size(); ++i) {
        const VariantProfile& variant = profile.variants[i];
        if (!isUsable(variant)) continue;
        const QString name = plainLine(variant.name, 80);
        auto series = std::find_if(data.series.begin(), data.series.end(),
                                   [&](const SweepSeries& known) { return known.name == name; });
        if (series == data.series.end())
            series = data.series.insert(series, {.name = name, .series = static_cast<int>(i)});
        series->latency.push_back(latencyAt(data.axis, at, variant));
        if (data.axis == SweepAxis::batch) series->throughput.push_back(throughputAt(data.axis, at, variant));
    }
}

}  // namespace

SweepData readSweep(const engine::Swept& swept) {
    SweepData data{.axis = swept.axis() == engine::Sweep::BATCH ? SweepAxis::batch : SweepAxis::threads};
    std::vector<const engine::SweepPoint*> points;
    for (const engine::SweepPoint& point : swept.points()) points.push_back(&point);
    std::stable_sort(points.begin(), points.end(), [](const auto* a, const auto* b) { return a->at() < b->at(); });
    const auto fail = [&](int at, const std::string& sentence) {
        data.failures << SweepTexts::tr("%1: %2").arg(sweepPointText(data.axis, at), plainLine(sentence));
    };
    for (const engine::SweepPoint* point : points) {
        if (!point->failure().empty()) {
            fail(point->at(), point->failure());
            continue;
        }
        const auto profile = profileFromJson(point->profile_json(), "this point of the sweep");
        if (profile)
            addPoint(data, point->at(), *profile);
        else
            fail(point->at(), profile.error().message);
    }
    return data;
}

ChartTable sweepTable(const SweepData& data) {
    const QString ns = QStringLiteral("ns");
    const bool isBatch = data.axis == SweepAxis::batch;
    ChartTable table{.columns = {{isBatch ? SweepTexts::tr("Batch") : SweepTexts::tr("Threads"), {}, true},
                                 {SweepTexts::tr("Variant")},
                                 {SweepTexts::tr("Median"), ns, true},
                                 {SweepTexts::tr("5 %"), ns, true},
                                 {SweepTexts::tr("95 %"), ns, true}}};
    if (isBatch) table.columns.push_back({SweepTexts::tr("Inputs a second"), {}, true});
    for (const int at : data.points)
        for (const SweepSeries& series : data.series)
            for (std::size_t i = 0; i < series.latency.size(); ++i) {
                const SweepValue& value = series.latency[i];
                if (value.at != at) continue;
                table.rows.push_back({countCell(at), textCell(series.name), durationCell(value.median),
                                      durationCell(value.low), durationCell(value.high)});
                if (isBatch) {
                    const double rate = series.throughput[i].median;
                    table.rows.back().push_back({formatQuantity(rate), rate});
                }
            }
    return table;
}

QString sweepPointText(SweepAxis axis, int at) {
    return axis == SweepAxis::threads ? SweepTexts::tr("%n thread(s)", nullptr, at)
                                      : SweepTexts::tr("batch of %1").arg(formatCount(at));
}

std::vector<int> doublingPoints(int most) {
    std::vector<int> points;
    for (int at = 1; at < most && at <= (1 << 20); at *= 2) points.push_back(at);
    points.push_back(std::max(most, 1));
    return points;
}

}  // namespace tenon::views
