// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/local_layout.h"

#include <QCryptographicHash>
#include <QRectF>
#include <algorithm>

namespace tenon::views {

QByteArray keyOf(const LocalGraph& graph) {
    QByteArray bytes;
    const auto put = [&](std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) bytes.append(static_cast<char>(value >> shift));
    };
    put(static_cast<std::uint32_t>(graph.items.size()));
    for (const LocalGraph::Item& item : graph.items) {
        put(static_cast<std::uint32_t>(item.width * 16));
        put(static_cast<std::uint32_t>(item.height * 16));
        put(static_cast<std::uint32_t>(item.role));
    }
    for (const LocalGraph::Line& line : graph.lines) {
        put(line.from);
        put(line.to);
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

std::vector<std::uint32_t> ranksOf(const LocalGraph& graph) {
    const std::size_t count = graph.items.size();
    std::vector<std::uint32_t> start(count + 1), next(graph.lines.size()), waits(count), rank(count), ready;
    for (const LocalGraph::Line& line : graph.lines) {
        ++start[line.from + 1];
        ++waits[line.to];
    }
    for (std::size_t i = 0; i < count; ++i) start[i + 1] += start[i];
    std::vector<std::uint32_t> fill(start.begin(), start.end() - 1);
    for (const LocalGraph::Line& line : graph.lines) next[fill[line.from]++] = line.to;
    for (std::uint32_t i = 0; i < count; ++i)
        if (waits[i] == 0) ready.push_back(i);
    for (std::size_t at = 0; at < ready.size(); ++at) {
        const std::uint32_t item = ready[at];
        for (std::uint32_t k = start[item]; k < start[item + 1]; ++k) {
            rank[next[k]] = std::max(rank[next[k]], rank[item] + 1);
            if (--waits[next[k]] == 0) ready.push_back(next[k]);
        }
    }
    return rank;
}

std::vector<std::uint32_t> tightRanksOf(const LocalGraph& graph) {
    constexpr std::uint32_t kUnread = 0xffffffff;
    std::vector<std::uint32_t> rank = ranksOf(graph), nearest(graph.items.size(), kUnread);
    std::vector<bool> reads(graph.items.size());
    for (const LocalGraph::Line& line : graph.lines) {
        nearest[line.from] = std::min(nearest[line.from], rank[line.to]);
        reads[line.to] = true;
    }
    for (std::size_t i = 0; i < rank.size(); ++i)
        if (!reads[i] && nearest[i] != kUnread && graph.items[i].role == LocalGraph::Role::box)
            rank[i] = nearest[i] - 1;
    return rank;
}

namespace {

/// How far `item` may move to the left and to the right.
std::pair<double, double> roomBeside(const LocalLayout& layout, const LocalGraph& graph, std::size_t item) {
    constexpr double kUnlimited = 1e9;
    const QPointF centre = layout.centres[item];
    const double top = centre.y() - graph.items[item].height / 2 - 1,
                 bottom = centre.y() + graph.items[item].height / 2 + 1;
    const double half = graph.items[item].width / 2;
    double left = kUnlimited, right = kUnlimited;
    const auto keepOff = [&](double nearest, double farthest, double gap) {
        if (farthest <= centre.x()) left = std::min(left, std::max(0.0, centre.x() - half - farthest - gap));
        if (nearest >= centre.x()) right = std::min(right, std::max(0.0, nearest - centre.x() - half - gap));
    };
    for (std::size_t other = 0; other < layout.centres.size(); ++other) {
        const double reach = graph.items[other].height / 2;
        const QPointF at = layout.centres[other];
        if (other == item || at.y() + reach < top || at.y() - reach > bottom) continue;
        keepOff(at.x() - graph.items[other].width / 2, at.x() + graph.items[other].width / 2, kSideGap);
    }
    for (std::size_t line = 0; line < layout.lines.size(); ++line) {
        if (graph.lines[line].from == item || graph.lines[line].to == item) continue;
        const auto& points = layout.lines[line];
        for (std::size_t k = 0; k + 3 < points.size(); k += 3) {
            const auto [low, high] =
                std::minmax({points[k].y(), points[k + 1].y(), points[k + 2].y(), points[k + 3].y()});
            const auto [nearest, farthest] =
                std::minmax({points[k].x(), points[k + 1].x(), points[k + 2].x(), points[k + 3].x()});
            if (high >= top && low <= bottom) keepOff(nearest, farthest, kSideGap / 2);
        }
    }
    return {left, right};
}

QRectF rectOf(const LocalLayout& layout, const LocalGraph& graph, std::size_t item) {
    const QSizeF size(graph.items[item].width, graph.items[item].height);
    return {layout.centres[item] - QPointF(size.width() / 2, size.height() / 2), size};
}

}  // namespace

void lowerSources(LocalLayout& layout, const LocalGraph& graph) {
    constexpr std::uint32_t kSeveral = 0xffffffff, kNothing = 0xfffffffe;
    std::vector<std::uint32_t> onlyLine(graph.items.size(), kNothing);
    for (std::uint32_t i = 0; i < graph.lines.size(); ++i) {
        onlyLine[graph.lines[i].to] = kSeveral;
        std::uint32_t& line = onlyLine[graph.lines[i].from];
        line = line == kNothing ? i : kSeveral;
    }
    for (std::size_t item = 0; item < graph.items.size(); ++item) {
        if (onlyLine[item] >= kNothing || graph.items[item].role != LocalGraph::Role::box) continue;
        const std::uint32_t reader = graph.lines[onlyLine[item]].to;
        const QRectF before = rectOf(layout, graph, item);
        QRectF lowered = before;
        lowered.moveBottom(rectOf(layout, graph, reader).top() - kRankGap);
        bool isFree = graph.items[reader].role == LocalGraph::Role::box && lowered.top() > before.top() + 1;
        for (std::size_t other = 0; isFree && other < graph.items.size(); ++other)
            isFree = other == item || !rectOf(layout, graph, other).intersects(lowered);
        if (!isFree) continue;
        layout.centres[item] = lowered.center();
        std::vector<QPointF>& points = layout.lines[onlyLine[item]];
        const QPointF start(lowered.center().x(), lowered.bottom()), end = points.back();
        points = {start, start + QPointF(0, kRankGap / 2), end - QPointF(0, kRankGap / 2), end};
    }
}

LocalLayout shifted(const LocalLayout& layout, const LocalGraph& graph, const std::vector<double>& wanted) {
    LocalLayout moved = layout;
    double left = 0, right = layout.size.width();
    for (std::size_t item = 0; item < wanted.size(); ++item) {
        if (wanted[item] == 0) continue;
        const auto [roomLeft, roomRight] = roomBeside(moved, graph, item);
        QPointF& centre = moved.centres[item];
        centre.rx() += std::clamp(wanted[item], -roomLeft, roomRight);
        left = std::min(left, centre.x() - graph.items[item].width / 2);
        right = std::max(right, centre.x() + graph.items[item].width / 2);
    }
    for (QPointF& centre : moved.centres) centre.rx() -= left;
    for (auto& line : moved.lines)
        for (QPointF& point : line) point.rx() -= left;
    moved.size.setWidth(right - left);
    return moved;
}

}  // namespace tenon::views
