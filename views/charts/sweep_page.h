// SPDX-License-Identifier: GPL-3.0-or-later
// SweepPage: how time and throughput change with the number of threads or the size of a batch, a line for each variant.
#pragma once

#include "views/charts/chart_panel.h"
#include "views/charts/sweep_data.h"

class QComboBox;

namespace tenon::views {

class SweepPage : public ChartPanel {
    Q_OBJECT

public:
    explicit SweepPage(QWidget* parent = nullptr);

    void setData(SweepData data);

private:
    void show();

    SweepData m_data;
    QComboBox* m_measure;
};

}  // namespace tenon::views
