// SPDX-License-Identifier: GPL-3.0-or-later
// Minimap: all of a drawing in a corner of its canvas, and the part that is seen as a rectangle to drag.
#pragma once

#include <QPixmap>
#include <QWidget>

namespace tenon::views {

class GraphCanvas;

class Minimap : public QWidget {
    Q_OBJECT

public:
    /// A child of `canvas`, which it moves.
    explicit Minimap(GraphCanvas* canvas);

    /// After the drawing, its colours or its states have changed.
    void refresh();
    /// Sets its size by the drawing and puts it into the corner; hides it while all of the drawing is seen.
    void place();
    void setWanted(bool isWanted);
    /// Hidden where it would cover this part of the canvas.
    void setKeptFree(const QRect& rect);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    bool hasRoom() const;
    QRectF seen() const;
    void lookAt(const QPointF& at);
    void paintPixmap();

    GraphCanvas* m_canvas;
    QPixmap m_pixmap;  ///< null: to be painted
    bool m_isWanted = true;
    QRect m_keptFree;
    QPointF m_grip;  ///< from the middle of the rectangle to where it was taken
};

}  // namespace tenon::views
