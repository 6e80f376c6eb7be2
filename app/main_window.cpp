// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QJsonArray>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

#include "app/job_bar.h"
#include "app/notice_bar.h"
#include "app/presenter.h"
#include "app/recent_files.h"
#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_view.h"
#include "views/charts/charts_view.h"
#include "views/common/format.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/graph/layout_service.h"
#include "views/history/history_view.h"
#include "views/inspector/inspector.h"
#include "views/loops/kernel_view.h"
#include "views/memory/memory_view.h"
#include "views/passes/passes_panel.h"
#include "views/start/start_page.h"
#include "views/steps/step_view.h"
#include "views/variants/variant_table.h"

namespace tenon::app {

using namespace views;

namespace {

constexpr int kAutosaveDelayMs = 1500;

bool isOpenable(const QString& path) {
    for (const char* suffix : {".onnx", ".tir", ".tenon"})
        if (path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive)) return true;
    return false;
}

QString droppedFile(const QMimeData* data) {
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

QJsonArray toJson(const ExpandedScopes& scopes) {
    QJsonArray array;
    for (const QString& scope : scopes) array.append(scope);
    return array;
}

ExpandedScopes scopesFromJson(const QJsonValue& value) {
    ExpandedScopes scopes;
    for (const QJsonValue& scope : value.toArray()) scopes.insert(scope.toString());
    return scopes;
}

}  // namespace

MainWindow::MainWindow(const WindowOptions& options, QWidget* parent)
    : QMainWindow(parent),
      m_options(options),
      m_document(options.engineProgram, options.historyFile),
      m_layouts(std::make_unique<LayoutService>(options.layoutCache)) {
    if (!options.autosaveFolder.isEmpty()) m_autosave = std::make_unique<Autosave>(options.autosaveFolder);
    m_autosaveTimer = new QTimer(this);
    m_autosaveTimer->setSingleShot(true);
    m_autosaveTimer->setInterval(kAutosaveDelayMs);
    connect(m_autosaveTimer, &QTimer::timeout, this, &MainWindow::autosave);

    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    makeCentre();
    makeDocks();
    makeMenus();
    m_presenter = new Presenter(&m_document, m_panels, &m_selection, this);
    connectDocument();

    const QSettings settings;
    resize(1440, 900);
    m_defaultState = saveState(kLayoutVersion);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), kLayoutVersion);
    showStart();
}

MainWindow::~MainWindow() {
    m_document.disconnect(this);
    // Panels listen to the selection and the layouts, which are members: they go first.
    delete m_presenter;
    delete takeCentralWidget();
    for (const auto& [name, dock] : m_docks) delete dock;
}

void MainWindow::makeCentre() {
    m_panels.start = new StartPage;
    makePages();
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_panels.start);
    m_centre->addWidget(m_workArea);
    m_notices = new NoticeBar;

    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_centre, 1);
    setCentralWidget(box);

    m_status = new QLabel;
    m_status->setTextFormat(Qt::PlainText);
    m_jobs = new JobBar(m_document.jobs());
    statusBar()->addWidget(m_status);
    statusBar()->addPermanentWidget(m_jobs);
    connect(m_jobs, &JobBar::cancelWanted, &m_document, &Document::cancelJob);

    const auto openAfterAsking = [this](const QString& file) {
        if (mayLoseChanges()) openFile(file);
    };
    connect(m_panels.start, &StartPage::openWanted, this, openAfterAsking);
    connect(m_panels.start, &StartPage::browseWanted, this, &MainWindow::browse);
    connect(m_panels.start, &StartPage::recentRemoved, this, [this](const QString& file) {
        removeRecentFile(file);
        fillRecentMenu();
    });
    fillStartPage();
}

void MainWindow::makePages() {
    m_panels.graphs = new GraphPanes(&m_selection, m_layouts.get());
    m_panels.steps = new StepView(&m_selection, m_layouts.get());
    m_panels.charts = new ChartsView(&m_selection);
    m_panels.kernels = new KernelView(&m_selection);
    m_panels.memory = new MemoryView(&m_selection);
    m_panels.accuracy = new AccuracyView(&m_selection);
    const std::pair<const char*, QWidget*> pages[] = {{"steps", m_panels.steps},
                                                      {"charts", m_panels.charts},
                                                      {"kernels", m_panels.kernels},
                                                      {"memory", m_panels.memory},
                                                      {"accuracy", m_panels.accuracy}};
    m_pages = new QStackedWidget;
    for (const auto& [name, page] : pages) {
        page->setObjectName(QLatin1String(name));
        m_pages->addWidget(page);
    }
    m_pages->hide();
    m_workArea = new QSplitter(Qt::Horizontal);
    m_workArea->setChildrenCollapsible(false);
    m_workArea->setHandleWidth(1);
    m_workArea->addWidget(m_panels.graphs);
    m_workArea->addWidget(m_pages);
    m_workArea->setSizes({1000, 1400});
    m_panesAlone = static_cast<int>(m_panels.graphs->layoutOfPanes());
}

