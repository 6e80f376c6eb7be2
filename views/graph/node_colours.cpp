// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/node_colours.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeColours)
};

const engine::Node& nodeOf(const Geometry& geometry, const Box& box) {
    return geometry.graph->nodes(static_cast<int>(box.node));
}

BoxColours plainColours(const Box& box) {
    const Theme& theme = Theme::current();
    BoxColours colours{theme.surface, theme.edge, theme.text, theme.mutedText, {}};
    switch (box.kind) {
        case Box::Kind::frame:
            colours.fill = theme.scopeFill(static_cast<int>(box.depth));
            colours.line = theme.border;
            break;
        case Box::Kind::scope:
            colours.fill = theme.raised;
            break;
        case Box::Kind::tag:
            colours.text = theme.mutedText;
            colours.line = theme.border;
            break;
        default:
            break;
    }
    return colours;
}

BoxColours ofKind(engine::OpKind kind) {
    const Theme& theme = Theme::current();
    return {theme.nodeFill(kind), theme.nodeLine(kind), theme.text, theme.mutedText, theme.nodeLine(kind)};
}

/// What a fused group mostly computes: its product or convolution if it has one.
engine::OpKind mainKind(const Geometry& geometry, const Scope& group) {
    constexpr std::array kByWeight = {engine::CONTRACTION, engine::WINDOW, engine::REDUCTION, engine::ELEMENTWISE};
    for (const engine::OpKind kind : kByWeight)
        for (const std::uint32_t node : group.nodes)
            if (geometry.graph->nodes(static_cast<int>(node)).kind() == kind) return kind;
    return engine::MOVEMENT;
}

/// The kind of a node, and of a closed group, which is one kernel.
std::optional<engine::OpKind> kindOf(const Geometry& geometry, const Box& box) {
    if (box.kind == Box::Kind::node) return nodeOf(geometry, box).kind();
    if (box.kind != Box::Kind::scope || box.scope == kNone) return std::nullopt;
    const Scope& scope = geometry.scopes->scopes[box.scope];
    if (scope.kind != Scope::Kind::group) return std::nullopt;
    return mainKind(geometry, scope);
}

/// The element type of the first output of a node.
QString precisionOf(const engine::Graph& graph, int node) {
    const engine::Node& made = graph.nodes(node);
    if (made.outputs().empty()) return {};
    return plainLine(graph.values(static_cast<int>(made.outputs(0))).element(), 12);
}

void colourByKind(const Geometry& geometry, Colouring& colouring) {
    std::set<int> used;
    for (std::size_t i = 0; i < geometry.boxes.size(); ++i)
        if (const std::optional<engine::OpKind> kind = kindOf(geometry, geometry.boxes[i])) {
            colouring.boxes[i] = ofKind(*kind);
            used.insert(*kind);
        }
    for (const int kind : used) {
        const auto as = static_cast<engine::OpKind>(kind);
        colouring.legend.entries.push_back(
            {Theme::current().nodeFill(as), Theme::current().nodeLine(as), nameOfKind(as)});
    }
    colouring.legend.title = Words::tr("Kind of op");
}

/// Of each box the one precision of all its nodes, "*" where they differ, empty where there is none.
std::vector<QString> precisions(const Geometry& geometry) {
    std::vector<QString> of(geometry.boxes.size());
    for (std::size_t node = 0; node < geometry.boxOfNode.size(); ++node) {
        const std::uint32_t box = geometry.boxOfNode[node];
        if (box >= of.size()) continue;
        const QString element = precisionOf(*geometry.graph, static_cast<int>(node));
        if (element.isEmpty() || of[box] == element) continue;
        of[box] = of[box].isEmpty() ? element : QStringLiteral("*");
    }
    return of;
}

void colourByPrecision(const Geometry& geometry, Colouring& colouring) {
    const Theme& theme = Theme::current();
    const std::vector<QString> of = precisions(geometry);
    std::map<QString, QColor> used;
    bool isAnyMixed = false;
    for (std::size_t i = 0; i < geometry.boxes.size(); ++i) {
        const Box& box = geometry.boxes[i];
        if (box.kind == Box::Kind::node) colouring.boxes[i] = ofKind(nodeOf(geometry, box).kind());
        if (of[i].isEmpty() || box.kind == Box::Kind::frame) continue;
        if (of[i] == QLatin1String("*")) {
            isAnyMixed = true;
            colouring.figures[i] = Words::tr("several precisions");
            continue;
        }
        colouring.boxes[i].fill = theme.precisionFill(of[i]);
        colouring.boxes[i].line = theme.edge;
        colouring.figures[i] = of[i];
        used[of[i]] = colouring.boxes[i].fill;
    }
    for (const auto& [element, fill] : used) colouring.legend.entries.push_back({fill, theme.edge, element});
    if (isAnyMixed) colouring.legend.entries.push_back({theme.raised, theme.edge, Words::tr("Several")});
    colouring.legend.title = Words::tr("Precision of the first output");
}

