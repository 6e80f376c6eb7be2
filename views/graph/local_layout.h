// SPDX-License-Identifier: GPL-3.0-or-later
// What one scope looks like on its own: boxes of known size and the lines between them, laid out from top to bottom.
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QSizeF>
#include <memory>
#include <vector>

namespace tenon::views {

struct LocalGraph {
    /// Lines that leave or enter the scope end at ports, small boxes on its upper and lower border.
    enum class Role : std::uint8_t { box, entry, exit };
    struct Item {
        float width = 0, height = 0;
        Role role = Role::box;
        bool operator==(const Item&) const = default;
    };
    struct Line {
        std::uint32_t from = 0, to = 0;  ///< items, never the same
        auto operator<=>(const Line&) const = default;
    };
    std::vector<Item> items;
    std::vector<Line> lines;  ///< without repeats; acyclic
};

struct LocalLayout {
    QSizeF size;
    std::vector<QPointF> centres;             ///< by item; y downwards, all boxes within (0, 0) and `size`
    std::vector<std::vector<QPointF>> lines;  ///< by line: cubic Bézier chain from `from` to `to`
};

constexpr double kRankGap = 34;  ///< between boxes above each other
constexpr double kSideGap = 20;  ///< between boxes beside each other

/// Equal for equal graphs, on every machine; 20 bytes.
QByteArray keyOf(const LocalGraph& graph);

/// By item: the length of the longest way to it.
std::vector<std::uint32_t> ranksOf(const LocalGraph& graph);
/// The same, but what nothing precedes stands just above the first that reads it. Ports on the upper border stay there.
std::vector<std::uint32_t> tightRanksOf(const LocalGraph& graph);

/// Lowers each item that has one line, to its only reader, until it stands right above that: beside a tall box it would
/// stand half-way up.
void lowerSources(LocalLayout& layout, const LocalGraph& graph);

/// Moves items sideways by `wanted`, as far as boxes and lines beside them leave room. Lines still end where they did.
LocalLayout shifted(const LocalLayout& layout, const LocalGraph& graph, const std::vector<double>& wanted);

}  // namespace tenon::views
