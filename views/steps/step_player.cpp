// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_player.h"

#include <cmath>

namespace tenon::views {

StepPlayer::StepPlayer(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StepPlayer::due);
}

int StepPlayer::sceneMilliseconds() const {
    return static_cast<int>(std::lround(kSceneMilliseconds / m_speed));
}

void StepPlayer::play() {
    if (m_isPlaying) return;
    m_isPlaying = true;
    emit playingChanged(true);
    // Whoever presses play has looked at the first scene.
    if (!m_isAwaiting) m_timer.start(0);
}

void StepPlayer::pause() {
    if (!m_isPlaying) return;
    m_isPlaying = false;
    m_timer.stop();
    emit playingChanged(false);
}

void StepPlayer::setSpeed(double speed) {
    m_speed = speed;
    if (m_timer.isActive()) m_timer.start(sceneMilliseconds());
}

void StepPlayer::sceneShown() {
    m_isAwaiting = false;
    if (m_isPlaying) m_timer.start(sceneMilliseconds());
}

void StepPlayer::sceneAwaited() {
    m_isAwaiting = true;
    m_timer.stop();
}

}  // namespace tenon::views
