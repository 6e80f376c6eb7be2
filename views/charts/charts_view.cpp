// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/charts_view.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/charts/activity_strip.h"
#include "views/charts/in_worker.h"
#include "views/charts/kernel_page.h"
#include "views/charts/latency_page.h"
#include "views/charts/measure_bar.h"
#include "views/charts/sweep_page.h"
#include "views/common/icons.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"

namespace tenon::views {

namespace {

SourceIndex indexOf(const engine::Opened& opened) {
    SourceIndex index;
    index.reserve(static_cast<std::size_t>(opened.sources_size()));
    for (int i = 0; i < opened.sources_size(); ++i)
        index.try_emplace(opened.sources(i).name(), static_cast<std::uint32_t>(i));
    return index;
}

}  // namespace

ChartsView::ChartsView(Selection* selection, QWidget* parent)
    : QWidget(parent),
      m_bar(new MeasureBar),
      m_strip(new ActivityStrip),
      m_tabs(new QTabWidget),
      m_latency(new LatencyPage),
      m_kernels(new KernelPage(selection)),
      m_sweep(new SweepPage) {
    setAccessibleName(tr("Measurements"));
    m_latencyState = new StateView(m_latency, tr("Latency"));
    m_kernelState = new StateView(m_kernels, tr("Kernels"));
    m_sweepState = new StateView(m_sweep, tr("Sweep"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_latencyState, tr("Latency"));
    m_tabs->addTab(m_kernelState, tr("Kernels"));
    m_tabs->addTab(m_sweepState, tr("Sweep"));
    m_state = new StateView(m_tabs, tr("Measurements"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    layout->addWidget(m_state, 1);

    connect(m_bar, &MeasureBar::measureWanted, this, &ChartsView::measureWanted);
    connect(m_bar, &MeasureBar::sweepWanted, this, [this](SweepAxis axis, const QList<int>& points, double seconds) {
        emit sweepWanted(axis == SweepAxis::batch ? engine::Sweep::BATCH : engine::Sweep::THREADS, points, seconds);
    });
    connect(m_bar, &MeasureBar::tableToggled, this, [this](bool isTable) {
        for (ChartPanel* panel : {static_cast<ChartPanel*>(m_latency), static_cast<ChartPanel*>(m_kernels),
                                  static_cast<ChartPanel*>(m_sweep)})
            panel->showTable(isTable);
    });
    for (StateView* state : {m_state, m_latencyState, m_kernelState})
        connect(state, &StateView::actionTriggered, m_bar, &MeasureBar::measure);
    connect(m_sweepState, &StateView::actionTriggered, m_bar, &MeasureBar::askForPoints);
    connect(m_state, &StateView::cancelTriggered, this, &ChartsView::cancelWanted);
    connect(m_strip, &ActivityStrip::cancelTriggered, this, &ChartsView::cancelWanted);
    connect(&m_reader, &QFutureWatcher<SweepData>::finished, this, &ChartsView::showSweep);
    showWhatIsThere();
}

void ChartsView::setOpened(const Snapshot<engine::Opened>& opened) {
    m_kernels->setSources(opened ? indexOf(*opened) : SourceIndex());
}

void ChartsView::setProfile(Snapshot<Profile> profile, const QStringList& notes) {
    m_strip->hide();
    const bool isNew = profile != m_profile;
    m_profile = std::move(profile);
    if (isNew && hasProfile()) {
        m_latency->setProfile(m_profile, notes);
        m_kernels->setProfile(m_profile);
        if (m_tabs->currentWidget() == m_sweepState) m_tabs->setCurrentWidget(m_latencyState);
    }
    showWhatIsThere();
}

void ChartsView::setSwept(Snapshot<engine::Swept> swept) {
    m_strip->hide();
    const bool isNew = swept != m_swept;
    m_swept = std::move(swept);
    if (isNew) {
        m_hasSweep = false;
        m_reader.setFuture(m_swept ? inWorker([swept = m_swept] { return readSweep(*swept); }) : QFuture<SweepData>());
    }
    showWhatIsThere();
}

bool ChartsView::hasProfile() const {
    return m_profile && !m_profile->variants.empty();
}

void ChartsView::showSweep() {
    if (m_reader.future().resultCount() == 0) return;
    m_sweep->setData(m_reader.result());
    m_hasSweep = true;
    m_tabs->setCurrentWidget(m_sweepState);
    showWhatIsThere();
}

void ChartsView::showBusy(const QString& stage, double fraction) {
    m_bar->setEnabledToMeasure(false);
    if (hasProfile() || m_hasSweep)
        m_strip->showBusy(stage, fraction);
    else
        m_state->showBusy(stage, fraction);
}

void ChartsView::showFailure(const QString& sentence) {
    m_strip->hide();
    showWhatIsThere();
    if (sentence.isEmpty()) return;
    if (hasProfile() || m_hasSweep)
        m_strip->showFailure(sentence);
    else
        m_state->showError(tr("Could not measure"), sentence, m_canMeasure ? tr("Try again") : QString());
}

void ChartsView::canMeasure(bool can) {
    m_canMeasure = can;
    showWhatIsThere();
}

void ChartsView::showWhatIsThere() {
    m_bar->setEnabledToMeasure(m_canMeasure);
    const QString measure = m_canMeasure ? tr("Measure") : QString();
    const QString title = tr("Nothing measured yet");
    const QString sentence =
        tr("Measuring runs all variants of the model in turns and says which one is faster, by how "
           "much, and how sure that is.");
    if (!hasProfile() && !m_hasSweep) return m_state->showEmpty(title, sentence, measure);
    m_state->showContent();
    for (StateView* state : {m_latencyState, m_kernelState})
        hasProfile() ? state->showContent() : state->showEmpty(title, sentence, measure);
    if (m_hasSweep)
        m_sweepState->showContent();
    else
        m_sweepState->showEmpty(tr("No sweep yet"),
                                tr("A sweep measures the variants over several thread counts or batch sizes, to show "
                                   "how they scale."),
                                m_canMeasure ? tr("Sweep…") : QString());
}

}  // namespace tenon::views
