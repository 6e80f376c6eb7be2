// SPDX-License-Identifier: GPL-3.0-or-later
// The two lists of the step view: passes that ran, and rewrites of the pass that is looked at.
#pragma once

#include <QAbstractListModel>

#include "views/common/snapshots.h"
#include "views/steps/step_walk.h"

namespace tenon::engine {
class PassRecord;
}

namespace tenon::views {

/// Roles beside DisplayRole, the title, for both lists.
enum StepRole {
    summaryRole = Qt::UserRole,  ///< QString: the second line
    mutedRole,                   ///< bool: nothing happened here
};

/// A row per entry of a StepWalk.
class StepPassModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `ledger` may be null: no rows.
    void setLedger(const Snapshot<engine::Ledger>& ledger);
    const StepWalk& walk() const { return m_walk; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    Snapshot<engine::Ledger> m_ledger;
    StepWalk m_walk;
};

/// Row 0 is the whole pass, row i + 1 its rewrite i.
class StepRewriteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `record` may be null: no rows.
    void setRecord(const Snapshot<engine::PassRecord>& record);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    Snapshot<engine::PassRecord> m_record;
};

}  // namespace tenon::views
