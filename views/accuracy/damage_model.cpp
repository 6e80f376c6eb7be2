// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accuracy/damage_model.h"

#include <QFont>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/engine/engine.pb.h"
#include "views/accuracy/accuracy_verdicts.h"
#include "views/common/format.h"

namespace tenon::views {

namespace {

// An index of the tree carries where its parent is: 0 for a variant, 1 + variant for a section, and for a value
// kValueFlag + variant * kSections + section.
constexpr quintptr kValueFlag = quintptr(1) << 31;
constexpr quintptr kSections = 4;

bool isVariant(const QModelIndex& index) {
    return index.internalId() == 0;
}
bool isValue(const QModelIndex& index) {
    return index.internalId() & kValueFlag;
}
int variantOf(const QModelIndex& index) {
    if (isVariant(index)) return index.row();
    return static_cast<int>(isValue(index) ? (index.internalId() & ~kValueFlag) / kSections : index.internalId() - 1);
}

/// A difference that is not a number is worse than any that is.
double damageOf(const engine::ValueDifference& value) {
    if (!value.problem().empty() || std::isnan(value.max_absolute())) return INFINITY;
    return value.max_absolute();
}

template <class List>
std::vector<int> worstFirst(const List& list) {
    std::vector<int> order(static_cast<std::size_t>(list.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](int i) { return damageOf(list[i]); });
    return order;
}

}  // namespace

void DamageModel::setAccuracy(Snapshot<engine::Accuracy> accuracy) {
    beginResetModel();
    m_accuracy = std::move(accuracy);
    m_sections.clear();
    for (int i = 0; m_accuracy && i < m_accuracy->variants_size(); ++i) {
        const engine::VariantAccuracy& variant = m_accuracy->variants(i);
        auto& sections = m_sections.emplace_back();
        if (variant.outputs_size() > 0) sections.push_back({i, Part::outputs, worstFirst(variant.outputs())});
        if (variant.values_size() > 0) sections.push_back({i, Part::values, worstFirst(variant.values())});
    }
    findRange();
    endResetModel();
}

void DamageModel::findRange() {
    m_lowest = INFINITY, m_highest = -INFINITY;
    const auto include = [this](const auto& list) {
        for (const engine::ValueDifference& value : list) {
            const double damage = damageOf(value);
            if (!(damage > 0) || std::isinf(damage)) continue;
            m_lowest = std::min(m_lowest, std::floor(std::log10(damage)));
            m_highest = std::max(m_highest, std::ceil(std::log10(damage)));
        }
    };
    for (int i = 0; m_accuracy && i < m_accuracy->variants_size(); ++i) {
        include(m_accuracy->variants(i).outputs());
        include(m_accuracy->variants(i).values());
    }
    if (m_highest <= m_lowest) m_highest = m_lowest + 1;
}

const engine::VariantAccuracy* DamageModel::variantAt(const QModelIndex& index) const {
    return index.isValid() ? &m_accuracy->variants(variantOf(index)) : nullptr;
}

const DamageModel::Section* DamageModel::sectionAt(const QModelIndex& index) const {
    if (isVariant(index)) return nullptr;
    const auto section = isValue(index) ? index.internalId() % kSections : static_cast<quintptr>(index.row());
    return &m_sections[static_cast<std::size_t>(variantOf(index))][section];
}

const engine::ValueDifference& DamageModel::difference(const QModelIndex& index) const {
    const Section& section = *sectionAt(index);
    const engine::VariantAccuracy& variant = m_accuracy->variants(section.variant);
    const int at = section.order[static_cast<std::size_t>(index.row())];
    return section.part == Part::outputs ? variant.outputs(at) : variant.values(at);
}

QModelIndex DamageModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, quintptr(0));
    const auto variant = static_cast<quintptr>(variantOf(parent));
    if (isVariant(parent)) return createIndex(row, column, 1 + variant);
    return createIndex(row, column, kValueFlag | (variant * kSections + static_cast<quintptr>(parent.row())));
}

QModelIndex DamageModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || isVariant(index)) return {};
    const int variant = variantOf(index);
    if (!isValue(index)) return createIndex(variant, 0, quintptr(0));
    return createIndex(static_cast<int>(index.internalId() % kSections), 0, 1 + static_cast<quintptr>(variant));
}

int DamageModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_sections.size());
    if (parent.column() != 0 || isValue(parent)) return 0;
    if (isVariant(parent)) return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].size());
    return static_cast<int>(sectionAt(parent)->order.size());
}

int DamageModel::columnCount(const QModelIndex&) const {
    return columnCountOf;
}

QString DamageModel::text(const engine::ValueDifference& value, int column) const {
    switch (column) {
        case nameColumn:
            return plainLine(value.name(), 160);
        case absoluteColumn:
            return value.problem().empty() ? formatDifference(value.max_absolute()) : tr("not comparable");
        case relativeColumn:
            return value.problem().empty() ? formatDifference(value.max_relative()) : QString();
        case outsideColumn:
            return tr("%1 of %2").arg(formatCount(value.outside()), formatCount(value.elements()));
        default:
            return {};
    }
}

QVariant DamageModel::judged(const QModelIndex& index, int role) const {
    const engine::ValueDifference& value = difference(index);
    const double damage = damageOf(value);
    switch (role) {
        case Qt::DisplayRole:
            return text(value, index.column());
        case Qt::AccessibleTextRole:
            if (index.column() == damageColumn) return formatDifference(value.max_absolute());
            return text(value, index.column());
        case Qt::ToolTipRole: {
            const QString more = plainLine(value.problem().empty() ? value.description() : value.problem());
            const QString all =
                more.isEmpty() ? plainLine(value.name()) : plainLine(value.name()) + QStringLiteral(": ") + more;
            return QStringLiteral("<qt>") + all.toHtmlEscaped() + QStringLiteral("</qt>");
        }
        case fractionRole:
            if (!(damage > 0)) return 0.0;
            return std::clamp((std::log10(damage) - m_lowest + 0.25) / (m_highest - m_lowest + 0.25), 0.0, 1.0);
        case withinRole:
            // The outputs of a quantized variant differ on purpose; its kernels are judged one by one.
            if (variantAt(index)->is_quantized() && sectionAt(index)->part == Part::outputs) return {};
            return value.is_within();
        case sourcesRole:
            return QVariant::fromValue(Sources(value.sources().begin(), value.sources().end()));
        default:
            return {};
    }
}

QVariant DamageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole && index.column() != nameColumn && index.column() != damageColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (isValue(index)) return judged(index, role);
    if (role == Qt::FontRole && isVariant(index)) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    if (isVariant(index)) {
        const engine::VariantAccuracy& variant = *variantAt(index);
        if (role == Qt::ToolTipRole)
            return QStringLiteral("<qt>") + verdictSentence(variant).toHtmlEscaped() + QStringLiteral("</qt>");
        return index.column() == nameColumn ? plainLine(variant.name(), 80) : QString();
    }
    if (index.column() != nameColumn || role != Qt::DisplayRole) return {};
    return sectionAt(index)->part == Part::outputs ? tr("Outputs") : tr("Values of kernels, worst first");
}

QVariant DamageModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCountOf) return {};
    const bool isText = section == nameColumn || section == damageColumn;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == outsideColumn)
        return tr("Numbers whose difference is more than the absolute tolerance plus the relative one times the value");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case nameColumn:
            return tr("Value");
        case absoluteColumn:
            return tr("Largest difference");
        case damageColumn:
            return tr("On a log scale");
        case relativeColumn:
            return tr("Largest relative");
        default:
            return tr("Outside");
    }
}

}  // namespace tenon::views
