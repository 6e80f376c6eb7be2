// SPDX-License-Identifier: GPL-3.0-or-later
// CompileQueue: keeps every variant optimized and compiled, the one that is looked at first.
//
// Results are kept by recipe, so that undo and going back to a variant are instant. A toggle overtakes what is under
// way for recipes that nobody has any more.
#pragma once

#include <QObject>
#include <map>
#include <string>
#include <vector>

#include "app/engine_session.h"
#include "core/passes/recipe.h"

namespace tenon::app {

struct RecipeResult {
    Snapshot<engine::Optimized> optimized;
    Snapshot<engine::Built> built;
    Snapshot<engine::Memory> memory;
    QString failure;  ///< of passes or compiler, one sentence
    bool isCalibrationMissing = false;
    int interruptions = 0;  ///< times the engine died over it: tried again once
    std::uint64_t lastUse = 0;
};

class CompileQueue : public QObject {
    Q_OBJECT

public:
    CompileQueue(EngineSession* session, QObject* parent = nullptr);

    /// What the recipe has led to so far; null members for what is not known yet.
    const RecipeResult& result(const Recipe& recipe) const;
    /// Recipes wanted, the most urgent first. Starts and drops work as needed.
    void want(const std::vector<Recipe>& recipes);
    /// Also plans memory of the most urgent recipe.
    void setMemoryWanted(bool isWanted);
    /// Another model: forgets everything.
    void clear();
    /// Tries failed recipes again.
    void retry();
    bool isBusy() const { return m_request != 0; }
    /// Whether the most urgent recipe is still on its way.
    bool isCurrentBusy() const;

signals:
    /// Something new about the recipe with this text (printRecipe).
    void advanced(const std::string& recipeText);
    void busyChanged();

private:
    enum class Task { none, optimize, build, memory };
    struct Next {
        Task task = Task::none;
        std::string key;
    };
    Next next() const;
    void schedule();
    void start(const Next& next);
    void finish(const Next& task, const std::shared_ptr<const engine::Reply>& reply);
    void forgetOld();

    EngineSession* m_session;
    std::map<std::string, RecipeResult> m_results;
    std::vector<std::string> m_wanted;
    Next m_running;
    quint64 m_request = 0;
    bool m_isMemoryWanted = false;
    std::uint64_t m_clock = 0;
};

/// Whether the recipe quantizes and has no ranges to do it with.
bool lacksCalibration(const Recipe& recipe);

}  // namespace tenon::app
