// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/selection.h"
#include "views/common/state_view.h"
#include "views/graph/graph_view.h"
#include "views/passes/explanation_view.h"
#include "views/passes/explanations.h"
#include "views/passes/pass_texts.h"
#include "views/steps/emphasis.h"
#include "views/steps/step_controls.h"
#include "views/steps/step_delegate.h"
#include "views/steps/step_models.h"
#include "views/steps/step_player.h"

namespace tenon::views {

// Parts ---------------------------------------------------------------------------------------------------------

StepView::StepView(Selection* selection, LayoutService* layouts, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_controls(new StepControls(this)),
      m_player(new StepPlayer(this)),
      m_patience(new QTimer(this)),
      m_passModel(new StepPassModel(this)),
      m_rewriteModel(new StepRewriteModel(this)) {
    setAccessibleName(tr("Steps"));
    auto* content = new QSplitter(Qt::Horizontal);
    content->addWidget(makeLists());
    content->addWidget(makeStage(layouts));
    content->setStretchFactor(1, 1);
    content->setChildrenCollapsible(false);
    m_state = new StateView(content, tr("Steps of the passes"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connectParts();
    showEmptyState();
}

QListView* StepView::makeList(const QString& name) {
    auto* list = new QListView(this);
    list->setAccessibleName(name);
    list->setItemDelegate(new StepDelegate(list));
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->installEventFilter(this);
    return list;
}

QWidget* StepView::makeLists() {
    auto* column = new QWidget(this);
    m_passes = makeList(tr("Passes that ran"));
    m_passes->setModel(m_passModel);
    m_rewrites = makeList(tr("Rewrites of this pass"));
    m_rewrites->setModel(m_rewriteModel);
    auto* lists = new QSplitter(Qt::Vertical, column);
    lists->addWidget(m_passes);
    lists->addWidget(m_rewrites);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_controls);
    layout->addWidget(lists, 1);
    column->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    return column;
}

QWidget* StepView::makeStage(LayoutService* layouts) {
    m_explanation = new ExplanationView(this);
    auto* stage = new QWidget(this);
    m_graph = new GraphView(m_selection, layouts, Side::after, stage);
    m_before = new QRadioButton(tr("&Before"), stage);
    m_after = new QRadioButton(tr("&After"), stage);
    m_caption = new QLabel(stage);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* bar = new QHBoxLayout;
    const int gap = fontMetrics().height() / 3;
    bar->setContentsMargins(gap, gap, gap, gap);
    bar->addWidget(m_before);
    bar->addWidget(m_after);
    bar->addSpacing(2 * gap);
    bar->addWidget(m_caption, 1);
    auto* layout = new QVBoxLayout(stage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_graph, 1);

    auto* splitter = m_stage = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_explanation);
    splitter->addWidget(stage);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().height() * 12, fontMetrics().height() * 36});
    splitter->setCollapsible(1, false);
    splitter->installEventFilter(this);
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isStageSplit = true; });
    return splitter;
}

/// Room for the sketches of the explanation, until somebody divides the room otherwise.
void StepView::splitStage() {
    const int all = m_stage->height();
    if (m_isStageSplit || m_shownPass < 0 || all <= 0) return;
    const int explanation = std::min(m_explanation->glanceHeight(), all * 9 / 20);
    m_stage->setSizes({explanation, all - explanation});
}

void StepView::addShortcut(const QString& keys, void (StepView::*slot)()) {
    auto* shortcut = new QShortcut(QKeySequence(keys), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
}

void StepView::connectParts() {
    addShortcut(QStringLiteral("Ctrl+Right"), &StepView::goNext);
    addShortcut(QStringLiteral("Ctrl+Left"), &StepView::goPrevious);
    addShortcut(QStringLiteral("Ctrl+Down"), &StepView::goToNextPass);
    addShortcut(QStringLiteral("Ctrl+Up"), &StepView::goToPreviousPass);
    connect(m_controls, &StepControls::nextWanted, this, &StepView::goNext);
    connect(m_controls, &StepControls::previousWanted, this, &StepView::goPrevious);
    connect(m_controls, &StepControls::nextPassWanted, this, &StepView::goToNextPass);
    connect(m_controls, &StepControls::previousPassWanted, this, &StepView::goToPreviousPass);
    connect(m_controls, &StepControls::playToggled, this, &StepView::togglePlaying);
    connect(m_controls, &StepControls::speedChanged, m_player, &StepPlayer::setSpeed);
    connect(m_player, &StepPlayer::playingChanged, m_controls, &StepControls::setPlaying);
    connect(m_player, &StepPlayer::due, this, &StepView::playOn);
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this, &StepView::coverGraph);
    connect(m_graph, &GraphView::shown, m_player, &StepPlayer::sceneShown);
    connect(m_graph->state(), &StateView::actionTriggered, this, &StepView::requestStep);
    connect(m_before, &QRadioButton::clicked, this, [this] { walkTo(Stop{m_stop.pass, m_stop.rewrite, false}); });
    connect(m_after, &QRadioButton::clicked, this, [this] { walkTo(Stop{m_stop.pass, m_stop.rewrite, true}); });
    connect(m_passes->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_isSyncing && index.isValid())
            walkTo(Stop{m_passModel->walk().entries()[static_cast<std::size_t>(index.row())].pass});
    });
    connect(m_rewrites->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!m_isSyncing && index.isValid()) chooseRewrite(index.row());
    });
}

