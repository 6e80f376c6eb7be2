// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/memory/buffer_model.h"
#include "views/memory/memory_canvas.h"
#include "views/memory/memory_legend.h"
#include "views/memory/planner_card.h"

namespace tenon::views {

namespace {

QLabel* plainLabel(QPalette::ColorRole role = QPalette::WindowText) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

/// Takes what room there is and never asks for more.
QLabel* shyLabel(QPalette::ColorRole role = QPalette::WindowText) {
    QLabel* label = plainLabel(role);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* headline(QLabel* label) {
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

int planOf(const engine::Memory& memory, const std::string& planner) {
    const auto& plans = memory.plans();
    const auto at = std::ranges::find(plans, planner, &engine::MemoryPlan::planner);
    return at == plans.end() ? 0 : static_cast<int>(at - plans.begin());
}

}  // namespace

MemoryView::MemoryView(Selection* selection, QWidget* parent) : QWidget(parent), m_selection(selection) {
    m_state = new StateView(makeContent(), tr("Memory"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &StateView::actionTriggered, this, &MemoryView::memoryWanted);
    connect(m_selection, &Selection::changed, this, &MemoryView::markSelectedRow);
    setMemory(nullptr);
}

QWidget* MemoryView::makeContent() {
    auto* explanation = plainLabel(QPalette::PlaceholderText);
    explanation->setWordWrap(true);
    explanation->setText(tr("Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the "
                            "same height share memory. The line shows what is alive in each step; its peak is the least "
                            "that any plan can need."));
    m_cardBox = new QWidget;
    m_cardBox->setAccessibleName(tr("Planners"));
    m_cards = new QHBoxLayout(m_cardBox);
    m_cards->setContentsMargins(0, 0, 0, 0);
    auto* strip = new QScrollArea;
    strip->setWidget(m_cardBox);
    strip->setWidgetResizable(true);
    strip->setFrameShape(QFrame::NoFrame);
    strip->setFocusPolicy(Qt::NoFocus);
    strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    strip->setFixedHeight(fontMetrics().lineSpacing() * 10 + 4);

    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(makePicture());
    split->addWidget(makeTable());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setChildrenCollapsible(false);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(explanation);
    layout->addWidget(strip);
    layout->addWidget(split, 1);
    return content;
}

QWidget* MemoryView::makePicture() {
    m_planTitle = headline(plainLabel());
    m_planTitle->setMinimumWidth(20 * fontMetrics().averageCharWidth());
    m_planGloss = shyLabel(QPalette::PlaceholderText);
    m_use = new QPushButton(tr("Use this planner"));
    m_use->setToolTip(tr("Plans the memory of the current variant this way"));
    connect(m_use, &QPushButton::clicked, this,
            [this] { emit plannerChosen(QString::fromStdString(m_memory->plans(m_plan).planner())); });
    auto* top = new QHBoxLayout;
    top->addWidget(m_planTitle);
    top->addWidget(m_planGloss, 1);
    top->addWidget(m_use);

    m_canvas = new MemoryCanvas(m_selection);
    m_described = shyLabel();
    connect(m_canvas, &MemoryCanvas::described, this, &MemoryView::describe);
    describe({});
    connect(m_canvas, &MemoryCanvas::stepChanged, this, &MemoryView::showStep);

    auto* colour = new QComboBox;
    colour->addItems({tr("Colour by size"), tr("Colour by lifetime")});
    colour->setAccessibleName(tr("Colour buffers by"));
    m_legend = new MemoryLegend;
    connect(colour, &QComboBox::currentIndexChanged, this, [this](int index) {
        const auto by = index == 1 ? MemoryColour::life : MemoryColour::size;
        m_canvas->setColour(by);
        m_legend->setColour(by);
    });
    auto* fit = new QPushButton(tr("Whole program"));
    fit->setToolTip(tr("Shows every step again (0). The wheel zooms, dragging moves."));
    connect(fit, &QPushButton::clicked, m_canvas, &MemoryCanvas::fit);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(colour);
    bottom->addWidget(m_legend, 1);
    bottom->addWidget(fit);

    auto* picture = new QWidget;
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_described);
    layout->addLayout(bottom);
    return picture;
}

QWidget* MemoryView::makeTable() {
    m_which = new QComboBox;
    m_which->addItems({tr("Alive in the marked step"), tr("All buffers")});
    m_which->setAccessibleName(tr("Which buffers to list"));
    m_tableTitle = plainLabel(QPalette::PlaceholderText);
    m_tableTitle->setWordWrap(true);
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
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setResizeContentsPrecision(100);
    m_table->setTextElideMode(Qt::ElideMiddle);
    showColumns(false);
    connect(m_which, &QComboBox::currentIndexChanged, this, &MemoryView::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MemoryView::selectRow);

    auto* box = new QWidget;
    box->setMinimumWidth(30 * fontMetrics().averageCharWidth());
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(layout->spacing(), 0, 0, 0);
    layout->addWidget(m_which);
    layout->addWidget(m_tableTitle);
    layout->addWidget(m_table, 1);
    return box;
}

void MemoryView::setMemory(Snapshot<engine::Memory> memory) {
    m_memory = memory && memory->plans_size() > 0 && memory->buffers_size() > 0 ? memory : nullptr;
    const int plan = m_memory ? planOf(*m_memory, m_memory->chosen()) : 0;
    m_canvas->setMemory(m_memory, plan);
    m_model->setMemory(m_memory, plan);
    fillCards();
    if (m_memory) {
        showPlan(plan);
        showStep(m_canvas->peak());
        return m_state->showContent();
    }
    if (memory)
        return m_state->showEmpty(tr("Nothing to plan"), tr("No value of this variant has to be kept between two kernels."));
    m_state->showEmpty(tr("No memory plan yet"),
                       tr("See where every intermediate result lies in memory, and what each planner would save."),
                       tr("Plan memory"));
}

void MemoryView::showBusy() {
    m_state->showBusy(tr("Planning memory"), -1, false);
}

void MemoryView::showFailure(const QString& sentence) {
    m_state->showError(tr("The memory could not be planned"), sentence, tr("Try again"));
}

void MemoryView::describe(const QString& sentence) {
    m_described->setForegroundRole(sentence.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_described->setText(sentence.isEmpty() ? tr("Point at a box to see what it is. The wheel zooms, dragging moves.") : sentence);
}

void MemoryView::fillCards() {
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int plan = 0; m_memory && plan < m_memory->plans_size(); ++plan) {
        auto* card = new PlannerCard(m_memory, plan);
        connect(card, &QAbstractButton::toggled, this, [this, plan](bool isDown) {
            if (isDown) showPlan(plan);
        });
        m_cards->addWidget(card);
    }
}

void MemoryView::showPlan(int plan) {
    m_plan = plan;
    if (auto* card = qobject_cast<QAbstractButton*>(m_cards->itemAt(plan)->widget())) card->setChecked(true);
    const engine::MemoryPlan& of = m_memory->plans(plan);
    const bool isInUse = of.planner() == m_memory->chosen();
    m_planTitle->setText(tr("%1: %2, %3").arg(plainLine(of.planner(), 60), formatBytes(of.arena_bytes()), gapSentence(*m_memory, plan)));
    m_planGloss->setText(plainLine(of.gloss()));
    m_planGloss->setToolTip(QStringLiteral("<qt>") + plainLine(of.gloss()).toHtmlEscaped() + QStringLiteral("</qt>"));
    m_use->setEnabled(!isInUse);
    m_use->setText(isInUse ? tr("In use") : tr("Use this planner"));
    m_canvas->setPlan(plan);
    m_model->setPlan(plan);
}

void MemoryView::showStep(int step) {
    if (m_which->currentIndex() != 0) return;
    m_model->showStep(step);
    const int count = m_model->rowCount();
    const QString bytes = formatBytes(step >= 0 ? loadCurve(*m_memory)[static_cast<std::size_t>(step)] : 0);
    const QString name = stepName(*m_memory, step);
    m_tableTitle->setText(step == m_canvas->peak()
                              ? tr("At the peak, step %1 (%2), %n buffer(s) hold %3.", nullptr, count).arg(formatCount(step), name, bytes)
                              : tr("In step %1 (%2), %n buffer(s) hold %3.", nullptr, count).arg(formatCount(step), name, bytes));
    markSelectedRow();
}

/// Of the buffers of one step, name and size say enough and fit beside the picture.
void MemoryView::showColumns(bool isAll) {
    for (int column = BufferModel::firstStepColumn; column < BufferModel::columnCountOf; ++column)
        m_table->setColumnHidden(column, !isAll);
    m_table->header()->setSectionResizeMode(BufferModel::nameColumn, isAll ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (isAll) m_table->header()->resizeSection(BufferModel::nameColumn, 24 * fontMetrics().averageCharWidth());
}

void MemoryView::showRows() {
    if (!m_memory) return;
    const bool isAll = m_which->currentIndex() != 0;
    showColumns(isAll);
    if (!isAll) return showStep(m_canvas->step());
    m_model->showStep(std::nullopt);
    m_tableTitle->setText(tr("%n buffer(s) in all.", nullptr, m_model->rowCount()));
    markSelectedRow();
}

void MemoryView::selectRow() {
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid() || !m_table->hasFocus()) return;
    const engine::Buffer& buffer = m_memory->buffers(row.data(BufferModel::bufferRole).toInt());
    m_selection->select(Sources(buffer.sources().begin(), buffer.sources().end()), {}, true);
}

void MemoryView::markSelectedRow() {
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
