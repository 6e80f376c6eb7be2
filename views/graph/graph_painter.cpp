// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_painter.h"

#include <QPainter>

#include "views/graph/edge_painter.h"

namespace tenon::views {

void GraphPainter::paint(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& boxes,
                         const std::vector<std::uint32_t>& edges, const Viewport& viewport) {
    if (viewport.scale < kOverviewBelow) {
        paintOverview(painter, picture, boxes, edges, viewport);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(viewport.toScreen(QPointF(0, 0)));
    painter.scale(viewport.scale, viewport.scale);
    const auto isFrame = [&](std::uint32_t i) { return picture.box(i).kind == Box::Kind::frame; };
    for (const std::uint32_t i : boxes)
        if (isFrame(i)) boxPainter.paint(painter, picture, i);
    paintEdges(painter, picture, edges);
    for (const std::uint32_t i : boxes)
        if (isFrame(i))
            boxPainter.paintTitle(painter, picture, i);
        else
            boxPainter.paint(painter, picture, i);
    boxPainter.paintFocus(painter, picture);
    paintEdgeLabel(painter, picture, boxPainter.texts());
    painter.restore();
}

}  // namespace tenon::views
