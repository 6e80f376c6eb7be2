// SPDX-License-Identifier: GPL-3.0-or-later
// The three plots of the charts page. Their items are in the order of the data.
#pragma once

#include "views/charts/kernel_data.h"
#include "views/charts/latency_data.h"
#include "views/charts/plot.h"
#include "views/charts/sweep_data.h"

namespace tenon::views {

/// A box for each variant; an item for each box.
Plot latencyPlot(std::vector<LatencyBox> boxes);

/// Bars of the first `shown` rows, baseline above variant; an item for each row.
Plot kernelPlot(const KernelComparison& comparison, std::size_t shown);
/// The height at which the rows are comfortable to read.
int kernelPlotHeight(std::size_t rows, const QFont& font);

/// A line for each variant with a band that holds nine in ten runs; an item for each point of each line.
Plot sweepPlot(SweepData data, SweepMeasure measure);

}  // namespace tenon::views
