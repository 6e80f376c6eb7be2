// SPDX-License-Identifier: GPL-3.0-or-later
// ChartsView: what was measured: how long a run takes, where the time goes, and how it scales; and the controls to
// measure.
#pragma once

#include <QFutureWatcher>
#include <QList>
#include <QStringList>
#include <QWidget>

#include "views/charts/sweep_data.h"
#include "views/common/snapshots.h"

class QTabWidget;

namespace tenon::views {

class ActivityStrip;
class KernelPage;
class LatencyPage;
class MeasureBar;
class Selection;
class StateView;
class SweepPage;

class ChartsView : public QWidget {
    Q_OBJECT

public:
    explicit ChartsView(Selection* selection, QWidget* parent = nullptr);

    void setOpened(const Snapshot<engine::Opened>& opened);
    /// `notes`: what a reader of the figures has to know. Null: nothing measured. Ends what showBusy began. A snapshot
    /// that is shown already changes nothing else; a new one is brought to the front. The same holds for a sweep.
    void setProfile(Snapshot<Profile> profile, const QStringList& notes);
    /// Read in a worker thread, then shown. Null: no sweep.
    void setSwept(Snapshot<engine::Swept> swept);
    void showBusy(const QString& stage, double fraction);
    /// What was measured before stays in sight. An empty sentence only ends the busy state (after a cancel).
    void showFailure(const QString& sentence);
    void canMeasure(bool can);

    LatencyPage* latency() const { return m_latency; }
    KernelPage* kernels() const { return m_kernels; }
    SweepPage* sweep() const { return m_sweep; }
    QTabWidget* tabs() const { return m_tabs; }
    StateView* state() const { return m_state; }

signals:
    void measureWanted(int threads, double seconds);
    void sweepWanted(int axis, QList<int> points, double seconds);  ///< axis: engine::Sweep::Axis
    void cancelWanted();

private:
    bool hasProfile() const;
    void showWhatIsThere();
    void showSweep();

    MeasureBar* m_bar;
    ActivityStrip* m_strip;
    StateView* m_state;
    QTabWidget* m_tabs;
    StateView* m_latencyState;
    StateView* m_kernelState;
    StateView* m_sweepState;
    LatencyPage* m_latency;
    KernelPage* m_kernels;
    SweepPage* m_sweep;
    QFutureWatcher<SweepData> m_reader;
    Snapshot<Profile> m_profile;
    Snapshot<engine::Swept> m_swept;
    bool m_hasSweep = false, m_canMeasure = true;
};

}  // namespace tenon::views
