// SPDX-License-Identifier: GPL-3.0-or-later
// VariantList: the variants of a document and which one is looked at, with undo and redo of every change.
//
// The state is a small value; a change is a pair of values (before, after) on the undo stack, so that undo cannot leave
// anything behind.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <vector>

#include "core/passes/recipe.h"

class QUndoStack;

namespace tenon::app {

struct VariantItem {
    int id = 0;  ///< never reused in a document
    QString name;
    Recipe recipe;
    bool isPinned = false;  ///< its recipe is kept: editing it makes a copy
    bool operator==(const VariantItem&) const = default;
};

struct VariantState {
    std::vector<VariantItem> items;  ///< the first is the baseline; never empty in an open document
    int currentId = 0;
    bool operator==(const VariantState&) const = default;
};

class VariantList : public QObject {
    Q_OBJECT

public:
    explicit VariantList(QObject* parent = nullptr);

    const VariantState& state() const { return m_state; }
    const std::vector<VariantItem>& items() const { return m_state.items; }
    /// CHECKs that there is one.
    const VariantItem& current() const;
    const VariantItem& baseline() const { return m_state.items.front(); }
    const VariantItem* find(int id) const;
    QUndoStack* undoStack() const { return m_undo; }

    /// Another document: forgets what can be undone. Ids in `state` count on from there.
    void reset(VariantState state);

    // Each is one step on the undo stack; what changes nothing is none.
    /// A pinned variant keeps its recipe: a copy named "NAME (edited)" gets the new one and becomes current.
    void editRecipe(const Recipe& recipe, const QString& text);
    /// Returns the id of the new variant, which becomes current.
    int add(const QString& name, const Recipe& recipe);
    int duplicate(int id);
    /// The baseline stays.
    void remove(int id);
    void rename(int id, const QString& name);
    void setPinned(int id, bool isPinned);
    void setBaseline(int id);
    void setCurrent(int id);

    /// `wanted`, or with a number behind it when another variant has that name.
    QString freeName(const QString& wanted) const;

signals:
    /// Items, names, pins, order, recipes or the current one.
    void changed();

private:
    class Edit;
    void push(const QString& text, const std::function<void(VariantState&)>& edit);
    void assign(const VariantState& state);
    VariantItem* itemOf(VariantState& state, int id) const;

    VariantState m_state;
    QUndoStack* m_undo;
    int m_nextId = 1;
};

}  // namespace tenon::app
