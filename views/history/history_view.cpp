// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/history_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include "views/common/icons.h"
#include "views/common/state_view.h"

namespace tenon::views {

HistoryView::HistoryView(QWidget* parent) : QWidget(parent), m_model(new HistoryModel(this)), m_table(new QTableView) {
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(HistoryModel::timeColumn, 24 * fontMetrics().averageCharWidth());
    m_table->setAccessibleName(tr("Earlier measurements"));
    m_show = new QPushButton(icon(QStringLiteral("chart")), tr("Show in the charts"));
    m_remove = new QPushButton(icon(QStringLiteral("delete")), tr("Delete"));

    auto* content = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(content);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    m_state = new StateView(content, tr("History"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryView::updateButtons);
    connect(m_table, &QTableView::activated, this, [this] {
        if (chosen()) emit showWanted(chosen());
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (chosen()) emit showWanted(chosen());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (chosen()) emit removeWanted(chosen());
    });
    setRows({});
}

void HistoryView::setRows(std::vector<HistoryRow> rows) {
    const bool isEmpty = rows.empty();
    m_model->setRows(std::move(rows));
    updateButtons();
    if (!isEmpty) return m_state->showContent();
    m_state->showEmpty(tr("No measurements yet"),
                       tr("Every measurement of a model is kept and listed here, so that you can come back to it."));
}

void HistoryView::showFailure(const QString& sentence) {
    m_state->showError(tr("The history cannot be read"), sentence);
}

qint64 HistoryView::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const HistoryRow* row = rows.isEmpty() ? nullptr : m_model->row(rows.first());
    return row ? row->id : 0;
}

void HistoryView::updateButtons() {
    m_show->setEnabled(chosen() != 0);
    m_remove->setEnabled(chosen() != 0);
}

}  // namespace tenon::views
