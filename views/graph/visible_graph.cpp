// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/visible_graph.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/engine/engine.pb.h"
#include "views/graph/line_choice.h"

namespace tenon::views {
namespace {

class VisibleBuilder {
public:
    VisibleBuilder(const engine::Graph& model, const ScopeTree& scopes, const Wiring& wires,
                   const ExpandedScopes& expanded, TextWidths& texts)
        : graph(model), tree(scopes), wiring(wires), widths(texts) {
        for (const Scope& scope : tree.scopes)
            isOpen.push_back(scope.parent == kNone || expanded.count(scope.path) > 0);
    }

    VisibleGraph build() {
        seen.boxOfNode.assign(wiring.drawnWith.size(), kNone);
        seen.plans.push_back({});
        valueBox.resize(static_cast<std::size_t>(graph.values_size()), {kNone, kNone});
        for (const std::uint32_t value : graph.inputs()) addEnd(Box::Kind::input, value);
        addScope(0, 0);
        for (const std::uint32_t value : graph.outputs()) addEnd(Box::Kind::output, value);
        for (std::uint32_t i = 0; i < seen.boxOfNode.size(); ++i)
            seen.boxOfNode[i] = seen.boxOfNode[wiring.drawnWith[i]];
        std::vector<Link> links = findLinks();
        const std::vector<bool> isDrawn = drawnLinks(seen, links);
        for (std::size_t i = 0; i < links.size(); ++i)
            if (isDrawn[i]) addLine(links[i]);
        addTags(links, isDrawn);
        sortLines();
        return std::move(seen);
    }

private:
    std::uint32_t addBox(Box box, std::uint32_t plan) {
        const auto at = static_cast<std::uint32_t>(seen.boxes.size());
        box.parent = seen.plans[plan].box;
        box.depth = box.parent == kNone ? 0 : seen.boxes[box.parent].depth + 1;
        const QSizeF size = sizeOf(box, widths);
        box.rect = QRectF(QPointF(), size);
        FramePlan& frame = seen.plans[plan];
        seen.planOfBox.push_back(plan);
        seen.itemOfBox.push_back(static_cast<std::uint32_t>(frame.boxes.size()));
        seen.insideOfBox.push_back(kNone);
        frame.boxes.push_back(at);
        frame.local.items.push_back({static_cast<float>(size.width()), static_cast<float>(size.height())});
        seen.boxes.push_back(std::move(box));
        return at;
    }

    void addEnd(Box::Kind kind, std::uint32_t value) {
        Box box;
        box.kind = kind;
        nameValue(box, graph, value);
        const std::uint32_t at = addBox(std::move(box), 0);
        (kind == Box::Kind::input ? valueBox[value].first : valueBox[value].second) = at;
    }

    /// Content of an open scope, in order of first nodes.
    void addScope(std::uint32_t scope, std::uint32_t plan) {
        const auto& nodes = tree.scopes[scope].nodes;
        std::size_t next = 0;
        for (const std::uint32_t child : tree.scopes[scope].children) {
            const std::uint32_t first = firstNode(child);
            for (; next < nodes.size() && nodes[next] < first; ++next) addNode(nodes[next], plan);
            addChild(child, plan);
        }
        for (; next < nodes.size(); ++next) addNode(nodes[next], plan);
    }

    std::uint32_t firstNode(std::uint32_t scope) const {
        std::uint32_t first = kNone;
        while (true) {
            const Scope& at = tree.scopes[scope];
            if (!at.nodes.empty()) first = std::min(first, at.nodes.front());
            if (at.children.empty()) return first;
            scope = at.children.front();
        }
    }

    void addNode(std::uint32_t node, std::uint32_t plan) {
        Box box;
        nameNode(box, graph, node);
        seen.boxOfNode[node] = addBox(std::move(box), plan);
    }

    void addChild(std::uint32_t scope, std::uint32_t plan) {
        Box box;
        box.kind = isOpen[scope] ? Box::Kind::frame : Box::Kind::scope;
        box.scope = scope;
        nameScope(box, graph, tree.scopes[scope]);
        const std::uint32_t at = addBox(std::move(box), plan);
        if (!isOpen[scope]) {
            cover(scope, at);
            return;
        }
        const auto inside = static_cast<std::uint32_t>(seen.plans.size());
        seen.insideOfBox[at] = inside;
        seen.plans.push_back({});
        seen.plans.back().box = at;
        addScope(scope, inside);
    }

    void cover(std::uint32_t scope, std::uint32_t box) {
        for (const std::uint32_t node : tree.scopes[scope].nodes) seen.boxOfNode[node] = box;
        for (const std::uint32_t child : tree.scopes[scope].children) cover(child, box);
    }

