// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/buffer_pane.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/memory/buffer_model.h"
#include "views/memory/memory_geometry.h"

namespace tenon::views {

BufferPane::BufferPane(Selection* selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
    setMinimumWidth(30 * fontMetrics().averageCharWidth());
    m_which = new QComboBox;
    m_which->addItems({tr("Alive in the marked step"), tr("All buffers")});
    m_which->setAccessibleName(tr("Which buffers to list"));
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setWordWrap(true);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(layout->spacing(), 0, 0, 0);
    layout->addWidget(m_which);
    layout->addWidget(m_title);
    layout->addWidget(m_table, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        showColumns(index != 0);
        showRows();
    });
    connect(m_selection, &Selection::changed, this, &BufferPane::markSelected);
}

void BufferPane::makeTable() {
    m_model = new BufferModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(BufferModel::sortRole);
    m_table = new QTreeView;
    m_table->setModel(m_sorted);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BufferModel::bytesColumn, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Buffers"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setResizeContentsPrecision(100);
    showColumns(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BufferPane::selectCurrent);
}

void BufferPane::setMemory(Snapshot<engine::Memory> memory, int plan) {
    m_memory = std::move(memory);
    m_load = m_memory ? loadCurve(*m_memory) : std::vector<std::int64_t>();
    m_model->setMemory(m_memory, plan);
    setStep(peakStep(m_load));
}

void BufferPane::setPlan(int plan) {
    m_model->setPlan(plan);
}

void BufferPane::setStep(int step) {
    m_step = step;
    showRows();
}

/// Of the buffers of one step, name and size say enough and fit beside the picture.
void BufferPane::showColumns(bool isAll) {
    for (int column = BufferModel::firstStepColumn; column < BufferModel::columnCountOf; ++column)
        m_table->setColumnHidden(column, !isAll);
    m_table->header()->setSectionResizeMode(BufferModel::nameColumn,
                                            isAll ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (isAll) m_table->header()->resizeSection(BufferModel::nameColumn, 24 * fontMetrics().averageCharWidth());
}

QString BufferPane::stepSentence() const {
    const int count = m_model->rowCount();
    const bool isStep = m_step >= 0 && m_step < static_cast<int>(m_load.size());
    const QString bytes = formatBytes(isStep ? m_load[static_cast<std::size_t>(m_step)] : 0);
    const QString text = m_step == peakStep(m_load)
                             ? tr("At the peak, step %1 (%2), %n buffer(s) hold %3.", nullptr, count)
                             : tr("In step %1 (%2), %n buffer(s) hold %3.", nullptr, count);
    return text.arg(formatCount(m_step), stepName(*m_memory, m_step), bytes);
}

void BufferPane::showRows() {
    const bool isAll = m_which->currentIndex() != 0;
    m_model->showStep(isAll ? std::nullopt : std::optional(m_step));
    if (!m_memory) return;
    m_title->setText(isAll ? tr("%n buffer(s) in all.", nullptr, m_model->rowCount()) : stepSentence());
    markSelected();
}

void BufferPane::selectCurrent() {
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid() || !m_table->hasFocus()) return;
    const auto& sources = m_memory->buffers(row.data(BufferModel::bufferRole).toInt()).sources();
    m_selection->select(Sources(sources.begin(), sources.end()), {}, true);
}

/// Marks the rows of what was selected elsewhere.
void BufferPane::markSelected() {
    if (!m_memory || m_table->hasFocus()) return;
    QItemSelection linked;
    QModelIndex first;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        const auto& sources = m_memory->buffers(index.data(BufferModel::bufferRole).toInt()).sources();
        if (!meet(Sources(sources.begin(), sources.end()), m_selection->sources())) continue;
        if (!first.isValid()) first = index;
        linked.select(index, index.siblingAtColumn(BufferModel::columnCountOf - 1));
    }
    m_table->selectionModel()->select(linked, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) m_table->scrollTo(first);
}

}  // namespace tenon::views