QDockWidget* MainWindow::addPanel(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                      QDockWidget::DockWidgetFloatable);
    addDockWidget(area, dock);
    m_docks[name] = dock;
    return dock;
}

void MainWindow::makeDocks() {
    m_panels.passes = new PassesPanel(&m_selection);
    m_panels.inspector = new Inspector(&m_selection);
    m_panels.variants = new VariantTable;
    m_panels.history = new HistoryView;

    auto* passes = addPanel(QStringLiteral("passes"), tr("Passes"), m_panels.passes, Qt::LeftDockWidgetArea);
    auto* inspector =
        addPanel(QStringLiteral("inspector"), tr("Inspector"), m_panels.inspector, Qt::RightDockWidgetArea);
    auto* variants = addPanel(QStringLiteral("variants"), tr("Variants"), m_panels.variants, Qt::BottomDockWidgetArea);
    auto* history = addPanel(QStringLiteral("history"), tr("History"), m_panels.history, Qt::BottomDockWidgetArea);
    tabifyDockWidget(variants, history);
    variants->raise();
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    const int unit = fontMetrics().averageCharWidth();
    resizeDocks({passes, inspector}, {50 * unit, 44 * unit}, Qt::Horizontal);
    resizeDocks({variants}, {15 * fontMetrics().height()}, Qt::Vertical);
}

void MainWindow::connectDocument() {
    connect(&m_document, &Document::opened, this, &MainWindow::showOpened);
    connect(&m_document, &Document::openFailed, this, &MainWindow::showOpenFailure);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::resultsChanged, this, &MainWindow::updateActions);
    connect(m_document.measurements(), &Measurements::finished, this, &MainWindow::updateActions);
    connect(m_document.variants(), &VariantList::changed, m_autosaveTimer, qOverload<>(&QTimer::start));
    connect(m_document.measurements(), &Measurements::finished, m_autosaveTimer, [this] { m_autosaveTimer->start(); });
    connect(&m_document, &Document::noticed, this,
            [this](const QString& sentence) { m_notices->showNotice(NoticeBar::Level::information, sentence); });
    connect(&m_document, &Document::calibrationFailed, this,
            [this](const QString& sentence) { m_notices->showNotice(NoticeBar::Level::error, sentence); });
    connect(m_document.session(), &EngineSession::interrupted, this, [this](const QString& sentence, bool isGivenUp) {
        m_notices->showNotice(isGivenUp ? NoticeBar::Level::error : NoticeBar::Level::warning, sentence,
                              isGivenUp ? tr("Start it again") : QString(),
                              [this] { m_document.session()->restart(); });
    });
    for (const GraphView* view : {m_panels.graphs->before(), m_panels.graphs->after()})
        connect(view, &GraphView::expansionChanged, m_autosaveTimer, qOverload<>(&QTimer::start));
    connect(m_presenter, &Presenter::stepsWanted, this, &MainWindow::showSteps);
    connect(m_presenter, &Presenter::kernelWanted, this, [this] { showPage(QStringLiteral("kernels")); });
    connect(m_presenter, &Presenter::calibrationWanted, this, &MainWindow::chooseCalibration);
}

