// SPDX-License-Identifier: Apache-2.0
// The table of passes, in the order in which they run.
#include <algorithm>
#include <array>

#include "core/passes/graph_passes.h"

namespace tenon {

namespace {

constexpr std::string_view kOptimizing[] = {"all", "int8"};
constexpr std::string_view kFusing[] = {"fused", "all", "int8"};
constexpr std::string_view kQuantizing[] = {"int8"};

constexpr PassOption kFoldOptions[] = {
    {"max-bytes", OptionType::integer, "1073741824", "results larger than this stay computed at run time"}};

constexpr PassOption kElementwiseOptions[] = {
    {"max-nodes", OptionType::integer, "64", "largest number of nodes in one group"}};

/// The planners of core/memory, which is not below this folder; a test compares the two.
constexpr std::string_view kPlanners[] = {"none", "naive", "greedy_by_size", "greedy_by_conflicts", "hill_climb"};
constexpr PassOption kPlannerOptions[] = {
    {"planner", OptionType::choice, "greedy_by_size", "how buffers are laid out in the arena", kPlanners}};

// clang-format off
constexpr PassInfo kPasses[] = {
    // What is known now is not computed later; later patterns then see through shape arithmetic.
    {"fold-constants", PassStage::cleanup,
     "computes what depends on constants alone", foldConstants, kOptimizing, kFoldOptions},
    {"eliminate-identity", PassStage::cleanup,
     "removes ops that change nothing", eliminateIdentity, kOptimizing},
    {"eliminate-dead", PassStage::cleanup,
     "removes ops whose results nobody reads", eliminateDead, kOptimizing},
    {"merge-common-subexpressions", PassStage::cleanup,
     "computes equal expressions once", mergeCommonSubexpressions, kOptimizing},
    // Whole patterns before single rules, which would break them up.
    {"recognise-gelu", PassStage::algebra,
     "finds GELU written out in erf or tanh", recogniseGelu, kOptimizing},
    {"recognise-layer-norm", PassStage::algebra,
     "finds layer normalization written out in means and roots", recogniseLayerNorm, kOptimizing},
    {"simplify-algebra", PassStage::algebra,
     "applies the rules of arithmetic, each by name", simplifyAlgebra, kOptimizing},
    // Into the weights: after algebra has brought scales and shifts next to their convolution.
    {"fold-batch-norm", PassStage::algebra,
     "multiplies normalization and channel scales into the weights", foldBatchNorm, kOptimizing},
    {"fold-pad", PassStage::algebra,
     "moves zero borders into convolution and pooling", foldPad, kOptimizing},
    {"cancel-transposes", PassStage::algebra,
     "joins and cancels permutations of axes", cancelTransposes, kOptimizing},
    {"recognise-attention", PassStage::algebra,
     "finds attention written out in two products and a softmax", recogniseAttention, kOptimizing},
    // Before fusion, so that scales and rounding are fused with their neighbours.
    {"quantize-static", PassStage::quantization,
     "computes in 8-bit integers with calibrated scales", nullptr, kQuantizing},
    // Anchors take their neighbours first; what is left joins up among itself.
    {"fuse-epilogues", PassStage::fusion,
     "computes bias, activation and residual inside the product before them", fuseEpilogues, kFusing},
    {"fuse-reductions", PassStage::fusion,
     "computes a reduction together with its elementwise neighbours", fuseReductions, kFusing},
    {"fuse-elementwise", PassStage::fusion,
     "computes neighbouring elementwise ops and movements in one loop", fuseElementwise, kFusing, kElementwiseOptions},
    // Read when buffers are placed, after kernels are known.
    {"reuse-in-place", PassStage::memory,
     "lets a kernel write over an input that nobody reads again", nullptr, kFusing},
    {"plan-memory", PassStage::memory,
     "places buffers that do not live together at the same address", nullptr, kFusing, kPlannerOptions},
};
// clang-format on

}  // namespace

std::span<const PassInfo> passRegistry() {
    return kPasses;
}

const PassInfo* findPass(std::string_view id) {
    auto row = std::ranges::find(kPasses, id, &PassInfo::id);
    return row == std::end(kPasses) ? nullptr : row;
}

std::string_view stageName(PassStage stage) {
    constexpr std::array<std::string_view, 5> kNames = {"cleanup", "algebra", "quantization", "fusion", "memory"};
    return kNames[static_cast<std::size_t>(stage)];
}

std::string_view optionTypeName(OptionType type) {
    constexpr std::array<std::string_view, 4> kNames = {"integer", "real", "flag", "choice"};
    return kNames[static_cast<std::size_t>(type)];
}

}  // namespace tenon
