// SPDX-License-Identifier: GPL-3.0-or-later
// VariantTable: the variants of the project, what each costs and how it compares with the baseline; above them, in
// words, what the current one is worth. Nothing changes here by itself: every wish is a signal.
#pragma once

#include <QWidget>

#include "views/variants/variant_row.h"

class QAction;
class QFrame;
class QLabel;
class QMenu;
class QTableView;

namespace tenon::views {

class StateView;
class VariantModel;

class VariantTable : public QWidget {
    Q_OBJECT

public:
    explicit VariantTable(QWidget* parent = nullptr);

    void setRows(std::vector<VariantRow> rows);
    /// Presets of the menu "New"; by default those of core/passes.
    QMenu* newMenu() const { return m_newMenu; }

signals:
    void currentWanted(int id);
    void renamed(int id, const QString& name);
    void duplicateWanted(int id);
    void removeWanted(int id);
    void pinToggled(int id, bool isPinned);
    void baselineWanted(int id);
    void addWanted(const QString& preset);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildActions();
    void buildTable();
    QWidget* buildToolBar();
    QAction* addAction(const QString& icon, const QString& text, const QKeySequence& key, const QString& toolTip);
    /// Every column in the width there is: see fitColumns.
    void fitTable();
    void updateActions();
    void updateHeadline();
    /// The row the actions are about; null when there is none.
    const VariantRow* selected() const;
    template <class Wish>
    void onSelected(QAction* action, Wish wish);

    VariantModel* m_model;
    int m_currentId = -1;  ///< VariantRow.id of the current variant
    QTableView* m_table;
    StateView* m_state;
    QFrame* m_headline;
    QLabel* m_verdict;
    QLabel* m_warning;
    QMenu* m_newMenu;
    QAction* m_use;
    QAction* m_duplicate;
    QAction* m_rename;
    QAction* m_pin;
    QAction* m_baseline;
    QAction* m_remove;
};

}  // namespace tenon::views
