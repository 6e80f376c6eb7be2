// SPDX-License-Identifier: GPL-3.0-or-later
// SweepDialog: which points a sweep is to measure.
#pragma once

#include <QDialog>
#include <QList>

#include "views/charts/sweep_data.h"

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace tenon::views {

class SweepDialog : public QDialog {
    Q_OBJECT

public:
    SweepDialog(const QList<int>& points, double seconds, QWidget* parent = nullptr);

signals:
    void sweepWanted(tenon::views::SweepAxis axis, QList<int> points, double seconds);

private:
    void check();
    void accept() override;

    QComboBox* m_axis;
    QLineEdit* m_points;
    QDoubleSpinBox* m_seconds;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

}  // namespace tenon::views
