// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "views/charts/plot_parts.h"
#include "views/charts/plots.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

/// The plot of one comparison: labels | bars with their times | change.
class KernelDrawing {
public:
    KernelDrawing(QCustomPlot& plot, const ChartStyle& style, const KernelComparison& comparison)
        : plot(plot), style(style), comparison(comparison), em(lineHeight(style.font)) {
        hasVariant = !comparison.variant.isEmpty();
        for (const KernelRow& row : comparison.rows) longest = std::max({longest, row.baselineNs, row.variantNs});
    }

    std::vector<PlotItem> draw() {
        applyStyle(plot, style);
        QStringList names{comparison.baseline};
        if (hasVariant) names << comparison.variant;
        names = addLegend(plot, style, names);
        setAxes();
        addBars(names);
        std::vector<PlotItem> items;
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            const KernelRow& row = comparison.rows[i];
            labelRow(double(i), row);
            items.push_back(
                {PlotItem::Reach::row, QRectF(0, double(i) - 0.5, longest, 1), kernelText(row, comparison)});
        }
        return items;
    }

private:
    /// Margins are set by hand, so that the room right of the longest bar is exact.
    void setAxes() {
        const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
        const double most = plot.viewport().width() * 0.36;
        double widest = 0;
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            const QString name = elidedName(comparison.rows[i].label, style.font, most);
            widest = std::max(widest, textWidth(name, style.font));
            names->addTick(double(i), name);
        }
        const double left = widest + 1.5 * em, right = em;
        const double room = textWidth(QStringLiteral("000 µs"), style.font) + em + (hasVariant ? 4 * em : 0);
        const double width = std::max(plot.viewport().width() - left - right, room + em);
        plot.axisRect()->setAutoMargins(QCP::msNone);
        plot.axisRect()->setMargins(QMargins(int(left), int(1.6 * em), int(right), int(em / 3)));
        plot.yAxis->setTicker(names);
        plot.yAxis->setTickLabelColor(style.text);
        plot.yAxis->grid()->setVisible(false);
        plot.yAxis->setRangeReversed(true);
        plot.yAxis->setRange(-0.5, std::max<double>(double(comparison.rows.size()), 1) - 0.5);
        // the scale is above: the lower end of a long chart is out of sight
        plot.xAxis->setVisible(false);
        plot.xAxis2->setVisible(true);
        plot.xAxis2->setBasePen(Qt::NoPen);
        plot.xAxis2->grid()->setVisible(true);
        plot.xAxis2->setTicker(durationTicker(longest));
        const QCPRange range(0, longest * width / (width - room));
        plot.xAxis->setRange(range);
        plot.xAxis2->setRange(range);
    }

    void addBars(const QStringList& names) {
        const double shift = hasVariant ? 0.19 : 0;
        QVector<double> baselineKeys, variantKeys, baseline, variant;
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            baselineKeys << double(i) - shift;
            variantKeys << double(i) + shift;
            baseline << comparison.rows[i].baselineNs;
            variant << comparison.rows[i].variantNs;
        }
        addSeries(names[0], 0, baselineKeys, baseline);
        if (hasVariant) addSeries(names[1], comparison.series, variantKeys, variant);
    }

    void addSeries(const QString& name, int series, const QVector<double>& keys, const QVector<double>& values) {
        auto* bars = new QCPBars(plot.yAxis, plot.xAxis2);
        bars->setName(name);
        bars->setWidth(hasVariant ? 0.34 : 0.5);
        bars->setPen(Qt::NoPen);
        bars->setBrush(style.series(series));
        bars->setAntialiased(false);
        bars->setData(keys, values, true);
    }

    void labelRow(double at, const KernelRow& row) {
        const double shift = hasVariant ? 0.19 : 0;
        if (row.baselineKernels > 0) labelBar(at - shift, row.baselineNs);
        if (!hasVariant) return;
        if (row.variantKernels > 0) labelBar(at + shift, row.variantNs);
        const bool isWorse = row.variantNs > row.baselineNs * 1.005;
        QCPItemText* change = addText(plot, changeText(row), style.font, isWorse ? style.bad : style.text,
                                      Qt::AlignRight | Qt::AlignVCenter);
        change->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        change->position->setTypeY(QCPItemPosition::ptPlotCoords);
        change->position->setCoords(1, at);
    }

    void labelBar(double at, double ns) {
        QFont small = style.font;
        if (small.pixelSize() > 0)
            small.setPixelSize(std::max(small.pixelSize() * 9 / 10, 1));
        else
            small.setPointSizeF(small.pointSizeF() * 0.9);
        QCPItemText* label = addText(plot, formatDuration(ns), small, style.muted, Qt::AlignLeft | Qt::AlignVCenter);
        label->position->setAxes(plot.xAxis2, plot.yAxis);
        label->position->setCoords(ns, at);
        label->setPadding(QMargins(int(em / 3), 0, 0, 0));
    }

    QCustomPlot& plot;
    const ChartStyle& style;
    const KernelComparison& comparison;
    double em;
    bool hasVariant = false;
    double longest = 1;
};

}  // namespace

Plot kernelPlot(const KernelComparison& comparison, std::size_t shown) {
    KernelComparison cut = comparison;
    cut.rows.resize(std::min(shown, cut.rows.size()));
    return [cut = std::move(cut)](QCustomPlot& plot, const ChartStyle& style) {
        return KernelDrawing(plot, style, cut).draw();
    };
}

int kernelPlotHeight(std::size_t rows, const QFont& font) {
    return static_cast<int>(lineHeight(font) * (2.2 * double(std::max<std::size_t>(rows, 2)) + 4));
}

}  // namespace tenon::views
