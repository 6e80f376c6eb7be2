// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/memory/memory_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "core/engine/engine.pb.h"

namespace tenon::views {

std::vector<std::int64_t> loadCurve(const engine::Memory& memory) {
    const int steps = memory.steps_size();
    std::vector<std::int64_t> change(static_cast<std::size_t>(steps) + 1, 0);
    for (const engine::Buffer& buffer : memory.buffers()) {
        const int first = std::clamp(buffer.first_step(), 0, steps);
        const int end = std::clamp(buffer.last_step(), -1, steps - 1) + 1;
        if (end <= first) continue;
        change[static_cast<std::size_t>(first)] += buffer.bytes();
        change[static_cast<std::size_t>(end)] -= buffer.bytes();
    }
    std::int64_t alive = 0;
    for (std::int64_t& entry : change) entry = alive += entry;
    change.pop_back();
    return change;
}

int peakStep(const std::vector<std::int64_t>& load) {
    if (load.empty()) return -1;
    return static_cast<int>(std::ranges::max_element(load) - load.begin());
}

std::vector<int> buffersAliveAt(const engine::Memory& memory, int step) {
    std::vector<int> alive;
    for (int i = 0; i < memory.buffers_size(); ++i)
        if (memory.buffers(i).first_step() <= step && step <= memory.buffers(i).last_step()) alive.push_back(i);
    std::ranges::stable_sort(alive, std::greater(), [&](int i) { return memory.buffers(i).bytes(); });
    return alive;
}

double gapOfPlan(const engine::MemoryPlan& plan, std::int64_t lowerBound) {
    if (lowerBound <= 0) return 0;
    return static_cast<double>(plan.arena_bytes()) / static_cast<double>(lowerBound) - 1;
}

std::int64_t offsetIn(const engine::MemoryPlan& plan, int buffer) {
    return buffer >= 0 && buffer < plan.offsets_size() ? plan.offsets(buffer) : 0;
}

int memoryClass(const engine::Buffer& buffer, std::int64_t lowerBound, MemoryColour colour) {
    constexpr std::array<double, kMemoryClasses - 1> kShares = {0.01, 0.05, 0.15, 0.40};
    constexpr std::array<double, kMemoryClasses - 1> kLives = {2, 5, 15, 50};
    if (colour == MemoryColour::life) {
        const double steps = static_cast<double>(buffer.last_step()) - buffer.first_step() + 1;
        return static_cast<int>(std::ranges::lower_bound(kLives, steps) - kLives.begin());
    }
    const double share = lowerBound > 0 ? static_cast<double>(buffer.bytes()) / static_cast<double>(lowerBound) : 0;
    return static_cast<int>(std::ranges::upper_bound(kShares, share) - kShares.begin());
}

QRectF MemoryViewport::boxOf(const engine::Buffer& buffer, std::int64_t offset) const {
    const double left = x(buffer.first_step()), right = x(buffer.last_step() + 1.0);
    const double top = y(static_cast<double>(offset) + static_cast<double>(buffer.bytes()));
    return QRectF(QPointF(left, top), QPointF(right, y(static_cast<double>(offset))));
}

MemoryViewport zoomed(MemoryViewport viewport, int steps, double factor, double x) {
    const double at = std::clamp(viewport.stepAt(x), viewport.firstStep, viewport.endStep);
    const double before = viewport.endStep - viewport.firstStep;
    const double span =
        std::clamp(before / factor, std::min(2.0, std::max(1.0, double(steps))), std::max(1.0, double(steps)));
    viewport.firstStep = at - (at - viewport.firstStep) * span / before;
    viewport.endStep = viewport.firstStep + span;
    return panned(viewport, steps, 0);
}

MemoryViewport panned(MemoryViewport viewport, int steps, double by) {
    const double span = viewport.endStep - viewport.firstStep;
    viewport.firstStep = std::clamp(viewport.firstStep + by, 0.0, std::max(0.0, steps - span));
    viewport.endStep = viewport.firstStep + span;
    return viewport;
}

std::vector<MemoryTile> visibleTiles(const engine::Memory& memory, const engine::MemoryPlan& plan,
                                     const MemoryViewport& viewport, MemoryColour colour) {
    std::vector<MemoryTile> tiles;
    std::unordered_set<std::int64_t> pixels;
    for (int i = 0; i < memory.buffers_size(); ++i) {
        const engine::Buffer& buffer = memory.buffers(i);
        const QRectF whole = viewport.boxOf(buffer, offsetIn(plan, i));
        const QRectF box = whole & viewport.plot;
        if (whole.right() <= viewport.plot.left() || whole.left() >= viewport.plot.right() || buffer.bytes() <= 0)
            continue;
        if (box.width() < 1 && box.height() < 1) {
            const auto column = static_cast<std::int64_t>(whole.left()), row = static_cast<std::int64_t>(whole.top());
            if (!pixels.insert(column * 100'000 + row).second) continue;
        }
        tiles.push_back({box, i, memoryClass(buffer, memory.lower_bound(), colour)});
    }
    return tiles;
}

int bufferAt(const engine::Memory& memory, const engine::MemoryPlan& plan, const MemoryViewport& viewport,
             const QPointF& point) {
    if (!viewport.plot.contains(point)) return -1;
    const double step = std::floor(viewport.stepAt(point.x())), bytes = viewport.bytesAt(point.y());
    for (int i = memory.buffers_size() - 1; i >= 0; --i) {
        const engine::Buffer& buffer = memory.buffers(i);
        const auto offset = static_cast<double>(offsetIn(plan, i));
        if (buffer.first_step() <= step && step <= buffer.last_step() && offset <= bytes &&
            bytes < offset + static_cast<double>(buffer.bytes()))
            return i;
    }
    return -1;
}

QPolygonF loadOutline(const std::vector<std::int64_t>& load, const MemoryViewport& viewport) {
    QPolygonF outline;
    const int first = std::max(0, static_cast<int>(std::floor(viewport.firstStep)));
    const int end = std::min(static_cast<int>(load.size()), static_cast<int>(std::ceil(viewport.endStep)));
    if (first >= end) return outline;
    // Several steps on one pixel show their largest load: the peak must not vanish when zoomed out.
    const int stride = std::max(1, static_cast<int>(std::floor(1 / std::max(viewport.stepWidth(), 1e-9))));
    const auto clampedX = [&](double step) {
        return std::clamp(viewport.x(step), viewport.plot.left(), viewport.plot.right());
    };
    outline << QPointF(clampedX(first), viewport.plot.bottom());
    for (int step = first; step < end; step += stride) {
        const int next = std::min(end, step + stride);
        const auto largest = *std::max_element(load.begin() + step, load.begin() + next);
        const double y = viewport.y(static_cast<double>(largest));
        outline << QPointF(clampedX(step), y) << QPointF(clampedX(next), y);
    }
    return outline << QPointF(clampedX(end), viewport.plot.bottom());
}

double memoryTickInterval(double span, int count) {
    if (!(span > 0) || count < 1) return 1;
    const double power = std::pow(10, std::floor(std::log10(span / count)));
    for (double factor : {1.0, 2.0, 5.0, 10.0})
        if (span / (factor * power) <= count * (1 + 1e-9)) return std::max(1.0, factor * power);
    return std::max(1.0, 10 * power);
}

}  // namespace tenon::views
