// SPDX-License-Identifier: GPL-3.0-or-later
// How a GraphView and the rest of the workbench light each other up: selection, hover, overlays, marks, search.
#include <QScopedValueRollback>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/graph/edge_painter.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/graph_search.h"
#include "views/graph/graph_view.h"
#include "views/graph/legend_strip.h"
#include "views/graph/minimap.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

namespace {

Focus focusOf(const Geometry& geometry, const Box& box, Side side) {
    if (box.kind == Box::Kind::node && box.node != kNone)
        return {Focus::Kind::node, side, geometry.graph->nodes(static_cast<int>(box.node)).id()};
    if (box.value != kNone) return {Focus::Kind::value, side, geometry.graph->values(static_cast<int>(box.value)).id()};
    return {};
}

Sources joined(Sources a, const Sources& b) {
    a.insert(a.end(), b.begin(), b.end());
    return sorted(std::move(a));
}

Sources without(const Sources& a, const Sources& b) {
    Sources left;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(left));
    return left;
}

bool isWithin(const Geometry& geometry, std::uint32_t box, std::uint32_t outer) {
    for (; box < geometry.boxes.size(); box = geometry.boxes[box].parent)
        if (box == outer) return true;
    return false;
}

}  // namespace

void GraphView::selectBox(std::uint32_t box, bool isAdding) {
    const QScopedValueRollback selecting(m_isSelecting, true);
    const Box& clicked = m_geometry->boxes[box];
    Sources sources = sourcesOf(*m_geometry, box);
    const Focus focus = focusOf(*m_geometry, clicked, m_side);
    if (isAdding) {
        const Sources& before = m_selection->sources();
        const bool isIn = std::includes(before.begin(), before.end(), sources.begin(), sources.end());
        m_selection->select(isIn ? without(before, sources) : joined(std::move(sources), before),
                            isIn ? Focus{} : focus);
        return;
    }
    m_selection->select(std::move(sources), focus);
}

void GraphView::hoverBox(std::uint32_t box) {
    m_selection->hover(box == kNone || !m_geometry ? Sources() : sourcesOf(*m_geometry, box));
}

void GraphView::askForMenu(std::uint32_t box, const QPoint& globalPos) {
    std::vector<quint32> nodes;
    for (std::uint32_t node = 0; node < m_geometry->boxOfNode.size(); ++node)
        if (isWithin(*m_geometry, m_geometry->boxOfNode[node], box)) nodes.push_back(node);
    if (!nodes.empty()) emit nodeMenuWanted(nodes, globalPos);
}

void GraphView::showToolTip(std::uint32_t box, const QPoint& globalPos) {
    if (box == kNone || !m_geometry) {
        QToolTip::hideText();
        return;
    }
    const engine::Graph& graph = *m_geometry->graph;  // m_graph may be newer
    const Box& at = m_geometry->boxes[box];
    QStringList lines{QStringLiteral("<b>%1</b>").arg(at.title.toHtmlEscaped())};
    if (at.kind == Box::Kind::node) {
        const engine::Node& node = graph.nodes(static_cast<int>(at.node));
        lines.append(plainLine(node.name(), 120).toHtmlEscaped());
        for (const std::uint32_t output : node.outputs()) {
            const engine::Value& value = graph.values(static_cast<int>(output));
            lines.append(
                tr("Output: %1 %2").arg(plainLine(value.element(), 12), shapeText(value.shape())).toHtmlEscaped());
        }
    } else if (at.value != kNone) {
        const engine::Value& value = graph.values(static_cast<int>(at.value));
        lines.append(tr("%1 %2").arg(plainLine(value.element(), 12), shapeText(value.shape())).toHtmlEscaped());
    } else if (at.scope != kNone) {
        const Scope& scope = m_geometry->scopes->scopes[at.scope];
        lines.append(tr("%n nodes", nullptr, static_cast<int>(scope.nodeCount)));
    }
    const std::vector<double> times = figuresOf(*m_geometry, m_times), errors = figuresOf(*m_geometry, m_errors);
    if (std::isfinite(times[box])) lines.append(tr("Time: %1").arg(formatDuration(times[box])).toHtmlEscaped());
    if (std::isfinite(errors[box]))
        lines.append(tr("Relative error: %1").arg(formatNumber(errors[box])).toHtmlEscaped());
    QToolTip::showText(globalPos, lines.join(QStringLiteral("<br>")), m_canvas);
}

void GraphView::setOverlay(NodeOverlay overlay) {
    const ColourBy by = overlay.by;
    (by == ColourBy::time ? m_times : by == ColourBy::error ? m_errors : m_plain) = std::move(overlay);
    if (by == m_colourBy) refreshColours();
    emit overlaysChanged();
}

const NodeOverlay& GraphView::overlay(ColourBy by) const {
    return by == ColourBy::time ? m_times : by == ColourBy::error ? m_errors : m_plain;
}

