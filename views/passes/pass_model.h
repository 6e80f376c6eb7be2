// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the passes panel: stage, pass, and under a pass its options, near misses, rewrites by rule, and remarks;
// last the exceptions of the recipe.
//
//     Clean-up
//       [x] Fold constants                     53 → 42 nodes · 11 rewrites · 0.4 ms        2 near misses
//             Largest result in bytes  1073741824
//             Near misses
//               not folded: 'a': ...
//             Shape                            11 rewrites
//               s1 → removed
//     Exceptions
//       conv1                                  kept in float
//
// A model of the recipe (what is wanted) and of the newest Optimized (what came of it); the two may differ while the
// engine is busy. Long lists show kPageRows rows and one that asks for more.
#pragma once

#include <QAbstractItemModel>

#include "core/passes/pass.h"
#include "core/passes/recipe.h"
#include "views/common/snapshots.h"
#include "views/passes/recipe_edits.h"

namespace tenon::engine {
class PassRecord;
}

namespace tenon::views {

class PassModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind {
        stage,
        exceptions,
        pass,
        option,
        nearMisses,
        rule,
        remarks,
        nearMiss,
        rewrite,
        remark,
        exception,
        more
    };
    enum Role {
        kindRole = Qt::UserRole,  ///< Kind as int
        summaryRole,              ///< QString: what came of it, beside or under the title
        idRole,                   ///< QString: the id of a pass
        badgeRole,                ///< QString: "3 near misses", or empty
        keyRole,                  ///< QString: names the row across changes of the model
    };
    static constexpr int kPageRows = 200;

    explicit PassModel(QObject* parent = nullptr);
    ~PassModel() override;

    /// Not an edit: emits no recipeEdited.
    void setRecipe(const Recipe& recipe);
    const Recipe& recipe() const { return m_recipe; }
    void setOptimized(const Snapshot<engine::Optimized>& optimized);

    /// Takes the recipe over at once and emits recipeEdited.
    void apply(const RecipeEdit& edit);
    /// Of an exception row.
    void removeException(const QModelIndex& index);
    /// Replaces a row of kind `more` by up to five more pages.
    void showMore(const QModelIndex& index);

    Kind kindOf(const QModelIndex& index) const;
    /// Position in passRegistry() of the pass that the row is or belongs to; -1: none.
    int passOf(const QModelIndex& index) const;
    /// Of a row of kind option, else nullptr.
    const PassOption* optionOf(const QModelIndex& index) const;
    /// What a row stands for in the graph; empty for most kinds.
    Sources sourcesOf(const QModelIndex& index) const;
    QModelIndex indexOfPass(int pass) const;
    /// The row that holds the near misses of a pass; invalid when there are none.
    QModelIndex indexOfNearMisses(int pass) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void recipeEdited(const tenon::Recipe& recipe, const QString& undoText);

private:
    /// Rewrites of one rule.
    struct Rule {
        std::string name;
        std::vector<std::uint32_t> rewrites;  ///< positions in PassRecord.rewrites
        std::size_t shown = kPageRows;
    };
    /// What the snapshot says of one pass, as rows.
    struct Detail {
        std::vector<Rule> rules;
        std::size_t nearMisses = 0, shownMisses = kPageRows;
        std::size_t remarks = 0, shownRemarks = kPageRows;
        int rows() const { return static_cast<int>(rules.size()) + (nearMisses > 0) + (remarks > 0); }
    };
    struct Stage {
        PassStage stage;
        int first, count;  ///< rows of the registry
    };
    struct Exception {
        ExceptionKind kind;
        std::string node;
        bool operator==(const Exception&) const = default;
    };
    /// A long list under a row: how many there are and how many are shown.
    struct List {
        std::size_t total = 0;
        std::size_t* shown = nullptr;
    };

    static int passIn(const QModelIndex& index);
    static int ruleIn(const QModelIndex& index);
    QModelIndex make(int row, Kind kind, int pass = 0, int rule = 0) const;
    const PassInfo& infoOf(const QModelIndex& index) const;
    const engine::PassRecord* recordOf(int pass) const;
    Kind kindOfDetail(int pass, int row) const;
    int ruleOf(int pass, int row) const;
    List listUnder(const QModelIndex& parent) const;
    std::uint32_t rewriteAt(const QModelIndex& index) const;
    int stageOf(int pass) const;
    void setExceptions();
    void clearDetails();
    void fillDetails();
    void emitPassesChanged();

    QVariant stageData(const QModelIndex& index, int role) const;
    QVariant passData(const QModelIndex& index, int role) const;
    QVariant optionData(const QModelIndex& index, int role) const;
    QVariant detailData(const QModelIndex& index, int role) const;
    QVariant exceptionData(const QModelIndex& index, int role) const;
    QString titleOf(const QModelIndex& index) const;
    QString keyOf(const QModelIndex& index) const;
    QString accessibleText(const QModelIndex& index) const;

    Recipe m_recipe;
    Snapshot<engine::Optimized> m_optimized;
    std::vector<Stage> m_stages;
    mutable std::vector<Detail> m_details;  ///< by pass
    std::vector<Exception> m_exceptions;
    bool m_hidesMore = false;  ///< while showMore() replaces the row that asked
};

}  // namespace tenon::views
