// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the step view: back, play, forward, how fast, and whether nodes move.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QSlider;
class QToolButton;

namespace tenon::views {

class StepControls : public QWidget {
    Q_OBJECT

public:
    explicit StepControls(QWidget* parent = nullptr);

    void setPlaying(bool isPlaying);
    /// Which ways are open from here.
    void setWays(bool canGoBack, bool canGoOn, bool canPlay);
    bool isAnimated() const;
    double speed() const;

signals:
    void previousPassWanted();
    void previousWanted();
    void playToggled();
    void nextWanted();
    void nextPassWanted();
    void speedChanged(double speed);

private:
    QToolButton* addButton(const QString& icon, const QString& text, const QString& keys);
    void showSpeed();

    QToolButton *m_previousPass, *m_previous, *m_play, *m_next, *m_nextPass;
    QSlider* m_speed;
    QLabel* m_speedText;
    QCheckBox* m_animated;
};

}  // namespace tenon::views
