// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_panes.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/selection.h"
#include "views/graph/elided_label.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/graph_view.h"
#include "views/graph/layout_service.h"
#include "views/graph/node_list.h"

namespace tenon::views {

namespace {

constexpr std::array kSides = {Side::before, Side::after};

}  // namespace

GraphPanes::GraphPanes(Selection* selection, LayoutService* layouts, QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal)), m_lists(new QStackedWidget) {
    for (const Side side : kSides) {
        pane(side) = makePane(side, selection, layouts);
        m_splitter->addWidget(pane(side).box);
        m_lists->addWidget(pane(side).list);
    }
    m_splitter->addWidget(m_lists);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_splitter, 1);
    setNodeListVisible(false);
    setActive(Side::after);
}

GraphPanes::Pane GraphPanes::makePane(Side side, Selection* selection, LayoutService* layouts) {
    Pane made;
    made.box = new QWidget;
    made.caption = new ElidedLabel(side == Side::before ? tr("Imported model") : tr("Current variant"));
    made.caption->setContentsMargins(10, 5, 10, 5);
    made.caption->setMinimumWidth(60);
    QFont bold = made.caption->font();
    bold.setWeight(QFont::DemiBold);
    made.caption->setFont(bold);
    made.view = new GraphView(selection, layouts, side);
    made.list = new NodeList(selection, side);
    auto* layout = new QVBoxLayout(made.box);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(made.caption);
    layout->addWidget(made.view, 1);
    made.view->canvas()->installEventFilter(this);
    connect(made.view, &GraphView::overlaysChanged, this, [this, side] { takeOverlays(side); });
    return made;
}

QToolBar* GraphPanes::makeTools() {
    auto* tools = new QToolBar(tr("Graph"));
    tools->setMovable(false);
    const int side = tools->fontMetrics().height() + 2;
    tools->setIconSize({side, side});
    addSearch(tools);
    tools->addSeparator();
    addColourBy(tools);
    tools->addSeparator();
    addLook(tools);
    tools->addSeparator();
    addLayouts(tools);
    return tools;
}

