// SPDX-License-Identifier: Apache-2.0
#include "core/loops/tactics.h"

#include <algorithm>
#include <cctype>

#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

constexpr TacticParameter kPointwiseParameters[] = {{"vectors", "vectors computed in one step of the innermost loop"}};
constexpr TacticParameter kRowsParameters[] = {{"vectors", "accumulators of a row, to hide the latency of adding"}};
constexpr TacticParameter kGemmParameters[] = {
    {"rows", "rows of the register tile: elements that are broadcast"},
    {"vectors", "columns of the register tile, in vectors"},
    {"unroll", "steps along the depth in one iteration"},
    {"panel", "tiles, or lines of a convolution, whose operand is packed together"},
    {"pack", "1: copy the vector operand into a panel first; 0: read it in place"},
    {"swap", "1: vectors run along the rows of the result instead of its columns"},
    {"order", "0: row blocks outermost; 1: column tiles outermost"},
    {"parts", "parallel parts of the row blocks"},
};
constexpr TacticParameter kDepthwiseParameters[] = {
    {"rows", "output lines of the register tile"},
    {"vectors", "columns of the register tile, in vectors"},
    {"strip", "output lines whose input is copied at once"},
};
constexpr TacticParameter kAttentionParameters[] = {
    {"block", "queries that are worked on together, in vectors"},
    {"keys", "keys of a register tile of scores"},
    {"rows", "queries of a register tile of the output"},
    {"vectors", "columns of a register tile of the output, in vectors"},
    {"unroll", "steps along the depth of a product in one iteration"},
};

// clang-format off
constexpr Tactic kTactics[] = {
    {"depthwise", "a convolution of each channel by itself, in register tiles", kDepthwiseParameters, matchesDepthwise, buildDepthwise},
    {"attention", "softmax(Q K^T) V in blocks of queries", kAttentionParameters, matchesAttention, buildAttention},
    {"gemm", "a product of matrices or a convolution as one, in register tiles", kGemmParameters, matchesGemm, buildGemm},
    {"rows", "folds the axes of a row in a few passes over it", kRowsParameters, matchesRows, buildRows},
    {"pointwise", "every element by itself, in vectors", kPointwiseParameters, matchesPointwise, buildPointwise},
    {"generic", "plain loops for anything that has a definition", {}, matchesGeneric, buildGeneric},
};
// clang-format on

}  // namespace

std::span<const Tactic> allTactics() {
    return kTactics;
}

const Tactic* findTactic(std::string_view id) {
    const auto row = std::ranges::find(kTactics, id, &Tactic::id);
    return row == std::end(kTactics) ? nullptr : row;
}

const Tactic* tacticFor(const Graph& graph, const FusedGroup& group, const Target& target) {
    const auto row = std::ranges::find_if(kTactics, [&](const Tactic& t) { return t.matches(graph, group, target); });
    return row == std::end(kTactics) ? nullptr : row;
}

std::string kernelName(const Graph& graph, const FusedGroup& group) {
    constexpr std::size_t kMostOps = 4;
    std::string name;
    for (std::size_t i = 0; i < std::min(group.nodes.size(), kMostOps); ++i) {
        if (i > 0) name += '_';
        for (char c : opName(graph.node(group.nodes[i]).op))
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (group.nodes.size() > kMostOps) name += "_and_" + std::to_string(group.nodes.size() - kMostOps) + "_more";
    return name;
}

}  // namespace tenon::loops
