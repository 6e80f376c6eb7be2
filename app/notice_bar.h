// SPDX-License-Identifier: GPL-3.0-or-later
// NoticeBar: one sentence across the top of the window that the user should know, with an action where there is one.
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace tenon::app {

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    enum class Level { information, warning, error };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Replaces what is shown. `act` is called when the button `action` is pressed, which closes the bar.
    void showNotice(Level level, const QString& sentence, const QString& action = {}, std::function<void()> act = {});
    QString text() const;

private:
    void restyle();

    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_act;
    Level m_level = Level::information;
};

}  // namespace tenon::app
