// SPDX-License-Identifier: GPL-3.0-or-later
// StepView: a walk through the pipeline. Beside the list of passes that ran, each pass is explained, and the graph is
// shown before it with the nodes that it will rewrite pointed out, then after it; by hand, rewrite by rewrite, or
// playing.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"
#include "views/steps/step_walk.h"

class QLabel;
class QListView;
class QRadioButton;
class QSplitter;
class QTimer;

namespace tenon::engine {
class PassRecord;
}

namespace tenon::views {

class ExplanationView;
class GraphView;
class LayoutService;
class Selection;
class StateView;
class StepControls;
class StepPassModel;
class StepPlayer;
class StepRewriteModel;

class StepView : public QWidget {
    Q_OBJECT

public:
    /// `selection` and `layouts` outlive this.
    StepView(Selection* selection, LayoutService* layouts, QWidget* parent = nullptr);

    /// Null: the passes have not run. The pass that is looked at stays where it still runs.
    void setOptimized(const Snapshot<engine::Optimized>& optimized);
    /// What stepWanted() asked for; a step of another pass or recipe is ignored.
    void setStep(const Snapshot<engine::Step>& step);
    /// The step that was asked for could not be had.
    void setFailure(const QString& sentence);
    /// Goes to the start of a pass (position in passRegistry()). A pass that did not run is said not to have.
    void showPass(int pass);

    const Stop& stop() const { return m_stop; }
    bool isPlaying() const;

public slots:
    void goNext();
    void goPrevious();
    void goToNextPass();
    void goToPreviousPass();
    void togglePlaying();

signals:
    /// Position in passRegistry(). Answer with setStep() or setFailure().
    void stepWanted(int pass);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeLists();
    QWidget* makeStage(LayoutService* layouts);
    void splitStage();
    QListView* makeList(const QString& name);
    void connectParts();
    void addShortcut(const QString& keys, void (StepView::*slot)());

    const engine::PassRecord* record() const;
    bool hasStep() const;
    void walkTo(const std::optional<Stop>& stop);
    void goTo(const Stop& stop);
    void selectRewrite();
    void playOn();
    void requestStep();
    void coverGraph();
    void present();
    void showPassAt();
    void syncLists();
    void showCaption();
    void chooseRewrite(int row);
    void showEmptyState();

    Selection* m_selection;
    StateView* m_state;
    StepControls* m_controls;
    StepPlayer* m_player;
    QTimer* m_patience;  ///< a step that comes soon needs no progress bar
    StepPassModel* m_passModel;
    StepRewriteModel* m_rewriteModel;
    QListView* m_passes;
    QListView* m_rewrites;
    QSplitter* m_stage;  ///< explanation over graph
    ExplanationView* m_explanation;
    QRadioButton *m_before, *m_after;
    QLabel* m_caption;
    GraphView* m_graph;

    Snapshot<engine::Optimized> m_optimized;
    Snapshot<engine::Step> m_step;
    Stop m_stop;
    Sources m_walkedSources;     ///< that walking selected last
    int m_shownPass = -1;        ///< whose explanation and rewrites are shown
    int m_askedPass = -1;        ///< of stepWanted() without an answer yet
    bool m_coversGraph = false;  ///< with progress or a failure
    bool m_isStageSplit = false;  ///< by hand
    bool m_isSyncing = false;    ///< lists follow the stop, not the other way round
};

}  // namespace tenon::views
