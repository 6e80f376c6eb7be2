// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "views/charts/plot_parts.h"
#include "views/charts/plots.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

class QuantityTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return formatQuantity(tick); }
};

class SweepDrawing {
public:
    SweepDrawing(QCustomPlot& plot, const ChartStyle& style, const SweepData& data, SweepMeasure measure)
        : plot(plot), style(style), data(data), measure(measure), em(lineHeight(style.font)) {
        // Powers of two stand at equal distances; 1, 2, 3, 4 as they are.
        isLogarithmic =
            data.points.size() > 2 && data.points.front() > 0 && data.points.back() >= 8 * data.points.front();
        for (const SweepSeries& series : data.series)
            for (const SweepValue& value : series.of(measure)) highest = std::max({highest, value.median, value.high});
    }

    std::vector<PlotItem> draw() {
        applyStyle(plot, style);
        QStringList names;
        for (const SweepSeries& series : data.series) names << series.name;
        names = addLegend(plot, style, names);
        setAxes();
        std::vector<PlotItem> items;
        for (const SweepSeries& series : data.series) {
            addSeries(series, names.takeFirst());
            for (const SweepValue& value : series.of(measure))
                items.push_back({PlotItem::Reach::point, QRectF(place(value.at), value.median, 0, 0), value.text});
        }
        return items;
    }

private:
    double place(int at) const { return isLogarithmic ? std::log2(double(at)) : double(at); }

    void setAxes() {
        const QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
        for (const int at : data.points) ticks->addTick(place(at), formatCount(at));
        plot.xAxis->setTicker(ticks);
        const double first = data.points.empty() ? 0 : place(data.points.front());
        const double last = data.points.empty() ? 1 : place(data.points.back());
        const double margin = std::max((last - first) * 0.06, 0.1);
        plot.xAxis->setRange(first - margin, last + margin);
        plot.xAxis->setLabel(data.axis == SweepAxis::threads
                                 ? QCoreApplication::translate("SweepPlot", "threads")
                                 : QCoreApplication::translate("SweepPlot", "inputs in a batch"));
        plot.yAxis->setBasePen(Qt::NoPen);
        plot.yAxis->setRange(0, highest > 0 ? highest * 1.05 : 1);
        if (measure == SweepMeasure::latency) {
            plot.yAxis->setTicker(durationTicker(highest));
            plot.yAxis->setLabel(QCoreApplication::translate("SweepPlot", "time of one run"));
        } else {
            plot.yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QuantityTicker));
            plot.yAxis->setLabel(QCoreApplication::translate("SweepPlot", "inputs a second"));
        }
    }

    void addSeries(const SweepSeries& series, const QString& name) {
        QVector<double> at, median, low, high;
        for (const SweepValue& value : series.of(measure)) {
            at << place(value.at);
            median << value.median;
            low << value.low;
            high << value.high;
        }
        const QColor color = style.series(series.series);
        QColor band = color;
        band.setAlphaF(0.18F);
        QCPGraph* lower = addLine(at, low, Qt::NoPen);
        QCPGraph* upper = addLine(at, high, Qt::NoPen);
        upper->setBrush(band);
        upper->setChannelFillGraph(lower);
        QCPGraph* line = addLine(at, median, QPen(color, 2));
        line->setScatterStyle(shapeOf(series.series, color));
        line->setName(name);
        line->addToLegend();
    }

    QCPGraph* addLine(const QVector<double>& at, const QVector<double>& values, const QPen& pen) {
        QCPGraph* graph = plot.addGraph();
        graph->removeFromLegend();
        graph->setData(at, values, true);
        graph->setPen(pen);
        return graph;
    }

    /// Colour is never the only difference.
    QCPScatterStyle shapeOf(int series, const QColor& color) const {
        constexpr std::array kShapes = {QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare,
                                        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangle,
                                        QCPScatterStyle::ssTriangleInverted};
        return QCPScatterStyle(kShapes[static_cast<std::size_t>(std::max(series, 0)) % kShapes.size()], QPen(color, 2),
                               style.background, em * 0.5);
    }

    QCustomPlot& plot;
    const ChartStyle& style;
    const SweepData& data;
    SweepMeasure measure;
    double em;
    double highest = 0;
    bool isLogarithmic = false;
};

}  // namespace

Plot sweepPlot(SweepData data, SweepMeasure measure) {
    return [data = std::move(data), measure](QCustomPlot& plot, const ChartStyle& style) {
        return SweepDrawing(plot, style, data, measure).draw();
    };
}

}  // namespace tenon::views
