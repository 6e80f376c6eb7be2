// SPDX-License-Identifier: GPL-3.0-or-later
// HistoryView: earlier measurements of the open model; one of them can be brought back into the charts, or deleted.
#pragma once

#include <QWidget>

#include "views/history/history_model.h"

class QPushButton;
class QTableView;

namespace tenon::views {

class StateView;

class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(QWidget* parent = nullptr);

    void setRows(std::vector<HistoryRow> rows);
    void showFailure(const QString& sentence);
    HistoryModel* model() const { return m_model; }

signals:
    void showWanted(qint64 id);
    void removeWanted(qint64 id);

private:
    qint64 chosen() const;
    void updateButtons();

    HistoryModel* m_model;
    QTableView* m_table;
    QPushButton* m_show;
    QPushButton* m_remove;
    StateView* m_state;
};

}  // namespace tenon::views
