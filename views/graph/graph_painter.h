// SPDX-License-Identifier: GPL-3.0-or-later
// GraphPainter: paints a Picture through a Viewport: in full where texts can be read, as plain rectangles and straight
// lines below, so that 10,000 nodes are painted in a few milliseconds at any scale.
#pragma once

#include "views/graph/box_painter.h"
#include "views/graph/picture.h"
#include "views/graph/viewport.h"

class QPainter;

namespace tenon::views {

class GraphPainter {
public:
    /// Below this scale texts cannot be read and are left out.
    static constexpr double kOverviewBelow = 0.45;

    /// Only these boxes and edges, in painting order. The painter is in the coordinates of the widget.
    void paint(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& boxes,
               const std::vector<std::uint32_t>& edges, const Viewport& viewport);
    /// After the font of the application has changed.
    void clear() { boxPainter.texts().clear(); }

private:
    BoxPainter boxPainter;
};

/// Plain rectangles and lines, whatever the scale.
void paintOverview(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& boxes,
                   const std::vector<std::uint32_t>& edges, const Viewport& viewport);

}  // namespace tenon::views
