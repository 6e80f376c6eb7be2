// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/kernel_model.h"

#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/kernel_times.h"

namespace tenon::views {

void KernelModel::setKernels(Snapshot<engine::Built> built, Snapshot<engine::Optimized> optimized) {
    beginResetModel();
    m_built = std::move(built);
    m_optimized = std::move(optimized);
    if (m_built && m_optimized && m_optimized->recipe() != m_built->recipe()) m_optimized = nullptr;
    m_times.clear();
    m_total = 0;
    m_linked.clear();
    endResetModel();
}

void KernelModel::setTimes(std::vector<double> times) {
    m_times = std::move(times);
    m_total = totalTime(m_times);
    if (rowCount() > 0) emit dataChanged(index(0, time), index(rowCount() - 1, share));
}

void KernelModel::setLinked(const Sources& sources) {
    std::vector<int> linked;
    const auto isSelected = [&](std::uint32_t source) { return std::ranges::binary_search(sources, source); };
    for (int k = 0; k < rowCount() && !sources.empty(); ++k)
        if (std::ranges::any_of(m_built->kernels(k).sources(), isSelected)) linked.push_back(k);
    if (linked == m_linked) return;
    m_linked = std::move(linked);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {LinkedRole});
}

Sources KernelModel::sources(int kernel) const {
    const auto& sources = m_built->kernels(kernel).sources();
    return Sources(sources.begin(), sources.end());
}

bool KernelModel::isLinked(int kernel) const {
    return std::ranges::binary_search(m_linked, kernel);
}

int KernelModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_built ? 0 : m_built->kernels_size();
}

int KernelModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

double KernelModel::timeOf(int kernel) const {
    const auto at = static_cast<std::size_t>(kernel);
    return at < m_times.size() ? m_times[at] : std::nan("");
}

QVariant KernelModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int kernel = index.row(), column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(kernel, column);
        case Qt::ToolTipRole:
            return toolTip(kernel, column);
        case Qt::TextAlignmentRole:
            return static_cast<int>((column == name || column == schedule ? Qt::AlignLeft : Qt::AlignRight) |
                                    Qt::AlignVCenter);
        case SortRole:
            return sortKey(kernel, column);
        case FilterRole:
            return filterText(kernel);
        case FractionRole:
            return m_total > 0 && std::isfinite(timeOf(kernel)) ? QVariant(timeOf(kernel) / m_total) : QVariant();
        case LinkedRole:
            return isLinked(kernel);
        default:
            return {};
    }
}

QString KernelModel::text(int kernel, int column) const {
    const engine::Kernel& k = m_built->kernels(kernel);
    const double ns = timeOf(kernel);
    switch (column) {
        case order:
            return formatCount(kernel);
        case name:
            return plainLine(k.name(), 120);
        case time:
            return std::isfinite(ns) ? formatDuration(ns) : QStringLiteral("–");
        case share:
            return std::isfinite(ns) && m_total > 0 ? formatPercent(ns / m_total) : QStringLiteral("–");
        case flops:
            return k.flops() > 0 ? formatQuantity(static_cast<double>(k.flops())) : QStringLiteral("–");
        default:
            return plainLine(k.schedule(), 200);
    }
}

QVariant KernelModel::sortKey(int kernel, int column) const {
    const engine::Kernel& k = m_built->kernels(kernel);
    switch (column) {
        case order:
            return kernel;
        case time:
        case share:
            return std::isfinite(timeOf(kernel)) ? timeOf(kernel) : -1.0;
        case flops:
            return QVariant::fromValue<qlonglong>(k.flops());
        default:
            return text(kernel, column);
    }
}

QString KernelModel::toolTip(int kernel, int column) const {
    if ((column == time || column == share) && !std::isfinite(timeOf(kernel))) return tr("Not measured yet");
    if (column == name || column == schedule) return text(kernel, column).toHtmlEscaped();
    return {};
}

QString KernelModel::filterText(int kernel) const {
    const engine::Kernel& k = m_built->kernels(kernel);
    QString text = QString::fromStdString(k.name()) + QLatin1Char('\n') + QString::fromStdString(k.schedule());
    if (!m_optimized) return text;
    for (const std::uint32_t node : k.nodes())
        if (node < static_cast<std::uint32_t>(m_optimized->graph().nodes_size()))
            text +=
                QLatin1Char('\n') + QString::fromStdString(m_optimized->graph().nodes(static_cast<int>(node)).name());
    return text;
}

QVariant KernelModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    // centred above figures: at the right end the sort arrow would lie over the text
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == name || section == schedule ? Qt::AlignLeft : Qt::AlignHCenter) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == share) return tr("Part of the time of all kernels");
        if (section == flops) return tr("Multiplications and additions of one inference");
        if (section == schedule) return tr("The method that computes the kernel, with its parameters");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case order:
            return tr("#");
        case name:
            return tr("Kernel");
        case time:
            return tr("Time");
        case share:
            return tr("Share");
        case flops:
            return tr("FLOPs");
        default:
            return tr("Schedule");
    }
}

}  // namespace tenon::views
