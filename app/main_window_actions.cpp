// SPDX-License-Identifier: GPL-3.0-or-later
// Menus and tool bar of the main window, and what their entries do.
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QToolBar>
#include <QUndoStack>

#include "app/export_flow.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "app/presenter.h"
#include "app/recent_files.h"
#include "app/report_flow.h"
#include "app/shapes_dialog.h"
#include "core/engine/engine.pb.h"
#include "views/common/icons.h"
#include "views/common/theme.h"
#include "views/graph/graph_panes.h"
#include "views/graph/graph_view.h"
#include "views/start/start_page.h"

namespace tenon::app {

using views::Theme;
using views::ThemeChoice;

namespace {

/// What a first measurement takes; the charts panel offers more.
constexpr int kThreads = 1;
constexpr double kSeconds = 3;

QString suggestedName(const Document& document, const QString& suffix) {
    const QFileInfo model(document.modelPath());
    return model.dir().filePath(model.completeBaseName() + suffix);
}

}  // namespace

QAction* MainWindow::addAction(QMenu* menu, const QString& name, const QString& icon, const QString& text,
                               const QKeySequence& keys, std::function<void()> act, bool needsModel) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty()) action->setIcon(views::icon(icon));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    if (needsModel) m_modelActions.push_back(action);
    menu->addAction(action);
    return action;
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeRunMenu();
    makeHelpMenu();
    makeToolBar();
}

void MainWindow::makeFileMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    addAction(
        menu, "open", "open", tr("&Open…"), QKeySequence::Open,
        [this] {
            if (mayLoseChanges()) browse();
        },
        false);
    m_recent = menu->addMenu(views::icon("history"), tr("Open &recent"));
    fillRecentMenu();
    addAction(menu, "save", "save", tr("&Save project"), QKeySequence::Save, [this] { save(); });
    addAction(menu, "saveAs", "save-as", tr("Save project &as…"), QKeySequence::SaveAs, [this] { saveAs(); });
    menu->addSeparator();
    addAction(menu, "export", "export", tr("&Export the compiled model…"), QKeySequence(Qt::CTRL | Qt::Key_E),
              [this] { exportArtifact(); });
    addAction(menu, "report", "report", tr("Write a &report…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
              [this] { writeReport(); });
    addAction(menu, "exportGraph", "graph", tr("Save the &graph as a picture…"), {}, [this] { exportGraph(); });
    menu->addSeparator();
    addAction(menu, "closeModel", "close", tr("&Close the model"), QKeySequence::Close, [this] {
        if (!mayLoseChanges()) return;
        if (m_autosave) m_autosave->clear();
        m_document.close();
        showStart();
        m_status->clear();
    });
    addAction(
        menu, "quit", {}, tr("&Quit"), QKeySequence::Quit, [this] { close(); }, false);
}

void MainWindow::makeEditMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack* stack = m_document.variants()->undoStack();
    QAction* undo = stack->createUndoAction(this, tr("&Undo"));
    QAction* redo = stack->createRedoAction(this, tr("&Redo"));
    undo->setObjectName("undo");
    redo->setObjectName("redo");
    undo->setIcon(views::icon("undo"));
    redo->setIcon(views::icon("redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addActions({undo, redo});
    menu->addSeparator();
    addAction(menu, "find", "search", tr("&Find a node…"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        showPage(QStringLiteral("graphs"));
        m_panels.graphs->startSearch();
    });
    addAction(menu, "clearSelection", {}, tr("&Clear the selection"), {}, [this] { m_selection.clear(); });
}

void MainWindow::addPages(QMenu* menu) {
    m_pageActions = new QActionGroup(this);
    m_pageActions->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);  // none on the start page
    const struct {
        const char* name;
        const char* icon;
        QString text;
        Qt::Key key;
    } pages[] = {{"graphs", "graph", tr("&Graphs"), Qt::Key_1},  {"steps", "steps", tr("&Steps"), Qt::Key_2},
                 {"charts", "chart", tr("&Charts"), Qt::Key_3},  {"kernels", "kernel", tr("&Kernels"), Qt::Key_4},
                 {"memory", "memory", tr("&Memory"), Qt::Key_5}, {"accuracy", "accuracy", tr("&Accuracy"), Qt::Key_6}};
    for (const auto& page : pages) {
        QAction* action = addAction(menu, QStringLiteral("page-") + QLatin1String(page.name), QLatin1String(page.icon),
                                    page.text, QKeySequence(Qt::CTRL | page.key),
                                    [this, name = QString::fromLatin1(page.name)] { showPage(name); });
        action->setCheckable(true);
        m_pageActions->addAction(action);
    }
}

