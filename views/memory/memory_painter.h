// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a memory plan: the buffers, the load and the lines that matter. Shared by the large picture and the small
// ones.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "views/memory/memory_geometry.h"

class QFontMetricsF;
class QPainter;
class QColor;

namespace tenon::views {

/// Fill of a class of memoryClass(), and text on it.
QColor memoryFill(int group);
QColor memoryText(int group);

/// Tiles in one call for each class; those of some pixels are framed. No antialiasing: 10,000 within a frame.
void paintTiles(QPainter& painter, const std::vector<MemoryTile>& tiles);
/// Name and size of the buffers they fit on.
void paintTileLabels(QPainter& painter, const std::vector<MemoryTile>& tiles, const engine::Memory& memory);
void paintLoad(QPainter& painter, const std::vector<std::int64_t>& load, const MemoryViewport& viewport);
/// Grid, numbers of steps below and bytes at the left.
void paintMemoryAxes(QPainter& painter, const MemoryViewport& viewport);
/// Lower bound and arena as lines, named in the margin at the right.
void paintMemoryLimits(QPainter& painter, const MemoryViewport& viewport, std::int64_t lowerBound, std::int64_t arena);
/// The margin at the right that paintMemoryLimits() needs.
double limitsWidth(const QFontMetricsF& metrics, std::int64_t lowerBound, std::int64_t arena);
/// The height at which the small pictures of all planners are cut, so that one scale serves them.
double commonTop(const engine::Memory& memory);

}  // namespace tenon::views
