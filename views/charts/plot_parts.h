// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots share: axes in the colours of the style, ticks of time, a legend above the data.
#pragma once

#include <qcustomplot.h>

#include "views/charts/chart_style.h"

namespace tenon::views {

/// Colours and fonts of all four axes, no lines but the frame of the first two; turns mouse interaction off.
void applyStyle(QCustomPlot& plot, const ChartStyle& style);

/// Ticks with round times, all in the unit that fits `largest` nanoseconds.
QSharedPointer<QCPAxisTicker> durationTicker(double largest);

/// Puts the legend in a row of its own above the axes, flush left; call before plottables are added.
void addLegend(QCustomPlot& plot, const ChartStyle& style);

/// Text at a place of the plot; the caller sets its position types.
QCPItemText* addText(QCustomPlot& plot, const QString& text, const QFont& font, const QColor& color,
                     Qt::Alignment alignment);

}  // namespace tenon::views
