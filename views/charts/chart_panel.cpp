// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "views/charts/chart_canvas.h"
#include "views/common/icons.h"

namespace tenon::views {

namespace {

QLabel* wrappingLabel(QWidget* parent, bool isMuted) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isMuted) label->setForegroundRole(QPalette::PlaceholderText);
    label->hide();
    return label;
}

}  // namespace

ChartPanel::ChartPanel(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_headline(wrappingLabel(this, false)),
      m_controls(new QHBoxLayout),
      m_stack(new QStackedWidget),
      m_canvas(new ChartCanvas(name)),
      m_scroll(new QScrollArea),
      m_model(new ChartTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_view(new QTableView),
      m_rest(wrappingLabel(this, false)),
      m_caption(wrappingLabel(this, true)),
      m_notes(wrappingLabel(this, true)) {
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_headline->setFont(large);
    m_headline->setTextFormat(Qt::RichText);
    m_view->setAccessibleName(tr("%1 as a table").arg(name));
    m_stack->addWidget(makeChartPage());
    m_stack->addWidget(makeTablePage());
    m_controls->addStretch(1);

    connect(m_canvas, &ChartCanvas::currentItemMoved, this, [this](int item) {
        const QPoint centre = m_canvas->itemArea(item).center().toPoint();
        m_scroll->ensureVisible(m_scroll->viewport()->width() / 2, centre.y(), 0, fontMetrics().height() * 3);
    });

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_headline);
    layout->addLayout(m_controls);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_caption);
    layout->addWidget(m_notes);
}

QWidget* ChartPanel::makeChartPage() {
    auto* page = new QWidget;
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::StyledPanel);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_rest);
    return page;
}

QWidget* ChartPanel::makeTablePage() {
    auto* page = new QWidget;
    auto* copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy as CSV"));
    copy->setToolTip(tr("Copies the whole table with plain numbers, for a spreadsheet."));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);  // in the order of the chart
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    const auto activate = [this](const QModelIndex& index) { emit rowActivated(m_sorted->mapToSource(index).row()); };
    connect(m_view, &QTableView::clicked, this, activate);
    connect(m_view, &QTableView::activated, this, activate);
    connect(copy, &QPushButton::clicked, this, &ChartPanel::copyCsv);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addWidget(copy, 0, Qt::AlignRight);
    return page;
}

void ChartPanel::setHeadline(const QString& html) {
    m_headline->setText(html);
    m_headline->setVisible(!html.isEmpty());
}

void ChartPanel::setRest(const QString& sentence) {
    m_rest->setText(sentence);
    m_rest->setVisible(!sentence.isEmpty());
}

void ChartPanel::setCaption(const QString& sentence) {
    m_caption->setText(sentence);
    m_caption->setVisible(!sentence.isEmpty());
}

void ChartPanel::setNotes(const QStringList& notes) {
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void ChartPanel::addControl(const QString& text, QWidget* control) {
    auto* pair = new QWidget;
    auto* label = new QLabel(text);
    label->setBuddy(control);
    auto* layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, fontMetrics().height(), 0);
    layout->addWidget(label);
    layout->addWidget(control);
    m_controls->insertWidget(m_controls->count() - 1, pair);
}

void ChartPanel::setTable(ChartTable table) {
    m_model->setTable(std::move(table));
    // column widths are measured from the first rows: a table may have thousands
    QHeaderView* header = m_view->horizontalHeader();
    header->setResizeContentsPrecision(50);
    m_view->resizeColumnsToContents();
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, std::min(header->sectionSize(column) + unit, (column == 0 ? 48 : 34) * unit));
}

void ChartPanel::showTable(bool isTable) {
    m_stack->setCurrentIndex(isTable ? 1 : 0);
}

bool ChartPanel::isShowingTable() const {
    return m_stack->currentIndex() == 1;
}

void ChartPanel::setChartHeight(int pixels) {
    m_canvas->setMinimumHeight(pixels);
}

void ChartPanel::copyCsv() const {
    QApplication::clipboard()->setText(toCsv(m_model->table()));
}

}  // namespace tenon::views
