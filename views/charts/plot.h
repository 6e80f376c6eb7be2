// SPDX-License-Identifier: GPL-3.0-or-later
// A plot: a function that draws into an empty QCustomPlot of a known size and says what in it can be pointed at. The
// same function serves the screen, picture files and the report.
#pragma once

#include <QRectF>
#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "views/charts/chart_style.h"

class QCustomPlot;
class QPainter;
class QPicture;

namespace tenon::views {

/// Something in a chart that can be pointed at.
struct PlotItem {
    enum class Reach : std::uint8_t {
        point,   ///< around the centre of `area`
        row,     ///< the whole width of the chart: its label and its bars
        column,  ///< the whole height
    };
    Reach reach = Reach::point;
    QRectF area;   ///< in coordinates of xAxis and yAxis
    QString text;  ///< what its tool tip and a screen reader say
};

using Plot = std::function<std::vector<PlotItem>(QCustomPlot&, const ChartStyle&)>;

/// The plot in vectors, to be drawn later, in any thread; recording is for the GUI thread.
QPicture recordPlot(const QSize& size, const Plot& plot, const ChartStyle& style);
/// Draws on any device; text is as large as the style's font in the painter's units.
void paintRecorded(QPainter& painter, const QPointF& at, const QPicture& picture);

/// Writes .png (at twice the size), .svg or .pdf, by the ending of `path`, in the style of paper. Returns what went
/// wrong as a sentence, or nothing. A file that exists is replaced only by a whole one.
QString writePlot(const QString& path, const QSize& size, const Plot& plot);

}  // namespace tenon::views
