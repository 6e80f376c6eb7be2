// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_wiring.h"

#include <algorithm>

#include "core/engine/engine.pb.h"

namespace tenon::views {
namespace {

/// Makes a value that depends on nothing but constants.
bool makesConstant(const engine::Graph& graph, const engine::Node& node, const std::vector<bool>& isConstantMaker) {
    if (node.kind() != engine::SOURCE || node.op().rfind("Random", 0) == 0) return false;
    for (const std::uint32_t input : node.inputs()) {
        if (input == 0) continue;
        const engine::Value& value = graph.values(static_cast<int>(input - 1));
        if (!value.is_constant() && (value.producer() == 0 || !isConstantMaker[value.producer() - 1])) return false;
    }
    for (const std::uint32_t output : node.outputs())
        if (graph.values(static_cast<int>(output)).is_output()) return false;
    return true;
}

}  // namespace

Wiring wiringOf(const engine::Graph& graph) {
    const auto count = static_cast<std::uint32_t>(graph.nodes_size());
    Wiring wiring;
    wiring.drawnWith.resize(count);
    std::vector<bool> isConstantMaker(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        isConstantMaker[i] = makesConstant(graph, graph.nodes(static_cast<int>(i)), isConstantMaker);
        wiring.drawnWith[i] = isConstantMaker[i] ? kNone : i;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::size_t first = wiring.flows.size();
        for (const std::uint32_t input : graph.nodes(static_cast<int>(i)).inputs()) {
            if (input == 0) continue;
            const engine::Value& value = graph.values(static_cast<int>(input - 1));
            const std::uint32_t from = value.producer() == 0 ? kNone : value.producer() - 1;
            if (from != kNone && isConstantMaker[from] && wiring.drawnWith[from] == kNone) wiring.drawnWith[from] = i;
            if (value.is_constant() || from == i || (from != kNone && isConstantMaker[from])) continue;
            const Flow flow{from, i, input - 1};
            if (std::find(wiring.flows.begin() + static_cast<std::ptrdiff_t>(first), wiring.flows.end(), flow) ==
                wiring.flows.end())
                wiring.flows.push_back(flow);
        }
    }
    // one that nobody reads is drawn after all; one read by another maker goes where that goes
    for (std::uint32_t i = count; i-- > 0;) {
        if (wiring.drawnWith[i] == kNone) wiring.drawnWith[i] = i;
        if (wiring.drawnWith[i] > i) wiring.drawnWith[i] = wiring.drawnWith[wiring.drawnWith[i]];
    }
    for (const std::uint32_t output : graph.outputs()) {
        const engine::Value& value = graph.values(static_cast<int>(output));
        if (value.is_constant()) continue;
        wiring.flows.push_back({value.producer() == 0 ? kNone : value.producer() - 1, kNone, output});
    }
    return wiring;
}

}  // namespace tenon::views
