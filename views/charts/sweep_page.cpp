// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/sweep_page.h"

#include <QComboBox>

#include "views/charts/chart_canvas.h"
#include "views/charts/plots.h"

namespace tenon::views {

SweepPage::SweepPage(QWidget* parent) : ChartPanel(tr("Sweep"), parent), m_measure(new QComboBox) {
    m_measure->setAccessibleName(tr("What is shown over the points of the sweep"));
    m_measure->addItem(tr("Time of one run"), static_cast<int>(SweepMeasure::latency));
    m_measure->addItem(tr("Inputs a second"), static_cast<int>(SweepMeasure::throughput));
    addControl(tr("S&how"), m_measure);
    setChartHeight(fontMetrics().height() * 12);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &SweepPage::show);
}

void SweepPage::setData(SweepData data) {
    m_data = std::move(data);
    if (m_data.axis == SweepAxis::threads) m_measure->setCurrentIndex(0);
    m_measure->parentWidget()->setVisible(m_data.axis == SweepAxis::batch);
    setTable(sweepTable(m_data));
    QStringList failures;
    for (const QString& failure : m_data.failures) failures << QStringLiteral("⚠ ") + failure;
    setNotes(failures);
    show();
}

void SweepPage::show() {
    const auto measure = static_cast<SweepMeasure>(m_measure->currentData().toInt());
    setCaption(measure == SweepMeasure::latency
                   ? tr("How to read it: lower is better. Points are medians; nine in ten runs lie in the band.")
                   : tr("How to read it: higher is better. Points are medians; nine in ten runs lie in the band."));
    QStringList words;
    for (const SweepSeries& series : m_data.series)
        for (const SweepValue& value : series.of(measure)) words << value.text;
    canvas()->setSummary(words.join(QLatin1Char('\n')));
    canvas()->setPlot(sweepPlot(m_data, measure));
}

}  // namespace tenon::views
