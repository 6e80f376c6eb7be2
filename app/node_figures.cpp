// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "core/engine/engine.pb.h"

namespace tenon::app {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

void addTo(double& sum, double value) {
    sum = std::isnan(sum) ? value : sum + value;
}

}  // namespace

std::vector<double> nodeTimes(const engine::Optimized& optimized, const engine::Built& built,
                              const std::vector<double>& times) {
    std::vector<double> ofNode(static_cast<std::size_t>(optimized.graph().nodes_size()), kUnknown);
    for (int k = 0; k < built.kernels_size(); ++k) {
        const auto& nodes = built.kernels(k).nodes();
        for (const std::uint32_t node : nodes)
            if (node < ofNode.size()) addTo(ofNode[node], times[static_cast<std::size_t>(k)] / nodes.size());
    }
    return ofNode;
}

std::vector<double> sourceTimes(const engine::Graph& imported, const engine::Built& built,
                                const std::vector<double>& times) {
    std::unordered_map<std::uint32_t, double> ofSource;
    for (int k = 0; k < built.kernels_size(); ++k) {
        const auto& sources = built.kernels(k).sources();
        for (const std::uint32_t source : sources)
            ofSource[source] += times[static_cast<std::size_t>(k)] / sources.size();
    }
    std::vector<double> ofNode(static_cast<std::size_t>(imported.nodes_size()), kUnknown);
    for (int n = 0; n < imported.nodes_size(); ++n)
        for (const std::uint32_t source : imported.nodes(n).sources())
            if (const auto at = ofSource.find(source); at != ofSource.end())
                addTo(ofNode[static_cast<std::size_t>(n)], at->second);
    return ofNode;
}

std::vector<double> nodeErrors(const engine::Graph& graph, const engine::VariantAccuracy& accuracy) {
    if (accuracy.values().empty()) return {};
    std::unordered_map<std::uint32_t, double> ofSource;
    for (const engine::ValueDifference& value : accuracy.values())
        for (const std::uint32_t source : value.sources())
            ofSource[source] = std::max(ofSource[source], value.max_relative());
    std::vector<double> errors(static_cast<std::size_t>(graph.nodes_size()), kUnknown);
    for (int n = 0; n < graph.nodes_size(); ++n)
        for (const std::uint32_t source : graph.nodes(n).sources())
            if (const auto at = ofSource.find(source); at != ofSource.end()) {
                double& error = errors[static_cast<std::size_t>(n)];
                error = std::isnan(error) ? at->second : std::max(error, at->second);
            }
    return errors;
}

}  // namespace tenon::app
