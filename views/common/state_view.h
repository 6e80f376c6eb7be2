// SPDX-License-Identifier: GPL-3.0-or-later
// What a view shows while it has nothing to show: why it is empty, what is being done, or what went wrong, and the one
// thing to do about it.
#pragma once

#include <QStackedWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tenon::views {

/// Holds a content widget and covers it with a message while there is one.
class StateView : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes ownership of `content`. `name` is the accessible name.
    StateView(QWidget* content, const QString& name, QWidget* parent = nullptr);

    void showContent();
    /// A title, a sentence, and a button when `action` is not empty.
    void showEmpty(const QString& title, const QString& sentence, const QString& action = {});
    /// `fraction` < 0: not known. With `isCancellable` the button says Cancel.
    void showBusy(const QString& stage, double fraction, bool isCancellable = true);
    void showError(const QString& title, const QString& sentence, const QString& action = {});

    bool isShowingContent() const;

signals:
    /// The button: of an empty or error state.
    void actionTriggered();
    void cancelTriggered();

private:
    void showMessage(const QString& icon, const QString& title, const QString& sentence, const QString& action);

    QWidget* m_content;
    QWidget* m_message;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    QPushButton* m_button;
    bool m_isBusy = false;
};

}  // namespace tenon::views
