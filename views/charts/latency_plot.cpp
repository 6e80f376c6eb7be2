// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "views/charts/plot_parts.h"
#include "views/charts/plots.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

constexpr double kHalfBox = 0.17;

void drawBox(QCustomPlot& plot, const LatencyBox& box, double at, const AxisSpan& span, const ChartStyle& style) {
    const QColor color = style.series(box.series);
    QColor fill = color;
    fill.setAlphaF(0.4F);
    QColor faint = style.muted;
    faint.setAlphaF(0.45F);
    auto* shape = new QCPStatisticalBox(plot.xAxis, plot.yAxis);
    QVector<double> outliers;
    for (const double ns : box.outliers)
        if (ns >= span.low && ns <= span.high) outliers << ns;
    shape->addData(at, box.p05, box.q1, box.median, box.q3, box.p95, outliers);
    shape->setWidth(2 * kHalfBox);
    shape->setWhiskerWidth(kHalfBox);
    shape->setPen(QPen(color, 1.4));
    shape->setBrush(fill);
    shape->setMedianPen(QPen(style.text, 2, Qt::SolidLine, Qt::FlatCap));
    shape->setWhiskerAntialiased(true);
    shape->setWhiskerPen(QPen(color, 1.4));
    shape->setWhiskerBarPen(QPen(color, 1.4));
    shape->setOutlierStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(faint, 0.5), faint, 3));
}

void labelMedian(QCustomPlot& plot, const LatencyBox& box, double at, const ChartStyle& style) {
    QFont bold = style.font;
    bold.setBold(true);
    QCPItemText* label = addText(plot, formatDuration(box.median), bold, style.text, Qt::AlignLeft | Qt::AlignVCenter);
    label->position->setCoords(at + kHalfBox * 1.1, box.median);
    const int gap = static_cast<int>(lineHeight(style.font) / 4);
    label->setPadding(QMargins(gap, 0, gap, 0));
    label->setBrush(style.background);  // a grid line must not strike it through
}

}  // namespace

Plot latencyPlot(std::vector<LatencyBox> boxes) {
    return [boxes = std::move(boxes)](QCustomPlot& plot, const ChartStyle& style) {
        std::vector<PlotItem> items;
        const AxisSpan span = latencySpan(boxes);
        // Few boxes keep their width and stand in the middle.
        const double places = std::max<double>(3, double(boxes.size()));
        const double first = (places - double(boxes.size())) / 2;
        applyStyle(plot, style);
        plot.xAxis->setRange(-0.5, places - 0.5);
        plot.xAxis->grid()->setVisible(false);
        plot.xAxis->setTickLabelColor(style.text);
        plot.yAxis->setRange(span.low, span.high);
        plot.yAxis->setTicker(durationTicker(span.high));
        plot.yAxis->setBasePen(Qt::NoPen);
        const double em = lineHeight(style.font);
        const double slotPixels = (plot.viewport().width() - 6 * em) / places;
        const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const double at = first + double(i);
            drawBox(plot, boxes[i], at, span, style);
            labelMedian(plot, boxes[i], at, style);
            names->addTick(at, elidedName(boxes[i].name, style.font, slotPixels - em / 2));
            items.push_back({PlotItem::Reach::column, QRectF(at - 0.45, span.low, 0.9, span.high - span.low),
                             boxes[i].text});
        }
        plot.xAxis->setTicker(names);
        return items;
    };
}

}  // namespace tenon::views
