// SPDX-License-Identifier: GPL-3.0-or-later
// One line for each variant: a mark, its name, and what the check found in a sentence or three.
#pragma once

#include <QWidget>

#include "views/common/snapshots.h"

class QGridLayout;

namespace tenon::views {

class VerdictList : public QWidget {
    Q_OBJECT

public:
    explicit VerdictList(QWidget* parent = nullptr);
    void setAccuracy(Snapshot<engine::Accuracy> accuracy);

private:
    void addRow(const engine::Accuracy& accuracy, int position);
    void fill();

    Snapshot<engine::Accuracy> m_accuracy;
    QGridLayout* m_rows;
};

}  // namespace tenon::views
