// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_layout.h"

#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/graph/edge_routing.h"
#include "views/graph/visible_graph.h"

namespace tenon::views {
namespace {

constexpr double kMargin = 24;     ///< around the whole drawing
constexpr double kFrameSide = 14;  ///< within a frame, left, right and below its content
constexpr double kFrameTop = 12;   ///< below its title bar
constexpr double kPortMargin = 2;  ///< instead, where lines enter or leave: ports keep distance already

class Composer {
public:
    Composer(VisibleGraph visible, ScopeLayouter& layouter) : seen(std::move(visible)), scopeLayouter(layouter) {}

    /// Inner scopes first: their size is that of a box in the scope around.
    bool layOutScopes(const std::function<bool()>& isCancelled) {
        layouts.resize(seen.plans.size());
        inlets.resize(seen.boxes.size());
        for (std::size_t i = seen.plans.size(); i-- > 0;) {
            FramePlan& plan = seen.plans[i];
            layouts[i] = scopeLayouter.layOut(plan.local, isCancelled);
            if (!layouts[i]) return false;
            straighten(i);
            if (plan.box == kNone) continue;
            const QSizeF content = layouts[i]->size;
            QRectF& frame = seen.boxes[plan.box].rect;
            frame.setWidth(std::max(frame.width(), content.width() + 2 * kFrameSide));
            frame.setHeight(kFrameTitle + topMargin(plan) + content.height() +
                            (plan.hasExit ? kPortMargin : kFrameSide));
            LocalGraph::Item& item = seen.plans[seen.planOfBox[plan.box]].local.items[seen.itemOfBox[plan.box]];
            item.width = static_cast<float>(frame.width());
            item.height = static_cast<float>(frame.height());
            inlets[plan.box] = inletOf(plan, *layouts[i]);
        }
        return true;
    }

    void placeBoxes() {
        origins.resize(seen.plans.size(), QPointF(kMargin, kMargin));
        for (std::size_t i = 0; i < seen.plans.size(); ++i) {
            const FramePlan& plan = seen.plans[i];
            if (plan.box != kNone) {
                const QRectF& frame = seen.boxes[plan.box].rect;
                origins[i] = QPointF(frame.center().x() - layouts[i]->size.width() / 2,
                                     frame.top() + kFrameTitle + topMargin(plan));
            }
            for (std::size_t item = 0; item < plan.boxes.size(); ++item)
                if (plan.boxes[item] != kNone)
                    seen.boxes[plan.boxes[item]].rect.moveCenter(origins[i] + layouts[i]->centres[item]);
        }
    }

    Geometry finish() {
        Geometry geometry;
        for (VisibleLine& line : seen.lines) {
            Edge edge = std::move(line.edge);
            edge.points = route(line);
            geometry.edges.push_back(std::move(edge));
        }
        geometry.boxes = std::move(seen.boxes);
        geometry.boxOfNode = std::move(seen.boxOfNode);
        geometry.bounds = QRectF(QPointF(), layouts[0]->size + QSizeF(2 * kMargin, 2 * kMargin));
        return geometry;
    }

private:
    /// Where lines enter and leave a frame, right of its middle.
    static double inletOf(const FramePlan& plan, const LocalLayout& layout) {
        double sum = 0;
        int ports = 0;
        for (std::size_t item = 0; item < plan.local.items.size(); ++item) {
            if (plan.local.items[item].role == LocalGraph::Role::box) continue;
            sum += layout.centres[item].x() - layout.size.width() / 2;
            ++ports;
        }
        return ports == 0 ? 0 : sum / ports;
    }

    /// Frames were laid out as if lines met their middle: moves each so that they meet where they do.
    void straighten(std::size_t at) {
        const FramePlan& plan = seen.plans[at];
        std::vector<double> wanted(plan.boxes.size());
        bool isNeeded = false;
        for (std::size_t item = 0; item < plan.boxes.size(); ++item) {
            if (plan.boxes[item] != kNone) wanted[item] = -inlets[plan.boxes[item]];
            isNeeded |= std::abs(wanted[item]) > 1;
        }
        if (isNeeded) layouts[at] = std::make_shared<const LocalLayout>(shifted(*layouts[at], plan.local, wanted));
    }

    static double topMargin(const FramePlan& plan) { return plan.hasEntry ? kPortMargin : kFrameTop; }

    QRectF frameOf(std::uint32_t plan) const { return seen.boxes[seen.plans[plan].box].rect; }
    QPointF portAt(std::uint32_t plan, std::uint32_t item) const {
        return origins[plan] + layouts[plan]->centres[item];
    }

    /// From box to border, border to border, border to box.
    Curve route(const VisibleLine& line) const {
        Curve whole;
        for (std::size_t i = 0; i < line.pieces.size(); ++i) {
            const Piece& piece = line.pieces[i];
            Curve curve = layouts[piece.plan]->lines[piece.line];
            for (QPointF& point : curve) point += origins[piece.plan];
            if (i > 0 && line.pieces[i - 1].exitPort != kNone)
                moveStart(curve, portAt(line.pieces[i - 1].plan, line.pieces[i - 1].exitPort).x(), kRankGap * 0.8);
            if (i + 1 < line.pieces.size() && line.pieces[i + 1].entryPort != kNone)
                moveEnd(curve, portAt(line.pieces[i + 1].plan, line.pieces[i + 1].entryPort).x(), kRankGap * 0.8);
            append(whole, curve);
        }
        return whole;
    }

    VisibleGraph seen;
    ScopeLayouter& scopeLayouter;
    std::vector<std::shared_ptr<const LocalLayout>> layouts;  ///< by plan
    std::vector<double> inlets;                               ///< by box: of frames
    std::vector<QPointF> origins;                             ///< by plan: of its layout in the scene
};

}  // namespace

std::shared_ptr<const GraphParts> partsOf(const Snapshot<engine::Graph>& graph) {
    auto parts = std::make_shared<GraphParts>();
    parts->graph = graph;
    parts->tree = std::make_shared<const ScopeTree>(buildScopeTree(*graph));
    parts->wiring = wiringOf(*graph);
    return parts;
}

std::shared_ptr<const Geometry> layOutGraph(const GraphParts& parts, const ExpandedScopes& expanded,
                                            ScopeLayouter& layouter, TextWidths& widths,
                                            const std::function<bool()>& isCancelled) {
    Composer composer(visibleGraph(*parts.graph, *parts.tree, parts.wiring, expanded, widths), layouter);
    if (isCancelled() || !composer.layOutScopes(isCancelled)) return nullptr;
    composer.placeBoxes();
    auto geometry = std::make_shared<Geometry>(composer.finish());
    geometry->graph = parts.graph;
    geometry->scopes = parts.tree;
    geometry->expanded = expanded;
    return geometry;
}

ExpandedScopes everyScope(const ScopeTree& tree) {
    ExpandedScopes paths;
    for (const Scope& scope : tree.scopes)
        if (scope.parent != kNone) paths.insert(scope.path);
    return paths;
}

Sources sourcesOf(const Geometry& geometry, std::uint32_t box) {
    Sources sources;
    for (std::uint32_t node = 0; node < geometry.boxOfNode.size(); ++node) {
        std::uint32_t at = geometry.boxOfNode[node];
        while (at != box && at != kNone) at = geometry.boxes[at].parent;
        if (at == kNone) continue;
        const auto& own = geometry.graph->nodes(static_cast<int>(node)).sources();
        sources.insert(sources.end(), own.begin(), own.end());
    }
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
}

}  // namespace tenon::views