bool GraphView::hasOverlay(ColourBy by) const {
    return by == ColourBy::kind || by == ColourBy::precision || !overlay(by).value.empty();
}

void GraphView::setColourBy(ColourBy by) {
    if (by == m_colourBy) return;
    m_colourBy = by;
    refreshColours();
}

void GraphView::refreshColours() {
    if (!m_geometry || m_geometry->graph != m_graph) return;  // or once the drawing of the new graph is there
    Colouring colouring = colouringOf(*m_geometry, m_colourBy, overlay(m_colourBy));
    m_legend->setLegend(colouring.legend);
    m_canvas->setColouring(std::move(colouring));
    m_minimap->refresh();
    placeOverlays();
}

std::vector<BoxState> GraphView::states() const {
    std::vector<BoxState> states =
        boxStates(*m_geometry, m_side, m_selection->sources(), m_selection->focus(), m_marks, m_found);
    setHovered(*m_geometry, m_selection->hovered(), states);
    return states;
}

void GraphView::refreshStates() {
    if (!m_geometry) return;
    m_canvas->setStates(states());
    m_minimap->refresh();
}

void GraphView::refreshHover() {
    if (!m_geometry) return;
    std::vector<BoxState> states = m_canvas->states();
    setHovered(*m_geometry, m_selection->hovered(), states);
    m_canvas->setStates(std::move(states));
}

void GraphView::setMarks(std::set<std::string> keptFloat, std::set<std::string> keptUnfused) {
    m_marks.keptFloat = std::move(keptFloat);
    m_marks.keptUnfused = std::move(keptUnfused);
    refreshStates();
}

void GraphView::setEmphasis(std::set<std::string> nodeNames, EmphasisKind kind) {
    (kind == EmphasisKind::added     ? m_marks.added
     : kind == EmphasisKind::removed ? m_marks.removed
                                     : m_marks.changed) = std::move(nodeNames);
    refreshStates();
}

void GraphView::reveal() {
    if (!m_geometry) return;
    const Focus& focus = m_selection->focus();
    std::vector<std::uint32_t> boxes = boxesOfSources(*m_geometry, m_selection->sources());
    const std::vector<BoxState>& states = m_canvas->states();
    const auto selected = std::find_if(states.begin(), states.end(), [](BoxState s) { return s & state::selected; });
    if (focus.side == m_side && selected != states.end()) {
        const auto box = static_cast<std::uint32_t>(selected - states.begin());
        boxes.insert(boxes.begin(), box);
        m_canvas->setFocusedBox(box);
    }
    m_canvas->reveal(boxes);
}

/// What is selected elsewhere comes into sight here; the scale stays as it was chosen.
void GraphView::takeSelection() {
    refreshStates();
    if (!m_geometry || m_isSelecting || m_selection->sources().empty()) return;
    m_canvas->reveal(boxesOfSources(*m_geometry, m_selection->sources()), false);
}

void GraphView::revealEmphasis() {
    m_revealsEmphasis = m_marks.hasEmphasis();
    if (!m_revealsEmphasis || !m_geometry || m_geometry->graph != m_graph || m_request != 0) return;
    m_revealsEmphasis = false;
    const std::vector<BoxState>& states = m_canvas->states();
    std::vector<std::uint32_t> boxes;
    for (std::uint32_t box = 0; box < states.size(); ++box)
        if (states[box] & state::emphasised) boxes.push_back(box);
    std::ranges::stable_sort(boxes, {}, [this](std::uint32_t box) { return m_geometry->boxes[box].rect.top(); });
    m_canvas->reveal(boxes);
}

int GraphView::find(const QString& text) {
    m_searched = text;
    m_foundAt = -1;
    m_found = m_graph ? findNodes(*m_graph, text) : std::vector<std::uint32_t>();
    refreshStates();
    return static_cast<int>(m_found.size());
}

bool GraphView::findNext(bool isBackwards) {
    if (m_found.empty() || !m_geometry || m_geometry->graph != m_graph) return false;
    const int count = static_cast<int>(m_found.size());
    m_foundAt = m_foundAt < 0 ? (isBackwards ? count - 1 : 0) : (m_foundAt + (isBackwards ? count - 1 : 1)) % count;
    const std::uint32_t node = m_found[static_cast<std::size_t>(m_foundAt)];
    const std::uint32_t box = m_geometry->boxOfNode[node];
    if (box < m_geometry->boxes.size() && m_geometry->boxes[box].kind == Box::Kind::node) {
        selectFound();
    } else {
        m_selectsFound = true;
        openAround(node);
    }
    return true;
}

void GraphView::selectFound() {
    if (m_foundAt < 0 || m_foundAt >= static_cast<int>(m_found.size())) return;
    const engine::Node& node = m_graph->nodes(static_cast<int>(m_found[static_cast<std::size_t>(m_foundAt)]));
    m_selection->select(Sources(node.sources().begin(), node.sources().end()), {Focus::Kind::node, m_side, node.id()},
                        true);
}

}  // namespace tenon::views
