// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/kernel_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/common/format.h"
#include "views/common/kernel_times.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/loops/code_editor.h"
#include "views/loops/code_page.h"
#include "views/loops/kernel_delegate.h"
#include "views/loops/kernel_model.h"

namespace tenon::views {

namespace {

constexpr int kMostCharacters = 32'000'000;  // of texts kept

}  // namespace

KernelView::KernelView(Selection* selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(new KernelModel(this)), m_rows(new QSortFilterProxyModel(this)) {
    m_texts.setMaxCost(kMostCharacters);
    buildTable();
    buildPages();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    const int unit = fontMetrics().averageCharWidth();
    head->setContentsMargins(unit, unit / 2, unit, unit / 2);
    head->setSpacing(unit);
    head->addWidget(m_filter, 1);
    head->addWidget(m_summary);
    column->addLayout(head);
    column->addWidget(m_table, 1);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({9 * 1000, 11 * 1000});
    splitter->setChildrenCollapsible(false);
    m_state = new StateView(splitter, tr("Kernels and their code"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    connect(m_selection, &Selection::changed, this, &KernelView::onSelectionChanged);
    connect(&Theme::current(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    setBuilt(nullptr);
}

void KernelView::buildTable() {
    m_rows->setSourceModel(m_model);
    m_rows->setSortRole(KernelModel::SortRole);
    m_rows->setFilterRole(KernelModel::FilterRole);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_rows->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new QTableView;
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new KernelDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(KernelModel::order, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Kernels in the order of execution"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(KernelModel::schedule, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    const std::pair<int, int> widths[] = {{KernelModel::order, 5},
                                          {KernelModel::name, 19},
                                          {KernelModel::time, 10},
                                          {KernelModel::share, 10},
                                          {KernelModel::flops, 10}};
    for (const auto& [section, characters] : widths) m_table->setColumnWidth(section, characters * unit);

    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by kernel, operation or schedule"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_summary = new QLabel;
    connect(m_filter, &QLineEdit::textChanged, m_rows, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &KernelView::updateSummary);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KernelView::onCurrentRowChanged);
}

void KernelView::buildPages() {
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    for (int station = 0; station < kCodeStations; ++station) {
        auto* page = new CodePage(static_cast<CodeStation>(station));
        m_pages.push_back(page);
        m_tabs->addTab(page, CodePage::title(static_cast<CodeStation>(station)));
        connect(page->editor(), &CodeEditor::nodeActivated, this, &KernelView::selectNode);
        connect(page->editor(), &CodeEditor::nodeHovered, this,
                [this](const QString& name) { m_selection->hover(m_names.value(name).sources); });
        connect(page, &CodePage::retryWanted, this, [this, station] {
            m_texts.remove({m_kernel, station});
            showPage(station);
        });
    }
    m_tabs->setCurrentIndex(static_cast<int>(CodeStation::loops));
    connect(m_tabs, &QTabWidget::currentChanged, this, &KernelView::showPage);
}

void KernelView::setBuilt(Snapshot<engine::Built> built) {
    m_built = std::move(built);
    m_texts.clear();
    m_asked.clear();
    m_kernel = -1;
    m_model->setKernels(m_built, m_optimized);
    updateTimes();
    if (!m_built)
        m_state->showEmpty(tr("No kernels yet"),
                           tr("Once a variant is compiled, its kernels and their code are here."));
    else if (m_built->kernels_size() == 0)
        m_state->showEmpty(tr("No kernels"),
                           tr("Nothing is left to compute: every output of this variant is a constant."));
    else
        m_state->showContent();
    onSelectionChanged();
    showTexts();
}

void KernelView::setOptimized(Snapshot<engine::Optimized> optimized) {
    m_optimized = std::move(optimized);
    const int kernel = m_kernel;
    m_model->setKernels(m_built, m_optimized);
    updateTimes();
    m_kernel = kernel;
    onSelectionChanged();
    showTexts();
}

void KernelView::setProfile(Snapshot<Profile> profile, const QString& variant) {
    m_profile = std::move(profile);
    m_variant = variant;
    updateTimes();
}

void KernelView::updateTimes() {
    m_model->setTimes(m_built ? kernelTimes(*m_built, m_profile.get(), m_variant) : std::vector<double>());
    updateSummary();
}

void KernelView::updateSummary() {
    const int all = m_model->rowCount(), shown = m_rows->rowCount();
    QString text = shown == all ? tr("%n kernels", nullptr, all) : tr("%1 of %n kernels", nullptr, all).arg(shown);
    if (m_model->totalNs() > 0)
        text = tr("%1, %2", "number of kernels, time").arg(text, formatDuration(m_model->totalNs()));
    m_summary->setText(text);
}

void KernelView::setText(int kernel, int station, const QString& text) {
    m_asked.removeAll({kernel, station});
    m_texts.insert({kernel, station}, new Text{text, {}},
                   std::clamp<int>(static_cast<int>(text.size()), 1, kMostCharacters));
    if (kernel == m_kernel && station == m_tabs->currentIndex()) showPage(station);
}

void KernelView::setTextFailure(int kernel, int station, const QString& sentence) {
    m_asked.removeAll({kernel, station});
    m_texts.insert({kernel, station}, new Text{{}, sentence}, 1);
    if (kernel == m_kernel && station == m_tabs->currentIndex()) showPage(station);
}

void KernelView::showBusy(const QString& stage, double fraction) {
    if (!m_built) m_state->showBusy(stage, fraction, false);
}

void KernelView::showFailure(const QString& sentence) {
    m_state->showError(tr("This variant could not be compiled"), sentence);
}

void KernelView::showKernel(int kernel) {
    if (!m_built || kernel < 0 || kernel >= m_built->kernels_size()) return;
    setKernel(kernel);
    selectRow(kernel);
}

void KernelView::setKernel(int kernel) {
    if (kernel == m_kernel) return;
    m_kernel = kernel;
    showTexts();
}

void KernelView::showTexts() {
    m_names = m_built && m_kernel >= 0 ? namesOf(*m_built, m_kernel, m_optimized.get()) : NodeNames();
    for (CodePage* page : m_pages) page->editor()->setNodeNames(m_names);
    showPage(m_tabs->currentIndex());
}

void KernelView::showPage(int station) {
    CodePage* page = m_pages[static_cast<std::size_t>(station)];
    if (m_kernel < 0) return page->showNothing();
    const std::pair<int, int> key(m_kernel, station);
    if (const Text* known = m_texts.object(key)) {
        known->failure.isEmpty() ? page->showText(known->text) : page->showFailure(known->failure);
        return;
    }
    page->showBusy();
    if (m_asked.contains(key)) return;
    m_asked << key;
    emit textWanted(m_kernel, station);
}

void KernelView::onCurrentRowChanged() {
    const QModelIndex current = m_rows->mapToSource(m_table->currentIndex());
    if (!current.isValid() || m_isFollowing) return;
    setKernel(current.row());
    const Focus focus{Focus::Kind::kernel, Side::after, static_cast<std::uint32_t>(current.row())};
    m_selection->select(m_model->sources(current.row()), focus, true);
}

void KernelView::onSelectionChanged() {
    if (!m_built || m_built->kernels_size() == 0) return;
    m_model->setLinked(m_selection->sources());
    const Focus& focus = m_selection->focus();
    int kernel = m_kernel;
    if (focus.kind == Focus::Kind::kernel && focus.id < static_cast<std::uint32_t>(m_built->kernels_size()))
        kernel = static_cast<int>(focus.id);
    else if (!m_model->linked().empty() && !std::ranges::binary_search(m_model->linked(), m_kernel))
        kernel = m_model->linked().front();
    setKernel(kernel);
    selectRow(kernel);
}

void KernelView::selectRow(int kernel) {
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex row =
        kernel < 0 ? QModelIndex() : m_rows->mapFromSource(m_model->index(kernel, KernelModel::order));
    if (!row.isValid()) {
        m_table->clearSelection();
    } else if (row.row() != m_table->currentIndex().row() || !m_table->selectionModel()->isRowSelected(row.row())) {
        m_table->setCurrentIndex(row);
        m_table->scrollTo(row);
    }
}

void KernelView::selectNode(const QString& name) {
    const auto node = m_names.find(name);
    if (node != m_names.end()) m_selection->select(node->sources, {Focus::Kind::node, Side::after, node->id}, true);
}

}  // namespace tenon::views
