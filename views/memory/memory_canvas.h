// SPDX-License-Identifier: GPL-3.0-or-later
// The large picture of one plan: every buffer a box over time and address, with the load, the lower bound and the
// arena.
#pragma once

#include <QPixmap>
#include <QWidget>
#include <vector>

#include "views/common/snapshots.h"
#include "views/memory/memory_geometry.h"

namespace tenon::views {

class Selection;

/// Wheel zooms along time, dragging pans, a click selects. Arrow keys walk steps (left, right) and the buffers alive in
/// the marked step (up, down); Home goes to the peak, plus, minus and 0 zoom.
class MemoryCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MemoryCanvas(Selection* selection, QWidget* parent = nullptr);

    void setMemory(Snapshot<engine::Memory> memory, int plan);
    void setPlan(int plan);
    void setColour(MemoryColour colour);
    /// The step that is marked; the peak at first.
    void setStep(int step);
    int step() const { return m_step; }
    int peak() const { return m_peak; }
    void fit();

    const MemoryViewport& viewport() const { return m_viewport; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The marked step changed by mouse or key.
    void stepChanged(int step);
    /// What is under the mouse or was reached by key; empty: nothing.
    void described(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const engine::MemoryPlan& plan() const;
    bool hasPlan() const;
    void setPlot();
    void setViewport(const MemoryViewport& viewport);
    void forgetPicture();
    void paintPicture();
    void paintSteps(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;
    void hoverBuffer(int buffer);
    void selectBuffer(int buffer);
    void walkStep(int by);
    void walkBuffer(int by);

    Selection* m_selection;
    Snapshot<engine::Memory> m_memory;
    int m_plan = 0;
    MemoryColour m_colour = MemoryColour::size;
    std::vector<std::int64_t> m_load;
    MemoryViewport m_viewport;
    QPixmap m_picture;  ///< all that neither hovering nor selecting changes
    int m_peak = -1, m_step = -1;
    int m_hovered = -1, m_walked = -1;
    QPointF m_pressedAt;
    bool m_isPressed = false, m_isDragging = false;
};

}  // namespace tenon::views
