// SPDX-License-Identifier: GPL-3.0-or-later
// What the sweep chart shows and says, from the engine's sweep; no widget.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

#include "views/charts/chart_table.h"
#include "views/common/snapshots.h"

namespace tenon::views {

enum class SweepAxis : std::uint8_t { threads, batch };
enum class SweepMeasure : std::uint8_t { latency, throughput };

struct SweepValue {
    int at = 0;                            ///< threads, or inputs in a batch
    double median = 0, low = 0, high = 0;  ///< nanoseconds, or inputs a second; low and high hold nine in ten runs
    QString text;
};

struct SweepSeries {
    QString name;
    int series = 0;  ///< position in the profile, for Theme::series
    std::vector<SweepValue> latency;
    std::vector<SweepValue> throughput;  ///< of a batch sweep only

    const std::vector<SweepValue>& of(SweepMeasure measure) const {
        return measure == SweepMeasure::latency ? latency : throughput;
    }
};

struct SweepData {
    SweepAxis axis = SweepAxis::threads;
    std::vector<int> points;  ///< those measured, in order
    std::vector<SweepSeries> series;
    QStringList failures;  ///< a line for each point that could not be measured
};

/// Parses the profiles of all points: for a worker thread. A profile that cannot be read is a failure of its point.
SweepData readSweep(const engine::Swept& swept);

ChartTable sweepTable(const SweepData& data);

/// "8 threads", "batch of 8".
QString sweepPointText(SweepAxis axis, int at);

/// Points that people expect: 1, 2, 4, ... and `most` itself.
std::vector<int> doublingPoints(int most);

}  // namespace tenon::views
