// SPDX-License-Identifier: GPL-3.0-or-later
// One station of a kernel on its way to machine code: a line in plain words, the text, and a bar to find in it.
#pragma once

#include <QWidget>

class QAction;

namespace tenon::views {

class CodeEditor;
class FindBar;
class StateView;

/// As engine::Station.
enum class CodeStation { schedule, loops, llvm, assembly };
inline constexpr int kCodeStations = 4;

class CodePage : public QWidget {
    Q_OBJECT

public:
    explicit CodePage(CodeStation station, QWidget* parent = nullptr);

    /// What the station is called.
    static QString title(CodeStation station);

    void showText(const QString& text);
    void showBusy();
    void showFailure(const QString& sentence);
    void showNothing();

    CodeEditor* editor() const { return m_editor; }
    FindBar* findBar() const { return m_find; }
    StateView* state() const { return m_state; }

signals:
    /// After a failure.
    void retryWanted();

private:
    static QString explanation(CodeStation station);
    QAction* addShortcut(const QString& text, const QKeySequence& key);

    CodeStation m_station;
    QString m_text;  ///< as it was given
    CodeEditor* m_editor;
    FindBar* m_find;
    StateView* m_state;
};

}  // namespace tenon::views
