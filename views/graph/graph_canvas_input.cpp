// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse, the wheel, a track pad and the keyboard do on a GraphCanvas.
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QInputDevice>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "views/graph/graph_canvas.h"

namespace tenon::views {

namespace {

constexpr double kWheelZoom = 1.0018;  // a unit of angle; a notch has 120
constexpr double kKeyZoom = 1.25;
constexpr double kEdgeReach = 5;  // pixels from an edge that still point at it

bool isFromTrackPad(const QWheelEvent& event) {
    return event.phase() != Qt::NoScrollPhase ||
           (event.device() && event.device()->type() == QInputDevice::DeviceType::TouchPad);
}

bool isOurKey(const QKeyEvent& event) {
    if (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return false;
    switch (event.key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
        case Qt::Key_Backspace:
        case Qt::Key_F:
        case Qt::Key_0:
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
            return true;
        default:
            return false;
    }
}

bool opensOrCloses(const Box& box) {
    return box.kind == Box::Kind::scope || box.kind == Box::Kind::frame;
}

}  // namespace

bool GraphCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOurKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const std::uint32_t box = m_index ? m_index->boxAt(m_viewport.toScene(help->pos())) : kNone;
        emit toolTipWanted(box, help->globalPos());
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            moveTo(m_viewport.zoomedAround(gesture->position(), 1 + gesture->value(), minScale()), false);
            return true;
        }
    }
    return QWidget::event(event);
}

// A wheel zooms and a track pad scrolls, as in maps and drawing programs; either does the other with Ctrl or Shift.
void GraphCanvas::wheelEvent(QWheelEvent* event) {
    event->accept();
    const bool isPad = isFromTrackPad(*event), isZoom = event->modifiers() & Qt::ControlModifier;
    if (!isZoom && (isPad || event->modifiers() & Qt::ShiftModifier)) {
        QPointF by = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
        if (!isPad && by.x() == 0) by = QPointF(by.y(), 0);
        moveTo(m_viewport.panned(by), false);
    } else {
        const bool isMoving = m_moving.state() == QAbstractAnimation::Running;
        const Viewport base = isMoving ? m_moveTo : m_viewport;
        const double factor = std::pow(kWheelZoom, event->angleDelta().y());
        moveTo(base.zoomedAround(event->position(), factor, minScale()), !isPad);
    }
    hoverAt(event->position());
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
    m_showsFocus = false;
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
    m_press = event->button() == Qt::LeftButton ? Press::maybeClick : Press::panning;
    m_pressedAt = m_lastAt = event->position();
    if (m_press == Press::panning) setCursor(Qt::ClosedHandCursor);
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_press == Press::maybeClick) {
        const QPointF off = event->position() - m_pressedAt;
        if (std::abs(off.x()) + std::abs(off.y()) >= QGuiApplication::styleHints()->startDragDistance()) {
            m_press = Press::panning;
            setCursor(Qt::ClosedHandCursor);
        }
    }
    if (m_press == Press::panning) {
        moveTo(m_viewport.panned(event->position() - m_lastAt), false);
        m_lastAt = event->position();
        return;
    }
    hoverAt(event->position());
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const Press press = std::exchange(m_press, Press::none);
    unsetCursor();
    hoverAt(event->position());
    if (press == Press::maybeClick && event->button() == Qt::LeftButton) click(event->position(), event->modifiers());
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_index) return;
    m_press = Press::done;
    const std::uint32_t box = m_index->boxAt(m_viewport.toScene(event->position()));
    // the first click on a chevron has opened or closed already; the second is one more
    if (box != kNone) toggle(box, event->position());
}

void GraphCanvas::click(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    if (!m_index) return;
    const QPointF scene = m_viewport.toScene(at);
    const std::uint32_t box = m_index->boxAt(scene);
    if (box == kNone) {
        emit backgroundClicked();
        return;
    }
    const bool isChevron =
        m_viewport.scale >= GraphPainter::kOverviewBelow && chevronOf(m_index->geometry().boxes[box]).contains(scene);
    if (isChevron && toggle(box, at)) return;
    setFocusedBox(box);
    emit boxClicked(box, modifiers);
}

bool GraphCanvas::toggle(std::uint32_t box, const QPointF& at) {
    if (!m_index || !opensOrCloses(m_index->geometry().boxes[box])) return false;
    setFocusedBox(box);
    emit boxToggled(box, at);
    return true;
}

