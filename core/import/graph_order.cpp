// SPDX-License-Identifier: Apache-2.0
#include "core/import/graph_order.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "core/import/names.h"

namespace tenon::onnx {

namespace {

using Producers = std::unordered_map<std::string_view, std::size_t>;

Result<Producers> findProducers(const std::vector<NodeDef>& nodes) {
    Producers producers;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::string_view output : nodes[i].outputs) {
            if (output.empty()) continue;
            const auto [other, isNew] = producers.emplace(output, i);
            if (!isNew)
                return modelError("the value " + quote(output) + " is produced twice, by " +
                                  nodeTitle(nodes[other->second], other->second) + " and by " + nodeTitle(nodes[i], i));
        }
    return producers;
}

/// Walks from an unordered node to unordered producers until one repeats: that one is on a cycle.
std::size_t nodeOnCycle(const std::vector<std::vector<std::size_t>>& sources, const std::vector<int>& missing) {
    std::vector<bool> seen(missing.size(), false);
    auto at = static_cast<std::size_t>(std::find_if(missing.begin(), missing.end(), [](int n) { return n > 0; }) -
                                       missing.begin());
    while (!seen[at]) {
        seen[at] = true;
        at = *std::find_if(sources[at].begin(), sources[at].end(), [&](std::size_t p) { return missing[p] > 0; });
    }
    return at;
}

}  // namespace

std::string nodeName(const NodeDef& node, std::size_t position) {
    return node.name.empty() ? cleanName(node.op) + "_" + std::to_string(position) : cleanName(node.name);
}

std::string nodeTitle(const NodeDef& node, std::size_t position) {
    return "node " + quote(nodeName(node, position)) + " (" + cleanName(node.op) + ")";
}

Result<std::vector<std::size_t>> producersFirst(const std::vector<NodeDef>& nodes) {
    const Producers producers = TENON_TRY(findProducers(nodes));
    std::vector<std::vector<std::size_t>> sources(nodes.size()), consumers(nodes.size());
    std::vector<int> missing(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        forEachRead(nodes[i], [&](std::string_view name) {
            const auto producer = producers.find(name);
            // what a subgraph reads may be its own
            const bool isInner =
                producer != producers.end() && producer->second == i &&
                std::find(nodes[i].inputs.begin(), nodes[i].inputs.end(), name) == nodes[i].inputs.end();
            if (producer == producers.end() || isInner) return;
            sources[i].push_back(producer->second);
            consumers[producer->second].push_back(i);
            ++missing[i];
        });
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (missing[i] == 0) ready.push(i);
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        order.push_back(ready.top());
        ready.pop();
        for (std::size_t consumer : consumers[order.back()])
            if (--missing[consumer] == 0) ready.push(consumer);
    }
    if (order.size() == nodes.size()) return order;
    const std::size_t culprit = nodeOnCycle(sources, missing);
    return modelError(nodeTitle(nodes[culprit], culprit) + " needs its own output: the graph has a cycle");
}

}  // namespace tenon::onnx
