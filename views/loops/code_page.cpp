// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/code_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "views/common/icons.h"
#include "views/common/state_view.h"
#include "views/loops/code_editor.h"
#include "views/loops/find_bar.h"

namespace tenon::views {

namespace {

QToolButton* toolButton(const QString& iconName, const QString& text) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

}  // namespace

CodePage::CodePage(CodeStation station, QWidget* parent)
    : QWidget(parent), m_station(station), m_editor(new CodeEditor(title(station))), m_find(new FindBar(m_editor)) {
    auto* words = new QLabel(explanation(station));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton* find = toolButton(QStringLiteral("search"), tr("Find (Ctrl+F)"));
    QToolButton* copy = toolButton(QStringLiteral("copy"), tr("Copy the whole text"));
    auto* head = new QHBoxLayout;
    const int unit = fontMetrics().averageCharWidth();
    head->setContentsMargins(unit, unit / 2, unit / 2, unit / 2);
    head->addWidget(words, 1);
    head->addWidget(find, 0, Qt::AlignTop);
    head->addWidget(copy, 0, Qt::AlignTop);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_find);
    column->addWidget(m_editor, 1);
    m_state = new StateView(content, title(station));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);

    connect(find, &QToolButton::clicked, m_find, &FindBar::open);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_editor->code()); });
    connect(addShortcut(tr("Find"), QKeySequence::Find), &QAction::triggered, m_find, &FindBar::open);
    connect(addShortcut(tr("Find next"), QKeySequence::FindNext), &QAction::triggered, m_find, &FindBar::findNext);
    connect(addShortcut(tr("Find previous"), QKeySequence::FindPrevious), &QAction::triggered, m_find,
            &FindBar::findPrevious);
    connect(m_state, &StateView::actionTriggered, this, &CodePage::retryWanted);
}

QAction* CodePage::addShortcut(const QString& text, const QKeySequence& key) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

QString CodePage::title(CodeStation station) {
    switch (station) {
        case CodeStation::schedule:
            return tr("Schedule");
        case CodeStation::loops:
            return tr("Loop nest");
        case CodeStation::llvm:
            return tr("LLVM IR");
        case CodeStation::assembly:
            return tr("Assembly");
    }
    return {};
}

QString CodePage::explanation(CodeStation station) {
    switch (station) {
        case CodeStation::schedule:
            return tr("How the kernel is computed, decided before any loop is written: a method and its parameters.");
        case CodeStation::loops:
            return tr(
                "The loops before they become machine code. “vector for” is one instruction on several numbers, "
                "“unrolled for” is written out in full, “parallel for” is shared among threads; what is "
                "declared “register” stays inside the processor.");
        case CodeStation::llvm:
            return tr(
                "The loops in the language of the LLVM compiler, already optimized by it. Every %name is "
                "computed once; <16 x float> is sixteen numbers at once.");
        case CodeStation::assembly:
            return tr("The instructions that the processor runs, one a line: what to do, then on what.");
    }
    return {};
}

void CodePage::showText(const QString& text) {
    CodeLanguage language = CodeLanguage::loops;
    if (m_station == CodeStation::llvm) language = CodeLanguage::llvm;
    if (m_station == CodeStation::assembly) language = assemblyOf(text);
    if (m_text != text) {
        m_text = text;
        m_editor->setCode(text, language);
        m_find->renew();
    }
    m_state->showContent();
}

void CodePage::showBusy() {
    m_state->showBusy(tr("Generating the text of this kernel…"), -1, false);
}

void CodePage::showFailure(const QString& sentence) {
    m_state->showError(tr("This text could not be made"), sentence, tr("Try Again"));
}

void CodePage::showNothing() {
    m_state->showEmpty(tr("No kernel selected"), tr("Select a kernel in the table to read its code."));
}

}  // namespace tenon::views
