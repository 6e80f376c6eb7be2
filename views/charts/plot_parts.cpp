// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_parts.h"

namespace tenon::views {

namespace {

class DurationTicker : public QCPAxisTicker {
public:
    explicit DurationTicker(double largest) : largest(largest) { setTickCount(5); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        // a tick at zero may be computed as a tiny remainder
        return tickDuration(std::abs(tick) < largest * 1e-9 ? 0 : tick, largest);
    }

private:
    double largest;
};

}  // namespace

void applyStyle(QCustomPlot& plot, const ChartStyle& style) {
    plot.setFont(style.font);
    plot.setBackground(QBrush(style.background));
    plot.axisRect()->setBackground(QBrush(style.background));
    plot.setInteractions({});
    const double gap = lineHeight(style.font) / 2;
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
        axis->setBasePen(QPen(style.frame, 1));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(style.muted);
        axis->setTickLabelFont(style.font);
        axis->setLabelColor(style.muted);
        axis->setLabelFont(style.font);
        axis->setTickLabelPadding(static_cast<int>(gap / 2));
        axis->setLabelPadding(static_cast<int>(gap / 2));
        axis->grid()->setPen(QPen(style.grid, 1));
        axis->grid()->setZeroLinePen(QPen(style.grid, 1));
    }
}

QSharedPointer<QCPAxisTicker> durationTicker(double largest) {
    return QSharedPointer<QCPAxisTicker>(new DurationTicker(largest));
}

void addLegend(QCustomPlot& plot, const ChartStyle& style) {
    const int em = static_cast<int>(lineHeight(style.font));
    auto* row = new QCPLayoutGrid;
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, row);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setRowSpacing(0);
    row->addElement(0, 0, plot.legend);
    row->addElement(0, 1, new QCPLayoutElement(&plot));
    row->setColumnStretchFactor(0, 0.001);
    row->setMargins(QMargins(em / 2, em / 2, em / 2, em / 2));
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setVisible(true);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setFont(style.font);
    plot.legend->setTextColor(style.text);
    plot.legend->setIconSize(em, em);
    plot.legend->setIconTextPadding(em / 3);
    plot.legend->setColumnSpacing(em);
    plot.legend->setMargins(QMargins(0, 0, 0, 0));
}

QCPItemText* addText(QCustomPlot& plot, const QString& text, const QFont& font, const QColor& color,
                     Qt::Alignment alignment) {
    auto* item = new QCPItemText(&plot);
    item->setText(text);
    item->setFont(font);
    item->setColor(color);
    item->setPositionAlignment(alignment);
    item->setClipToAxisRect(false);
    return item;
}

}  // namespace tenon::views
