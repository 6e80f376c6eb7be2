// SPDX-License-Identifier: Apache-2.0
#include "core/passes/pass.h"

#include <algorithm>
#include <charconv>

namespace tenon {

PassContext::PassContext(const PassInfo& pass, const Recipe& recipe, std::stop_token stop, PassRecord& record)
    : pass(pass),
      theRecipe(recipe),
      stop(std::move(stop)),
      record(record),
      keptUnfused(recipe.keepUnfused.begin(), recipe.keepUnfused.end()),
      keptFloat(recipe.keepFloat.begin(), recipe.keepFloat.end()) {}

std::string_view PassContext::option(std::string_view name, OptionType type) const {
    auto row = std::ranges::find(pass.options, name, &PassOption::name);
    TENON_CHECK(row != pass.options.end() && row->type == type,
                "the registry has no such option: " + std::string(name));
    if (auto setting = theRecipe.passes.find(std::string(pass.id)); setting != theRecipe.passes.end())
        if (auto value = setting->second.options.find(std::string(name)); value != setting->second.options.end())
            return value->second;
    return row->defaultValue;
}

namespace {

/// Option values were checked when they entered the recipe.
template <class T>
T parseNumber(std::string_view text) {
    T number{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    TENON_CHECK(error == std::errc() && end == text.data() + text.size(), "not a number: " + std::string(text));
    return number;
}

bool isNamed(const Graph& graph, NodeId id, const std::unordered_set<std::string>& names) {
    if (names.empty()) return false;
    const Node& node = graph.node(id);
    if (names.contains(node.name)) return true;
    return std::ranges::any_of(node.sources, [&](SourceId s) { return names.contains(graph.sources()[s.index].name); });
}

}  // namespace

std::int64_t PassContext::integer(std::string_view name) const {
    return parseNumber<std::int64_t>(option(name, OptionType::integer));
}
double PassContext::real(std::string_view name) const {
    return parseNumber<double>(option(name, OptionType::real));
}
bool PassContext::flag(std::string_view name) const {
    return option(name, OptionType::flag) == "on";
}
std::string_view PassContext::choice(std::string_view name) const {
    return option(name, OptionType::choice);
}

bool PassContext::isKeptUnfused(const Graph& graph, NodeId node) const {
    return isNamed(graph, node, keptUnfused);
}
bool PassContext::isKeptFloat(const Graph& graph, NodeId node) const {
    return isNamed(graph, node, keptFloat);
}

void PassContext::rewrite(std::string_view rule, std::vector<std::string> before, std::vector<std::string> after) {
    record.rewrites.push_back({std::string(rule), std::move(before), std::move(after)});
}

void PassContext::remark(std::string text, std::vector<std::string> nodes) {
    record.remarks.push_back({std::move(text), std::move(nodes)});
}

void PassContext::nearMiss(std::string reason, std::vector<std::string> nodes) {
    if (!missed.insert(reason).second) return;
    record.nearMisses.push_back({std::move(reason), std::move(nodes)});
}

std::vector<std::string> nodeNames(const Graph& graph, std::span<const NodeId> nodes) {
    std::vector<std::string> names;
    names.reserve(nodes.size());
    for (NodeId id : nodes) names.push_back(graph.node(id).name);
    return names;
}

std::vector<std::string> nodeNames(const Graph& graph, std::initializer_list<NodeId> nodes) {
    return nodeNames(graph, std::span(nodes.begin(), nodes.size()));
}

}  // namespace tenon
