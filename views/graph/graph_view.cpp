// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_view.h"

#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/common/state_view.h"
#include "views/common/theme.h"
#include "views/graph/first_scopes.h"
#include "views/graph/graph_canvas.h"
#include "views/graph/graph_export.h"
#include "views/graph/graph_search.h"
#include "views/graph/layout_service.h"
#include "views/graph/legend_strip.h"
#include "views/graph/minimap.h"
#include "views/graph/scope_tree.h"

namespace tenon::views {

namespace {

constexpr int kPatience = 200;  // ms before saying that one has to wait
constexpr int kFromEdge = 12;
constexpr double kZoomStep = 1.25;

}  // namespace

GraphView::GraphView(Selection* selection, LayoutService* layouts, Side side, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_layouts(layouts),
      m_side(side),
      m_canvas(new GraphCanvas),
      m_minimap(new Minimap(m_canvas)),
      m_legend(new LegendStrip(m_canvas)),
      m_waiting(new QLabel(m_canvas)),
      m_patience(new QTimer(this)) {
    const QString name = side == Side::before ? tr("Graph as imported") : tr("Graph of the current variant");
    m_canvas->setAccessibleName(name);
    m_state = new StateView(m_canvas, name, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    setFocusProxy(m_canvas);

    m_waiting->setText(tr("Laying out…"));
    m_waiting->setMargin(6);
    m_waiting->setAutoFillBackground(true);
    m_waiting->setFrameShape(QFrame::StyledPanel);
    m_waiting->hide();
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, &GraphView::showWaiting);

    connectCanvas();
    connectLayouts();
    connect(selection, &Selection::changed, this, &GraphView::takeSelection);
    connect(selection, &Selection::hoverChanged, this, &GraphView::refreshHover);
    connect(selection, &Selection::revealRequested, this, &GraphView::reveal);
    connect(&Theme::current(), &Theme::changed, this, &GraphView::refreshColours);
    setGraph(nullptr);
}

GraphView::~GraphView() {
    m_layouts->cancel(this);
}

void GraphView::connectCanvas() {
    connect(m_canvas, &GraphCanvas::boxClicked, this, [this](quint32 box, Qt::KeyboardModifiers modifiers) {
        selectBox(box, modifiers & (Qt::ControlModifier | Qt::ShiftModifier));
    });
    connect(m_canvas, &GraphCanvas::boxToggled, this, &GraphView::toggleScope);
    connect(m_canvas, &GraphCanvas::backgroundClicked, m_selection, &Selection::clear);
    connect(m_canvas, &GraphCanvas::boxHovered, this, &GraphView::hoverBox);
    connect(m_canvas, &GraphCanvas::menuWanted, this, &GraphView::askForMenu);
    connect(m_canvas, &GraphCanvas::toolTipWanted, this, &GraphView::showToolTip);
    connect(m_canvas, &GraphCanvas::viewportChanged, this, &GraphView::placeOverlays);
    connect(m_canvas, &GraphCanvas::shown, this, &GraphView::shown);
    connect(m_legend, &LegendStrip::toggled, this, &GraphView::placeOverlays);
}

void GraphView::connectLayouts() {
    connect(m_layouts, &LayoutService::ready, this,
            [this](quint64 request, const std::shared_ptr<const Geometry>& geometry) {
                if (request == m_request) takeGeometry(geometry);
            });
    connect(m_layouts, &LayoutService::failed, this, [this](quint64 request, const QString& sentence) {
        if (request == m_request) showFailure(sentence);
    });
    connect(m_state, &StateView::actionTriggered, this, [this] {
        if (m_hasFailed) requestLayout(m_look);
    });
}

void GraphView::setGraph(const Snapshot<engine::Graph>& graph, bool isAnimated) {
    m_graph = graph;
    m_times.value.clear();
    m_errors.value.clear();
    m_isAnimated = isAnimated;
    m_found.clear();
    m_foundAt = -1;
    if (graph) {
        holdMiddle();
        requestLayout(m_geometry ? Look::held : Look::first);
    } else {
        m_layouts->cancel(this);
        m_request = 0;
        m_patience->stop();
        m_waiting->hide();
        m_geometry.reset();
        m_expanded.clear();
        m_expandsAll = false;
        m_canvas->setDrawing(nullptr, {}, {}, m_canvas->viewport(), false);
        m_minimap->refresh();
        m_legend->hide();
        m_state->showEmpty(tr("No graph yet"), tr("The graph appears here once a model is open."));
    }
    emit overlaysChanged();
}

void GraphView::requestLayout(Look look) {
    if (!m_graph) return;
    m_look = look;
    m_hasFailed = false;
    m_request = m_layouts->request(this, m_graph, m_expanded, m_expandsAll);
    m_patience->start();
}

void GraphView::showWaiting() {
    if (!m_geometry) {
        m_state->showBusy(tr("Laying out the graph"), -1, false);
        return;
    }
    placeOverlays();
    m_waiting->show();
    m_waiting->raise();
}

void GraphView::showFailure(const QString& sentence) {
    m_request = 0;
    m_patience->stop();
    m_waiting->hide();
    m_hasFailed = true;
    m_state->showError(tr("The graph cannot be drawn"), sentence, tr("Try again"));
}

/// At the first look, opens scopes until there is something to be seen; the drawing that follows is the one to show.
bool GraphView::opensMore(const Geometry& geometry) {
    if (m_look != Look::first || m_expandsAll || !m_expanded.empty() || !geometry.scopes) return false;
    m_expanded = firstScopes(*geometry.scopes);
    if (m_expanded.empty()) return false;
    requestLayout(Look::first);
    return true;
}

void GraphView::takeGeometry(const std::shared_ptr<const Geometry>& geometry) {
    m_request = 0;
    if (opensMore(*geometry)) return;
    m_patience->stop();
    m_waiting->hide();
    const Viewport viewport = nextViewport(*geometry);
    const bool isFirst = m_look == Look::first;
    m_geometry = geometry;
    const bool isChanged = m_expanded != geometry->expanded;
    m_expanded = geometry->expanded;
    if (!m_searched.isEmpty()) m_found = findNodes(*m_graph, m_searched);
    Colouring colouring = colouringOf(*geometry, m_colourBy, overlay(m_colourBy));
    m_legend->setLegend(colouring.legend);
    m_canvas->setDrawing(geometry, std::move(colouring), states(), viewport, m_isAnimated && !isFirst);
    if (isFirst) m_canvas->lookFirst();
    m_minimap->refresh();
    placeOverlays();
    if (geometry->boxes.empty())
        m_state->showEmpty(tr("Nothing to draw"), tr("This graph has no nodes."));
    else
        m_state->showContent();
    if (isChanged || m_look == Look::same) emit expansionChanged();
    if (std::exchange(m_selectsFound, false)) selectFound();
    if (m_revealsEmphasis && m_geometry->graph == m_graph) revealEmphasis();
}

Viewport GraphView::nextViewport(const Geometry& geometry) const {
    if (m_look == Look::first || !m_anchor) return m_canvas->viewport();
    if (const std::optional<Viewport> held = m_anchor->hold(geometry, m_canvas->viewport())) return *held;
    return m_canvas->viewport().fitted(geometry.bounds);
}

void GraphView::holdMiddle() {
    m_anchor = m_geometry ? Anchor::inMiddle(*m_geometry, m_canvas->viewport()) : std::nullopt;
}

void GraphView::setExpandedScopes(ExpandedScopes expanded) {
    m_expanded = std::move(expanded);
    m_expandsAll = false;
    m_isAnimated = true;
    holdMiddle();
    requestLayout(m_geometry ? Look::same : Look::first);
}

void GraphView::expandAll() {
    m_expandsAll = true;
    m_isAnimated = true;
    holdMiddle();
    requestLayout(Look::same);
}

void GraphView::collapseAll() {
    setExpandedScopes({});
}

void GraphView::toggleScope(std::uint32_t box, const QPointF& at) {
    const Box& toggled = m_geometry->boxes[box];
    if (toggled.scope == kNone) return;
    const QString& path = m_geometry->scopes->scopes[toggled.scope].path;
    if (toggled.kind == Box::Kind::frame)
        m_expanded.erase(path);
    else
        m_expanded.insert(path);
    m_expandsAll = false;
    m_isAnimated = true;
    m_anchor = Anchor(*m_geometry, box, m_canvas->viewport(), at);
    requestLayout(Look::same);
}

void GraphView::openAround(std::uint32_t node) {
    const ScopeTree& tree = *m_geometry->scopes;
    for (std::uint32_t scope = tree.scopeOfNode[node]; scope != kNone && scope != 0; scope = tree.scopes[scope].parent)
        m_expanded.insert(tree.scopes[scope].path);
    m_isAnimated = true;
    holdMiddle();
    requestLayout(Look::same);
}

void GraphView::placeOverlays() {
    m_legend->place(m_canvas->size());
    m_minimap->setKeptFree(m_legend->isHidden() ? QRect() : m_legend->geometry());
    if (m_waiting->isHidden() && !m_patience->isActive()) return;
    m_waiting->adjustSize();
    m_waiting->move((m_canvas->width() - m_waiting->width()) / 2, kFromEdge);
}

void GraphView::fit() {
    m_canvas->fit(true);
}

void GraphView::zoomIn() {
    m_canvas->zoomBy(kZoomStep);
}

void GraphView::zoomOut() {
    m_canvas->zoomBy(1 / kZoomStep);
}

void GraphView::setMinimapVisible(bool isVisible) {
    m_minimap->setWanted(isVisible);
}

QString GraphView::writeSvg(const QString& path) const {
    return writeDrawingAsSvg(*m_canvas, m_graph ? plainLine(m_graph->name()) : QString(), path);
}

QString GraphView::writePdf(const QString& path) const {
    return writeDrawingAsPdf(*m_canvas, m_graph ? plainLine(m_graph->name()) : QString(), path);
}

}  // namespace tenon::views
