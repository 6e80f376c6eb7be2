// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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

/// Beside the box where there is room, else above it, else not at all: the tool tip has it too.
void labelMedian(QCustomPlot& plot, const LatencyBox& box, double at, double placePixels, const ChartStyle& style) {
    QFont bold = style.font;
    bold.setBold(true);
    const double em = lineHeight(style.font);
    const QString text = formatDuration(box.median);
    const double width = textWidth(text, bold);
    const bool isBeside = width + em < placePixels * (1 - 2 * kHalfBox);
    if (!isBeside && width > placePixels) return;
    QCPItemText* label = addText(plot, text, bold, style.text,
                                 isBeside ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignHCenter | Qt::AlignBottom);
    label->position->setCoords(isBeside ? at + kHalfBox * 1.1 : at, isBeside ? box.median : box.p95);
    const int gap = static_cast<int>(em / 4);
    label->setPadding(QMargins(gap, 0, gap, 0));
    if (isBeside) label->setBrush(style.background);  // a grid line must not strike it through
}

}  // namespace

Plot latencyPlot(std::vector<LatencyBox> boxes) {
    return [boxes = std::move(boxes)](QCustomPlot& plot, const ChartStyle& style) {
        std::vector<PlotItem> items;
        const AxisSpan span = latencySpan(boxes);
        // Few boxes keep their width and stand in the middle.
        const double places = std::max<double>(3, double(boxes.size()));
        const double first = (places - double(boxes.size())) / 2;
        const double em = lineHeight(style.font);
        applyStyle(plot, style);
        plot.xAxis->setRange(-0.5, places - 0.5);
        plot.xAxis->grid()->setVisible(false);
        plot.xAxis->setTickLabelColor(style.text);
        // room for a label above the highest whisker
        const double room = (span.high - span.low) * 1.2 * em / std::max(plot.viewport().height() - 3 * em, em);
        plot.yAxis->setRange(span.low, span.high + room);
        plot.yAxis->setTicker(durationTicker(span.high));
        plot.yAxis->setBasePen(Qt::NoPen);
        const double placePixels = (plot.viewport().width() - 6 * em) / places;
        const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const double at = first + double(i);
            drawBox(plot, boxes[i], at, span, style);
            labelMedian(plot, boxes[i], at, placePixels, style);
            names->addTick(at, elidedName(boxes[i].name, style.font, placePixels - em / 2));
            items.push_back(
                {PlotItem::Reach::column, QRectF(at - 0.45, span.low, 0.9, span.high - span.low), boxes[i].text});
        }
        plot.xAxis->setTicker(names);
        return items;
    };
}

}  // namespace tenon::views