void MainWindow::addThemes(QMenu* menu) {
    QMenu* themes = menu->addMenu(views::icon("theme"), tr("C&olours"));
    m_themes = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::system, tr("As the &system")},
                                                       {ThemeChoice::light, tr("&Light")},
                                                       {ThemeChoice::dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action =
            themes->addAction(text, this, [this, choice = choice] { setTheme(static_cast<int>(choice)); });
        action->setCheckable(true);
        action->setChecked(Theme::current().choice() == choice);
        m_themes->addAction(action);
    }
}

void MainWindow::makeViewMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    addPages(menu);
    QAction* beside = addAction(menu, "graphBeside", "split", tr("Graph &beside the page"),
                                QKeySequence(Qt::CTRL | Qt::Key_B), [this] { setGraphBeside(!m_isGraphBeside); });
    beside->setCheckable(true);
    menu->addSeparator();
    for (const char* name : {"passes", "inspector", "variants", "history"})
        menu->addAction(m_docks.at(QString::fromLatin1(name))->toggleViewAction());
    addAction(menu, "resetLayout", {}, tr("&Reset the panels"), {}, [this] { resetLayout(); });
    menu->addSeparator();
    addThemes(menu);
}

void MainWindow::makeRunMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    addAction(menu, "measure", "measure", tr("&Measure the variants"), QKeySequence(Qt::Key_F5), [this] { measure(); });
    addAction(menu, "calibrate", "target", tr("&Calibrate for int8…"), {}, [this] { chooseCalibration(); });
    addAction(menu, "shapes", {}, tr("S&hapes of the inputs…"), {}, [this] { chooseShapes(); });
    addAction(menu, "cancelJobs", "cancel", tr("&Stop what is running"), QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] {
        const std::vector<Job> jobs = m_document.jobs()->jobs();
        for (const Job& job : jobs) m_document.cancelJob(job.id);
    });
}

void MainWindow::makeHelpMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    addAction(
        menu, "about", "info", tr("&About Tenon"), {}, [this] { about(); }, false);
}

void MainWindow::makeToolBar() {
    QToolBar* bar = addToolBar(tr("Main"));
    bar->setObjectName("mainToolBar");
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto add = [&](const char* name, const QString& shortText) {
        auto* action = findChild<QAction*>(QString::fromLatin1(name));
        action->setIconText(shortText);
        bar->addAction(action);
    };
    add("open", tr("Open"));
    add("save", tr("Save"));
    bar->addSeparator();
    add("undo", tr("Undo"));
    add("redo", tr("Redo"));
    bar->addSeparator();
    add("page-graphs", tr("Graphs"));
    add("page-steps", tr("Steps"));
    add("page-charts", tr("Charts"));
    add("page-kernels", tr("Kernels"));
    add("page-memory", tr("Memory"));
    add("page-accuracy", tr("Accuracy"));
    bar->addSeparator();
    add("measure", tr("Measure"));
    add("export", tr("Export"));
    add("report", tr("Report"));
}

void MainWindow::fillRecentMenu() {
    m_recent->clear();
    for (const QString& file : recentFiles())
        m_recent
            ->addAction(QFileInfo(file).fileName(), this,
                        [this, file] {
                            if (mayLoseChanges()) openFile(file);
                        })
            ->setToolTip(file);
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::browse() {
    const QString folder = QFileInfo(m_document.modelPath()).path();
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a model or project"), folder,
                                                      tr("Models and projects (*.onnx *.tir *.tenon);;ONNX models "
                                                         "(*.onnx);;Tenon projects (*.tenon);;All files (*)"));
    if (!file.isEmpty()) openFile(file);
}

QString MainWindow::saveTo(const QString& file) {
    const QString problem = m_document.save(file, windowState());
    if (!problem.isEmpty()) return problem;
    if (m_autosave) m_autosave->clear();
    addRecentFile(file);
    fillRecentMenu();
    updateTitle();
    m_status->setText(tr("Saved %1").arg(QFileInfo(file).fileName()));
    return {};
}

bool MainWindow::save() {
    if (m_document.projectFile().isEmpty()) return saveAs();
    const QString problem = saveTo(m_document.projectFile());
    if (!problem.isEmpty())
        m_notices->showNotice(NoticeBar::Level::error, problem, tr("Save elsewhere…"), [this] { saveAs(); });
    return problem.isEmpty();
}

