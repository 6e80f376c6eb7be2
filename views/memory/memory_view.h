// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryView: where the variant's buffers lie in memory, step by step, and what every planner would make of them.
//
// Above, all planners in miniature; below, the chosen one large, beside a table of the buffers alive in the marked
// step.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tenon::views {

class BufferPane;
class MemoryCanvas;
class MemoryLegend;
class Selection;
class StateView;

class MemoryView : public QWidget {
    Q_OBJECT

public:
    explicit MemoryView(Selection* selection, QWidget* parent = nullptr);

    /// Null: nothing planned yet.
    void setMemory(Snapshot<engine::Memory> memory);
    void showBusy();
    void showFailure(const QString& sentence);

    StateView* state() const { return m_state; }
    MemoryCanvas* canvas() const { return m_canvas; }

signals:
    /// The plans are wanted, for the first time or again.
    void memoryWanted();
    /// The variant should use that planner.
    void plannerChosen(const QString& planner);

private:
    QWidget* makeContent();
    QWidget* makePicture();
    void fillCards();
    void showPlan(int plan);
    void describe(const QString& sentence);

    Selection* m_selection;
    Snapshot<engine::Memory> m_memory;
    int m_plan = 0;
    StateView* m_state;
    MemoryCanvas* m_canvas;
    BufferPane* m_buffers;
    QWidget* m_cardBox;
    QHBoxLayout* m_cards;
    QLabel* m_planTitle;
    QLabel* m_planGloss;
    QLabel* m_described;
    QPushButton* m_use;
    MemoryLegend* m_legend;
};

}  // namespace tenon::views
