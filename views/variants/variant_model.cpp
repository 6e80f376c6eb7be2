// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/variants/variant_model.h"

#include <algorithm>

#include "core/engine/engine.pb.h"
#include "profiler/profile.h"
#include "views/common/format.h"
#include "views/variants/variant_words.h"

namespace tenon::views {

void VariantModel::setRows(std::vector<VariantRow> rows) {
    std::vector<QString> recipes;
    for (const VariantRow& row : rows) {
        const auto same = std::ranges::find(m_rows, row.recipeJson, &VariantRow::recipeJson);
        recipes.push_back(same == m_rows.end() ? summarizeRecipe(row.recipeJson)
                                               : m_recipes[static_cast<std::size_t>(same - m_rows.begin())]);
    }
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &VariantRow::id, &VariantRow::id);
    if (!isSame) beginResetModel();
    m_rows = std::move(rows);
    m_recipes = std::move(recipes);
    if (!isSame)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int VariantModel::rowOf(int id) const {
    const auto row = std::ranges::find(m_rows, id, &VariantRow::id);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

const VariantRow* VariantModel::baseline() const {
    const auto row = std::ranges::find(m_rows, true, &VariantRow::isBaseline);
    return row == m_rows.end() ? nullptr : &*row;
}

int VariantModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VariantModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags VariantModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == name) flags |= Qt::ItemIsEditable;
    return flags;
}

bool VariantModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != name || role != Qt::EditRole) return false;
    const VariantRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString wanted = value.toString().simplified();
    const bool isTaken =
        std::ranges::any_of(m_rows, [&](const VariantRow& r) { return r.id != row.id && r.name == wanted; });
    if (wanted.isEmpty() || wanted == row.name || isTaken) return false;
    emit renamed(row.id, wanted);
    return true;
}

QVariant VariantModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const VariantRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return column == recipe ? m_recipes[static_cast<std::size_t>(index.row())] : text(row, column);
        case Qt::EditRole:
            return column == name ? row.name : QVariant();
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::AccessibleTextRole:
            return accessibleText(row, column);
        case IdRole:
            return row.id;
        case DetailRole:
            return detail(row, column);
        case MarkRole:
            return static_cast<int>(mark(row, column));
        case ColourRole:
            return row.colour;
        case BadgesRole:
            return column == name ? badges(row) : QStringList();
        default:
            return {};
    }
}

QString VariantModel::text(const VariantRow& row, int column) const {
    const QString unknown = QStringLiteral("–");
    const VariantProfile* profile = measured(row);
    const Comparison* c = comparison(row, baseline());
    switch (column) {
        case name:
            return row.name;
        case latency:
            return profile ? formatDuration(profile->medianNs) : unknown;
        case against:
            if (row.isBaseline) return tr("baseline");
            return c ? verdictOf(*c) : unknown;
        case accuracy: {
            const QString words = summarizeAccuracy(row);
            return words.isEmpty() ? unknown : words;
        }
        case arena:
            return row.built ? formatBytes(row.built->arena_bytes()) : unknown;
        case constants:
            return row.built ? formatBytes(row.built->constant_bytes()) : unknown;
        case library:
            return row.built && row.built->library_bytes() > 0 ? formatBytes(row.built->library_bytes()) : unknown;
        case state:
            return stateOf(row);
        default:
            return {};
    }
}

QString VariantModel::detail(const VariantRow& row, int column) const {
    if (column == latency)
        if (const VariantProfile* profile = measured(row))
            return tr("%1 to %2", "times").arg(formatDuration(profile->p05Ns), formatDuration(profile->p95Ns));
    if (column == against)
        if (const Comparison* c = comparison(row, baseline()))
            return QStringLiteral("%1–%2").arg(formatRatio(c->ci95.lower), formatRatio(c->ci95.upper));
    return {};
}

QString VariantModel::toolTip(const VariantRow& row, int column) const {
    QString tip;
    if (column == state && row.state == VariantRow::State::failed) tip = row.failure;
    if (column == against)
        if (const Comparison* c = comparison(row, baseline())) tip = verdictSentence(*c, baseline()->name);
    if (column == latency && measured(row))
        tip = tr("Median of all inferences, and the range that nine in ten of them lie in");
    if (column == recipe) tip = m_recipes[static_cast<std::size_t>(rowOf(row.id))];
    if (column == name) tip = row.name;
    return tip.toHtmlEscaped();
}

VariantModel::Mark VariantModel::mark(const VariantRow& row, int column) const {
    if (column == state && row.state == VariantRow::State::failed) return Mark::bad;
    if (column == accuracy && !isAccurate(row)) return Mark::bad;
    if (row.isStale && (column == latency || column == against)) return Mark::muted;
    if (column == against && row.isBaseline) return Mark::muted;
    const Comparison* c = column == against ? comparison(row, baseline()) : nullptr;
    if (c && c->verdict == Verdict::faster) return Mark::good;
    if (c && c->verdict == Verdict::slower) return Mark::bad;
    return Mark::none;
}

QStringList VariantModel::badges(const VariantRow& row) {
    QStringList icons;
    if (row.isBaseline) icons << QStringLiteral("baseline");
    if (row.isPinned) icons << QStringLiteral("pin");
    return icons;
}

/// Says what the swatch and the badges show.
QString VariantModel::accessibleText(const VariantRow& row, int column) const {
    if (column != name) return {};
    QStringList parts{row.name};
    if (row.isCurrent) parts << tr("current variant");
    if (row.isBaseline) parts << tr("baseline");
    if (row.isPinned) parts << tr("pinned");
    return parts.join(QStringLiteral(", "));
}

QVariant VariantModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == arena) return tr("Memory for everything that is computed on the way");
        if (section == constants) return tr("Weights and other constants as the compiled code keeps them");
        if (section == library) return tr("Size of the shared library that an export writes");
        if (section == against)
            return tr("How many times faster than the baseline, with the range that it lies in with 95 % confidence");
        return {};
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Variant");
        case latency:
            return tr("Latency");
        case against:
            return tr("Against the baseline");
        case accuracy:
            return tr("Accuracy");
        case arena:
            return tr("Working memory");
        case constants:
            return tr("Constants");
        case library:
            return tr("Library");
        case recipe:
            return tr("Recipe");
        default:
            return tr("State");
    }
}

}  // namespace tenon::views
