// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityStrip: one line above charts that are still worth reading, while new ones are measured or after that failed.
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tenon::views {

class ActivityStrip : public QWidget {
    Q_OBJECT

public:
    explicit ActivityStrip(QWidget* parent = nullptr);

    void showBusy(const QString& stage, double fraction);  ///< a negative fraction: not known
    void showFailure(const QString& sentence);

signals:
    void cancelTriggered();

private:
    QLabel* m_icon;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_button;
    bool m_isBusy = false;
};

}  // namespace tenon::views
