// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/code_editor.h"

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <algorithm>

#include "views/common/theme.h"
#include "views/loops/code_highlighter.h"

namespace tenon::views {

namespace {

constexpr qsizetype kSlice = 8'000;  // characters put in between two looks at the clock
constexpr qint64 kSliceMilliseconds = 8;

/// The line numbers; painting is the editor's.
class Margin : public QWidget {
public:
    explicit Margin(CodeEditor* editor) : QWidget(editor), editor(editor) {}
    QSize sizeHint() const override { return {editor->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { editor->paintMargin(event); }

private:
    CodeEditor* editor;
};

}  // namespace

CodeEditor::CodeEditor(const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent), m_margin(new Margin(this)), m_timer(new QTimer(this)) {
    setAccessibleName(accessibleName);
    setUndoRedoEnabled(false);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    m_highlighter = new CodeHighlighter(document());
    m_timer->setInterval(0);
    updateSpacing();

    connect(m_timer, &QTimer::timeout, this, &CodeEditor::workSlice);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        dy ? m_margin->scroll(0, dy) : m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::markUses);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CodeEditor::markUses);
    connect(&Theme::current(), &Theme::changed, this, &CodeEditor::recolour);
}

void CodeEditor::setCode(const QString& text, CodeLanguage language) {
    m_timer->stop();
    m_language = language;
    m_highlighter->setLanguage(language);
    m_code = text;
    m_code.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (m_code.endsWith(QLatin1Char('\n'))) m_code.chop(1);
    m_lines = static_cast<int>(m_code.count(QLatin1Char('\n'))) + 1;
    m_filled = 0;
    m_uncoloured = -1;
    m_pendingReveal.reset();
    m_pointedName.clear();
    clear();
    placeMargin();
    insertUpTo(kSlice);
    moveCursor(QTextCursor::Start);
    if (!isFilled()) m_timer->start();
    markUses();
}

void CodeEditor::workSlice() {
    QElapsedTimer clock;
    clock.start();
    while (!isFilled() && clock.elapsed() < kSliceMilliseconds) insertUpTo(m_filled + kSlice);
    if (m_pendingReveal && m_filled >= m_pendingReveal->first + m_pendingReveal->second)
        reveal(m_pendingReveal->first, m_pendingReveal->second);
    while (m_uncoloured >= 0 && clock.elapsed() < kSliceMilliseconds) {
        const QTextBlock block = document()->findBlockByNumber(m_uncoloured);
        m_highlighter->rehighlightBlock(block);
        m_uncoloured = block.isValid() ? m_uncoloured + 1 : -1;
    }
    if (isFilled() && m_uncoloured < 0) m_timer->stop();
}

/// Ends slices at the ends of lines: half a line would be coloured twice.
void CodeEditor::insertUpTo(qsizetype end) {
    const qsizetype newline = end < m_code.size() ? m_code.indexOf(QLatin1Char('\n'), end) : -1;
    end = newline < 0 || newline - end > kSlice ? std::min(end, m_code.size()) : newline + 1;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_code.mid(m_filled, end - m_filled));
    m_filled = end;
}

void CodeEditor::reveal(qsizetype start, qsizetype length) {
    m_pendingReveal.reset();
    if (start + length > m_filled) {
        m_pendingReveal = {start, length};
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::setNodeNames(const NodeNames& names) {
    m_names = names;
    markUses();
}

void CodeEditor::updateSpacing() {
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPointSizeF(font().pointSizeF());
    if (code != font()) setFont(code);
    setTabStopDistance(8 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    placeMargin();
}

void CodeEditor::recolour() {
    m_uncoloured = 0;
    m_timer->start();
    m_margin->update();
    markUses();
}

int CodeEditor::marginWidth() const {
    const int digits = std::max(3, static_cast<int>(QString::number(m_lines).size()));
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * (digits + 2);
}

void CodeEditor::placeMargin() {
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void CodeEditor::paintMargin(QPaintEvent* event) {
    const Theme& theme = Theme::current();
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme.window);
    painter.setFont(font());
    const int space = fontMetrics().horizontalAdvance(QLatin1Char('9'));
    const int current = textCursor().blockNumber();
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const double height = blockBoundingRect(block).height();
        painter.setPen(block.blockNumber() == current ? theme.text : theme.mutedText);
        painter.drawText(QRectF(0, top, m_margin->width() - space, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        top += height;
    }
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
    markUses();
}

void CodeEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin) updateSpacing();
}

QTextCursor CodeEditor::cursorUnder(const QPoint& position) const {
    const QTextCursor cursor = cursorForPosition(position);
    // A cursor also answers for the empty space behind a line and below the last one.
    QTextCursor last = cursor;
    last.movePosition(QTextCursor::EndOfBlock);
    return cursorRect(last).right() < position.x() || cursorRect(last).bottom() < position.y() ? QTextCursor() : cursor;
}

std::optional<NodeLink> CodeEditor::linkAt(const QTextCursor& cursor) const {
    if (cursor.isNull()) return std::nullopt;
    const int column = cursor.positionInBlock();
    for (const NodeLink& link : linksIn(cursor.block().text(), m_names))
        if (column >= link.start && column <= link.start + link.length) return link;
    return std::nullopt;
}

QString CodeEditor::nameAt(const QTextCursor& cursor) const {
    if (cursor.isNull()) return {};
    const QString line = cursor.block().text();
    const int column = cursor.positionInBlock();
    for (const CodeToken& token : tokenizeLine(m_language, line))
        if (isName(token.kind) && column >= token.start && column <= token.start + token.length)
            return line.mid(token.start, token.length);
    return {};
}

}  // namespace tenon::views