// Walking -------------------------------------------------------------------------------------------------------

bool StepView::isPlaying() const {
    return m_player->isPlaying();
}

void StepView::goNext() {
    walkTo(m_passModel->walk().next(m_stop));
}

void StepView::goPrevious() {
    walkTo(m_passModel->walk().previous(m_stop));
}

void StepView::goToNextPass() {
    walkTo(m_passModel->walk().nextPass(m_stop));
}

void StepView::goToPreviousPass() {
    walkTo(m_passModel->walk().previousPass(m_stop));
}

void StepView::togglePlaying() {
    if (m_player->isPlaying()) return m_player->pause();
    const StepWalk& walk = m_passModel->walk();
    // From the end, playing starts again.
    if (const auto start = walk.first(); start && !walk.nextScene(m_stop)) goTo(*start);
    if (walk.nextScene(m_stop)) m_player->play();
}

void StepView::playOn() {
    const StepWalk& walk = m_passModel->walk();
    const auto scene = walk.nextScene(m_stop);
    if (!scene) return m_player->pause();
    goTo(*scene);
}

/// By hand, which ends playing.
void StepView::walkTo(const std::optional<Stop>& stop) {
    m_player->pause();
    if (!stop || *stop == m_stop) return syncLists();
    goTo(*stop);
    selectRewrite();
}

/// Lights up the rewrite in the other views too, until the walk goes on.
void StepView::selectRewrite() {
    const bool isOurs = !m_walkedSources.empty() && m_selection->sources() == m_walkedSources;
    m_walkedSources.clear();
    if (m_stop.rewrite != Stop::kWholePass && record()) {
        m_walkedSources = sourcesAt(*record(), m_stop);
        m_selection->select(m_walkedSources, {}, true);
    } else if (isOurs) {
        m_selection->clear();
    }
}

void StepView::chooseRewrite(int row) {
    walkTo(Stop{m_stop.pass, row - 1, row == 0 && m_stop.isAfter});
}

void StepView::goTo(const Stop& stop) {
    m_stop = stop;
    showPassAt();
    syncLists();
    present();
}

void StepView::showPass(int pass) {
    if (m_passModel->walk().rowOf(pass) >= 0) return walkTo(Stop{pass});
    m_player->pause();
    m_stop = Stop{pass};
    showEmptyState();
}

// Showing -------------------------------------------------------------------------------------------------------

const engine::PassRecord* StepView::record() const {
    if (!m_optimized || m_passModel->walk().rowOf(m_stop.pass) < 0) return nullptr;
    return &m_optimized->ledger().passes(m_stop.pass);
}

bool StepView::hasStep() const {
    return m_step && static_cast<int>(m_step->pass()) == m_stop.pass;
}

void StepView::setOptimized(const Snapshot<engine::Optimized>& optimized) {
    if (optimized == m_optimized) return;
    m_player->pause();
    m_optimized = optimized;
    m_step.reset();
    m_askedPass = m_shownPass = -1;
    {
        const QScopedValueRollback syncing(m_isSyncing, true);
        m_passModel->setLedger(optimized ? share(optimized, &optimized->ledger()) : nullptr);
        m_rewriteModel->setRecord(nullptr);
    }
    const StepWalk& walk = m_passModel->walk();
    if (walk.rowOf(m_stop.pass) < 0)
        m_stop = walk.first().value_or(Stop{});
    else
        m_stop = Stop{m_stop.pass};
    showEmptyState();
    if (walk.rowOf(m_stop.pass) >= 0) goTo(m_stop);
}

void StepView::setStep(const Snapshot<engine::Step>& step) {
    if (!step || !m_optimized || step->recipe() != m_optimized->recipe()) return;
    if (static_cast<int>(step->pass()) != m_stop.pass) return;
    m_askedPass = -1;
    m_step = step;
    present();
}

void StepView::setFailure(const QString& sentence) {
    m_player->pause();
    m_askedPass = -1;
    m_patience->stop();
    m_coversGraph = true;
    m_graph->state()->showError(tr("This step cannot be shown"), sentence, tr("Try again"));
}

