// SPDX-License-Identifier: GPL-3.0-or-later
// LegendStrip: what the colours of a drawing mean, in a corner of its canvas: categories, or a ramp with its real
// range. Folds to its title: by itself in a small canvas, else as the user wants it, which is remembered.
#pragma once

#include <QWidget>

#include "views/graph/node_colours.h"

class QPainter;

namespace tenon::views {

class LegendStrip : public QWidget {
    Q_OBJECT

public:
    explicit LegendStrip(QWidget* parent);

    void setLegend(Legend legend);
    /// Into the corner of a canvas of this size, folded or not.
    void place(const QSize& canvas);
    QSize sizeHint() const override;
    bool isFolded() const { return m_isFolded; }
    void toggle();

signals:
    void toggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintRamp(QPainter& painter, const QRectF& into);
    void paintEntries(QPainter& painter, const QRectF& into);
    QFont titleFont() const;
    QSize sizeOf(bool isFolded) const;

    Legend m_legend;
    bool m_isWanted = true;     ///< where there is room for it
    bool m_isUnfolded = false;  ///< though there is little room
    bool m_isTight = false;
    bool m_isFolded = false;
};

}  // namespace tenon::views
