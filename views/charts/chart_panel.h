// SPDX-License-Identifier: GPL-3.0-or-later
// ChartPanel: what the pages of charts share: a headline, controls, the chart or the same figures as a table, and what
// a reader has to know below.
#pragma once

#include <QWidget>

#include "views/charts/chart_table.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace tenon::views {

class ChartCanvas;

class ChartPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChartPanel(const QString& name, QWidget* parent = nullptr);

    ChartCanvas* canvas() const { return m_canvas; }
    QTableView* tableView() const { return m_view; }
    const ChartTable& table() const { return m_model->table(); }

    void setHeadline(const QString& html);     ///< names in it escaped by the caller; empty: none
    void setCaption(const QString& sentence);  ///< how to read the chart
    void setRest(const QString& sentence);     ///< what the chart leaves out, which the table has
    void setNotes(const QStringList& notes);   ///< plain text, a line each
    /// The two are hidden together with control->parentWidget().
    void addControl(const QString& label, QWidget* control);
    void setTable(ChartTable table);
    void showTable(bool isTable);
    bool isShowingTable() const;
    /// At least so many pixels, scrolled where there is less room; 0: as high as the room.
    void setChartHeight(int pixels);
    void copyCsv() const;

signals:
    void rowActivated(int row);  ///< of the table as it was set, whatever it is sorted by

private:
    QWidget* makeChartPage();
    QWidget* makeTablePage();

    QLabel* m_headline;
    QHBoxLayout* m_controls;
    QStackedWidget* m_stack;
    ChartCanvas* m_canvas;
    QScrollArea* m_scroll;
    ChartTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QLabel* m_rest;
    QLabel* m_caption;
    QLabel* m_notes;
};

}  // namespace tenon::views