void MainWindow::openFile(const QString& path) {
    m_opening = path;
    m_panels.start->showFailure({});
    m_status->setText(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_document.open(path);
}

void MainWindow::showOpened() {
    addRecentFile(m_document.projectFile().isEmpty() ? m_document.modelPath() : m_document.projectFile());
    fillRecentMenu();
    fillStartPage();
    const auto& model = *m_document.session()->model();
    m_status->setText(tr("%1: %2 parameters, %3 floating-point operations a run")
                          .arg(plainLine(model.model_name(), 60),
                               formatQuantity(static_cast<double>(model.parameters())),
                               formatQuantity(static_cast<double>(model.flops()))));
    for (const auto& [name, dock] : m_docks)
        if (dock->property("hiddenByStart").toBool()) {
            dock->setProperty("hiddenByStart", false);
            dock->show();
        }
    showPanel(QStringLiteral("variants"));
    restoreWindowState(m_document.windowState());
    if (m_centre->currentWidget() == m_panels.start) showPage(QStringLiteral("graphs"));
    if (m_page == QLatin1String("graphs")) m_panels.graphs->after()->canvas()->setFocus();
    updateTitle();
    updateActions();
}

void MainWindow::showOpenFailure(const QString& sentence, bool isCancelled) {
    showStart();
    m_status->clear();
    if (!isCancelled) m_panels.start->showFailure(sentence);
}

/// The start page has the window to itself.
void MainWindow::showStart() {
    m_centre->setCurrentWidget(m_panels.start);
    for (const auto& [name, dock] : m_docks)
        if (!dock->isHidden()) {
            dock->setProperty("hiddenByStart", true);
            dock->hide();
        }
    updateTitle();
    updateActions();
}

void MainWindow::showPage(const QString& name) {
    if (!m_document.isOpen()) return;
    const bool isGraphs = name == QLatin1String("graphs");
    auto* page = isGraphs ? nullptr : m_pages->findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
    if (!isGraphs && !page) return;
    GraphPanes& graphs = *m_panels.graphs;
    if (m_page == QLatin1String("graphs")) m_panesAlone = static_cast<int>(graphs.layoutOfPanes());
    m_page = name;

    // Steps have a graph of their own. Beside a page there is room for one pane.
    const bool isBeside = !isGraphs && m_isGraphBeside && page != m_panels.steps;
    graphs.setLayoutOfPanes(isBeside ? GraphPanes::Layout::after : static_cast<GraphPanes::Layout>(m_panesAlone));
    graphs.setVisible(isGraphs || isBeside);
    // The pages ask for much; where the window has it, a pane is left that can be read.
    const bool hasRoom = width() >= 170 * fontMetrics().averageCharWidth();
    graphs.setMinimumWidth(isBeside && hasRoom ? 34 * fontMetrics().averageCharWidth() : 0);
    if (page) m_pages->setCurrentWidget(page);
    m_pages->setVisible(page != nullptr);
    if (isBeside) m_workArea->setSizes({2 * m_workArea->width() / 5, 3 * m_workArea->width() / 5});
    m_centre->setCurrentWidget(m_workArea);
    m_document.compiler()->setMemoryWanted(page == m_panels.memory);
    updateActions();
}

void MainWindow::setGraphBeside(bool isBeside) {
    m_isGraphBeside = isBeside;
    showPage(m_page);
}

void MainWindow::showSteps(int pass) {
    showPage(QStringLiteral("steps"));
    if (pass >= 0 && m_document.isOpen()) m_panels.steps->showPass(pass);
}

void MainWindow::showPanel(const QString& name) {
    const auto at = m_docks.find(name);
    if (at == m_docks.end()) return;
    at->second->show();
    at->second->raise();
}

void MainWindow::fillStartPage() {
    const QDir folder(m_options.samplesFolder);
    m_panels.start->setSamples(
        {{tr("Digits, convolutional"),
          tr("Reads handwritten digits with convolutions. Comes with test images and data for int8."),
          folder.filePath(QStringLiteral("digits_cnn.onnx")), SampleDrawing::convolutions},
         {tr("Digits, transformer"),
          tr("The same task with attention: fusions of layer normalization, GELU and softmax."),
          folder.filePath(QStringLiteral("digits_transformer.onnx")), SampleDrawing::attention}});
    m_panels.start->setRecent(recentFiles());
}

void MainWindow::updateTitle() {
    const QString file = m_document.projectFile().isEmpty() ? m_document.modelPath() : m_document.projectFile();
    setWindowTitle(m_document.isOpen() ? tr("%1[*] – Tenon").arg(QFileInfo(file).fileName()) : tr("Tenon[*]"));
    setWindowFilePath(m_document.isOpen() ? file : QString());
    setWindowModified(m_document.isOpen() && m_document.isModified());
}

void MainWindow::updateActions() {
    const bool isOpen = m_document.isOpen();
    for (QAction* action : m_modelActions) action->setEnabled(isOpen);
    const bool hasProfile = isOpen && m_document.measurements()->profile() != nullptr;
    if (auto* report = findChild<QAction*>(QStringLiteral("report"))) report->setEnabled(hasProfile);
    for (QAction* action : m_pageActions->actions())
        action->setChecked(isOpen && action->objectName() == QStringLiteral("page-") + m_page);
    if (auto* beside = findChild<QAction*>(QStringLiteral("graphBeside"))) beside->setChecked(m_isGraphBeside);
    if (auto* shapes = findChild<QAction*>(QStringLiteral("shapes")))
        shapes->setEnabled(isOpen && m_document.session()->model()->chosen_dims_size() > 0);
    if (auto* build = findChild<QAction*>(QStringLiteral("export")))
        build->setEnabled(isOpen && !m_document.measurableVariants().empty());
}

// State and safety ----------------------------------------------------------------------------------------------------

QJsonObject MainWindow::windowState() const {
    auto& graphs = *m_panels.graphs;
    QJsonObject state;
    state[QStringLiteral("docks")] = QString::fromLatin1(saveState(kLayoutVersion).toBase64());
    state[QStringLiteral("expandedBefore")] = toJson(graphs.before()->expandedScopes());
    state[QStringLiteral("expandedAfter")] = toJson(graphs.after()->expandedScopes());
    state[QStringLiteral("panes")] =
        m_page == QLatin1String("graphs") ? static_cast<int>(graphs.layoutOfPanes()) : m_panesAlone;
    state[QStringLiteral("page")] = m_page;
    state[QStringLiteral("graphBeside")] = m_isGraphBeside;
    return state;
}

void MainWindow::restoreWindowState(const QJsonObject& state) {
    if (state.isEmpty()) return;
    restoreState(QByteArray::fromBase64(state[QStringLiteral("docks")].toString().toLatin1()), kLayoutVersion);
    auto& graphs = *m_panels.graphs;
    graphs.before()->setExpandedScopes(scopesFromJson(state[QStringLiteral("expandedBefore")]));
    graphs.after()->setExpandedScopes(scopesFromJson(state[QStringLiteral("expandedAfter")]));
    const int panes = state[QStringLiteral("panes")].toInt(static_cast<int>(GraphPanes::Layout::both));
    if (panes >= 0 && panes <= static_cast<int>(GraphPanes::Layout::after)) {
        m_panesAlone = panes;
        graphs.setLayoutOfPanes(static_cast<GraphPanes::Layout>(panes));
    }
    m_isGraphBeside = state[QStringLiteral("graphBeside")].toBool();
    showPage(state[QStringLiteral("page")].toString(QStringLiteral("graphs")));
}

void MainWindow::autosave() {
    if (!m_autosave || !m_document.isOpen() || !m_document.isModified()) return;
    if (!m_autosave->write(m_document.toProject(windowState()), m_document.projectFile()))
        m_status->setText(tr("Unsaved work could not be backed up: the state folder cannot be written."));
}

void MainWindow::offerRecovery() {
    if (!m_autosave) return;
    const std::vector<RecoveredWork> works = m_autosave->recover();
    if (works.empty()) return;
    const RecoveredWork work = works.front();
    const QString name =
        QFileInfo(work.origin.isEmpty() ? QFile::decodeName(work.project.model.c_str()) : work.origin).fileName();
    m_notices->showNotice(NoticeBar::Level::information,
                          tr("Work on “%1” was not saved when Tenon last ended.").arg(name), tr("Restore"),
                          [this, work] {
                              m_opening = QFile::decodeName(work.project.model.c_str());
                              m_document.openRecovered(work.project, work.origin);
                              m_autosave->write(work.project, work.origin);
                              m_autosave->discard(work);
                          });
}

bool MainWindow::mayLoseChanges() {
    // Toggling around in a model that was never saved is not work that has to be asked about; the undo stack or a
    // project file make it so.
    const bool isWork = m_document.isOpen() && m_document.isModified() &&
                        (!m_document.projectFile().isEmpty() || m_document.variants()->undoStack()->count() > 0);
    if (!isWork) return true;
    const auto answer = QMessageBox::question(this, tr("Save changes?"),
                                              tr("The variants and measurements of “%1” have not been saved.")
                                                  .arg(QFileInfo(m_document.modelPath()).fileName()),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Save) return save();
    return answer == QMessageBox::Discard;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLoseChanges()) return event->ignore();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_document.isOpen()) settings.setValue(QStringLiteral("window/state"), saveState(kLayoutVersion));
    if (m_autosave) m_autosave->clear();
    m_autosaveTimer->stop();
    m_document.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (isOpenable(droppedFile(event->mimeData()))) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString file = droppedFile(event->mimeData());
    if (!isOpenable(file) || !mayLoseChanges()) return;
    event->acceptProposedAction();
    openFile(file);
}

}  // namespace tenon::app
