// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/buffer_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/memory/memory_geometry.h"

namespace tenon::views {

void BufferModel::setMemory(Snapshot<engine::Memory> memory, int plan) {
    beginResetModel();
    m_memory = std::move(memory);
    m_plan = plan;
    fill();
    endResetModel();
}

void BufferModel::setPlan(int plan) {
    m_plan = plan;
    if (!m_rows.empty())
        emit dataChanged(index(0, offsetColumn), index(static_cast<int>(m_rows.size()) - 1, offsetColumn));
}

void BufferModel::showStep(std::optional<int> step) {
    if (step == m_step) return;
    beginResetModel();
    m_step = step;
    fill();
    endResetModel();
}

void BufferModel::fill() {
    m_rows.clear();
    if (!m_memory) return;
    if (m_step) {
        m_rows = buffersAliveAt(*m_memory, *m_step);
        return;
    }
    m_rows.resize(static_cast<std::size_t>(m_memory->buffers_size()));
    std::iota(m_rows.begin(), m_rows.end(), 0);
}

int BufferModel::rowOf(int buffer) const {
    const auto row = std::ranges::find(m_rows, buffer);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int BufferModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BufferModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant BufferModel::text(int buffer, int column) const {
    const engine::Buffer& of = m_memory->buffers(buffer);
    switch (column) {
        case nameColumn:
            return plainLine(of.name(), 120);
        case bytesColumn:
            return formatBytes(of.bytes());
        case firstStepColumn:
            return formatCount(of.first_step());
        case lastStepColumn:
            return formatCount(of.last_step());
        case makerColumn:
            return stepName(*m_memory, of.first_step());
        case offsetColumn:
            if (m_plan < 0 || m_plan >= m_memory->plans_size()) return {};
            return formatBytes(offsetIn(m_memory->plans(m_plan), buffer));
        default:
            return {};
    }
}

QVariant BufferModel::sortKey(int buffer, int column) const {
    const engine::Buffer& of = m_memory->buffers(buffer);
    switch (column) {
        case bytesColumn:
            return static_cast<qlonglong>(of.bytes());
        case firstStepColumn:
            return of.first_step();
        case lastStepColumn:
            return of.last_step();
        case offsetColumn:
            if (m_plan < 0 || m_plan >= m_memory->plans_size()) return {};
            return static_cast<qlonglong>(offsetIn(m_memory->plans(m_plan), buffer));
        default:
            return text(buffer, column);
    }
}

QVariant BufferModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int buffer = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(buffer, index.column());
        case Qt::ToolTipRole:
            return QStringLiteral("<qt>") + describeBuffer(*m_memory, buffer).toHtmlEscaped() + QStringLiteral("</qt>");
        case Qt::TextAlignmentRole:
            if (index.column() == nameColumn || index.column() == makerColumn) return {};
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        case sortRole:
            return sortKey(buffer, index.column());
        case bufferRole:
            return buffer;
        default:
            return {};
    }
}

QVariant BufferModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCountOf) return {};
    // left, also above figures: at the right is the arrow of the order
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case nameColumn:
            return tr("Buffer");
        case bytesColumn:
            return tr("Size");
        case firstStepColumn:
            return tr("From step");
        case lastStepColumn:
            return tr("To step");
        case makerColumn:
            return tr("Made by");
        default:
            return tr("Offset");
    }
}

QString stepName(const engine::Memory& memory, int step) {
    return step >= 0 && step < memory.steps_size() ? plainLine(memory.steps(step), 80) : QStringLiteral("–");
}

QString describeBuffer(const engine::Memory& memory, int buffer) {
    const engine::Buffer& of = memory.buffers(buffer);
    return QCoreApplication::translate("tenon::views::BufferModel",
                                       "%1 (%2): made in step %3 by %4, last used in step %5 by %6")
        .arg(plainLine(of.name(), 80), formatBytes(of.bytes()), formatCount(of.first_step()),
             stepName(memory, of.first_step()), formatCount(of.last_step()), stepName(memory, of.last_step()));
}

}  // namespace tenon::views
