// SPDX-License-Identifier: GPL-3.0-or-later
// AccuracyView: whether every variant still gives the right answers, and where it does not, which values went wrong
// first.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

class QLabel;
class QTreeView;

namespace tenon::views {

class CheckBar;
class DamageModel;
class LabelChart;
class Selection;
class StateView;
class VerdictList;

class AccuracyView : public QWidget {
    Q_OBJECT

public:
    explicit AccuracyView(Selection* selection, QWidget* parent = nullptr);

    /// Null: nothing checked yet. The first variant is the baseline.
    void setAccuracy(Snapshot<engine::Accuracy> accuracy);
    /// What the next check uses; empty: one random input.
    void setSamples(const QString& path);
    /// `fraction` < 0: not known.
    void showBusy(const QString& stage, double fraction);
    void showFailure(const QString& sentence);

    StateView* state() const { return m_state; }
    QTreeView* tree() const { return m_tree; }

signals:
    /// `samples` empty: one random input.
    void checkWanted(double rtol, double atol, const QString& samples, bool everyValue);
    void cancelWanted();

private:
    QWidget* makeContent();
    void expandTree();
    bool wantsValues(int variant) const;
    void selectCurrent();
    void showLinked();
    QString basisSentence() const;

    Selection* m_selection;
    Snapshot<engine::Accuracy> m_accuracy;
    CheckBar* m_bar;
    StateView* m_state;
    VerdictList* m_verdicts;
    LabelChart* m_chart;
    QLabel* m_basis;
    QLabel* m_chartNote;
    DamageModel* m_model;
    QTreeView* m_tree;
};

}  // namespace tenon::views
