// SPDX-License-Identifier: GPL-3.0-or-later
// A line to find text in code: next, previous, how many there are.
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tenon::views {

class CodeEditor;

/// Where `wanted` starts in `text`, capitals or not, without overlaps, at most `limit` times.
std::vector<qsizetype> findAll(const QString& text, const QString& wanted, std::size_t limit);

class FindBar : public QWidget {
    Q_OBJECT

public:
    /// `editor` outlives the bar. Hidden at first.
    explicit FindBar(CodeEditor* editor, QWidget* parent = nullptr);

    /// Shows the bar with what is selected in the editor.
    void open();
    /// Hides it and gives the focus back to the text.
    void dismiss();
    void findNext() { step(1); }
    void findPrevious() { step(-1); }
    /// The text of the editor is another one.
    void renew();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& text);
    void search();
    void step(int by);
    void showCount();

    CodeEditor* m_editor;
    QLineEdit* m_wanted;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    std::vector<qsizetype> m_found;
    int m_current = -1;
};

}  // namespace tenon::views