QString figureText(ColourBy by, double value, double total) {
    if (by == ColourBy::error) return formatNumber(value);
    if (!(total > 0)) return formatDuration(value);
    return Words::tr("%1, %2").arg(formatDuration(value), formatPercent(value / total));
}

double totalOf(const NodeOverlay& overlay) {
    double total = 0;
    for (const double value : overlay.value)
        if (std::isfinite(value)) total += value;
    return total;
}

void colourByFigure(const Geometry& geometry, const NodeOverlay& overlay, Colouring& colouring) {
    const Theme& theme = Theme::current();
    const std::vector<double> figures = figuresOf(geometry, overlay);
    const double total = overlay.by == ColourBy::time ? totalOf(overlay) : 0;
    double least = overlay.by == ColourBy::time ? 0 : std::numeric_limits<double>::infinity(), most = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!std::isfinite(figures[i]) || geometry.boxes[i].kind == Box::Kind::frame) continue;
        most = std::max(most, figures[i]);
        if (figures[i] > 0) least = std::min(least, figures[i]);
    }
    least = std::min(least, most);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Box& box = geometry.boxes[i];
        BoxColours& colours = colouring.boxes[i];
        if (box.kind == Box::Kind::node)
            colours = {theme.surface, theme.border, theme.text, theme.mutedText,
                       ofKind(nodeOf(geometry, box).kind()).stripe};
        if (!std::isfinite(figures[i])) continue;
        colouring.figures[i] = figureText(overlay.by, figures[i], total);
        if (box.kind == Box::Kind::frame) continue;
        const double at = onRamp(overlay.by, figures[i], least, most);
        colours.fill = theme.heat(at);
        colours.text = colours.muted = theme.heatText(at);
        colours.line = theme.heat(std::min(1.0, at + 0.25));
    }
    const bool isTime = overlay.by == ColourBy::time;
    colouring.legend.title = !overlay.title.isEmpty() ? overlay.title
                             : isTime                 ? Words::tr("Time")
                                                      : Words::tr("Relative error");
    if (!(most > 0)) return;
    colouring.legend.least = isTime ? formatDuration(least) : formatNumber(least);
    colouring.legend.most = isTime ? formatDuration(most) : formatNumber(most);
}

}  // namespace

QString nameOfKind(engine::OpKind kind) {
    switch (kind) {
        case engine::ELEMENTWISE:
            return Words::tr("Elementwise");
        case engine::REDUCTION:
            return Words::tr("Reduction");
        case engine::WINDOW:
            return Words::tr("Window");
        case engine::CONTRACTION:
            return Words::tr("Product or convolution");
        case engine::MOVEMENT:
            return Words::tr("Data movement");
        case engine::SOURCE:
            return Words::tr("Source");
        default:
            return Words::tr("Other");
    }
}

std::vector<double> figuresOf(const Geometry& geometry, const NodeOverlay& overlay) {
    std::vector<double> figures(geometry.boxes.size(), kNaN);
    const auto add = [&](std::uint32_t box, double value) {
        double& figure = figures[box];
        if (!std::isfinite(figure))
            figure = value;
        else
            figure = overlay.by == ColourBy::time ? figure + value : std::max(figure, value);
    };
    for (std::size_t node = 0; node < std::min(overlay.value.size(), geometry.boxOfNode.size()); ++node) {
        if (!std::isfinite(overlay.value[node])) continue;
        std::uint32_t box = geometry.boxOfNode[node];
        for (std::size_t depth = 0; box < figures.size() && depth <= figures.size(); ++depth) {
            add(box, overlay.value[node]);
            box = geometry.boxes[box].parent;
        }
    }
    return figures;
}

double onRamp(ColourBy by, double value, double least, double most) {
    if (!(most > least)) return value > 0 ? 1 : 0;
    if (by == ColourBy::time) return std::clamp((value - least) / (most - least), 0.0, 1.0);
    if (!(value > 0)) return 0;
    return std::clamp(std::log(value / least) / std::log(most / least), 0.0, 1.0);
}

Colouring colouringOf(const Geometry& geometry, ColourBy by, const NodeOverlay& overlay) {
    Colouring colouring;
    colouring.figures.resize(geometry.boxes.size());
    for (const Box& box : geometry.boxes) colouring.boxes.push_back(plainColours(box));
    switch (by) {
        case ColourBy::kind:
            colourByKind(geometry, colouring);
            break;
        case ColourBy::precision:
            colourByPrecision(geometry, colouring);
            break;
        case ColourBy::time:
        case ColourBy::error:
            colourByFigure(geometry, overlay, colouring);
            break;
    }
    return colouring;
}

}  // namespace tenon::views
