// SPDX-License-Identifier: GPL-3.0-or-later
// PassesPanel: the pipeline as people think of it. A preset on top; below it every pass by stage with its switch, what
// it did to this model, its options, rewrites and near misses; the exceptions of the recipe; and an explanation of the
// pass that is selected.
#pragma once

#include <QSet>
#include <QWidget>

#include "core/passes/recipe.h"
#include "views/common/snapshots.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTreeView;

namespace tenon::views {

class ExplanationView;
class Notice;
class PassModel;
class Selection;

class PassesPanel : public QWidget {
    Q_OBJECT

public:
    /// `selection` outlives this.
    explicit PassesPanel(Selection* selection, QWidget* parent = nullptr);

    /// Not an edit: emits no recipeEdited.
    void setRecipe(const Recipe& recipe);
    /// Null: the passes have not run. May lag behind the recipe while the engine is busy.
    void setOptimized(const Snapshot<engine::Optimized>& optimized);
    /// Nothing is locked while busy: a newer edit replaces what is being computed.
    void setBusy(bool isBusy);
    /// A notice with a button; both empty: none.
    void setFailure(const QString& sentence, const QString& action);

    PassModel* model() { return m_model; }

signals:
    void recipeEdited(const tenon::Recipe& recipe, const QString& undoText);
    /// Position in passRegistry().
    void stepWanted(int pass);
    void failureActionTriggered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void makeTree();
    QWidget* makeDetails();
    void connectTree();
    void showPreset();
    void showSummary();
    void showCurrent(const QModelIndex& index);
    void showDetails();
    void choosePreset(int index);
    void activate(const QModelIndex& index);
    void openNearMisses(const QModelIndex& pass);
    void takeColours();
    void restoreExpanded(const QModelIndex& parent, int first, int last);

    Selection* m_selection;
    PassModel* m_model;
    Snapshot<engine::Optimized> m_optimized;
    QComboBox* m_preset;
    QLabel* m_presetText;
    QLabel* m_summary;
    QProgressBar* m_busy;
    Notice* m_failure;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    QWidget* m_details;
    ExplanationView* m_explanation;
    QPushButton* m_step;
    QSet<QString> m_expanded;  ///< keys of open rows, also of rows that are gone for the moment
    int m_pass = -1;           ///< explained
};

}  // namespace tenon::views
