// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <algorithm>

#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/loops/code_editor.h"

namespace tenon::views {

namespace {

constexpr std::size_t kMostFound = 10'000;

}  // namespace

std::vector<qsizetype> findAll(const QString& text, const QString& wanted, std::size_t limit) {
    std::vector<qsizetype> found;
    if (wanted.isEmpty()) return found;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0 && found.size() < limit;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        found.push_back(at);
    return found;
}

FindBar::FindBar(CodeEditor* editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    m_wanted = new QLineEdit(this);
    m_wanted->setPlaceholderText(tr("Find in this text"));
    m_wanted->setAccessibleName(tr("Find in this text"));
    m_wanted->setClearButtonEnabled(true);
    m_count = new QLabel(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_wanted, 1);
    layout->addWidget(m_count);
    m_previous = addButton(QStringLiteral("chevron-up"), tr("Previous (Shift+Enter)"));
    m_next = addButton(QStringLiteral("chevron-down"), tr("Next (Enter)"));
    QToolButton* closing = addButton(QStringLiteral("close"), tr("Close (Esc)"));

    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(closing, &QToolButton::clicked, this, &FindBar::dismiss);
    hide();
    showCount();
}

QToolButton* FindBar::addButton(const QString& iconName, const QString& text) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    layout()->addWidget(button);
    return button;
}

void FindBar::open() {
    const QString selected = m_editor->textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator)) m_wanted->setText(selected);
    m_wanted->selectAll();
    m_wanted->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::dismiss() {
    hide();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FindBar::renew() {
    m_found = findAll(m_editor->code(), m_wanted->text(), kMostFound);
    m_current = -1;
    showCount();
}

/// From where the cursor is, so that typing goes on at the same place.
void FindBar::search() {
    renew();
    if (m_found.empty()) return;
    const auto from = std::ranges::lower_bound(m_found, m_editor->textCursor().selectionStart());
    m_current = from == m_found.end() ? -1 : static_cast<int>(from - m_found.begin()) - 1;
    step(1);
}

void FindBar::step(int by) {
    if (m_found.empty()) return;
    const int count = static_cast<int>(m_found.size());
    m_current = m_current < 0 && by < 0 ? count - 1 : (m_current + by + count) % count;
    m_editor->reveal(m_found[static_cast<std::size_t>(m_current)], m_wanted->text().size());
    showCount();
}

void FindBar::showCount() {
    const auto count = static_cast<std::int64_t>(m_found.size());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_wanted->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2", "number of the one shown, of all found")
                             .arg(formatCount(std::max(m_current, 0) + 1), formatCount(count)));
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            return dismiss();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return event->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
        default:
            QWidget::keyPressEvent(event);
    }
}

}  // namespace tenon::views
