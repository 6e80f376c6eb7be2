// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/inspector.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "views/common/icons.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/inspector/card_html.h"
#include "views/inspector/describe.h"
#include "views/inspector/histogram.h"

namespace tenon::views {

Inspector::Inspector(Selection* selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_histogram(new HistogramObject(this)), m_text(new QTextBrowser) {
    m_text->setOpenLinks(false);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("What is selected"));
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->document()->setDocumentMargin(m_text->fontMetrics().averageCharWidth() * 1.5);
    m_text->document()->documentLayout()->registerHandler(HistogramObject::kObjectType, m_histogram);

    m_back = addButton(QStringLiteral("chevron-left"), tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = addButton(QStringLiteral("chevron-right"), tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(4, 2, 4, 2);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addStretch();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_text);
    m_state = new StateView(content, tr("Inspector"));
    setFocusProxy(m_text);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);

    m_text->viewport()->installEventFilter(this);
    connect(m_selection, &Selection::changed, this, &Inspector::refresh);
    connect(&Theme::current(), &Theme::changed, this, &Inspector::showCard);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) { follow(url.toString()); });
    connect(m_text, &QTextBrowser::highlighted, this, [this](const QUrl& url) { preview(url.toString()); });
    connect(m_text, &QWidget::customContextMenuRequested, this, &Inspector::showMenu);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_history.canGoBack()) visit(m_history.back());
    });
    connect(m_forward, &QToolButton::clicked, this, [this] {
        if (m_history.canGoForward()) visit(m_history.forward());
    });
    refresh();
}

QToolButton* Inspector::addButton(const QString& iconName, const QString& text, const QKeySequence& key) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    auto* action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, button, &QToolButton::click);
    addAction(action);
    return button;
}

void Inspector::setOpened(Snapshot<engine::Opened> opened) {
    m_facts.setOpened(std::move(opened));
    m_history.clear();
    refresh();
}

void Inspector::setOptimized(Snapshot<engine::Optimized> optimized) {
    m_facts.setOptimized(std::move(optimized));
    refresh();
}

void Inspector::setBuilt(Snapshot<engine::Built> built) {
    m_facts.setBuilt(std::move(built));
    refresh();
}

void Inspector::setProfile(Snapshot<Profile> profile, const QString& variant) {
    m_facts.setProfile(std::move(profile), variant);
    refresh();
}

void Inspector::setStatistics(Side side, Snapshot<engine::ValueStatistics> statistics) {
    if (!statistics) return;
    m_facts.statistics[{side, statistics->value()}] = {statistics, {}};
    refresh();
}

void Inspector::setStatisticsFailure(Side side, quint32 valueId, const QString& sentence) {
    m_facts.statistics[{side, valueId}] = {nullptr, sentence};
    refresh();
}

void Inspector::refresh() {
    if (!m_facts.opened) {
        m_state->showEmpty(tr("Nothing to inspect"), tr("Open a model: what you select in it is explained here."));
        return;
    }
    m_state->showContent();
    const Focus focus = m_selection->focus();
    m_history.visit({m_selection->sources(), focus});
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    m_card = describe(m_facts, m_selection->sources(), focus);
    showCard();
    if (needsStatistics(m_facts, focus)) emit statisticsWanted(focus.side, focus.id);
}

void Inspector::showCard() {
    // An answer to the card that is shown already must not move what is being read.
    const QString title = m_card.kind + m_card.title;
    const int scroll = m_text->property("card").toString() == title ? m_text->verticalScrollBar()->value() : 0;
    m_text->setProperty("card", title);
    m_text->document()->setDefaultFont(m_text->font());
    m_text->document()->setDefaultStyleSheet(cardStyle(m_text->font()));
    m_histogram->setStatistics(nullptr);
    m_text->setHtml(toHtml(m_card, 15 * m_text->fontMetrics().averageCharWidth()));
    placeHistogram();
    m_text->verticalScrollBar()->setValue(scroll);
}

void Inspector::placeHistogram() {
    const auto known = m_facts.statistics.find({m_selection->focus().side, m_selection->focus().id});
    if (known == m_facts.statistics.end()) return;
    QTextCursor mark = m_text->document()->find(QString(kHistogramMark));
    if (mark.isNull()) return;
    m_histogram->setStatistics(known->second.values);
    QTextCharFormat format;
    format.setObjectType(HistogramObject::kObjectType);
    mark.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void Inspector::follow(const QString& link) {
    if (const auto kernel = codeOfLink(link)) {
        emit kernelWanted(*kernel);
    } else if (const auto focus = focusOfLink(link)) {
        m_selection->hover({});
        m_selection->select(m_facts.sourcesOf(*focus), *focus, true);
    }
}

/// Pointing at a link shows in the other views what it leads to.
void Inspector::preview(const QString& link) {
    const auto focus = focusOfLink(link);
    m_selection->hover(focus ? m_facts.sourcesOf(*focus) : Sources());
}

void Inspector::visit(const FocusHistory::Place& place) {
    const FocusHistory::Place target = place;  // selecting visits, which may move the places
    m_selection->select(target.sources, target.focus, true);
}

void Inspector::showMenu(const QPoint& position) {
    QMenu menu(this);
    QAction* copy = menu.addAction(tr("Copy"), QKeySequence::Copy, m_text, &QTextBrowser::copy);
    copy->setEnabled(m_text->textCursor().hasSelection());
    if (const QString whole = wholeAt(position); !whole.isEmpty())
        menu.addAction(tr("Copy in Full"), this, [whole] { QGuiApplication::clipboard()->setText(whole); });
    menu.addAction(tr("Copy All"), this,
                   [this] { QGuiApplication::clipboard()->setText(toLines(m_card, false).join(QLatin1Char('\n'))); });
    menu.addAction(tr("Select All"), QKeySequence::SelectAll, m_text, &QTextBrowser::selectAll);
    menu.exec(m_text->viewport()->mapToGlobal(position));
}

/// Pointing at a bar of the histogram tells its numbers.
bool Inspector::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip || watched != m_text->viewport()) return QWidget::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF scrolled(m_text->horizontalScrollBar()->value(), m_text->verticalScrollBar()->value());
    QString words = m_histogram->describeAt(QPointF(help->pos()) + scrolled);
    if (words.isEmpty()) words = wholeAt(help->pos()).toHtmlEscaped();
    words.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), words, m_text);
    return true;
}

/// What the text at a place of the viewport is short for, or nothing.
QString Inspector::wholeAt(const QPoint& position) const {
    const QPoint scrolled(m_text->horizontalScrollBar()->value(), m_text->verticalScrollBar()->value());
    const int at = m_text->document()->documentLayout()->hitTest(position + scrolled, Qt::ExactHit);
    if (at < 0) return {};
    QTextCursor cursor(m_text->document());
    cursor.setPosition(std::min(at + 1, m_text->document()->characterCount() - 1));
    return cursor.charFormat().toolTip();
}

void Inspector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) showCard();
    QWidget::changeEvent(event);
}

}  // namespace tenon::views
