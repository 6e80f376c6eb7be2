// SPDX-License-Identifier: GPL-3.0-or-later
// The beat of playing: says when the next scene is due.
#pragma once

#include <QObject>
#include <QTimer>

namespace tenon::views {

class StepPlayer : public QObject {
    Q_OBJECT

public:
    /// Scenes at normal speed are shown for this long.
    static constexpr int kSceneMilliseconds = 2400;

    explicit StepPlayer(QObject* parent = nullptr);

    void play();
    void pause();
    bool isPlaying() const { return m_isPlaying; }
    /// 1 is normal; takes effect with the scene that is being shown.
    void setSpeed(double speed);
    /// A scene has come into sight: from now on it is shown for its time. While pictures are awaited nothing is due.
    void sceneShown();
    void sceneAwaited();
    /// How long a scene is shown at this speed.
    int sceneMilliseconds() const;

signals:
    void due();
    void playingChanged(bool isPlaying);

private:
    QTimer m_timer;
    double m_speed = 1;
    bool m_isPlaying = false;
    bool m_isAwaiting = false;
};

}  // namespace tenon::views
