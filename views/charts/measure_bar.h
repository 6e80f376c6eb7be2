// SPDX-License-Identifier: GPL-3.0-or-later
// MeasureBar: what to measure: threads and seconds for a comparison, points for a sweep.
#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "views/charts/sweep_data.h"

class QAction;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace tenon::views {

class MeasureBar : public QWidget {
    Q_OBJECT

public:
    explicit MeasureBar(QWidget* parent = nullptr);

    void setEnabledToMeasure(bool canMeasure);
    int threads() const;
    double seconds() const;
    bool isTableWanted() const;
    void askForPoints();  ///< opens the dialog of a sweep
    void measure();       ///< as the button does

signals:
    void measureWanted(int threads, double seconds);
    void sweepWanted(tenon::views::SweepAxis axis, QList<int> points, double seconds);
    void tableToggled(bool isTable);

private:
    void fillSweepMenu();

    QPushButton* m_measure;
    QSpinBox* m_threads;
    QDoubleSpinBox* m_seconds;
    QToolButton* m_sweep;
    QToolButton* m_table;
};

/// "1, 2, 4 8" as numbers, sorted without repeats; nothing where a word is no number from 1 to 4096, or for more
/// than 32.
std::optional<QList<int>> parsePoints(const QString& text);

}  // namespace tenon::views
