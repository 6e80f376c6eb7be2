// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/kernel_page.h"

#include <QComboBox>
#include <QSignalBlocker>

#include "views/charts/chart_canvas.h"
#include "views/charts/in_worker.h"
#include "views/charts/plots.h"
#include "views/common/format.h"
#include "views/common/selection.h"

namespace tenon::views {

KernelPage::KernelPage(Selection* selection, QWidget* parent)
    : ChartPanel(tr("Kernels"), parent), m_selection(selection), m_variant(new QComboBox), m_order(new QComboBox) {
    m_variant->setAccessibleName(tr("Variant to compare with the baseline"));
    m_variant->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_variant->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_order->setAccessibleName(tr("Order of the kernels"));
    m_order->addItem(tr("Slowest first"), static_cast<int>(KernelOrder::slowest));
    m_order->addItem(tr("Most time saved first"), static_cast<int>(KernelOrder::mostSaved));
    m_order->addItem(tr("Most time lost first"), static_cast<int>(KernelOrder::mostLost));
    addControl(tr("&Compare the baseline with"), m_variant);
    addControl(tr("&Order"), m_order);
    setCaption(
        tr("How to read it: a kernel is one piece of compiled code. Kernels that stand for the same nodes of the "
           "model are compared with each other, so a fused kernel stands against all those it replaced."));
    connect(m_variant, &QComboBox::currentIndexChanged, this, &KernelPage::compare);
    connect(m_order, &QComboBox::currentIndexChanged, this, &KernelPage::show);
    connect(&m_comparing, &QFutureWatcher<KernelComparison>::finished, this, [this] {
        m_comparison = m_comparing.result();
        show();
    });
    connect(canvas(), &ChartCanvas::itemHovered, this, [this](int row) { m_selection->hover(sourcesOf(row)); });
    const auto select = [this](int row) {
        if (Sources sources = sourcesOf(row); !sources.empty()) m_selection->select(std::move(sources), {}, true);
    };
    connect(canvas(), &ChartCanvas::itemActivated, this, select);
    connect(this, &ChartPanel::rowActivated, this, select);
    connect(m_selection, &Selection::changed, this, &KernelPage::markSelected);
    connect(m_selection, &Selection::hoverChanged, this, &KernelPage::markHovered);
}

void KernelPage::setSources(SourceIndex index) {
    m_index = std::move(index);
    compare();
}

void KernelPage::setProfile(Snapshot<Profile> profile) {
    m_profile = std::move(profile);
    fillVariants();
    compare();
}

/// The variant that was chosen stays chosen when it was measured again; otherwise the last one is.
void KernelPage::fillVariants() {
    const QSignalBlocker blocker(m_variant);
    const QString chosen = m_variant->currentText();
    m_variant->clear();
    if (!m_profile) return;
    for (std::size_t i = 1; i < m_profile->variants.size(); ++i)
        m_variant->addItem(plainLine(m_profile->variants[i].name, 80), static_cast<int>(i));
    const int kept = m_variant->findText(chosen);
    m_variant->setCurrentIndex(kept >= 0 ? kept : m_variant->count() - 1);
    m_variant->setEnabled(m_variant->count() > 0);
}

void KernelPage::compare() {
    if (!m_profile) return;
    m_comparing.setFuture(inWorker([profile = m_profile, variant = m_variant->currentData().toInt(), index = m_index] {
        return compareKernels(*profile, variant, index);
    }));
}

void KernelPage::show() {
    sortKernels(m_comparison.rows, static_cast<KernelOrder>(m_order->currentData().toInt()));
    const std::size_t shown = std::min(kShownRows, m_comparison.rows.size());
    const QStringList notes = m_comparison.overhead.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    setNotes(notes);
    setRest(restOfKernels(m_comparison, shown));
    m_order->setEnabled(!m_comparison.variant.isEmpty());
    setChartHeight(kernelPlotHeight(shown, font()));
    canvas()->setPlot(kernelPlot(m_comparison, shown));
    canvas()->setSummary(notes.join(QLatin1Char('\n')));
    setTable(kernelTable(m_comparison));
    markSelected();
    markHovered();
}

void KernelPage::markSelected() {
    std::vector<int> rows = rowsMeeting(m_comparison.rows, m_selection->sources());
    std::erase_if(rows, [this](int row) { return row >= canvas()->itemCount(); });
    canvas()->setHighlighted(std::move(rows));
}

void KernelPage::markHovered() {
    std::vector<int> rows = rowsMeeting(m_comparison.rows, m_selection->hovered());
    std::erase_if(rows, [this](int row) { return row >= canvas()->itemCount(); });
    canvas()->setHovered(std::move(rows));
}

Sources KernelPage::sourcesOf(int row) const {
    const bool isRow = row >= 0 && row < static_cast<int>(m_comparison.rows.size());
    return isRow ? m_comparison.rows[static_cast<std::size_t>(row)].sources : Sources();
}

}  // namespace tenon::views
