// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presenter.h"

#include <QFileInfo>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <algorithm>

#include "app/node_figures.h"
#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_view.h"
#include "views/charts/charts_view.h"
#include "views/common/format.h"
#include "views/common/kernel_times.h"
#include "views/common/state_view.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/history/history_view.h"
#include "views/inspector/inspector.h"
#include "views/loops/kernel_view.h"
#include "views/memory/memory_view.h"
#include "views/passes/passes_panel.h"
#include "views/steps/step_view.h"
#include "views/variants/variant_table.h"

namespace tenon::app {

using namespace views;

namespace {

/// Names in a menu entry; more would not fit.
constexpr int kMenuNameLength = 40;

template <class T>
bool assignIfNew(Snapshot<T>& shown, const Snapshot<T>& now) {
    if (shown == now) return false;
    shown = now;
    return true;
}

}  // namespace

Presenter::Presenter(Document* document, const Panels& panels, Selection* selection, QObject* parent)
    : QObject(parent), m_document(document), m_panels(panels), m_selection(selection) {
    connect(document, &Document::opened, this, &Presenter::showModel);
    connect(document, &Document::closed, this, &Presenter::clearAll);
    connect(document, &Document::resultsChanged, this, &Presenter::scheduleRefresh);
    connectPasses();
    connectGraphs();
    connectDetails();
    connectMeasurements();
    connectHistory();
    clearAll();
}

void Presenter::connectPasses() {
    connect(m_panels.passes, &PassesPanel::recipeEdited, this, [this](const Recipe& recipe, const QString& text) {
        if (m_document->isOpen()) m_document->variants()->editRecipe(recipe, text);
    });
    connect(m_panels.passes, &PassesPanel::stepWanted, this, &Presenter::stepsWanted);
    connect(m_panels.passes, &PassesPanel::failureActionTriggered, this, [this] {
        if (m_document->currentResult().isCalibrationMissing)
            emit calibrationWanted();
        else
            m_document->compiler()->retry();
    });
    connect(m_panels.steps, &StepView::stepWanted, this, [this](int pass) {
        if (m_document->isOpen()) m_document->requestStep(pass);
    });
    connect(m_document, &Document::stepReady, m_panels.steps, &StepView::setStep);
    connect(m_document, &Document::stepFailed, m_panels.steps, &StepView::setFailure);
}

void Presenter::connectGraphs() {
    connect(m_panels.graphs->before(), &GraphView::nodeMenuWanted, this,
            [this](const auto& nodes, const QPoint& at) { showNodeMenu(Side::before, nodes, at); });
    connect(m_panels.graphs->after(), &GraphView::nodeMenuWanted, this,
            [this](const auto& nodes, const QPoint& at) { showNodeMenu(Side::after, nodes, at); });
}

void Presenter::connectDetails() {
    connect(m_panels.inspector, &Inspector::statisticsWanted, m_document, &Document::requestStatistics);
    connect(m_panels.inspector, &Inspector::kernelWanted, this, [this](int kernel) {
        emit kernelWanted(kernel);
        m_panels.kernels->showKernel(kernel);
    });
    connect(m_document, &Document::statisticsReady, m_panels.inspector, &Inspector::setStatistics);
    connect(m_document, &Document::statisticsFailed, m_panels.inspector, &Inspector::setStatisticsFailure);
    connect(m_panels.kernels, &KernelView::textWanted, m_document, &Document::requestKernelText);
    connect(m_document, &Document::kernelTextReady, m_panels.kernels, &KernelView::setText);
    connect(m_document, &Document::kernelTextFailed, m_panels.kernels, &KernelView::setTextFailure);
    connect(m_panels.memory, &MemoryView::memoryWanted, this,
            [this] { m_document->compiler()->setMemoryWanted(true); });
    connect(m_panels.memory, &MemoryView::plannerChosen, this, [this](const QString& planner) {
        Recipe recipe = m_document->variants()->current().recipe;
        if (setOption(recipe, "plan-memory", "planner", planner.toStdString()))
            m_document->variants()->editRecipe(recipe, tr("Plan memory by %1").arg(planner));
    });
}

void Presenter::connectMeasurements() {
    VariantList* variants = m_document->variants();
    connect(m_panels.variants, &VariantTable::currentWanted, variants, &VariantList::setCurrent);
    connect(m_panels.variants, &VariantTable::renamed, variants, &VariantList::rename);
    connect(m_panels.variants, &VariantTable::duplicateWanted, variants, &VariantList::duplicate);
    connect(m_panels.variants, &VariantTable::removeWanted, variants, &VariantList::remove);
    connect(m_panels.variants, &VariantTable::pinToggled, variants, &VariantList::setPinned);
    connect(m_panels.variants, &VariantTable::baselineWanted, variants, &VariantList::setBaseline);
    connect(m_panels.variants, &VariantTable::addWanted, this, [variants](const QString& preset) {
        if (auto recipe = presetRecipe(preset.toStdString())) variants->add(preset, *recipe);
    });

    Measurements* measurements = m_document->measurements();
    connect(m_panels.charts, &ChartsView::measureWanted, this, &Presenter::measure);
    connect(m_panels.charts, &ChartsView::sweepWanted, this,
            [this](int axis, const QList<int>& points, double seconds) {
                m_document->measurements()->sweep(m_document->measurableVariants(), {axis, points, seconds});
            });
    connect(m_panels.charts, &ChartsView::cancelWanted, this, [measurements] {
        measurements->cancel(Measurements::Kind::profile);
        measurements->cancel(Measurements::Kind::sweep);
    });
    connect(m_panels.accuracy, &AccuracyView::checkWanted, this,
            [this](double rtol, double atol, const QString& samples, bool everyValue) {
                m_document->measurements()->checkAccuracy(m_document->measurableVariants(),
                                                          {rtol, atol, samples, everyValue});
            });
    connect(m_panels.accuracy, &AccuracyView::cancelWanted, this,
            [measurements] { measurements->cancel(Measurements::Kind::accuracy); });
    connect(measurements, &Measurements::progressed, this,
            [this](Measurements::Kind kind, const QString& stage, double fraction) {
                if (kind == Measurements::Kind::accuracy)
                    m_panels.accuracy->showBusy(stage, fraction);
                else
                    m_panels.charts->showBusy(stage, fraction);
                if (fraction < 0) scheduleRefresh();  // it has begun: rows say so
            });
    connect(measurements, &Measurements::finished, this, &Presenter::refreshFigures);
    connect(measurements, &Measurements::failed, this, &Presenter::showFailure);
}

void Presenter::connectHistory() {
    RunHistory* history = m_document->history();
    connect(m_panels.history, &HistoryView::showWanted, history, &RunHistory::load);
    connect(m_panels.history, &HistoryView::removeWanted, this, [this, history](qint64 id) {
        if (m_document->isOpen()) history->remove(id, m_document->session()->model()->source_hash());
    });
    connect(history, &RunHistory::listed, this, [this](const std::string& hash, const std::vector<RunSummary>& runs) {
        if (m_document->isOpen() && m_document->session()->model()->source_hash() == hash) showHistory(runs);
    });
    connect(history, &RunHistory::failed, m_panels.history, &HistoryView::showFailure);
}

void Presenter::showHistory(const std::vector<RunSummary>& runs) {
    std::vector<HistoryRow> rows;
    for (const RunSummary& run : runs) {
        HistoryRow row{run.id, QDateTime::fromMSecsSinceEpoch(run.timeMs), {}};
        for (const std::string& name : run.variantNames) row.variants << plainLine(name, 60);
        rows.push_back(std::move(row));
    }
    m_panels.history->setRows(std::move(rows));
}

void Presenter::measure(int threads, double seconds) {
    if (const auto variants = m_document->measurableVariants(); !variants.empty())
        m_document->measurements()->measure(variants, threads, seconds);
}

void Presenter::showModel() {
    const auto& model = m_document->session()->model();
    const Snapshot<engine::Graph> graph = share(model, &model->graph());
    m_selection->clear();
    m_panels.inspector->setOpened(model);
    m_panels.charts->setOpened(model);
    m_panels.graphs->before()->setGraph(graph);
    m_panels.graphs->setCaption(Side::before, tr("Imported model: %n nodes", nullptr, graph->nodes_size()));
    m_panels.accuracy->setSamples(m_document->labelledFile());
    m_document->history()->list(model->source_hash());
    refreshFigures();
}

void Presenter::clearAll() {
    m_selection->clear();
    m_optimized.reset();
    m_built.reset();
    m_memory.reset();
    m_shownVariant = 0;
    m_autoCalibrated.clear();
    for (GraphView* view : {m_panels.graphs->before(), m_panels.graphs->after()}) view->setGraph(nullptr);
    m_panels.graphs->setCaption(Side::before, {});
    m_panels.graphs->setCaption(Side::after, {});
    m_panels.steps->setOptimized(nullptr);
    m_panels.passes->setOptimized(nullptr);
    m_panels.passes->setFailure({}, {});
    m_panels.passes->setBusy(false);
    m_panels.inspector->setOpened(nullptr);
    m_panels.inspector->setOptimized(nullptr);
    m_panels.inspector->setBuilt(nullptr);
    m_panels.kernels->setBuilt(nullptr);
    m_panels.memory->setMemory(nullptr);
    m_panels.charts->setOpened(nullptr);
    m_panels.charts->setProfile(nullptr, {});
    m_panels.charts->setSwept(nullptr);
    m_panels.charts->canMeasure(false);
    m_panels.accuracy->setAccuracy(nullptr);
    m_panels.variants->setRows({});
    m_panels.history->setRows({});
}

/// Several results may come in one turn of the event loop; the panels are filled once.
void Presenter::scheduleRefresh() {
    if (std::exchange(m_isRefreshPending, true)) return;
    QTimer::singleShot(0, this, [this] {
        m_isRefreshPending = false;
        if (m_document->isOpen()) refresh();
    });
}

void Presenter::refresh() {
    refreshGraph();
    refreshPasses();
    refreshVariants();
    refreshMemory();
    m_panels.charts->canMeasure(!m_document->measurableVariants().empty());
}

void Presenter::refreshGraph() {
    const RecipeResult& result = m_document->currentResult();
    const VariantItem& item = m_document->variants()->current();
    GraphView* view = m_panels.graphs->after();
    const bool isNewGraph = result.optimized && assignIfNew(m_optimized, result.optimized);
    if (isNewGraph) {
        view->setGraph(share(m_optimized, &m_optimized->graph()), true);
        m_panels.steps->setOptimized(m_optimized);
        m_panels.inspector->setOptimized(m_optimized);
        m_panels.kernels->setOptimized(m_optimized);
    }
    if (assignIfNew(m_built, result.built)) {
        m_panels.inspector->setBuilt(m_built);
        m_panels.kernels->setBuilt(m_built);
    }
    if (isNewGraph || m_built) showOverlays();
    showMarks();
    if (!result.failure.isEmpty())
        view->state()->showError(tr("This variant cannot be compiled"), result.failure);
    else if (result.isCalibrationMissing && !result.optimized)
        view->state()->showEmpty(tr("8-bit integers need calibration"),
                                 tr("Choose samples in the passes panel, or switch quantization off."));
    else if (m_optimized)
        view->state()->showContent();
    if (m_optimized)
        m_panels.graphs->setCaption(Side::after, tr("%1: %n kernels", "caption; %1 is the name of a variant",
                                                    static_cast<int>(m_optimized->kernels()))
                                                     .arg(item.name));
    m_shownVariant = item.id;
}

void Presenter::refreshPasses() {
    const RecipeResult& result = m_document->currentResult();
    const VariantItem& item = m_document->variants()->current();
    m_panels.passes->setRecipe(item.recipe);
    if (result.optimized) m_panels.passes->setOptimized(result.optimized);
    m_panels.passes->setBusy(m_document->compiler()->isCurrentBusy());
    if (!result.isCalibrationMissing)
        return m_panels.passes->setFailure(result.failure, result.failure.isEmpty() ? QString() : tr("Try again"));

    m_panels.passes->setFailure(tr("8-bit integers need to know how large the values inside the network become."),
                                tr("Calibrate…"));
    // With data beside the model there is nothing to ask.
    const QString data = m_document->calibrationFile();
    const QString key = m_document->modelPath() + QLatin1Char('\n') + QString::fromStdString(printRecipe(item.recipe));
    if (data.isEmpty() || m_autoCalibrated == key) return;
    m_autoCalibrated = key;
    m_document->calibrate(data);
}

void Presenter::refreshVariants() {
    const VariantList& list = *m_document->variants();
    const Measurements& measurements = *m_document->measurements();
    std::vector<VariantRow> rows;
    for (const VariantItem& item : list.items()) {
        const RecipeResult& result = m_document->resultOf(item);
        VariantRow row;
        row.id = item.id;
        row.name = item.name;
        row.recipeJson = QString::fromStdString(printRecipe(item.recipe));
        row.isCurrent = item.id == list.state().currentId;
        row.isPinned = item.isPinned;
        row.isBaseline = item.id == list.baseline().id;
        row.colour = static_cast<int>(rows.size());
        row.built = result.built;
        row.accuracy = measurements.accuracy();
        row.profile = measurements.profile();
        row.profileName = item.name;
        row.isMeasuring = measurements.isRunning(Measurements::Kind::profile);
        const auto measured = measurements.measuredRecipes().find(item.name.toStdString());
        const bool isMeasured = measured != measurements.measuredRecipes().end();
        row.isStale = isMeasured && measured->second != printRecipe(item.recipe);
        row.failure = result.isCalibrationMissing ? tr("It needs calibration: see the passes panel.") : result.failure;
        row.state = !row.failure.isEmpty() ? VariantRow::State::failed
                    : result.built         ? VariantRow::State::built
                                           : VariantRow::State::building;
        rows.push_back(std::move(row));
    }
    m_panels.variants->setRows(std::move(rows));
}

void Presenter::refreshMemory() {
    const RecipeResult& result = m_document->currentResult();
    if (result.memory) {
        if (assignIfNew(m_memory, result.memory)) m_panels.memory->setMemory(m_memory);
    } else if (!result.failure.isEmpty()) {
        m_memory.reset();
        m_panels.memory->showFailure(result.failure);
    } else if (m_document->compiler()->isCurrentBusy() && !m_memory) {
        m_panels.memory->showBusy();
    }
}

void Presenter::refreshFigures() {
    if (!m_document->isOpen()) return;
    const Measurements& measurements = *m_document->measurements();
    m_panels.charts->setProfile(measurements.profile(), measurements.notes());
    m_panels.charts->setSwept(measurements.swept());
    m_panels.accuracy->setAccuracy(measurements.accuracy());
    showOverlays();
    scheduleRefresh();
}

/// Of the variant as it is, not of an older recipe; null otherwise.
const VariantProfile* Presenter::freshProfile(const VariantItem& item) const {
    const Measurements& measurements = *m_document->measurements();
    const auto measured = measurements.measuredRecipes().find(item.name.toStdString());
    if (!measurements.profile() || measured == measurements.measuredRecipes().end()) return nullptr;
    if (measured->second != printRecipe(item.recipe)) return nullptr;
    return findVariant(*measurements.profile(), item.name.toStdString());
}

void Presenter::showOverlays() {
    if (m_document->variants()->items().empty() || !m_document->session()->model()) return;
    const VariantItem& current = m_document->variants()->current();
    const VariantItem& baseline = m_document->variants()->baseline();
    const Measurements& measurements = *m_document->measurements();
    GraphView* before = m_panels.graphs->before();
    GraphView* after = m_panels.graphs->after();

    const bool isFresh = m_optimized && m_built && freshProfile(current);
    const QString name = current.name;
    after->setOverlay(
        {ColourBy::time,
         isFresh ? nodeTimes(*m_optimized, *m_built, kernelTimes(*m_built, measurements.profile().get(), name))
                 : std::vector<double>(),
         {}});
    m_panels.inspector->setProfile(isFresh ? measurements.profile() : nullptr, name);
    m_panels.kernels->setProfile(isFresh ? measurements.profile() : nullptr, name);

    const auto& built = m_document->resultOf(baseline).built;
    const engine::Graph& imported = m_document->session()->model()->graph();
    before->setOverlay(
        {ColourBy::time,
         built && freshProfile(baseline)
             ? sourceTimes(imported, *built, kernelTimes(*built, measurements.profile().get(), baseline.name))
             : std::vector<double>(),
         {}});

    std::vector<double> errors;
    if (m_optimized && measurements.accuracy())
        for (const engine::VariantAccuracy& variant : measurements.accuracy()->variants())
            if (variant.name() == current.name.toStdString()) errors = nodeErrors(m_optimized->graph(), variant);
    after->setOverlay({ColourBy::error, std::move(errors), {}});
}

void Presenter::showMarks() {
    const auto& model = m_document->session()->model();
    const Recipe& recipe = m_document->variants()->current().recipe;
    const auto marked = [&](const engine::Graph& graph, const std::vector<std::string>& kept) {
        std::set<std::string> names;
        if (kept.empty()) return names;
        const std::set<std::string> wanted(kept.begin(), kept.end());
        for (const engine::Node& node : graph.nodes()) {
            bool isKept = wanted.contains(node.name());
            for (const std::uint32_t source : node.sources())
                isKept = isKept || (source < static_cast<std::uint32_t>(model->sources_size()) &&
                                    wanted.contains(model->sources(static_cast<int>(source)).name()));
            if (isKept) names.insert(node.name());
        }
        return names;
    };
    m_panels.graphs->before()->setMarks(marked(model->graph(), recipe.keepFloat),
                                        marked(model->graph(), recipe.keepUnfused));
    if (m_optimized)
        m_panels.graphs->after()->setMarks(marked(m_optimized->graph(), recipe.keepFloat),
                                           marked(m_optimized->graph(), recipe.keepUnfused));
}

void Presenter::showFailure(Measurements::Kind kind, const QString& sentence) {
    if (kind == Measurements::Kind::accuracy) {
        if (sentence.isEmpty())
            m_panels.accuracy->setAccuracy(m_document->measurements()->accuracy());
        else
            m_panels.accuracy->showFailure(sentence);
        return;
    }
    if (sentence.isEmpty())
        refreshFigures();
    else
        m_panels.charts->showFailure(sentence);
}

// Exceptions for single nodes -----------------------------------------------------------------------------------------

std::vector<std::string> Presenter::sourceNames(Side side, const std::vector<quint32>& nodes) const {
    const auto& model = m_document->session()->model();
    const engine::Graph* graph = side == Side::before ? &model->graph() : m_optimized ? &m_optimized->graph() : nullptr;
    std::vector<std::string> names;
    if (!graph) return names;
    for (const quint32 node : nodes) {
        if (node >= static_cast<quint32>(graph->nodes_size())) continue;
        for (const std::uint32_t source : graph->nodes(static_cast<int>(node)).sources())
            if (source < static_cast<std::uint32_t>(model->sources_size()))
                names.push_back(model->sources(static_cast<int>(source)).name());
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

void Presenter::showNodeMenu(Side side, const std::vector<quint32>& nodes, const QPoint& at) {
    const std::vector<std::string> names = sourceNames(side, nodes);
    if (names.empty()) return;
    const Recipe& recipe = m_document->variants()->current().recipe;
    const auto areAllIn = [&](const std::vector<std::string>& kept) {
        return std::ranges::all_of(
            names, [&](const std::string& name) { return std::ranges::find(kept, name) != kept.end(); });
    };
    auto* menu = new QMenu(m_panels.graphs);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("nodeMenu"));
    menu->addSection(names.size() == 1 ? plainLine(names.front(), kMenuNameLength)
                                       : tr("%n operations", nullptr, static_cast<int>(names.size())));
    QAction* asFloat = menu->addAction(tr("Keep in floating point"));
    asFloat->setObjectName(QStringLiteral("keepFloat"));
    asFloat->setCheckable(true);
    asFloat->setChecked(areAllIn(recipe.keepFloat));
    QAction* unfused = menu->addAction(tr("Keep out of fused kernels"));
    unfused->setObjectName(QStringLiteral("keepUnfused"));
    unfused->setCheckable(true);
    unfused->setChecked(areAllIn(recipe.keepUnfused));
    connect(asFloat, &QAction::toggled, this, [this, names](bool isKept) { keep(names, true, isKept); });
    connect(unfused, &QAction::toggled, this, [this, names](bool isKept) { keep(names, false, isKept); });
    menu->popup(at);
}

void Presenter::keep(const std::vector<std::string>& names, bool isFloat, bool isKept) {
    Recipe recipe = m_document->variants()->current().recipe;
    std::vector<std::string>& kept = isFloat ? recipe.keepFloat : recipe.keepUnfused;
    std::erase_if(kept, [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); });
    if (isKept) kept.insert(kept.end(), names.begin(), names.end());
    const QString what = names.size() == 1 ? plainLine(names.front(), kMenuNameLength)
                                           : tr("%n operations", nullptr, static_cast<int>(names.size()));
    const QString text = isFloat ? (isKept ? tr("Keep %1 in floating point") : tr("Let %1 be quantized"))
                                 : (isKept ? tr("Keep %1 out of fused kernels") : tr("Let %1 be fused"));
    m_document->variants()->editRecipe(recipe, text.arg(what));
}

}  // namespace tenon::app