bool MainWindow::saveAs() {
    QString file = QFileDialog::getSaveFileName(this, tr("Save the project"), suggestedName(m_document, ".tenon"),
                                                tr("Tenon projects (*.tenon)"));
    if (file.isEmpty()) return false;
    if (!file.endsWith(QLatin1String(".tenon"), Qt::CaseInsensitive)) file += QStringLiteral(".tenon");
    const QString problem = saveTo(file);
    if (!problem.isEmpty())
        m_notices->showNotice(NoticeBar::Level::error, problem, tr("Save elsewhere…"), [this] { saveAs(); });
    return problem.isEmpty();
}

void MainWindow::measure() {
    showPanel(QStringLiteral("variants"));
    m_presenter->measure(kThreads, kSeconds);
}

void MainWindow::exportArtifact() {
    runExport(&m_document, suggestedName(m_document, "_tenon"), this);
}

void MainWindow::writeReport() {
    QString file = QFileDialog::getSaveFileName(this, tr("Write a report"), suggestedName(m_document, "_report.html"),
                                                tr("Web page (*.html);;PDF (*.pdf)"));
    if (file.isEmpty()) return;
    runReport(&m_document, file, this, [this, file](const QString& problem) {
        if (!problem.isEmpty()) return m_notices->showNotice(NoticeBar::Level::error, problem);
        m_notices->showNotice(NoticeBar::Level::information, tr("The report is in %1.").arg(file), tr("Show it"),
                              [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    });
}

void MainWindow::exportGraph() {
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save the graph as a picture"), suggestedName(m_document, "_graph.svg"),
                                     tr("SVG (*.svg);;PDF (*.pdf)"));
    if (file.isEmpty()) return;
    const bool isPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    views::GraphView* view = m_panels.graphs->after();
    const QString problem = isPdf ? view->writePdf(file) : view->writeSvg(file);
    if (problem.isEmpty())
        m_status->setText(tr("Saved %1").arg(QFileInfo(file).fileName()));
    else
        m_notices->showNotice(NoticeBar::Level::error, problem);
}

void MainWindow::chooseCalibration() {
    QMessageBox question(QMessageBox::Question, tr("Calibrate for 8-bit integers"),
                         tr("8-bit integers need to know how large the values inside the network become."),
                         QMessageBox::Cancel, this);
    question.setInformativeText(
        tr("Give inputs like those the model will see (.npz or .npy, or a folder of them). "
           "Random inputs show the speed, but say nothing about accuracy."));
    QPushButton* file = question.addButton(tr("Choose a file…"), QMessageBox::AcceptRole);
    QPushButton* folder = question.addButton(tr("Choose a folder…"), QMessageBox::AcceptRole);
    QPushButton* random = question.addButton(tr("Random inputs"), QMessageBox::AcceptRole);
    question.setDefaultButton(file);
    question.exec();
    const QString here = QFileInfo(m_document.modelPath()).path();
    QString samples;
    if (question.clickedButton() == file)
        samples = QFileDialog::getOpenFileName(this, tr("Calibration samples"), here, tr("NumPy arrays (*.npz *.npy)"));
    else if (question.clickedButton() == folder)
        samples = QFileDialog::getExistingDirectory(this, tr("Calibration samples"), here);
    if (samples.isEmpty() && question.clickedButton() != random) return;
    m_document.calibrate(samples);
}

void MainWindow::chooseShapes() {
    const auto options = askForShapes(*m_document.session()->model(), m_document.importOptions(), this);
    if (!options || !m_document.isOpen()) return;
    m_document.reopen(*options, windowState());
}

void MainWindow::resetLayout() {
    restoreState(m_defaultState, kLayoutVersion);
}

void MainWindow::setTheme(int choice) {
    QSettings().setValue(QStringLiteral("theme"), choice);
    Theme::current().apply(static_cast<ThemeChoice>(choice));
}

void MainWindow::about() {
    QMessageBox::about(this, tr("About Tenon"),
                       tr("<h3>Tenon %1</h3><p>A workbench that shows what a neural-network compiler does to a model, "
                          "measures what each optimization is worth on this machine, proves that the answers stayed "
                          "right, and exports the result as a library that needs nothing else.</p>"
                          "<p>The workbench is free software under the GNU General Public License 3 or later; the "
                          "compiler is under the Apache License 2.0.</p>")
                           .arg(QApplication::applicationVersion()));
}

}  // namespace tenon::app
