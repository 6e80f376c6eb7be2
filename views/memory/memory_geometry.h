// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a memory plan as numbers, without a widget: x = execution steps, y = bytes from the arena's start.
//
//     bytes
//       |   +-----------+            a buffer lives from its first step to its last, inclusive, so it covers
//       |   |  buffer   +----+       [first, last + 1) x [offset, offset + bytes)
//       +---+-----------+----+--> steps
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <cstdint>
#include <vector>

namespace tenon::engine {
class Buffer;
class Memory;
class MemoryPlan;
}  // namespace tenon::engine

namespace tenon::views {

/// Bytes alive in each step, one entry a step; buffers outside the steps count where they overlap them.
std::vector<std::int64_t> loadCurve(const engine::Memory& memory);

/// The first step with the largest load; -1 when there is no step.
int peakStep(const std::vector<std::int64_t>& load);

/// Positions of the buffers alive in `step`, largest first, then by position.
std::vector<int> buffersAliveAt(const engine::Memory& memory, int step);

/// How far the arena is above the lower bound: 0.25 is 25 % more; 0 without a bound.
double gapOfPlan(const engine::MemoryPlan& plan, std::int64_t lowerBound);

/// 0 for a plan that lacks the buffer.
std::int64_t offsetIn(const engine::MemoryPlan& plan, int buffer);

inline constexpr int kMemoryClasses = 5;
/// What a buffer is coloured by.
enum class MemoryColour : std::uint8_t { size, life };
/// 0 (least) to 4. By size: below 1, 5, 15, 40 % of the lower bound, or more. By life: up to 2, 5, 15, 50 steps, or
/// more.
int memoryClass(const engine::Buffer& buffer, std::int64_t lowerBound, MemoryColour colour);

/// Maps steps and bytes to a rectangle on screen, the bytes upwards.
struct MemoryViewport {
    QRectF plot;
    double firstStep = 0;  ///< at the left edge
    double endStep = 1;    ///< at the right edge; > firstStep
    double topBytes = 1;   ///< at the top edge; > 0

    double x(double step) const { return plot.left() + (step - firstStep) / (endStep - firstStep) * plot.width(); }
    double y(double bytes) const { return plot.bottom() - bytes / topBytes * plot.height(); }
    double stepAt(double x) const { return firstStep + (x - plot.left()) / plot.width() * (endStep - firstStep); }
    double bytesAt(double y) const { return (plot.bottom() - y) / plot.height() * topBytes; }
    QRectF boxOf(const engine::Buffer& buffer, std::int64_t offset) const;
    double stepWidth() const { return plot.width() / (endStep - firstStep); }
};

/// `factor` > 1 shows fewer steps; the step under `x` stays there. Keeps within [0, steps] and shows at least 2 steps.
MemoryViewport zoomed(MemoryViewport viewport, int steps, double factor, double x);
/// Moved by `by` steps, kept within [0, steps].
MemoryViewport panned(MemoryViewport viewport, int steps, double by);

struct MemoryTile {
    QRectF box;      ///< cut to the plot
    int buffer = 0;  ///< position in Memory.buffers
    int group = 0;   ///< memoryClass()
};

/// What is to be painted: buffers in sight, and of those under a pixel in both directions one for each pixel.
std::vector<MemoryTile> visibleTiles(const engine::Memory& memory, const engine::MemoryPlan& plan,
                                     const MemoryViewport& viewport, MemoryColour colour);

/// The buffer at that point of the plot; -1 when there is none. Of several (a faulty plan) the last, as it is painted
/// on top.
int bufferAt(const engine::Memory& memory, const engine::MemoryPlan& plan, const MemoryViewport& viewport,
             const QPointF& point);

/// The load as a staircase within the plot, with at most four points for each pixel of width.
QPolygonF loadOutline(const std::vector<std::int64_t>& load, const MemoryViewport& viewport);

/// 1, 2 or 5 times a power of ten: the smallest that divides `span` into at most `count` parts; at least 1.
double memoryTickInterval(double span, int count);

}  // namespace tenon::views
