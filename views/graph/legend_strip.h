// SPDX-License-Identifier: GPL-3.0-or-later
// LegendStrip: what the colours of a drawing mean, in a corner of its canvas: categories, or a ramp with its real
// range.
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
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRamp(QPainter& painter, const QRectF& into);
    void paintEntries(QPainter& painter, const QRectF& into);
    QFont titleFont() const;

    Legend m_legend;
};

}  // namespace tenon::views
