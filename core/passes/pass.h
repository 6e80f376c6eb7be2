// SPDX-License-Identifier: Apache-2.0
// Passes: what one is, and what it is given to work with.
//
// A pass is a plain function. It edits the graph through the graph's verbs and rewrite.h, records every rewrite and
// every near miss in the context, and returns whether it changed anything. It leaves no dead nodes behind, keeps types
// and provenance, and running it twice changes nothing the second time. The runner (runner.h) does the rest.
#pragma once

#include <initializer_list>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/ir/graph.h"
#include "core/passes/ledger.h"
#include "core/passes/recipe.h"

namespace tenon {

class PassContext;
using PassFunction = Result<bool> (*)(Graph&, PassContext&);

enum class PassStage : std::uint8_t { cleanup, algebra, quantization, fusion, memory };
std::string_view stageName(PassStage stage);

enum class OptionType : std::uint8_t { integer, real, flag, choice };
std::string_view optionTypeName(OptionType type);

struct PassOption {
    std::string_view name;
    OptionType type;
    std::string_view defaultValue;
    std::string_view gloss;
    std::span<const std::string_view> choices = {};  ///< of a choice
};

/// A row of the registry. Menus, the command line and the documentation are made from it.
struct PassInfo {
    std::string_view id;
    PassStage stage;
    std::string_view gloss;  ///< one line in plain words
    PassFunction function;   ///< nullptr: done by a folder above, see PassBinding; memory rows never run on the graph
    std::span<const std::string_view> presets;  ///< presets in which the pass is on
    std::span<const PassOption> options = {};
};

/// Gives a row of the registry its function when that lives in a folder above this one (core/quantize).
struct PassBinding {
    std::string_view id;
    PassFunction function;
};

/// Every pass, in the order in which they run: the table in registry.cpp.
std::span<const PassInfo> passRegistry();
/// nullptr when there is none of that id.
const PassInfo* findPass(std::string_view id);

/// What a pass sees of the world: its options, the recipe's exceptions, the ledger, and the wish to stop.
class PassContext {
public:
    PassContext(const PassInfo& pass, const Recipe& recipe, std::stop_token stop, PassRecord& record);

    const Recipe& recipe() const { return theRecipe; }
    bool isStopped() const { return stop.stop_requested(); }

    /// Options by the name and type in the registry (CHECKed): the recipe's value or the row's default.
    std::int64_t integer(std::string_view option) const;
    double real(std::string_view option) const;
    bool flag(std::string_view option) const;
    std::string_view choice(std::string_view option) const;

    /// Whether the recipe keeps this node, or a source node that it stands for, out of fused groups / in float.
    bool isKeptUnfused(const Graph& graph, NodeId node) const;
    bool isKeptFloat(const Graph& graph, NodeId node) const;

    /// Records; call before nodes are erased. `rule` is an id that can be counted ("x*1").
    void rewrite(std::string_view rule, std::vector<std::string> before, std::vector<std::string> after);
    void remark(std::string text, std::vector<std::string> nodes);
    /// What the pass would have done, and why it did not: "not fused: 'conv1' has a second consumer, 'Add_12'". The
    /// same sentence is recorded once, however often a sweep comes by.
    void nearMiss(std::string reason, std::vector<std::string> nodes);

private:
    std::string_view option(std::string_view name, OptionType type) const;

    const PassInfo& pass;
    const Recipe& theRecipe;
    std::stop_token stop;
    PassRecord& record;
    std::unordered_set<std::string> keptUnfused, keptFloat, missed;
};

/// Names of nodes, for the ledger.
std::vector<std::string> nodeNames(const Graph& graph, std::span<const NodeId> nodes);
std::vector<std::string> nodeNames(const Graph& graph, std::initializer_list<NodeId> nodes);

}  // namespace tenon
