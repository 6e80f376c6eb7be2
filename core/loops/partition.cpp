// SPDX-License-Identifier: Apache-2.0
// Groups of the graph, in an order that can be executed. A group that no tactic computes as one kernel is cut, in
// topological order, into the longest runs that one does.
#include <algorithm>
#include <map>
#include <queue>
#include <unordered_set>

#include "core/loops/lower.h"
#include "core/loops/tactics.h"

namespace tenon::loops {

namespace {

/// Fills in what crosses the border of the nodes.
FusedGroup bordered(const Graph& graph, std::vector<NodeId> nodes) {
    FusedGroup group{std::move(nodes), {}, {}};
    std::unordered_set<std::uint32_t> own, seen;
    for (NodeId id : group.nodes) own.insert(id.index);
    for (NodeId id : group.nodes)
        for (ValueId input : graph.node(id).inputs) {
            if (!input.isValid() || !seen.insert(input.index).second) continue;
            const NodeId producer = graph.value(input).producer;
            if (!producer.isValid() || !own.contains(producer.index)) group.inputs.push_back(input);
        }
    for (NodeId id : group.nodes)
        for (ValueId output : graph.node(id).outputs) {
            const auto& uses = graph.value(output).uses;
            const bool isRead =
                std::ranges::any_of(uses, [&](const Use& use) { return !own.contains(use.node.index); });
            if (isRead || graph.isOutput(output)) group.outputs.push_back(output);
        }
    return group;
}

/// Nodes by group, in topological order inside each; a node without a group is one of its own.
std::vector<std::vector<NodeId>> collect(const Graph& graph, const std::vector<NodeId>& order) {
    std::vector<std::vector<NodeId>> lists;
    std::map<std::uint32_t, std::size_t> listOfGroup;
    for (NodeId id : order) {
        const GroupId group = graph.node(id).group;
        if (!group.isValid()) {
            lists.push_back({id});
            continue;
        }
        const auto [found, isNew] = listOfGroup.try_emplace(group.index, lists.size());
        if (isNew) lists.emplace_back();
        lists[found->second].push_back(id);
    }
    return lists;
}

/// Lists ordered so that each comes after those it reads; earlier lists first where there is a choice.
std::vector<std::size_t> executionOrder(const Graph& graph, const std::vector<std::vector<NodeId>>& lists) {
    std::map<std::uint32_t, std::size_t> listOfNode;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (NodeId id : lists[i]) listOfNode[id.index] = i;
    std::vector<std::unordered_set<std::size_t>> readers(lists.size());
    std::vector<int> missing(lists.size(), 0);
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (NodeId id : lists[i])
            for (ValueId input : graph.node(id).inputs) {
                if (!input.isValid() || !graph.value(input).producer.isValid()) continue;
                const std::size_t from = listOfNode.at(graph.value(input).producer.index);
                if (from != i && readers[from].insert(i).second) ++missing[i];
            }
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (missing[i] == 0) ready.push(i);
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        order.push_back(next);
        for (std::size_t reader : readers[next])
            if (--missing[reader] == 0) ready.push(reader);
    }
    TENON_CHECK(order.size() == lists.size(), "groups that read each other");
    return order;
}

bool hasTactic(const Graph& graph, const FusedGroup& group) {
    for (NodeId id : group.nodes)
        for (const auto* list : {&graph.node(id).inputs, &graph.node(id).outputs})
            for (ValueId value : *list)
                if (value.isValid() && !knownDims(graph.value(value).type.shape))
                    return true;  // refused later, by name
    return tacticFor(graph, group, Target{}) != nullptr;
}

void addGroups(const Graph& graph, const std::vector<NodeId>& nodes, std::vector<FusedGroup>& groups) {
    const auto add = [&](const std::vector<NodeId>& run) {
        FusedGroup group = bordered(graph, run);
        if (!group.outputs.empty()) groups.push_back(std::move(group));
    };
    if (nodes.size() == 1 || hasTactic(graph, bordered(graph, nodes))) return add(nodes);
    std::vector<NodeId> run;
    for (NodeId id : nodes) {
        std::vector<NodeId> longer = run;
        longer.push_back(id);
        if (!run.empty() && !hasTactic(graph, bordered(graph, longer))) {
            add(run);
            longer = {id};
        }
        run = std::move(longer);
    }
    add(run);
}

}  // namespace

std::vector<FusedGroup> partition(const Graph& graph) {
    const std::vector<std::vector<NodeId>> lists = collect(graph, graph.topologicalOrder());
    std::vector<FusedGroup> groups;
    for (std::size_t i : executionOrder(graph, lists)) addGroups(graph, lists[i], groups);
    return groups;
}

}  // namespace tenon::loops
