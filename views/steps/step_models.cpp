// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/steps/step_models.h"

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/passes/explanations.h"
#include "views/passes/pass_texts.h"

namespace tenon::views {

void StepPassModel::setLedger(const Snapshot<engine::Ledger>& ledger) {
    beginResetModel();
    m_ledger = ledger;
    m_walk = ledger ? StepWalk(*ledger) : StepWalk();
    endResetModel();
}

int StepPassModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_walk.entries().size());
}

QVariant StepPassModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const StepWalk::Entry& entry = m_walk.entries()[static_cast<std::size_t>(index.row())];
    const engine::PassRecord& record = m_ledger->passes(entry.pass);
    const QString title = tr("%1. %2").arg(index.row() + 1).arg(passTitle(record.id()));
    const QString summary = entry.isChanged ? changesText(record) : tr("nothing to do here");
    switch (role) {
        case Qt::DisplayRole:
            return title;
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(title, summary);
        case Qt::ToolTipRole:
            return passExplanation(record.id()).what;
        case summaryRole:
            return summary;
        case mutedRole:
            return !entry.isChanged;
        default:
            return {};
    }
}

void StepRewriteModel::setRecord(const Snapshot<engine::PassRecord>& record) {
    beginResetModel();
    m_record = record;
    endResetModel();
}

int StepRewriteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_record ? 0 : m_record->rewrites_size() + 1;
}

QVariant StepRewriteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const bool isWhole = index.row() == 0;
    const auto title = [&] {
        return isWhole ? tr("The whole pass") : plainLine(m_record->rewrites(index.row() - 1).rule(), 120);
    };
    const auto summary = [&] {
        return isWhole ? rewriteCount(m_record->rewrites_size()) : rewriteText(m_record->rewrites(index.row() - 1));
    };
    switch (role) {
        case Qt::DisplayRole:
            return title();
        case Qt::AccessibleTextRole:
            return tr("%1, %2").arg(title(), summary());
        case Qt::ToolTipRole:
            return summary().toHtmlEscaped();
        case summaryRole:
            return summary();
        case mutedRole:
            return isWhole && m_record->rewrites_size() == 0;
        default:
            return {};
    }
}

}  // namespace tenon::views
