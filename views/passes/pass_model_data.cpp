// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of PassModel say, and what editing them does; their structure is in pass_model.cpp.
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/passes/explanations.h"
#include "views/passes/pass_model.h"
#include "views/passes/pass_texts.h"

namespace tenon::views {

namespace {

QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QVariant PassModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
            return titleOf(index);
        case Qt::AccessibleTextRole:
            return accessibleText(index);
        case kindRole:
            return static_cast<int>(kindOf(index));
        case keyRole:
            return keyOf(index);
        default:
            break;
    }
    switch (kindOf(index)) {
        case Kind::stage:
            return stageData(index, role);
        case Kind::pass:
            return passData(index, role);
        case Kind::option:
            return optionData(index, role);
        case Kind::exception:
            return exceptionData(index, role);
        default:
            return detailData(index, role);
    }
}

QString PassModel::titleOf(const QModelIndex& index) const {
    switch (kindOf(index)) {
        case Kind::stage:
            return stageTitle(m_stages[index.row()].stage);
        case Kind::exceptions:
            return tr("Exceptions");
        case Kind::pass:
            return passTitle(infoOf(index).id);
        case Kind::option:
            return optionTitle(infoOf(index).id, optionOf(index)->name);
        case Kind::nearMisses:
            return tr("Near misses");
        case Kind::remarks:
            return tr("Remarks");
        case Kind::rule:
            return plainLine(m_details[passIn(index)].rules[ruleIn(index)].name, 120);
        case Kind::nearMiss:
            return plainLine(recordOf(passIn(index))->near_misses(index.row()).text());
        case Kind::remark:
            return plainLine(recordOf(passIn(index))->remarks(index.row()).text());
        case Kind::rewrite:
            return rewriteText(recordOf(passIn(index))->rewrites(static_cast<int>(rewriteAt(index))));
        case Kind::exception:
            return plainLine(m_exceptions[index.row()].node, 200);
        case Kind::more: {
            const List list = listUnder(index.parent());
            return tr("Show more of %1").arg(formatCount(static_cast<std::int64_t>(list.total)));
        }
    }
    return {};
}

QString PassModel::keyOf(const QModelIndex& index) const {
    const QString pass = passOf(index) >= 0 ? asText(infoOf(index).id) : QString();
    switch (kindOf(index)) {
        case Kind::stage:
            return QStringLiteral("stage/") + asText(stageName(m_stages[index.row()].stage));
        case Kind::pass:
            return QStringLiteral("pass/") + pass;
        case Kind::exceptions:
            return QStringLiteral("exceptions");
        case Kind::nearMisses:
            return QStringLiteral("misses/") + pass;
        case Kind::remarks:
            return QStringLiteral("remarks/") + pass;
        case Kind::rule:
            return QStringLiteral("rule/%1/%2").arg(pass, titleOf(index));
        default:
            return {};
    }
}

QVariant PassModel::stageData(const QModelIndex& index, int role) const {
    const Stage& stage = m_stages[index.row()];
    if (role == Qt::ToolTipRole) return stageText(stage.stage);
    if (role != summaryRole) return {};
    const auto rows =
        passRegistry().subspan(static_cast<std::size_t>(stage.first), static_cast<std::size_t>(stage.count));
    const auto on = std::ranges::count_if(rows, [this](const PassInfo& pass) { return isPassOn(m_recipe, pass); });
    return tr("%1 of %2 on").arg(on).arg(stage.count);
}

QVariant PassModel::passData(const QModelIndex& index, int role) const {
    const PassInfo& info = infoOf(index);
    const engine::PassRecord* record = recordOf(passIn(index));
    switch (role) {
        case Qt::CheckStateRole:
            return isPassOn(m_recipe, info) ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            return passExplanation(info.id).what;
        case idRole:
            return asText(info.id);
        case summaryRole:
            return passSummary(info, m_recipe, record);
        case badgeRole:
            return record && record->near_misses_size() > 0 ? nearMissCount(record->near_misses_size()) : QString();
        default:
            return {};
    }
}

QVariant PassModel::optionData(const QModelIndex& index, int role) const {
    const PassInfo& info = infoOf(index);
    const PassOption& option = *optionOf(index);
    const QString value = optionValue(m_recipe, info, option);
    switch (role) {
        case Qt::EditRole:
            return value;
        case summaryRole:
            return option.type == OptionType::integer ? formatCount(value.toLongLong()) : value;
        case Qt::CheckStateRole:
            if (option.type != OptionType::flag) return {};
            return value == QLatin1String("on") ? Qt::Checked : Qt::Unchecked;
        case Qt::ToolTipRole:
            return optionText(info.id, option.name);
        case idRole:
            return asText(option.name);
        default:
            return {};
    }
}

QVariant PassModel::detailData(const QModelIndex& index, int role) const {
    if (role == Qt::ToolTipRole) return titleOf(index).toHtmlEscaped();
    if (role != summaryRole) return {};
    const Detail* detail = passOf(index) >= 0 ? &m_details[passIn(index)] : nullptr;
    switch (kindOf(index)) {
        case Kind::nearMisses:
            return formatCount(static_cast<std::int64_t>(detail->nearMisses));
        case Kind::remarks:
            return formatCount(static_cast<std::int64_t>(detail->remarks));
        case Kind::rule:
            return rewriteCount(static_cast<qsizetype>(detail->rules[ruleIn(index)].rewrites.size()));
        case Kind::exceptions:
            return formatCount(static_cast<std::int64_t>(m_exceptions.size()));
        default:
            return {};
    }
}

QVariant PassModel::exceptionData(const QModelIndex& index, int role) const {
    if (role == Qt::ToolTipRole) return titleOf(index).toHtmlEscaped();
    if (role != summaryRole) return {};
    const bool isFloat = m_exceptions[index.row()].kind == ExceptionKind::keptFloat;
    return isFloat ? tr("kept in float") : tr("kept unfused");
}

QString PassModel::accessibleText(const QModelIndex& index) const {
    QStringList parts = {titleOf(index)};
    for (const int role : {summaryRole, badgeRole})
        if (const QString text = data(index, role).toString(); !text.isEmpty()) parts << text;
    return parts.join(QStringLiteral(", "));
}

bool PassModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) return false;
    const Kind kind = kindOf(index);
    const bool isChecked = value.toInt() == Qt::Checked;
    if (kind == Kind::pass && role == Qt::CheckStateRole) {
        apply(switchPass(m_recipe, infoOf(index), isChecked));
        return true;
    }
    if (kind != Kind::option || (role != Qt::EditRole && role != Qt::CheckStateRole)) return false;
    const QString text = role == Qt::EditRole ? value.toString() : QString(QLatin1String(isChecked ? "on" : "off"));
    if (text == optionValue(m_recipe, infoOf(index), *optionOf(index))) return false;
    const auto edit = changeOption(m_recipe, infoOf(index), *optionOf(index), text);
    if (edit) apply(*edit);
    return edit.has_value();
}

Qt::ItemFlags PassModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (kindOf(index) == Kind::pass) return base | Qt::ItemIsUserCheckable;
    const PassOption* option = optionOf(index);
    if (!option) return base;
    return base | (option->type == OptionType::flag ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

}  // namespace tenon::views
