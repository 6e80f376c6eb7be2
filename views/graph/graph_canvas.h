// SPDX-License-Identifier: GPL-3.0-or-later
// GraphCanvas: the surface a drawing is painted on and pointed at. It knows boxes and what is under the mouse; what a
// click means is decided by who listens.
#pragma once

#include <QPoint>
#include <QVariantAnimation>
#include <QWidget>
#include <memory>
#include <vector>

#include "views/graph/graph_painter.h"
#include "views/graph/graph_walk.h"
#include "views/graph/morph.h"
#include "views/graph/scene_index.h"
#include "views/graph/viewport.h"

namespace tenon::views {

class GraphCanvas : public QWidget {
    Q_OBJECT

public:
    explicit GraphCanvas(QWidget* parent = nullptr);
    ~GraphCanvas() override;

    /// Shows a drawing through `viewport`; null: none. With `isAnimated`, out of what is shown now.
    void setDrawing(const std::shared_ptr<const Geometry>& geometry, Colouring colouring, std::vector<BoxState> states,
                    const Viewport& viewport, bool isAnimated);
    void setColouring(Colouring colouring);
    void setStates(std::vector<BoxState> states);
    const std::vector<BoxState>& states() const { return m_states; }
    const Colouring& colouring() const { return m_colouring; }
    /// Null while there is no drawing.
    const SceneIndex* index() const { return m_index.get(); }

    const Viewport& viewport() const { return m_viewport; }
    void moveTo(const Viewport& viewport, bool isAnimated);
    void fit(bool isAnimated);
    /// All of the drawing if it can be read then, else where it begins. Holds through resizing until something moves
    /// it.
    void lookFirst();
    void zoomBy(double factor);
    void zoomTo(double scale);
    /// Moves so that these boxes are in sight, or the first of them where they are far apart; with `mayZoom`, at a scale
    /// at which they can be read.
    void reveal(const std::vector<std::uint32_t>& boxes, bool mayZoom = true);

    /// Where the keyboard is; kNone: nowhere yet.
    std::uint32_t focusedBox() const { return m_focusedBox; }
    void setFocusedBox(std::uint32_t box);
    std::uint32_t hoveredBox() const { return m_hoveredBox; }

    /// All of the drawing as it is shown, without what is selected or hovered, in scene coordinates.
    void paintAll(QPainter& painter) const;

signals:
    void boxClicked(quint32 box, Qt::KeyboardModifiers modifiers);
    /// A closed scope is to be opened, or a frame to be closed; `at` is where the mouse was, in the widget.
    void boxToggled(quint32 box, const QPointF& at);
    void backgroundClicked();
    void boxHovered(quint32 box);  ///< kNone: none
    void menuWanted(quint32 box, const QPoint& globalPos);
    void toolTipWanted(quint32 box, const QPoint& globalPos);
    void viewportChanged();
    /// After the first paint of a new drawing.
    void shown();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Press : std::uint8_t { none, maybeClick, panning, done };

    Picture picture() const;
    void paintMorph(QPainter& painter);
    void setViewport(const Viewport& viewport);
    Viewport firstLook() const;
    double minScale() const;
    int animationTime() const;
    void hoverAt(const QPointF& at);
    void click(const QPointF& at, Qt::KeyboardModifiers modifiers);
    bool toggle(std::uint32_t box, const QPointF& at);
    bool walkBy(int key);
    bool lookBy(const QKeyEvent& event);
    bool actBy(int key);
    void goTo(std::uint32_t box);
    void announce(std::uint32_t box);

    std::unique_ptr<SceneIndex> m_index;
    Colouring m_colouring;
    std::vector<BoxState> m_states;
    bool m_isDimmed = false;
    Viewport m_viewport;
    mutable GraphPainter m_painter;

    QVariantAnimation m_moving;
    Viewport m_moveFrom, m_moveTo;
    QVariantAnimation m_morphing;
    std::unique_ptr<Morph> m_morph;

    std::uint32_t m_focusedBox = kNone, m_hoveredBox = kNone, m_hoveredEdge = kNone;
    bool m_isFirstLook = false;
    bool m_isShownWaiting = false;  ///< a new drawing has not been painted yet
    bool m_showsFocus = false;      ///< the keyboard brought the focus here
    Press m_press = Press::none;
    QPointF m_pressedAt, m_lastAt;
};

}  // namespace tenon::views
