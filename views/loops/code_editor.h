// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only view of code: line numbers, the current line, colours, other uses of the name under the pointer or the
// cursor, links to nodes in comments.
//
// Text is put in by slices of a few milliseconds, so that a megabyte never holds up the window: its start is there at
// once.
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>
#include <optional>

#include "views/loops/code_tokens.h"
#include "views/loops/node_links.h"

class QTimer;

namespace tenon::views {

class CodeHighlighter;

class CodeEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeEditor(const QString& accessibleName, QWidget* parent = nullptr);

    void setCode(const QString& text, CodeLanguage language);
    /// Names that are links from now on.
    void setNodeNames(const NodeNames& names);
    /// All of it, also what has not been put in yet; without a newline at its end.
    const QString& code() const { return m_code; }
    bool isFilled() const { return m_filled == m_code.size(); }

    /// Selects this part and brings it into sight, as soon as it has been put in.
    void reveal(qsizetype start, qsizetype length);

    /// For the margin.
    int marginWidth() const;
    void paintMargin(QPaintEvent* event);

signals:
    void nodeActivated(const QString& name);
    /// The name of the node under the pointer, or empty.
    void nodeHovered(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void workSlice();
    void insertUpTo(qsizetype end);
    void placeMargin();
    void updateSpacing();
    void recolour();
    void markUses();
    std::optional<NodeLink> linkAt(const QTextCursor& cursor) const;
    /// The name at the cursor; empty when there is none.
    QString nameAt(const QTextCursor& cursor) const;
    QTextCursor cursorUnder(const QPoint& position) const;

    QWidget* m_margin;
    CodeHighlighter* m_highlighter;
    QTimer* m_timer;  ///< runs while there is text to put in or to colour anew
    QString m_code;
    qsizetype m_filled = 0;
    int m_uncoloured = -1;  ///< first line that has the colours of the theme before; -1: none
    int m_lines = 1;
    CodeLanguage m_language = CodeLanguage::loops;
    NodeNames m_names;
    QString m_pointedName;  ///< under the pointer
    QString m_hoveredNode;
    std::optional<std::pair<qsizetype, qsizetype>> m_pendingReveal;
};

}  // namespace tenon::views
