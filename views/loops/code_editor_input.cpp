// SPDX-License-Identifier: GPL-3.0-or-later
// What pointing, clicking and typing do in code.
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBlock>

#include "views/common/theme.h"
#include "views/loops/code_editor.h"

namespace tenon::views {

namespace {

QTextEdit::ExtraSelection mark(const QTextBlock& block, int start, int length, const QTextCharFormat& format) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.cursor.setPosition(block.position() + start);
    selection.cursor.setPosition(block.position() + start + length, QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

}  // namespace

/// Marks only what is in sight: scrolling marks again.
void CodeEditor::markUses() {
    const Theme& theme = Theme::current();
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection line;
    line.cursor = textCursor();
    line.cursor.clearSelection();
    line.format.setBackground(theme.hover);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks << line;

    QTextCharFormat use, link;
    use.setBackground(theme.selection);
    link.setForeground(theme.accent);
    link.setFontUnderline(true);
    const QString name = m_pointedName.isEmpty() ? nameAt(textCursor()) : m_pointedName;
    const int bottom = viewport()->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (blockBoundingGeometry(block).translated(contentOffset()).top() > bottom) break;
        const QString text = block.text();
        for (const NodeLink& found : linksIn(text, m_names)) marks << mark(block, found.start, found.length, link);
        if (name.isEmpty() || !text.contains(name)) continue;
        for (const CodeToken& token : tokenizeLine(m_language, text))
            if (isName(token.kind) && QStringView(text).mid(token.start, token.length) == name)
                marks << mark(block, token.start, token.length, use);
    }
    setExtraSelections(marks);
}

void CodeEditor::mouseMoveEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseMoveEvent(event);
    const QTextCursor cursor = cursorUnder(event->position().toPoint());
    const auto link = linkAt(cursor);
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::IBeamCursor);
    viewport()->setToolTip(link ? tr("Click to select this operation in every view.") : QString());
    const QString node = link ? link->name : QString(), name = link ? QString() : nameAt(cursor);
    if (node != m_hoveredNode) {
        m_hoveredNode = node;
        emit nodeHovered(node);
    }
    if (name == m_pointedName) return;
    m_pointedName = name;
    markUses();
}

void CodeEditor::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection()) return;
    if (const auto link = linkAt(cursorUnder(event->position().toPoint()))) emit nodeActivated(link->name);
}

void CodeEditor::leaveEvent(QEvent* event) {
    QPlainTextEdit::leaveEvent(event);
    if (!m_hoveredNode.isEmpty()) emit nodeHovered({});
    m_hoveredNode.clear();
    m_pointedName.clear();
    markUses();
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const auto link = linkAt(textCursor())) {
            emit nodeActivated(link->name);
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

}  // namespace tenon::views
