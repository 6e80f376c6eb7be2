// SPDX-License-Identifier: GPL-3.0-or-later
// In what state each box of a drawing is: selected, linked, found, marked. Pure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "views/common/selection.h"
#include "views/graph/geometry.h"

namespace tenon::views {

/// What became of a node in one step of the passes.
enum class EmphasisKind : std::uint8_t { added, removed, changed };

using BoxState = std::uint16_t;
namespace state {
constexpr BoxState selected = 1 << 0;  ///< the one that was clicked
constexpr BoxState linked = 1 << 1;    ///< stands for a source that is selected
constexpr BoxState hovered = 1 << 2;   ///< here or, by provenance, in another view
constexpr BoxState found = 1 << 3;
constexpr BoxState keptFloat = 1 << 4;
constexpr BoxState keptUnfused = 1 << 5;
constexpr BoxState added = 1 << 6;
constexpr BoxState removed = 1 << 7;
constexpr BoxState changed = 1 << 8;
constexpr BoxState dimmed = 1 << 9;
constexpr BoxState emphasised = added | removed | changed;
}  // namespace state

/// Names of nodes to mark.
struct BoxMarks {
    std::set<std::string> keptFloat, keptUnfused;
    std::set<std::string> added, removed, changed;

    bool hasEmphasis() const { return !added.empty() || !removed.empty() || !changed.empty(); }
};

/// By position in geometry.boxes. A closed scope has the states of the nodes in it; a frame only its own selection.
/// `found` are positions in Graph.nodes. Everything but `hovered`, which is hoverStates'.
std::vector<BoxState> boxStates(const Geometry& geometry, Side side, const Sources& sources, const Focus& focus,
                                const BoxMarks& marks, const std::vector<std::uint32_t>& found);

/// Sets `hovered` where `sources` are met, and clears it elsewhere.
void setHovered(const Geometry& geometry, const Sources& sources, std::vector<BoxState>& states);

/// Boxes with a node that stands for one of `sources`, in painting order; closed scopes included, frames not.
std::vector<std::uint32_t> boxesOfSources(const Geometry& geometry, const Sources& sources);

}  // namespace tenon::views
