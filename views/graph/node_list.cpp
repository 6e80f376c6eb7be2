// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/node_list.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/graph/graph_search.h"
#include "views/graph/node_table_model.h"

namespace tenon::views {

/// Keeps the rows that a search of the graph finds, so that list and drawing agree on what is found.
class NodeList::FoundRows : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void find(const engine::Graph* graph, const QString& text) {
        isFiltering = graph && !text.trimmed().isEmpty();
        isFound.assign(isFiltering ? static_cast<std::size_t>(graph->nodes_size()) : 0, false);
        if (isFiltering)
            for (const std::uint32_t node : findNodes(*graph, text)) isFound[node] = true;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex&) const override {
        return !isFiltering ||
               (static_cast<std::size_t>(row) < isFound.size() && isFound[static_cast<std::size_t>(row)]);
    }

private:
    bool isFiltering = false;
    std::vector<bool> isFound;
};

namespace {

QTableView* makeTable(QAbstractItemModel* rows) {
    auto* table = new QTableView;
    table->setModel(rows);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(QFontMetrics(table->font()).height() + 8);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setSortingEnabled(true);
    return table;
}

}  // namespace

NodeList::NodeList(Selection* selection, Side side, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_side(side),
      m_model(new NodeTableModel(this)),
      m_rows(new FoundRows(this)),
      m_filter(new QLineEdit),
      m_count(new QLabel) {
    m_rows->setSourceModel(m_model);
    m_rows->setSortRole(NodeTableModel::kSortRole);
    m_table = makeTable(m_rows);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    const QString name = side == Side::before ? tr("Nodes as imported") : tr("Nodes of the current variant");
    m_table->setAccessibleName(name);
    m_filter->setPlaceholderText(tr("Filter by name, op or shape"));
    m_filter->setAccessibleName(tr("Filter of the list of nodes"));
    m_filter->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 6, 0, 0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 0, 8, 0);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    m_state = new StateView(content, name, this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_state);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QScopedValueRollback guard(m_isSelecting, true);
        m_rows->find(m_model->graph().get(), text);
        showCount();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NodeList::select);
    connect(selection, &Selection::changed, this, [this] { showSelection(false); });
    connect(selection, &Selection::revealRequested, this, [this] { showSelection(true); });
    connect(&Theme::current(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    setGraph(nullptr);
}

void NodeList::setGraph(const Snapshot<engine::Graph>& graph) {
    const QScopedValueRollback guard(m_isSelecting, true);
    m_model->setGraph(graph);
    m_rows->find(graph.get(), m_filter->text());
    if (!graph) {
        m_state->showEmpty(tr("No graph yet"), tr("Its nodes are listed here once a model is open."));
        return;
    }
    const int unit = QFontMetrics(m_table->font()).averageCharWidth();
    const int widths[] = {14, 25, 18, 9};  // in characters
    for (int column = 0; column < NodeTableModel::time; ++column)
        m_table->setColumnWidth(column, unit * widths[column]);
    m_state->showContent();
    showCount();
    showSelection(true);
}

QSize NodeList::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 72, metrics.height() * 20};
}

const Snapshot<engine::Graph>& NodeList::graph() const {
    return m_model->graph();
}

void NodeList::setTimes(std::vector<double> times) {
    m_model->setTimes(std::move(times));
}

void NodeList::showCount() {
    const int shown = m_rows->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n nodes", nullptr, all)
                                  : tr("%1 of %2").arg(formatCount(shown), formatCount(all)));
}

void NodeList::select() {
    if (m_isSelecting) return;
    Sources sources;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const Sources of = m_model->sourcesOf(m_rows->mapToSource(index).row());
        sources.insert(sources.end(), of.begin(), of.end());
    }
    const QModelIndex current = m_rows->mapToSource(m_table->currentIndex());
    Focus focus;
    if (current.isValid() && !sources.empty())
        focus = {Focus::Kind::node, m_side, m_model->graph()->nodes(current.row()).id()};
    const QScopedValueRollback guard(m_isSelecting, true);
    m_selection->select(std::move(sources), focus, true);
}

/// Marks what is linked; the row of the focused node, else the first that is linked, is the selected one.
void NodeList::showSelection(bool isRevealing) {
    m_model->setLinked(m_selection->sources());
    if (m_isSelecting) return;
    const QScopedValueRollback guard(m_isSelecting, true);
    const Focus& focus = m_selection->focus();
    const bool isHere = focus.kind == Focus::Kind::node && focus.side == m_side;
    const int focused = isHere ? m_model->rowOf(focus.id) : -1;
    const int row = focused >= 0 ? focused : m_model->firstLinked();
    const QModelIndex index = row < 0 ? QModelIndex() : m_rows->mapFromSource(m_model->index(row, 0));
    auto* selected = m_table->selectionModel();
    if (!index.isValid()) {
        selected->clearSelection();
        return;
    }
    selected->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (isRevealing || !m_table->hasFocus()) m_table->scrollTo(index);
}

}  // namespace tenon::views
