// SPDX-License-Identifier: GPL-3.0-or-later
// JobBar: the newest running job in the status bar, with its progress and a button that stops it.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace tenon::app {

class JobList;

class JobBar : public QWidget {
    Q_OBJECT

public:
    /// `jobs` outlives this.
    explicit JobBar(const JobList* jobs, QWidget* parent = nullptr);

signals:
    void cancelWanted(quint64 id);

private:
    void refresh();

    const JobList* m_jobs;
    QLabel* m_text;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
};

}  // namespace tenon::app