    /// One per pair of boxes between which values flow.
    std::vector<Link> findLinks() const {
        struct Wire {
            std::uint32_t from, to, value;
            auto operator<=>(const Wire&) const = default;
        };
        std::vector<Wire> wires;
        for (const Flow& flow : wiring.flows) {
            const std::uint32_t from = flow.from == kNone ? valueBox[flow.value].first : seen.boxOfNode[flow.from];
            const std::uint32_t to = flow.to == kNone ? valueBox[flow.value].second : seen.boxOfNode[flow.to];
            if (from != to && from != kNone && to != kNone) wires.push_back({from, to, flow.value});
        }
        std::sort(wires.begin(), wires.end());
        wires.erase(std::unique(wires.begin(), wires.end()), wires.end());
        std::vector<Link> links;
        for (const Wire& wire : wires) {
            if (!links.empty() && links.back().from == wire.from && links.back().to == wire.to)
                ++links.back().count;
            else
                links.push_back({wire.from, wire.to, wire.value, 1});
        }
        return links;
    }

    std::uint32_t port(std::uint32_t plan, std::uint32_t producer, LocalGraph::Role role) {
        const std::uint64_t key =
            (std::uint64_t{plan} << 33) | (std::uint64_t{producer} << 1) | (role == LocalGraph::Role::entry ? 0u : 1u);
        FramePlan& frame = seen.plans[plan];
        const auto [found, isNew] = ports.try_emplace(key, static_cast<std::uint32_t>(frame.boxes.size()));
        if (isNew) {
            frame.boxes.push_back(kNone);
            frame.local.items.push_back({1, 1, role});
            (role == LocalGraph::Role::entry ? frame.hasEntry : frame.hasExit) = true;
        }
        return found->second;
    }

    Piece addPiece(std::uint32_t plan, std::uint32_t from, std::uint32_t to) {
        LocalGraph& local = seen.plans[plan].local;
        local.lines.push_back({from, to});
        Piece piece;
        piece.plan = plan;
        piece.line = static_cast<std::uint32_t>(local.lines.size() - 1);
        if (local.items[from].role != LocalGraph::Role::box) piece.entryPort = from;
        if (local.items[to].role != LocalGraph::Role::box) piece.exitPort = to;
        return piece;
    }

    void addLine(const Link& link) {
        VisibleLine line;
        line.edge.from = link.from;
        line.edge.to = link.to;
        line.edge.value = link.value;
        line.edge.count = link.count;
        const Way way = wayOf(seen, link.from, link.to);
        for (const Step& step : way) {
            const std::uint32_t from =
                step.from == kNone ? port(step.plan, link.from, LocalGraph::Role::entry) : seen.itemOfBox[step.from];
            const std::uint32_t to =
                step.to == kNone ? port(step.plan, link.from, LocalGraph::Role::exit) : seen.itemOfBox[step.to];
            line.pieces.push_back(addPiece(step.plan, from, to));
        }
        seen.lines.push_back(std::move(line));
    }

    /// One beside a reader for each value, or for all of them when they are many.
    void addTags(const std::vector<Link>& links, const std::vector<bool>& isDrawn) {
        constexpr std::size_t kMostTags = 3;
        std::map<std::uint32_t, std::vector<const Link*>> cut;
        for (std::size_t i = 0; i < links.size(); ++i)
            if (!isDrawn[i]) cut[links[i].to].push_back(&links[i]);
        for (const auto& [reader, values] : cut) {
            const bool isOne = values.size() > kMostTags;
            std::uint32_t count = 0;
            for (const Link* link : values) count += link->count;
            for (const Link* link : values) {
                Box tag;
                tag.kind = Box::Kind::tag;
                nameValue(tag, graph, link->value);
                if (isOne || link->count > 1) nameValues(tag, static_cast<int>(isOne ? count : link->count));
                VisibleLine line;
                line.edge.to = reader;
                line.edge.value = link->value;
                line.edge.count = isOne ? count : link->count;
                const std::uint32_t plan = seen.planOfBox[reader];
                line.edge.from = addBox(std::move(tag), plan);
                line.pieces.push_back(addPiece(plan, seen.itemOfBox[line.edge.from], seen.itemOfBox[reader]));
                seen.lines.push_back(std::move(line));
                if (isOne) break;
            }
        }
    }

    /// Without repeats and in order, as LocalGraph wants them.
    void sortLines() {
        std::vector<std::vector<LocalGraph::Line>> before;
        for (FramePlan& plan : seen.plans) {
            auto& lines = plan.local.lines;
            before.push_back(lines);
            std::sort(lines.begin(), lines.end());
            lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        }
        for (VisibleLine& line : seen.lines) {
            for (Piece& piece : line.pieces) {
                const auto& sorted = seen.plans[piece.plan].local.lines;
                const auto found = std::lower_bound(sorted.begin(), sorted.end(), before[piece.plan][piece.line]);
                piece.line = static_cast<std::uint32_t>(found - sorted.begin());
            }
        }
    }

    const engine::Graph& graph;
    const ScopeTree& tree;
    const Wiring& wiring;
    TextWidths& widths;
    std::vector<bool> isOpen;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> valueBox;  ///< by value: its input box, its output box
    std::unordered_map<std::uint64_t, std::uint32_t> ports;
    VisibleGraph seen;
};

}  // namespace

VisibleGraph visibleGraph(const engine::Graph& graph, const ScopeTree& tree, const Wiring& wiring,
                          const ExpandedScopes& expanded, TextWidths& widths) {
    return VisibleBuilder(graph, tree, wiring, expanded, widths).build();
}

}  // namespace tenon::views
