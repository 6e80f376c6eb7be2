// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/core_text.h"
#include "views/common/format.h"
#include "views/common/state_view.h"
#include "views/memory/buffer_pane.h"
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
    setMemory(nullptr);
}

QWidget* MemoryView::makeContent() {
    auto* explanation = plainLabel(QPalette::PlaceholderText);
    explanation->setWordWrap(true);
    explanation->setText(
        tr("Each box is a buffer: as wide as the steps it is needed for, as tall as its bytes. Boxes at the "
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
    m_buffers = new BufferPane(m_selection);
    split->addWidget(m_buffers);
    connect(m_canvas, &MemoryCanvas::stepChanged, m_buffers, &BufferPane::setStep);
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
    m_planTitle->setWordWrap(true);
    m_planGloss = shyLabel(QPalette::PlaceholderText);
    m_use = new QPushButton(tr("Use this planner"));
    m_use->setToolTip(tr("Plans the memory of the current variant this way"));
    connect(m_use, &QPushButton::clicked, this,
            [this] { emit plannerChosen(QString::fromStdString(m_memory->plans(m_plan).planner())); });
    auto* words = new QVBoxLayout;
    words->addWidget(m_planTitle);
    words->addWidget(m_planGloss);
    auto* top = new QHBoxLayout;
    top->addLayout(words, 1);
    top->addWidget(m_use, 0, Qt::AlignTop);

    m_canvas = new MemoryCanvas(m_selection);
    m_described = shyLabel();
    connect(m_canvas, &MemoryCanvas::described, this, &MemoryView::describe);
    describe({});

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

void MemoryView::setMemory(Snapshot<engine::Memory> memory) {
    m_memory = memory && memory->plans_size() > 0 && memory->buffers_size() > 0 ? memory : nullptr;
    const int plan = m_memory ? planOf(*m_memory, m_memory->chosen()) : 0;
    m_canvas->setMemory(m_memory, plan);
    m_buffers->setMemory(m_memory, plan);
    fillCards();
    if (m_memory) {
        showPlan(plan);
        return m_state->showContent();
    }
    if (memory)
        return m_state->showEmpty(tr("Nothing to plan"),
                                  tr("No value of this variant has to be kept between two kernels."));
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
    m_described->setText(sentence.isEmpty() ? tr("Point at a box to see what it is. The wheel zooms, dragging moves.")
                                            : sentence);
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
    m_planTitle->setText(
        tr("%1: %2, %3").arg(plainLine(of.planner(), 60), formatBytes(of.arena_bytes()), gapSentence(*m_memory, plan)));
    m_planGloss->setText(coreText(of.gloss()));
    m_planGloss->setToolTip(QStringLiteral("<qt>") + coreText(of.gloss()).toHtmlEscaped() + QStringLiteral("</qt>"));
    m_use->setEnabled(!isInUse);
    m_use->setText(isInUse ? tr("In use") : tr("Use this planner"));
    m_canvas->setPlan(plan);
    m_buffers->setPlan(plan);
}

}  // namespace tenon::views
