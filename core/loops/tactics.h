// SPDX-License-Identifier: Apache-2.0
// The table of tactics: schedule templates with parameters. A kernel is computed by the first tactic that matches its
// group, unless its schedule names another that also does.
#pragma once

#include <span>
#include <string_view>

#include "core/loops/lower.h"

namespace tenon::loops {

/// What a tactic's parameter means and which values make sense.
struct TacticParameter {
    std::string_view name;
    std::string_view gloss;
};

struct Tactic {
    std::string_view id;
    std::string_view gloss;
    std::span<const TacticParameter> parameters;
    /// Whether the group has the form the tactic computes.
    bool (*matches)(const Graph& graph, const FusedGroup& group, const Target& target);
    /// Parameters absent from the schedule take the cost model's choice; the result holds all of them, as used.
    Result<LoweredKernel> (*build)(const Graph& graph, const FusedGroup& group, const Target& target,
                                   const Schedule& schedule);
};

/// All tactics, the most specific first.
std::span<const Tactic> allTactics();
/// nullptr when there is none of that id.
const Tactic* findTactic(std::string_view id);
/// The first that matches, or nullptr.
const Tactic* tacticFor(const Graph& graph, const FusedGroup& group, const Target& target);

/// Name of a group's kernel: its ops in lower case, as "conv_add_relu", shortened when there are many.
std::string kernelName(const Graph& graph, const FusedGroup& group);

}  // namespace tenon::loops
