// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/plot_parts.h"

#include <algorithm>

namespace tenon::views {

namespace {

class DurationTicker : public QCPAxisTicker {
public:
    explicit DurationTicker(double largest) : largest(largest) { setTickCount(5); }

protected:
    /// No ticks beside what is not there: some axes are longer than their data, to make room for labels.
    QVector<double> createTickVector(double step, const QCPRange& range) override {
        QVector<double> ticks = QCPAxisTicker::createTickVector(step, range);
        ticks.erase(std::remove_if(ticks.begin(), ticks.end(), [this](double at) { return at > largest * 1.001; }),
                    ticks.end());
        return ticks;
    }
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

QStringList addLegend(QCustomPlot& plot, const ChartStyle& style, const QStringList& names) {
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
    plot.legend->setRowSpacing(0);
    const double room = plot.viewport().width() - 2 * em;
    double widest = 1;
    QStringList fitting;
    for (const QString& name : names) {
        fitting << elidedName(name, style.font, std::min(16.0 * em, room / 2 - 3 * em));
        widest = std::max(widest, textWidth(fitting.back(), style.font));
    }
    plot.legend->setWrap(std::max(1, static_cast<int>(room / (widest + 3 * em))));
    return fitting;
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
