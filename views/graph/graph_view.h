// SPDX-License-Identifier: GPL-3.0-or-later
// GraphView: one graph as a drawing that can be walked, opened and closed, coloured by figures, and searched.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "views/graph/anchor.h"
#include "views/graph/box_states.h"
#include "views/graph/geometry.h"
#include "views/graph/node_overlay.h"

class QLabel;
class QTimer;

namespace tenon::views {

class GraphCanvas;
class LayoutService;
class LegendStrip;
class Minimap;
class Selection;
class StateView;

class GraphView : public QWidget {
    Q_OBJECT

public:
    /// `selection` and `layouts` outlive this.
    GraphView(Selection* selection, LayoutService* layouts, Side side, QWidget* parent = nullptr);
    ~GraphView() override;

    /// Null: nothing to show. What is looked at and which scopes are open stay; with `isAnimated`, boxes of the old
    /// graph move to their places in the new one. Call setOverlay again: its figures are by position.
    void setGraph(const Snapshot<engine::Graph>& graph, bool isAnimated = false);
    const Snapshot<engine::Graph>& graph() const { return m_graph; }

    /// Figures to colour by; kept until replaced, shown while colourBy() is `overlay.by`.
    void setOverlay(NodeOverlay overlay);
    /// Whether figures for `by` are there; always for kind and precision.
    bool hasOverlay(ColourBy by) const;
    const NodeOverlay& overlay(ColourBy by) const;
    void setColourBy(ColourBy by);
    ColourBy colourBy() const { return m_colourBy; }
    /// Names of nodes that a recipe keeps in floating point or keeps from being fused.
    void setMarks(std::set<std::string> keptFloat, std::set<std::string> keptUnfused);
    /// Replaces the nodes emphasised as `kind`; all the rest is dimmed while any node is.
    void setEmphasis(std::set<std::string> nodeNames, EmphasisKind kind);
    /// Moves to the first emphasised nodes, once the drawing with them is there.
    void revealEmphasis();

    const ExpandedScopes& expandedScopes() const { return m_expanded; }
    void setExpandedScopes(ExpandedScopes expanded);
    void expandAll();
    void collapseAll();

    void fit();
    void zoomIn();
    void zoomOut();
    void setMinimapVisible(bool isVisible);

    /// Marks nodes whose name, op or output shape contains `text` (no case) and returns how many; empty text: none.
    int find(const QString& text);
    /// Which of them is selected, from 0; -1: none yet.
    int foundAt() const { return m_foundAt; }
    int foundCount() const { return static_cast<int>(m_found.size()); }
    /// Selects the next node that was found, round and round, opening the scopes it is in. False: none was found.
    bool findNext(bool isBackwards = false);

    /// The whole drawing, as far as it is expanded. Returns a sentence when it could not be written, or nothing.
    QString writeSvg(const QString& path) const;
    QString writePdf(const QString& path) const;

    /// Covers the drawing with why there is none.
    StateView* state() { return m_state; }
    GraphCanvas* canvas() { return m_canvas; }

signals:
    void nodeMenuWanted(const std::vector<quint32>& nodePositions, const QPoint& globalPos);
    void expansionChanged();
    /// After the first paint of a new geometry.
    void shown();
    void overlaysChanged();

private:
    enum class Look : std::uint8_t { first, same, held };  ///< what to look at in the next drawing

    void connectCanvas();
    void connectLayouts();
    void requestLayout(Look look);
    void takeGeometry(const std::shared_ptr<const Geometry>& geometry);
    void showWaiting();
    void showFailure(const QString& sentence);
    bool opensMore(const Geometry& geometry);
    Viewport nextViewport(const Geometry& geometry) const;
    void holdMiddle();
    void toggleScope(std::uint32_t box, const QPointF& at);
    void openAround(std::uint32_t node);
    void selectBox(std::uint32_t box, bool isAdding);
    void hoverBox(std::uint32_t box);
    void askForMenu(std::uint32_t box, const QPoint& globalPos);
    void showToolTip(std::uint32_t box, const QPoint& globalPos);
    void refreshColours();
    std::vector<BoxState> states() const;
    void refreshStates();
    void refreshHover();
    void reveal();
    void takeSelection();
    void selectFound();
    void placeOverlays();

    Selection* m_selection;
    LayoutService* m_layouts;
    Side m_side;
    GraphCanvas* m_canvas;
    StateView* m_state;
    Minimap* m_minimap;
    LegendStrip* m_legend;
    QLabel* m_waiting;  ///< over the drawing while the next one is laid out
    QTimer* m_patience;

    Snapshot<engine::Graph> m_graph;
    std::shared_ptr<const Geometry> m_geometry;
    ExpandedScopes m_expanded;
    bool m_expandsAll = false;

    quint64 m_request = 0;  ///< awaited; 0: none
    Look m_look = Look::first;
    bool m_isAnimated = false;
    bool m_selectsFound = false;  ///< once the drawing with it is there
    bool m_isSelecting = false;     ///< the selection comes from here
    bool m_revealsEmphasis = false;  ///< once the drawing with it is there
    bool m_hasFailed = false;
    std::optional<Anchor> m_anchor;

    ColourBy m_colourBy = ColourBy::kind;
    NodeOverlay m_times{ColourBy::time, {}, {}}, m_errors{ColourBy::error, {}, {}}, m_plain;
    BoxMarks m_marks;
    std::vector<std::uint32_t> m_found;  ///< positions in Graph.nodes
    QString m_searched;
    int m_foundAt = -1;
};

}  // namespace tenon::views
