// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/variant_list.h"

#include <QUndoStack>
#include <algorithm>

#include "core/base/check.h"

namespace tenon::app {

class VariantList::Edit : public QUndoCommand {
public:
    Edit(VariantList* list, const QString& text, VariantState before, VariantState after)
        : QUndoCommand(text), list(list), before(std::move(before)), after(std::move(after)) {}

    void undo() override { list->assign(before); }
    void redo() override { list->assign(after); }

private:
    VariantList* list;
    VariantState before, after;
};

VariantList::VariantList(QObject* parent) : QObject(parent), m_undo(new QUndoStack(this)) {
    m_undo->setUndoLimit(500);
}

const VariantItem& VariantList::current() const {
    const VariantItem* item = find(m_state.currentId);
    TENON_CHECK(item, "a document has a current variant");
    return *item;
}

const VariantItem* VariantList::find(int id) const {
    const auto at = std::ranges::find(m_state.items, id, &VariantItem::id);
    return at == m_state.items.end() ? nullptr : &*at;
}

VariantItem* VariantList::itemOf(VariantState& state, int id) const {
    const auto at = std::ranges::find(state.items, id, &VariantItem::id);
    return at == state.items.end() ? nullptr : &*at;
}

void VariantList::reset(VariantState state) {
    m_nextId = 1;
    for (const VariantItem& item : state.items) m_nextId = std::max(m_nextId, item.id + 1);
    m_undo->clear();
    assign(state);
}

void VariantList::assign(const VariantState& state) {
    if (state == m_state) return;
    m_state = state;
    emit changed();
}

void VariantList::push(const QString& text, const std::function<void(VariantState&)>& edit) {
    VariantState after = m_state;
    edit(after);
    if (after != m_state) m_undo->push(new Edit(this, text, m_state, after));
}

void VariantList::editRecipe(const Recipe& recipe, const QString& text) {
    const VariantItem& item = current();
    if (recipe == item.recipe) return;
    if (!item.isPinned) return push(text, [&](VariantState& state) { itemOf(state, item.id)->recipe = recipe; });
    VariantItem copy{m_nextId++, freeName(tr("%1 (edited)").arg(item.name)), recipe, false};
    push(text, [&](VariantState& state) {
        state.currentId = copy.id;
        state.items.push_back(copy);
    });
}

int VariantList::add(const QString& name, const Recipe& recipe) {
    const VariantItem item{m_nextId++, freeName(name), recipe, false};
    push(tr("Add “%1”").arg(item.name), [&](VariantState& state) {
        state.items.push_back(item);
        state.currentId = item.id;
    });
    return item.id;
}

int VariantList::duplicate(int id) {
    const VariantItem* item = find(id);
    return item ? add(tr("%1 copy").arg(item->name), item->recipe) : 0;
}

void VariantList::remove(int id) {
    const VariantItem* item = find(id);
    if (!item || id == baseline().id) return;
    push(tr("Delete “%1”").arg(item->name), [&](VariantState& state) {
        const auto at = std::ranges::find(state.items, id, &VariantItem::id);
        const auto next = state.items.erase(at);
        if (state.currentId == id) state.currentId = (next == state.items.end() ? std::prev(next) : next)->id;
    });
}

void VariantList::rename(int id, const QString& name) {
    const VariantItem* item = find(id);
    const QString wanted = name.simplified().left(100);
    if (!item || wanted.isEmpty() || wanted == item->name) return;
    const QString free = freeName(wanted);
    push(tr("Rename “%1” to “%2”").arg(item->name, free), [&](VariantState& state) { itemOf(state, id)->name = free; });
}

void VariantList::setPinned(int id, bool isPinned) {
    const VariantItem* item = find(id);
    if (!item) return;
    push((isPinned ? tr("Pin “%1”") : tr("Unpin “%1”")).arg(item->name),
         [&](VariantState& state) { itemOf(state, id)->isPinned = isPinned; });
}

void VariantList::setBaseline(int id) {
    const VariantItem* item = find(id);
    if (!item) return;
    push(tr("Make “%1” the baseline").arg(item->name), [&](VariantState& state) {
        const auto at = std::ranges::find(state.items, id, &VariantItem::id);
        std::rotate(state.items.begin(), at, at + 1);
    });
}

void VariantList::setCurrent(int id) {
    const VariantItem* item = find(id);
    if (!item) return;
    push(tr("Look at “%1”").arg(item->name), [&](VariantState& state) { state.currentId = id; });
}

QString VariantList::freeName(const QString& wanted) const {
    const auto isTaken = [this](const QString& name) {
        return std::ranges::any_of(m_state.items, [&](const VariantItem& item) { return item.name == name; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number) name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

}  // namespace tenon::app