void StepView::requestStep() {
    if (!isVisible() || hasStep() || m_askedPass == m_stop.pass || !record()) return;
    m_askedPass = m_stop.pass;
    m_player->sceneAwaited();
    if (m_graph->graph())
        m_patience->start(300);
    else
        coverGraph();
    emit stepWanted(m_stop.pass);
}

void StepView::coverGraph() {
    m_coversGraph = true;
    m_graph->state()->showBusy(tr("Running the passes up to here"), -1, false);
}

void StepView::present() {
    if (!hasStep()) return requestStep();
    const Snapshot<engine::Graph> graph = share(m_step, m_stop.isAfter ? &m_step->after() : &m_step->before());
    const bool isNew = m_graph->graph() != graph;
    if (isNew) m_player->sceneAwaited();
    if (isNew)
        m_graph->setGraph(graph, m_controls->isAnimated());
    else if (m_coversGraph)
        m_graph->state()->showContent();
    m_patience->stop();
    m_coversGraph = false;
    StepEmphasis emphasis = emphasisAt(*record(), m_stop);
    m_graph->setEmphasis(std::move(emphasis.added), EmphasisKind::added);
    m_graph->setEmphasis(std::move(emphasis.removed), EmphasisKind::removed);
    m_graph->setEmphasis(std::move(emphasis.changed), EmphasisKind::changed);
    m_graph->revealEmphasis();
    if (!isNew) m_player->sceneShown();
}

/// Explanation and rewrites of the pass of the stop, when it is another than the one shown.
void StepView::showPassAt() {
    m_state->showContent();
    if (m_shownPass == m_stop.pass) return;
    m_shownPass = m_stop.pass;
    const QScopedValueRollback syncing(m_isSyncing, true);
    m_explanation->setPass(record()->id());
    QMetaObject::invokeMethod(this, &StepView::splitStage, Qt::QueuedConnection);
    m_rewriteModel->setRecord(share(m_optimized, record()));
}

void StepView::syncLists() {
    const QScopedValueRollback syncing(m_isSyncing, true);
    const StepWalk& walk = m_passModel->walk();
    m_passes->setCurrentIndex(m_passModel->index(walk.rowOf(m_stop.pass)));
    m_rewrites->setCurrentIndex(m_rewriteModel->index(m_stop.rewrite + 1));
    (m_stop.isAfter ? m_after : m_before)->setChecked(true);
    m_controls->setWays(walk.previous(m_stop).has_value(), walk.next(m_stop).has_value(), walk.first().has_value());
    showCaption();
}

void StepView::showCaption() {
    const engine::PassRecord* pass = record();
    if (!pass) return m_caption->clear();
    const QString title = passTitle(pass->id());
    if (m_stop.rewrite >= 0 && m_stop.rewrite < pass->rewrites_size()) {
        const engine::Rewrite& rewrite = pass->rewrites(m_stop.rewrite);
        m_caption->setText(tr("%1, rewrite %2 of %3: %4")
                               .arg(title, formatCount(m_stop.rewrite + 1), formatCount(pass->rewrites_size()),
                                    plainLine(rewrite.rule(), 80)));
        m_caption->setToolTip(rewriteText(rewrite).toHtmlEscaped());
        return;
    }
    m_caption->setText(pass->is_changed() ? tr("%1: %2").arg(title, countsText(*pass))
                                          : tr("%1 found nothing to do in this model.").arg(title));
    m_caption->setToolTip({});
}

void StepView::showEmptyState() {
    if (!m_optimized) {
        m_state->showEmpty(tr("Nothing to step through yet"), tr("The steps appear as soon as the passes have run."));
    } else if (m_stop.pass >= 0 && m_stop.pass < m_optimized->ledger().passes_size()) {
        const QString title = passTitle(m_optimized->ledger().passes(m_stop.pass).id());
        m_state->showEmpty(tr("%1 did not run").arg(title),
                           tr("Switch it on in the list of passes to see what it does to this model."));
    } else {
        m_state->showEmpty(tr("No pass ran"), tr("Every pass is off. Switch some on, or choose another preset."));
    }
}

// Events --------------------------------------------------------------------------------------------------------

void StepView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    requestStep();
}

void StepView::hideEvent(QHideEvent* event) {
    m_player->pause();
    QWidget::hideEvent(event);
}

void StepView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) return togglePlaying();
    QWidget::keyPressEvent(event);
}

/// Lists would take Space for choosing the current row, which is chosen already.
bool StepView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_stage)
        QMetaObject::invokeMethod(this, &StepView::splitStage, Qt::QueuedConnection);
    if (event->type() == QEvent::KeyPress && (watched == m_passes || watched == m_rewrites) &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        togglePlaying();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tenon::views
