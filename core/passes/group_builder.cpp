// SPDX-License-Identifier: Apache-2.0
#include "core/passes/group_builder.h"

#include <algorithm>
#include <set>

#include "core/passes/rewrite.h"

namespace tenon {

namespace {

/// Nodes that may be taken in on trust until branches meet again; written-out activations have fewer.
constexpr std::size_t kLongestBranch = 16;

bool contains(const std::vector<NodeId>& group, NodeId node) {
    return std::ranges::find(group, node) != group.end();
}

}  // namespace

GroupBuilder::GroupBuilder(Graph& graph, PassContext& context)
    : graph(graph), context(context), topological(graph.topologicalOrder()), position(graph.nodeSlots()) {
    for (std::uint32_t i = 0; i < topological.size(); ++i) position[topological[i].index] = i;
}

bool GroupBuilder::isFree(NodeId id) const {
    const Node& node = graph.node(id);
    return !node.group.isValid() && node.outputs.size() == 1 && !context.isKeptUnfused(graph, id);
}

bool GroupBuilder::isReadOutside(ValueId value, const std::vector<NodeId>& group) const {
    return graph.isOutput(value) ||
           std::ranges::any_of(graph.value(value).uses, [&](const Use& use) { return !contains(group, use.node); });
}

/// The first node outside the group, in topological order, that reads an open value. Whatever else it reads cannot
/// depend on the group: what depends on the group comes after such a first reader.
std::optional<NodeId> GroupBuilder::nextReader(const std::vector<ValueId>& open,
                                               const std::vector<NodeId>& group) const {
    std::optional<NodeId> first;
    for (ValueId value : open)
        for (const Use& use : graph.value(value).uses)
            if (!contains(group, use.node) && (!first || position[use.node.index] < position[first->index]))
                first = use.node;
    return first;
}

ValueId GroupBuilder::absorbReaders(std::vector<NodeId>& group, ValueId result,
                                    const std::function<bool(NodeId)>& mayJoin) {
    std::vector<NodeId> tried = group;
    std::vector<ValueId> open = {result};
    while (tried.size() - group.size() < kLongestBranch) {
        const bool isExported = std::ranges::any_of(open, [&](ValueId value) { return graph.isOutput(value); });
        const auto reader = nextReader(open, tried);
        if (isExported || !reader || !mayJoin(*reader)) break;
        tried.push_back(*reader);
        open.push_back(resultOf(graph, *reader));
        std::erase_if(open, [&](ValueId value) { return !isReadOutside(value, tried); });
        if (open.size() == 1) {
            group = tried;
            result = open[0];
        }
    }
    missBranch(group, result, mayJoin);
    return result;
}

void GroupBuilder::missBranch(const std::vector<NodeId>& group, ValueId result,
                              const std::function<bool(NodeId)>& mayJoin) {
    const std::vector<NodeId> readers = consumersOf(graph, result);
    auto willing = std::ranges::find_if(readers, mayJoin);
    if (willing == readers.end()) return;
    const std::string last = graph.node(graph.value(result).producer).name;
    const std::string joining = graph.node(*willing).name;
    std::string why = "'" + last + "' is an output of the model";
    if (!graph.isOutput(result)) {
        auto other = std::ranges::find_if(readers, [&](NodeId id) { return id != *willing; });
        if (other == readers.end())
            why = "its result is used on two ways that do not meet again";
        else
            why = "'" + last + "' has a second reader, '" + graph.node(*other).name + "'";
    }
    context.nearMiss("not fused: '" + joining + "' with '" + graph.node(group[0]).name + "': " + why,
                     {graph.node(group[0]).name, joining});
}

void GroupBuilder::absorbProducers(std::vector<NodeId>& group, ValueId value,
                                   const std::function<bool(NodeId)>& mayJoin) {
    auto isLater = [this](NodeId a, NodeId b) { return position[a.index] > position[b.index]; };
    std::set<NodeId, decltype(isLater)> candidates(isLater);  // last first: all its readers are decided by then
    if (auto producer = producerOf(graph, value)) candidates.insert(*producer);
    while (!candidates.empty()) {
        const NodeId id = *candidates.begin();
        candidates.erase(candidates.begin());
        if (!mayJoin(id)) continue;
        if (isReadOutside(resultOf(graph, id), group)) {
            context.nearMiss("not fused: '" + graph.node(id).name + "' with '" + graph.node(group[0]).name +
                                 "': it is read elsewhere too",
                             nodeNames(graph, {id, group[0]}));
            continue;
        }
        group.push_back(id);
        for (ValueId input : graph.node(id).inputs)
            if (auto producer = producerOf(graph, input)) candidates.insert(*producer);
    }
}

bool GroupBuilder::commit(const std::vector<NodeId>& group, std::string_view rule) {
    if (group.size() < 2) return false;
    const GroupId id = graph.addGroup();
    for (NodeId node : group) graph.setGroup(node, id);
    context.rewrite(rule, nodeNames(graph, group), nodeNames(graph, group));
    return true;
}

}  // namespace tenon
