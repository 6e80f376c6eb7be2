// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/pass_model.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/engine/engine.pb.h"
#include "views/common/selection.h"

namespace tenon::views {

namespace {

/// An internal id: kind and the rows of the ancestors. The row of an index is its own place among its siblings.
constexpr quintptr pack(PassModel::Kind kind, int pass, int rule) {
    return static_cast<quintptr>(kind) | static_cast<quintptr>(pass) << 4 | static_cast<quintptr>(rule) << 12;
}

constexpr int kMostRules = 1 << 20;

template <class Message>
Sources sourcesIn(const Message& message) {
    return sorted(Sources(message.sources().begin(), message.sources().end()));
}

}  // namespace

int PassModel::passIn(const QModelIndex& index) {
    return static_cast<int>(index.internalId() >> 4 & 0xff);
}

int PassModel::ruleIn(const QModelIndex& index) {
    return static_cast<int>(index.internalId() >> 12 & (kMostRules - 1));
}

PassModel::PassModel(QObject* parent) : QAbstractItemModel(parent) {
    const auto registry = passRegistry();
    for (int i = 0; i < static_cast<int>(registry.size()); ++i) {
        if (m_stages.empty() || m_stages.back().stage != registry[i].stage)
            m_stages.push_back({registry[i].stage, i, 0});
        ++m_stages.back().count;
    }
    m_details.resize(registry.size());
}

PassModel::~PassModel() = default;

// What is shown -------------------------------------------------------------------------------------------------

void PassModel::setRecipe(const Recipe& recipe) {
    if (recipe == m_recipe) return;
    m_recipe = recipe;
    setExceptions();
    emitPassesChanged();
}

void PassModel::apply(const RecipeEdit& edit) {
    if (edit.recipe == m_recipe) return;
    setRecipe(edit.recipe);
    emit recipeEdited(edit.recipe, edit.undoText);
}

void PassModel::setExceptions() {
    std::vector<Exception> exceptions;
    for (const std::string& node : m_recipe.keepFloat) exceptions.push_back({ExceptionKind::keptFloat, node});
    for (const std::string& node : m_recipe.keepUnfused) exceptions.push_back({ExceptionKind::keptUnfused, node});
    if (exceptions == m_exceptions) return;
    const int row = static_cast<int>(m_stages.size());
    if (!m_exceptions.empty()) {
        beginRemoveRows({}, row, row);
        m_exceptions.clear();
        endRemoveRows();
    }
    if (!exceptions.empty()) {
        beginInsertRows({}, row, row);
        m_exceptions = std::move(exceptions);
        endInsertRows();
    }
}

void PassModel::setOptimized(const Snapshot<engine::Optimized>& optimized) {
    clearDetails();
    m_optimized = optimized;
    fillDetails();
    emitPassesChanged();
}

void PassModel::clearDetails() {
    const auto registry = passRegistry();
    for (int pass = 0; pass < static_cast<int>(registry.size()); ++pass) {
        const int rows = m_details[pass].rows();
        if (rows == 0) continue;
        const int first = static_cast<int>(registry[pass].options.size());
        beginRemoveRows(indexOfPass(pass), first, first + rows - 1);
        m_details[pass] = {};
        endRemoveRows();
    }
}

void PassModel::fillDetails() {
    const auto registry = passRegistry();
    for (int pass = 0; pass < static_cast<int>(registry.size()); ++pass) {
        const engine::PassRecord* record = recordOf(pass);
        if (!record) continue;
        Detail detail;
        std::unordered_map<std::string_view, std::size_t> ruleByName;
        for (int i = 0; i < record->rewrites_size(); ++i) {
            const std::string& name = record->rewrites(i).rule();
            const auto [found, isNew] = ruleByName.try_emplace(name, detail.rules.size());
            if (isNew && detail.rules.size() == kMostRules) break;
            if (isNew) detail.rules.push_back({name, {}});
            detail.rules[found->second].rewrites.push_back(static_cast<std::uint32_t>(i));
        }
        detail.nearMisses = static_cast<std::size_t>(record->near_misses_size());
        detail.remarks = static_cast<std::size_t>(record->remarks_size());
        if (detail.rows() == 0) continue;
        const int first = static_cast<int>(registry[pass].options.size());
        beginInsertRows(indexOfPass(pass), first, first + detail.rows() - 1);
        m_details[pass] = std::move(detail);
        endInsertRows();
    }
}

void PassModel::emitPassesChanged() {
    const auto changedRows = [this](const QModelIndex& parent, int rows) {
        if (rows > 0) emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    };
    changedRows({}, static_cast<int>(m_stages.size()));
    const auto registry = passRegistry();
    for (int stage = 0; stage < static_cast<int>(m_stages.size()); ++stage)
        changedRows(make(stage, Kind::stage), m_stages[stage].count);
    for (int pass = 0; pass < static_cast<int>(registry.size()); ++pass)
        changedRows(indexOfPass(pass), static_cast<int>(registry[pass].options.size()));
}

void PassModel::removeException(const QModelIndex& index) {
    if (!index.isValid() || kindOf(index) != Kind::exception) return;
    const Exception exception = m_exceptions[static_cast<std::size_t>(index.row())];
    apply(views::removeException(m_recipe, exception.kind, exception.node));
}

void PassModel::showMore(const QModelIndex& index) {
    if (!index.isValid() || kindOf(index) != Kind::more) return;
    const QModelIndex parent = index.parent();
    const List list = listUnder(parent);
    const int row = index.row();
    beginRemoveRows(parent, row, row);
    m_hidesMore = true;
    endRemoveRows();
    const std::size_t more = std::min<std::size_t>(list.total - *list.shown, 5u * kPageRows);
    const bool hasMoreLeft = *list.shown + more < list.total;
    beginInsertRows(parent, row, row + static_cast<int>(more) - (hasMoreLeft ? 0 : 1));
    *list.shown += more;
    m_hidesMore = false;
    endInsertRows();
}

// Structure -----------------------------------------------------------------------------------------------------

QModelIndex PassModel::make(int row, Kind kind, int pass, int rule) const {
    return createIndex(row, 0, pack(kind, pass, rule));
}

PassModel::Kind PassModel::kindOf(const QModelIndex& index) const {
    const Kind kind = static_cast<Kind>(index.internalId() & 0xf);
    if (kind != Kind::rewrite && kind != Kind::nearMiss && kind != Kind::remark) return kind;
    return static_cast<std::size_t>(index.row()) == *listUnder(parent(index)).shown ? Kind::more : kind;
}

int PassModel::passOf(const QModelIndex& index) const {
    if (!index.isValid()) return -1;
    const Kind kind = static_cast<Kind>(index.internalId() & 0xf);
    return kind == Kind::stage || kind == Kind::exceptions || kind == Kind::exception ? -1 : passIn(index);
}

const PassInfo& PassModel::infoOf(const QModelIndex& index) const {
    return passRegistry()[static_cast<std::size_t>(passIn(index))];
}

const PassOption* PassModel::optionOf(const QModelIndex& index) const {
    if (!index.isValid() || kindOf(index) != Kind::option) return nullptr;
    return &infoOf(index).options[static_cast<std::size_t>(index.row())];
}

const engine::PassRecord* PassModel::recordOf(int pass) const {
    if (!m_optimized || pass >= m_optimized->ledger().passes_size()) return nullptr;
    const engine::PassRecord& record = m_optimized->ledger().passes(pass);
    return record.id() == passRegistry()[static_cast<std::size_t>(pass)].id ? &record : nullptr;
}

int PassModel::stageOf(int pass) const {
    int stage = static_cast<int>(m_stages.size()) - 1;
    while (m_stages[stage].first > pass) --stage;
    return stage;
}

/// Row below the options of a pass: near misses first, then rules, then remarks.
PassModel::Kind PassModel::kindOfDetail(int pass, int row) const {
    const Detail& detail = m_details[pass];
    if (detail.nearMisses > 0 && row == 0) return Kind::nearMisses;
    return ruleOf(pass, row) < static_cast<int>(detail.rules.size()) ? Kind::rule : Kind::remarks;
}

int PassModel::ruleOf(int pass, int row) const {
    return row - (m_details[pass].nearMisses > 0 ? 1 : 0);
}

PassModel::List PassModel::listUnder(const QModelIndex& parent) const {
    Detail& detail = m_details[passIn(parent)];
    switch (static_cast<Kind>(parent.internalId() & 0xf)) {
        case Kind::rule: {
            Rule& rule = detail.rules[ruleIn(parent)];
            return {rule.rewrites.size(), &rule.shown};
        }
        case Kind::nearMisses:
            return {detail.nearMisses, &detail.shownMisses};
        case Kind::remarks:
            return {detail.remarks, &detail.shownRemarks};
        default:
            return {};
    }
}

QModelIndex PassModel::indexOfPass(int pass) const {
    const int stage = stageOf(pass);
    return make(pass - m_stages[stage].first, Kind::pass, pass);
}

QModelIndex PassModel::indexOfNearMisses(int pass) const {
    if (m_details[pass].nearMisses == 0) return {};
    return make(static_cast<int>(passRegistry()[pass].options.size()), Kind::nearMisses, pass);
}

QModelIndex PassModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    const int stages = static_cast<int>(m_stages.size());
    if (!parent.isValid()) return make(row, row < stages ? Kind::stage : Kind::exceptions);
    const int pass = passIn(parent);
    switch (kindOf(parent)) {
        case Kind::stage:
            return make(row, Kind::pass, m_stages[parent.row()].first + row);
        case Kind::exceptions:
            return make(row, Kind::exception);
        case Kind::pass: {
            const int options = static_cast<int>(passRegistry()[pass].options.size());
            if (row < options) return make(row, Kind::option, pass);
            const Kind kind = kindOfDetail(pass, row - options);
            return make(row, kind, pass, kind == Kind::rule ? ruleOf(pass, row - options) : 0);
        }
        case Kind::nearMisses:
            return make(row, Kind::nearMiss, pass);
        case Kind::rule:
            return make(row, Kind::rewrite, pass, ruleIn(parent));
        case Kind::remarks:
            return make(row, Kind::remark, pass);
        default:
            return {};
    }
}

