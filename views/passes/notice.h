// SPDX-License-Identifier: GPL-3.0-or-later
// An inline notice: one sentence about what went wrong, and the one thing to do about it.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace tenon::views {

class Notice : public QFrame {
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);

    /// Hides the notice when `sentence` is empty, and the button when `action` is.
    void setText(const QString& sentence, const QString& action);

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void takeIcon();

    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
};

}  // namespace tenon::views
