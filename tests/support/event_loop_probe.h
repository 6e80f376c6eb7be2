// SPDX-License-Identifier: Apache-2.0
// Measures how long the event loop of this thread was away: the longest time between two ticks of a fast timer, without
// the time in which the thread was ready but the system ran something else (a busy machine is not our doing).
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>
#include <algorithm>

class EventLoopProbe : public QObject {
public:
    EventLoopProbe() {
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(kTickMs);
        connect(&timer, &QTimer::timeout, this, [this] { tick(); });
        restart();
        timer.start();
    }

    void restart() {
        longest = 0;
        clock.start();
        waited = runDelayNs();
    }

    /// Milliseconds, of which the tick itself is taken off.
    double longestMs() const { return longest; }

private:
    static constexpr int kTickMs = 2;

    /// Nanoseconds that this thread has waited for a processor; 0 where the kernel does not tell.
    static qint64 runDelayNs() {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly)) return 0;
        const QList<QByteArray> fields = file.readAll().split(' ');
        return fields.size() > 1 ? fields[1].toLongLong() : 0;
    }

    void tick() {
        const qint64 delay = runDelayNs();
        const double away = (clock.nsecsElapsed() - (delay - waited)) / 1e6 - kTickMs;
        longest = std::max(longest, away);
        clock.start();
        waited = delay;
    }

    QTimer timer;
    QElapsedTimer clock;
    qint64 waited = 0;
    double longest = 0;
};
