// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots share: axes in the colours of the style, ticks of time, a legend above the data.
#pragma once

#include <qcustomplot.h>

#include "views/charts/chart_style.h"

namespace tenon::views {

/// Colours and fonts of all four axes, no lines but the frame of the first two; turns mouse interaction off.
void applyStyle(QCustomPlot& plot, const ChartStyle& style);

/// Ticks with round times up to `largest` nanoseconds, all in the unit that fits it.
QSharedPointer<QCPAxisTicker> durationTicker(double largest);

/// Puts the legend above the axes, flush left, in as many rows as it takes; call before plottables are added. Returns
/// the names as they fit, for the plottables.
QStringList addLegend(QCustomPlot& plot, const ChartStyle& style, const QStringList& names);

/// Text at a place of the plot; the caller sets its position types.
QCPItemText* addText(QCustomPlot& plot, const QString& text, const QFont& font, const QColor& color,
                     Qt::Alignment alignment);

}  // namespace tenon::views
