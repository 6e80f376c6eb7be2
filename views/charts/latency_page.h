// SPDX-License-Identifier: GPL-3.0-or-later
// LatencyPage: how long a run of each variant takes, as box plots, with the verdicts in words above.
#pragma once

#include "views/charts/chart_panel.h"
#include "views/common/snapshots.h"

namespace tenon::views {

class LatencyPage : public ChartPanel {
    Q_OBJECT

public:
    explicit LatencyPage(QWidget* parent = nullptr);

    /// `notes`: what a reader of the figures has to know, from the engine.
    void setProfile(Snapshot<Profile> profile, const QStringList& notes);

private:
    void showVerdicts();

    Snapshot<Profile> m_profile;
};

}  // namespace tenon::views
