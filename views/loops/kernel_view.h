// SPDX-License-Identifier: GPL-3.0-or-later
// KernelView: the kernels of the current variant in a table, and the way of the selected one from its schedule over
// loops and LLVM IR to the instructions of the processor.
#pragma once

#include <QCache>
#include <QWidget>

#include "views/common/selection.h"
#include "views/loops/node_links.h"

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTabWidget;
class QTableView;

namespace tenon::views {

class CodePage;
class KernelModel;
class StateView;

class KernelView : public QWidget {
    Q_OBJECT

public:
    /// `selection` outlives the view.
    explicit KernelView(Selection* selection, QWidget* parent = nullptr);

    /// Texts of kernels that were set before are forgotten.
    void setBuilt(Snapshot<engine::Built> built);
    /// The graph of the same recipe: gives names of nodes in comments their links.
    void setOptimized(Snapshot<engine::Optimized> optimized);
    void setProfile(Snapshot<Profile> profile, const QString& variant);
    /// Answers to textWanted; `station` as engine::Station.
    void setText(int kernel, int station, const QString& text);
    void setTextFailure(int kernel, int station, const QString& sentence);
    void showBusy(const QString& stage, double fraction);
    void showFailure(const QString& sentence);

    void showKernel(int kernel);
    /// -1: none.
    int currentKernel() const { return m_kernel; }

signals:
    void textWanted(int kernel, int station);

private:
    void buildTable();
    void buildPages();
    void setKernel(int kernel);
    void showTexts();
    void showPage(int station);
    void onCurrentRowChanged();
    void onSelectionChanged();
    void updateTimes();
    void updateSummary();
    void selectNode(const QString& name);
    void selectRow(int kernel);

    Selection* m_selection;
    Snapshot<engine::Built> m_built;
    Snapshot<engine::Optimized> m_optimized;
    Snapshot<Profile> m_profile;
    QString m_variant;
    int m_kernel = -1;
    bool m_isFollowing = false;  ///< the selection moves the table, so the table must not move the selection
    NodeNames m_names;

    KernelModel* m_model;
    QSortFilterProxyModel* m_rows;
    QTableView* m_table;
    QLineEdit* m_filter;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    std::vector<CodePage*> m_pages;
    StateView* m_state;

    struct Text {
        QString text;
        QString failure;
    };
    QCache<std::pair<int, int>, Text> m_texts;  ///< by kernel and station, costs in characters
    QList<std::pair<int, int>> m_asked;
};

}  // namespace tenon::views