void GraphPanes::addSearch(QToolBar* tools) {
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find by name, op or shape"));
    m_search->setAccessibleName(tr("Find nodes in the graphs"));
    m_search->setToolTip(tr("Enter goes to the next match, Shift+Enter to the one before."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    const int unit = m_search->fontMetrics().averageCharWidth();
    m_search->setMinimumWidth(unit * 14);
    m_search->setMaximumWidth(unit * 44);
    m_search->installEventFilter(this);
    m_found = new QLabel;
    m_found->setContentsMargins(4, 0, 4, 0);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    // All the room that is left, so that the other tools stay at the end.
    auto* room = new QWidget;
    room->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_search, 100);
    row->addWidget(m_found);
    row->addStretch(1);
    tools->addWidget(room);
    connect(m_search, &QLineEdit::textChanged, this, &GraphPanes::search);
}

void GraphPanes::addColourBy(QToolBar* tools) {
    auto* label = new QLabel(tr("&Colour by"));
    label->setContentsMargins(4, 0, 4, 0);
    m_colourBy = new QComboBox;
    m_colourBy->setAccessibleName(tr("Colour by"));
    m_colourBy->addItem(tr("Kind of op"), int(ColourBy::kind));
    m_colourBy->addItem(tr("Time"), int(ColourBy::time));
    m_colourBy->addItem(tr("Precision"), int(ColourBy::precision));
    m_colourBy->addItem(tr("Error"), int(ColourBy::error));
    m_colourBy->setItemData(1, tr("Measure first: no times are known yet."), Qt::ToolTipRole);
    m_colourBy->setItemData(3, tr("Check the accuracy of every value first."), Qt::ToolTipRole);
    label->setBuddy(m_colourBy);
    tools->addWidget(label);
    tools->addWidget(m_colourBy);
    connect(m_colourBy, &QComboBox::currentIndexChanged, this, [this] {
        for (const Side side : kSides) pane(side).view->setColourBy(ColourBy(m_colourBy->currentData().toInt()));
    });
    for (const Side side : kSides) takeOverlays(side);
}

void GraphPanes::addAction(QToolBar* tools, const QString& icon, const QString& text, Qt::Key key,
                           void (GraphView::*does)()) {
    QAction* action = tools->addAction(views::icon(icon), text);
    if (key != Qt::Key_unknown)
        action->setToolTip(tr("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, does] {
        for (const Side side : kSides)
            if (isShown(side)) (pane(side).view->*does)();
    });
}

void GraphPanes::addLook(QToolBar* tools) {
    addAction(tools, QStringLiteral("fit"), tr("Show all of the graph"), Qt::Key_F, &GraphView::fit);
    addAction(tools, QStringLiteral("zoom-in"), tr("Larger"), Qt::Key_Plus, &GraphView::zoomIn);
    addAction(tools, QStringLiteral("zoom-out"), tr("Smaller"), Qt::Key_Minus, &GraphView::zoomOut);
    tools->addSeparator();
    addAction(tools, QStringLiteral("expand-all"), tr("Open every scope"), Qt::Key_unknown, &GraphView::expandAll);
    addAction(tools, QStringLiteral("collapse-all"), tr("Close every scope"), Qt::Key_unknown, &GraphView::collapseAll);
}

void GraphPanes::addLayouts(QToolBar* tools) {
    QAction* minimap = tools->addAction(icon(QStringLiteral("minimap")), tr("Overview in the corner"));
    minimap->setCheckable(true);
    minimap->setChecked(true);
    connect(minimap, &QAction::toggled, this, [this](bool isOn) {
        for (const Side side : kSides) pane(side).view->setMinimapVisible(isOn);
    });
    m_listShown = tools->addAction(icon(QStringLiteral("list")), tr("List of nodes"));
    m_listShown->setCheckable(true);
    connect(m_listShown, &QAction::toggled, this, [this](bool isOn) {
        m_lists->setVisible(isOn);
        if (isOn) shareRoom();
    });
    tools->addSeparator();
    m_layouts = new QActionGroup(this);
    const auto add = [&](const char* name, const QString& text, Layout layout) {
        QAction* action = tools->addAction(icon(QString::fromLatin1(name)), text);
        action->setCheckable(true);
        action->setChecked(layout == m_layout);
        action->setData(int(layout));
        m_layouts->addAction(action);
    };
    add("split-left", tr("Only the imported model"), Layout::before);
    add("split", tr("Both graphs"), Layout::both);
    add("split-right", tr("Only the current variant"), Layout::after);
    connect(m_layouts, &QActionGroup::triggered, this,
            [this](QAction* action) { setLayoutOfPanes(Layout(action->data().toInt())); });
}

void GraphPanes::setCaption(Side side, const QString& caption) {
    pane(side).caption->setText(caption);
}

bool GraphPanes::isShown(Side side) const {
    return m_layout == Layout::both || (m_layout == Layout::before) == (side == Side::before);
}

void GraphPanes::setLayoutOfPanes(Layout layout) {
    if (layout == m_layout) return;
    m_layout = layout;
    for (QAction* action : m_layouts->actions())
        if (action->data().toInt() == int(layout)) action->setChecked(true);
    for (const Side side : kSides) pane(side).box->setVisible(isShown(side));
    if (!isShown(m_active)) setActive(layout == Layout::before ? Side::before : Side::after);
    showFound();
    emit layoutOfPanesChanged();
}

/// The drawings keep most of the room.
void GraphPanes::shareRoom() {
    const int all = m_splitter->width(), list = std::min(all * 2 / 5, fontMetrics().averageCharWidth() * 60);
    const int panes = m_layout == Layout::both ? 2 : 1;
    QList<int> sizes;
    for (const Side side : kSides) sizes << (isShown(side) ? (all - list) / panes : 0);
    m_splitter->setSizes(sizes << list);
}

void GraphPanes::setNodeListVisible(bool isVisible) {
    m_lists->setVisible(isVisible);
    m_listShown->setChecked(isVisible);
}

bool GraphPanes::isNodeListVisible() const {
    return m_listShown->isChecked();
}

void GraphPanes::startSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void GraphPanes::search() {
    for (const Side side : kSides) pane(side).view->find(m_search->text());
    showFound();
}

void GraphPanes::showFound() {
    if (m_search->text().trimmed().isEmpty()) {
        m_found->clear();
        return;
    }
    const auto text = [this](Side side) {
        const GraphView& view = *pane(side).view;
        const QString count = formatCount(view.foundCount());
        return view.foundAt() < 0 ? count : tr("%1 of %2").arg(formatCount(view.foundAt() + 1), count);
    };
    if (m_layout == Layout::both)
        m_found->setText(tr("Left %1, right %2").arg(text(Side::before), text(Side::after)));
    else
        m_found->setText(text(m_layout == Layout::before ? Side::before : Side::after));
}

void GraphPanes::searchNext(bool isBackwards) {
    const Side other = m_active == Side::before ? Side::after : Side::before;
    if (!pane(m_active).view->findNext(isBackwards) && isShown(other)) pane(other).view->findNext(isBackwards);
    showFound();
}

void GraphPanes::setActive(Side side) {
    m_active = side;
    m_lists->setCurrentWidget(pane(side).list);
}

/// The list follows its drawing, and only what is known can be coloured by.
void GraphPanes::takeOverlays(Side side) {
    const GraphView& view = *pane(side).view;
    if (view.graph() != pane(side).list->graph()) {
        pane(side).list->setGraph(view.graph());
        if (m_search) search();
    }
    pane(side).list->setTimes(view.overlay(ColourBy::time).value);
    if (!m_colourBy) return;
    auto* items = qobject_cast<QStandardItemModel*>(m_colourBy->model());
    for (int i = 0; i < m_colourBy->count(); ++i) {
        const auto by = ColourBy(m_colourBy->itemData(i).toInt());
        const bool isKnown = pane(Side::before).view->hasOverlay(by) || pane(Side::after).view->hasOverlay(by);
        items->item(i)->setEnabled(isKnown);
    }
}

bool GraphPanes::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            searchNext(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_search->clear();
            pane(m_active).view->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn && watched != m_search)
        setActive(watched == before()->canvas() ? Side::before : Side::after);
    return QWidget::eventFilter(watched, event);
}

}  // namespace tenon::views