QModelIndex PassModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const int pass = passIn(index), rule = ruleIn(index);
    // Of kind and ancestors only: kindOf() asks for the parent.
    switch (static_cast<Kind>(index.internalId() & 0xf)) {
        case Kind::pass:
            return make(stageOf(pass), Kind::stage);
        case Kind::exception:
            return make(static_cast<int>(m_stages.size()), Kind::exceptions);
        case Kind::option:
        case Kind::nearMisses:
        case Kind::rule:
        case Kind::remarks:
            return indexOfPass(pass);
        case Kind::nearMiss:
            return indexOfNearMisses(pass);
        case Kind::rewrite: {
            const int options = static_cast<int>(passRegistry()[pass].options.size());
            const int above = m_details[pass].nearMisses > 0 ? 1 : 0;
            return make(options + above + rule, Kind::rule, pass, rule);
        }
        case Kind::remark: {
            const int options = static_cast<int>(passRegistry()[pass].options.size());
            return make(options + m_details[pass].rows() - 1, Kind::remarks, pass);
        }
        default:
            return {};
    }
}

int PassModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_stages.size()) + (m_exceptions.empty() ? 0 : 1);
    switch (kindOf(parent)) {
        case Kind::stage:
            return m_stages[parent.row()].count;
        case Kind::exceptions:
            return static_cast<int>(m_exceptions.size());
        case Kind::pass:
            return static_cast<int>(infoOf(parent).options.size()) + m_details[passIn(parent)].rows();
        case Kind::nearMisses:
        case Kind::rule:
        case Kind::remarks: {
            const List list = listUnder(parent);
            if (list.total <= *list.shown) return static_cast<int>(list.total);
            return static_cast<int>(*list.shown) + (m_hidesMore ? 0 : 1);
        }
        default:
            return 0;
    }
}

