// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: one page in the middle (graphs, steps, charts, ...), panels docked around it, menus. Wiring only.
#pragma once

#include <QMainWindow>
#include <memory>

#include "app/autosave.h"
#include "app/document.h"
#include "app/panels.h"
#include "views/common/selection.h"

class QActionGroup;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace tenon::views {
class LayoutService;
}

namespace tenon::app {

class JobBar;
class NoticeBar;
class Presenter;

struct WindowOptions {
    QString engineProgram;   ///< path of `tenon`
    QString samplesFolder;   ///< with the bundled models
    QString layoutCache;     ///< folder; empty: none
    QString autosaveFolder;  ///< empty: no autosave
    QString historyFile;     ///< database of measurements
};

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowOptions& options, QWidget* parent = nullptr);
    ~MainWindow() override;

    Document* document() { return &m_document; }
    views::Selection* selection() { return &m_selection; }
    const Panels& panels() const { return m_panels; }
    NoticeBar* notices() { return m_notices; }

    /// A model or a project; replaces the present document without asking.
    void openFile(const QString& path);
    /// Offers work that a crash left behind.
    void offerRecovery();
    /// Empty when saved, else a sentence.
    QString saveTo(const QString& file);
    /// The page in the middle: "graphs", "steps", "charts", "kernels", "memory" or "accuracy".
    void showPage(const QString& name);
    const QString& page() const { return m_page; }
    /// Whether the graph stays in sight beside pages that have none of their own.
    void setGraphBeside(bool isBeside);
    void showSteps(int pass);
    /// Brings a docked panel to the front: "passes", "inspector", "variants" or "history".
    void showPanel(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Raised when docks are added or renamed: an older saved layout is then not restored.
    static constexpr int kLayoutVersion = 1;

    void makeCentre();
    void makePages();
    void makeDocks();
    QDockWidget* addPanel(const QString& name, const QString& title, QWidget* panel, Qt::DockWidgetArea area);
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void addPages(QMenu* menu);
    void addThemes(QMenu* menu);
    void makeRunMenu();
    void makeHelpMenu();
    void makeToolBar();
    QAction* addAction(QMenu* menu, const QString& name, const QString& icon, const QString& text,
                       const QKeySequence& keys, std::function<void()> act, bool needsModel = true);
    void connectDocument();
    void fillRecentMenu();
    void fillStartPage();

    void browse();
    bool save();
    bool saveAs();
    bool mayLoseChanges();
    void measure();
    void exportArtifact();
    void exportGraph();
    void writeReport();
    void chooseCalibration();
    void chooseShapes();
    void about();

    void showOpened();
    void showOpenFailure(const QString& sentence, bool isCancelled);
    void showStart();
    void updateTitle();
    void updateActions();
    void autosave();
    void resetLayout();
    void setTheme(int choice);
    QJsonObject windowState() const;
    void restoreWindowState(const QJsonObject& state);

    WindowOptions m_options;
    Document m_document;
    views::Selection m_selection;
    std::unique_ptr<views::LayoutService> m_layouts;
    std::unique_ptr<Autosave> m_autosave;
    Panels m_panels;
    QStackedWidget* m_centre = nullptr;  ///< start page, or the work area
    QSplitter* m_workArea = nullptr;     ///< graphs beside the pages
    QStackedWidget* m_pages = nullptr;   ///< those that are not graphs
    QString m_page = QStringLiteral("graphs");
    bool m_isGraphBeside = false;
    int m_panesAlone = 0;  ///< GraphPanes::Layout when the graphs have the middle to themselves
    NoticeBar* m_notices = nullptr;
    JobBar* m_jobs = nullptr;
    QLabel* m_status = nullptr;
    Presenter* m_presenter = nullptr;
    QTimer* m_autosaveTimer = nullptr;
    QMenu* m_recent = nullptr;
    QActionGroup* m_pageActions = nullptr;
    QActionGroup* m_themes = nullptr;
    std::vector<QAction*> m_modelActions;  ///< of no use without a model
    std::map<QString, QDockWidget*> m_docks;
    QByteArray m_defaultState;
    QString m_opening;
};

}  // namespace tenon::app