void GraphCanvas::hoverAt(const QPointF& at) {
    if (!m_index) return;
    const QPointF scene = m_viewport.toScene(at);
    const std::uint32_t box = m_index->boxAt(scene);
    const bool seesEdges = box == kNone && m_viewport.scale >= GraphPainter::kOverviewBelow;
    const std::uint32_t edge = seesEdges ? m_index->edgeAt(scene, kEdgeReach / m_viewport.scale) : kNone;
    const bool isHandle = box != kNone && chevronOf(m_index->geometry().boxes[box]).contains(scene);
    if (m_press == Press::none) setCursor(isHandle ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (edge != m_hoveredEdge) {
        m_hoveredEdge = edge;
        update();
    }
    if (box == m_hoveredBox) return;
    m_hoveredBox = box;
    emit boxHovered(box);
}

void GraphCanvas::leaveEvent(QEvent*) {
    if (m_hoveredBox == kNone && m_hoveredEdge == kNone) return;
    m_hoveredBox = m_hoveredEdge = kNone;
    update();
    emit boxHovered(kNone);
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_index) return;
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const std::uint32_t box = isMouse ? m_index->boxAt(m_viewport.toScene(event->pos())) : m_focusedBox;
    if (box == kNone) return;
    const QPointF middle = m_viewport.toScreen(handleOf(m_index->geometry().boxes[box]).center());
    emit menuWanted(box, isMouse ? event->globalPos() : mapToGlobal(middle.toPoint()));
}

void GraphCanvas::focusInEvent(QFocusEvent* event) {
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
}

void GraphCanvas::focusOutEvent(QFocusEvent*) {
    m_showsFocus = false;
    update();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit backgroundClicked();
        return;
    }
    if (!m_index || m_index->geometry().boxes.empty() ||
        !(walkBy(event->key()) || lookBy(*event) || actBy(event->key())))
        QWidget::keyPressEvent(event);
}

/// Selects `box` and brings it into sight.
void GraphCanvas::goTo(std::uint32_t box) {
    setFocusedBox(box);
    emit boxClicked(box, Qt::NoModifier);
    if (m_index && box < m_index->geometry().boxes.size())
        moveTo(m_viewport.showing(handleOf(m_index->geometry().boxes[box])), true);
}

bool GraphCanvas::walkBy(int key) {
    Direction direction;
    switch (key) {
        case Qt::Key_Up:
            direction = Direction::up;
            break;
        case Qt::Key_Down:
            direction = Direction::down;
            break;
        case Qt::Key_Left:
            direction = Direction::left;
            break;
        case Qt::Key_Right:
            direction = Direction::right;
            break;
        default:
            return false;
    }
    const std::uint32_t to = m_focusedBox == kNone ? nearestBox(m_index->geometry(), m_viewport.centre)
                                                   : walk(*m_index, m_focusedBox, direction);
    if (to != kNone) goTo(to);
    return true;
}

bool GraphCanvas::lookBy(const QKeyEvent& event) {
    switch (event.key()) {
        case Qt::Key_F:
            fit(true);
            return true;
        case Qt::Key_0:
            zoomTo(1);
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(kKeyZoom);
            return true;
        case Qt::Key_Minus:
            zoomBy(1 / kKeyZoom);
            return true;
        case Qt::Key_PageUp:
            moveTo(m_viewport.panned(QPointF(0, height() * 0.8)), true);
            return true;
        case Qt::Key_PageDown:
            moveTo(m_viewport.panned(QPointF(0, height() * -0.8)), true);
            return true;
        default:
            return false;
    }
}

bool GraphCanvas::actBy(int key) {
    const Geometry& geometry = m_index->geometry();
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            return m_focusedBox != kNone &&
                   toggle(m_focusedBox, m_viewport.toScreen(handleOf(geometry.boxes[m_focusedBox]).center()));
        case Qt::Key_Backspace: {
            if (m_focusedBox == kNone || geometry.boxes[m_focusedBox].parent == kNone) return true;
            goTo(geometry.boxes[m_focusedBox].parent);
            return true;
        }
        case Qt::Key_Home:
            goTo(nearestBox(geometry, QPointF(geometry.bounds.center().x(), geometry.bounds.top())));
            return true;
        case Qt::Key_End:
            goTo(nearestBox(geometry, QPointF(geometry.bounds.center().x(), geometry.bounds.bottom())));
            return true;
        default:
            return false;
    }
}

}  // namespace tenon::views