int PassModel::columnCount(const QModelIndex&) const {
    return 1;
}

std::uint32_t PassModel::rewriteAt(const QModelIndex& index) const {
    return m_details[passIn(index)].rules[ruleIn(index)].rewrites[static_cast<std::size_t>(index.row())];
}

Sources PassModel::sourcesOf(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const engine::PassRecord* record = passOf(index) >= 0 ? recordOf(passOf(index)) : nullptr;
    switch (kindOf(index)) {
        case Kind::nearMiss:
            return sourcesIn(record->near_misses(index.row()));
        case Kind::remark:
            return sourcesIn(record->remarks(index.row()));
        case Kind::rewrite:
            return sourcesIn(record->rewrites(static_cast<int>(rewriteAt(index))));
        case Kind::rule: {
            Sources all;
            for (const std::uint32_t rewrite : m_details[passIn(index)].rules[ruleIn(index)].rewrites) {
                const auto& sources = record->rewrites(static_cast<int>(rewrite)).sources();
                all.insert(all.end(), sources.begin(), sources.end());
            }
            return sorted(std::move(all));
        }
        case Kind::exception: {
            if (!m_optimized) return {};
            const auto& nodes = m_optimized->graph().nodes();
            const auto node = std::ranges::find(nodes, m_exceptions[index.row()].node, &engine::Node::name);
            return node == nodes.end() ? Sources{} : sourcesIn(*node);
        }
        default:
            return {};
    }
}

}  // namespace tenon::views
