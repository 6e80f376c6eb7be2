// SPDX-License-Identifier: Apache-2.0
// recognise-gelu: finds the Gaussian error linear unit written out, exactly (erf) or approximately (tanh).
//
//     0.5 * x * (1 + erf(x / sqrt 2))                                     ─▶  Gelu(x)
//     0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x**3)))          ─▶  Gelu(x) {approximate = "tanh"}
//
// in the orders of factors that exporters write. Does not fire when
//   1. a constant is off by more than rounding;
//   2. somebody else reads a value in between, which would then be computed twice.
// Leaves the Gelu to fuse-epilogues.
// Source: Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016.
#include <deque>

#include "core/passes/graph_passes.h"
#include "core/passes/pattern.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// How x, 1/2 and (1 + the inner function) are multiplied; @ stands for the inner function.
constexpr std::string_view kProducts[] = {
    "Mul(Mul(x, Add(@, 1)), 0.5)", "Mul(x, Mul(Add(@, 1), 0.5))", "Mul(Mul(x, 0.5), Add(@, 1))",
    "Mul(Div(x, 2), Add(@, 1))",   "Div(Mul(x, Add(@, 1)), 2)",
};

constexpr std::string_view kErf[] = {
    "Erf(Div(x, 1.41421356))",
    "Erf(Mul(x, 0.70710678))",
};

constexpr std::string_view kTanh[] = {
    "Tanh(Mul(Add(x, Mul(Pow(x, 3), 0.044715)), 0.79788456))",
    "Tanh(Mul(Add(x, Mul(Mul(Mul(x, x), x), 0.044715)), 0.79788456))",
    "Tanh(Mul(Add(x, Mul(Mul(Mul(x, 0.044715), x), x)), 0.79788456))",
    "Tanh(Mul(Mul(x, Add(Mul(Mul(x, x), 0.044715), 1)), 0.79788456))",
    "Tanh(Mul(x, Mul(Add(Mul(Mul(x, x), 0.044715), 1), 0.79788456)))",
};

RuleSet makeRules() {
    static std::deque<std::string> texts;  // rules point into them
    std::vector<Rule> rules;
    auto add = [&](std::string_view id, std::string_view product, std::string_view inner, std::string_view result) {
        std::string text(product);
        text.replace(text.find('@'), 1, inner);
        rules.push_back({id, texts.emplace_back(std::move(text)), result});
    };
    for (std::string_view product : kProducts) {
        for (std::string_view inner : kErf) add("gelu-erf", product, inner, "Gelu(x)");
        for (std::string_view inner : kTanh) add("gelu-tanh", product, inner, "Gelu(x){approximate=tanh}");
    }
    static const std::vector<Rule> kept = std::move(rules);
    return RuleSet(kept);
}

}  // namespace

Result<bool> recogniseGelu(Graph& graph, PassContext& context) {
    static const RuleSet rules = makeRules();
    return sweep(graph, context, [&](Graph& g, NodeId id) { return rules.apply(g, context, id, /*isWhole=*/true); });
}

}  // namespace tenon
