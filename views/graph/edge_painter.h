// SPDX-License-Identifier: GPL-3.0-or-later
// Edges as they are seen up close: curves with arrow heads, and the label of the one that is hovered.
#pragma once

#include <QString>

#include "views/graph/picture.h"
#include "views/graph/text_cache.h"

class QPainter;

namespace tenon::views {

/// In scene coordinates, antialiased. Edges of selected and hovered boxes come last.
void paintEdges(QPainter& painter, const Picture& picture, const std::vector<std::uint32_t>& edges);

/// What flows along the hovered edge, at its middle.
void paintEdgeLabel(QPainter& painter, const Picture& picture, TextCache& texts);

/// "f32 1×64×112×112" of a value; "12 values" of a bundle.
QString labelOf(const Geometry& geometry, const Edge& edge);

/// "1×64×112×112" for "1x64x112x112".
QString shapeText(const std::string& shape);

}  // namespace tenon::views
