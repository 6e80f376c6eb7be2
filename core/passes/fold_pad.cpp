// SPDX-License-Identifier: Apache-2.0
// fold-pad: moves a border of zeros into the convolution or pool that reads it.
//
//     %p = Pad(%x, [0,0,1,1,0,0,1,1])               %y = Conv(%x, %w) {pads = [1, 1, 1, 1]}
//     %y = Conv(%p, %w)                    ─▶
//
// Does not fire when
//   1. the border is not made of zeros (for MaxPool: of minus infinity), is not constant, or cuts elements off;
//   2. batch or channels are padded too;
//   3. an AveragePool has a border of its own that it does not count, or rounds its extent up: the two would count
//      differently.
// Leaves a Pad of nothing to eliminate-identity.
#include <algorithm>
#include <cmath>

#include "core/ir/geometry.h"
#include "core/passes/graph_passes.h"
#include "core/passes/rewrite.h"

namespace tenon {

namespace {

bool takesPads(Op op) {
    return op == Op::Conv || op == Op::AveragePool || op == Op::MaxPool;
}

bool isNeutralValue(const Graph& graph, const Node& pad, Op reader) {
    if (pad.textAttribute("mode") != "constant") return false;
    const std::optional<double> value = pad.hasInput(2) ? constantNumber(graph, pad.inputs[2]) : 0.0;
    if (!value) return false;
    return reader == Op::MaxPool ? std::isinf(*value) && *value < 0 : *value == 0;
}

std::vector<std::int64_t> ownPads(const Node& reader, std::size_t spatial) {
    const Attribute* given = reader.findAttribute("pads");
    return given ? std::get<std::vector<std::int64_t>>(*given) : std::vector<std::int64_t>(2 * spatial, 0);
}

std::optional<std::string> obstacleInReader(const Node& reader, std::span<const std::int64_t> pads) {
    if (reader.op == Op::Conv) return std::nullopt;
    if (reader.intAttribute("ceil_mode")) return "'" + reader.name + "' rounds its extent up";
    const bool hasOwn = std::ranges::any_of(pads, [](auto p) { return p != 0; });
    if (reader.op == Op::AveragePool && hasOwn && !reader.intAttribute("count_include_pad"))
        return "'" + reader.name + "' does not count its own border";
    return std::nullopt;
}

/// The widths when only spatial axes grow, as the attribute `pads` lists them: begins, then ends.
std::optional<std::vector<std::int64_t>> spatialWidths(const Graph& graph, const Node& pad) {
    const Tensor* pads = graph.constant(pad.inputs[1]);
    const Tensor* axes = pad.hasInput(3) ? graph.constant(pad.inputs[3]) : nullptr;
    if (!pads || (pad.hasInput(3) && !axes)) return std::nullopt;
    const std::size_t rank = graph.value(pad.inputs[0]).type.shape.size();
    const auto widths = padWidths(rank, *pads, axes);
    if (!widths || rank < 3) return std::nullopt;
    std::vector<std::int64_t> spatial;
    for (const Dims& side : {widths->begin, widths->end}) {
        if (side[0] != 0 || side[1] != 0 || std::ranges::any_of(side, [](auto w) { return w < 0; }))
            return std::nullopt;
        spatial.insert(spatial.end(), side.begin() + 2, side.end());
    }
    return spatial;
}

bool foldInto(Graph& graph, PassContext& context, NodeId id) {
    const Node reader = graph.node(id);
    if (!takesPads(reader.op)) return false;
    const auto pad = graph.producedBy(reader.inputs[0], Op::Pad);
    if (!pad) return false;
    const Node padNode = graph.node(*pad);
    auto nearly = [&](const std::string& why) {
        context.nearMiss("not folded: '" + padNode.name + "' into '" + reader.name + "': " + why,
                         {padNode.name, reader.name});
        return false;
    };
    if (!isNeutralValue(graph, padNode, reader.op)) return nearly("the border is not made of the neutral value");
    const auto widths = spatialWidths(graph, padNode);
    if (!widths) return nearly("the border is not constant, cuts elements off, or pads batch or channels");
    std::vector<std::int64_t> pads = ownPads(reader, widths->size() / 2);
    if (const auto why = obstacleInReader(reader, pads)) return nearly(*why);

    for (std::size_t i = 0; i < pads.size(); ++i) pads[i] += (*widths)[i];
    context.rewrite("Pad into " + std::string(opName(reader.op)), {padNode.name, reader.name}, {reader.name});
    graph.setAttribute(id, "pads", pads);
    if (reader.op == Op::AveragePool) graph.setAttribute(id, "count_include_pad", std::int64_t{1});
    graph.setInput(id, 0, padNode.inputs[0]);
    graph.addSources(id, padNode.sources);
    eraseIfDead(graph, *pad);
    return true;
}

}  // namespace

Result<bool> foldPad(Graph& graph, PassContext& context) {
    return sweep(graph, context, [&](Graph& g, NodeId id) { return foldInto(g, context, id); });
}

}  // namespace tenon
