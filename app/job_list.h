// SPDX-License-Identifier: GPL-3.0-or-later
// JobList: what runs for the user at the moment, how far it is, and how to stop it. Shown in the status bar.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

namespace tenon::app {

struct Job {
    quint64 id = 0;        ///< of the request
    QString title;         ///< "Measuring 3 variants"
    QString stage;         ///< what the engine says it does; may be empty
    double fraction = -1;  ///< negative: not known
};

class JobList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Job>& jobs() const { return m_jobs; }
    bool isEmpty() const { return m_jobs.empty(); }

    void begin(quint64 id, const QString& title);
    void progress(quint64 id, const QString& stage, double fraction);
    void end(quint64 id);
    void clear();

signals:
    void changed();

private:
    std::vector<Job> m_jobs;
};

}  // namespace tenon::app
