// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/box_states.h"

#include <algorithm>

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

bool standsForOne(const engine::Node& node, const Sources& sources) {
    for (const std::uint32_t source : node.sources())
        if (std::binary_search(sources.begin(), sources.end(), source)) return true;
    return false;
}

BoxState marksOf(const std::string& name, const BoxMarks& marks) {
    BoxState marked = 0;
    if (marks.keptFloat.contains(name)) marked |= state::keptFloat;
    if (marks.keptUnfused.contains(name)) marked |= state::keptUnfused;
    if (marks.added.contains(name)) marked |= state::added;
    if (marks.removed.contains(name)) marked |= state::removed;
    if (marks.changed.contains(name)) marked |= state::changed;
    return marked;
}

std::uint32_t boxShowing(const Geometry& geometry, std::uint32_t node) {
    return node < geometry.boxOfNode.size() ? geometry.boxOfNode[node] : kNone;
}

bool isFocusedValue(const Geometry& geometry, const Box& box, const Focus& focus) {
    return box.value != kNone && static_cast<int>(box.value) < geometry.graph->values_size() &&
           geometry.graph->values(static_cast<int>(box.value)).id() == focus.id;
}

void dimTheRest(const Geometry& geometry, BoxState kept, std::vector<BoxState>& states) {
    bool isAny = false;
    for (const BoxState s : states) isAny = isAny || (s & kept);
    if (!isAny) return;
    for (std::size_t i = 0; i < states.size(); ++i)
        if (!(states[i] & (kept | state::found)) && geometry.boxes[i].kind != Box::Kind::frame)
            states[i] |= state::dimmed;
}

}  // namespace

std::vector<BoxState> boxStates(const Geometry& geometry, Side side, const Sources& sources, const Focus& focus,
                                const BoxMarks& marks, const std::vector<std::uint32_t>& found) {
    std::vector<BoxState> states(geometry.boxes.size(), 0);
    const bool isFocusHere = focus.side == side;
    for (int i = 0; i < geometry.graph->nodes_size(); ++i) {
        const std::uint32_t box = boxShowing(geometry, static_cast<std::uint32_t>(i));
        if (box >= states.size()) continue;
        const engine::Node& node = geometry.graph->nodes(i);
        states[box] |= marksOf(node.name(), marks);
        if (!sources.empty() && standsForOne(node, sources)) states[box] |= state::linked;
        if (isFocusHere && focus.kind == Focus::Kind::node && focus.id == node.id())
            states[box] |= state::selected | state::linked;
    }
    if (isFocusHere && focus.kind == Focus::Kind::value)
        for (std::size_t i = 0; i < states.size(); ++i)
            if (isFocusedValue(geometry, geometry.boxes[i], focus)) states[i] |= state::selected | state::linked;
    for (const std::uint32_t node : found)
        if (const std::uint32_t box = boxShowing(geometry, node); box < states.size()) states[box] |= state::found;
    dimTheRest(geometry, marks.hasEmphasis() ? state::emphasised | state::linked : state::linked, states);
    return states;
}

void setHovered(const Geometry& geometry, const Sources& sources, std::vector<BoxState>& states) {
    for (BoxState& s : states) s &= static_cast<BoxState>(~state::hovered);
    for (const std::uint32_t box : boxesOfSources(geometry, sources)) states[box] |= state::hovered;
}

std::vector<std::uint32_t> boxesOfSources(const Geometry& geometry, const Sources& sources) {
    std::vector<std::uint32_t> boxes;
    if (sources.empty()) return boxes;
    for (int i = 0; i < geometry.graph->nodes_size(); ++i) {
        const std::uint32_t box = boxShowing(geometry, static_cast<std::uint32_t>(i));
        if (box < geometry.boxes.size() && standsForOne(geometry.graph->nodes(i), sources)) boxes.push_back(box);
    }
    std::sort(boxes.begin(), boxes.end());
    boxes.erase(std::unique(boxes.begin(), boxes.end()), boxes.end());
    return boxes;
}

}  // namespace tenon::views
