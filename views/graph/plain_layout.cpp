// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/plain_layout.h"

#include <algorithm>
#include <numeric>

namespace tenon::views {
namespace {

constexpr int kSweeps = 6;
constexpr double kBendWidth = 6;

/// Items and, behind them, the bends of lines on ranks that they pass.
struct Layers {
    struct Link {
        std::uint32_t from, to;  ///< one rank apart
    };
    std::vector<double> width, height, x;
    std::vector<std::uint32_t> rank;
    std::vector<std::vector<std::uint32_t>> above, below;  ///< by node: those linked
    std::vector<std::vector<std::uint32_t>> ranks;         ///< nodes from left to right
    std::vector<std::vector<std::uint32_t>> bendsOfLine;   ///< from top to bottom
};

class PlainLayout {
public:
    explicit PlainLayout(const LocalGraph& what) : graph(what) {}

    LocalLayout run() {
        findRanks();
        addBends();
        order();
        place();
        return result();
    }

private:
    void findRanks() {
        layers.rank = tightRanksOf(graph);
        const std::uint32_t deepest =
            layers.rank.empty() ? 0 : *std::max_element(layers.rank.begin(), layers.rank.end());
        bool hasEntry = false, hasExit = false;
        for (std::size_t i = 0; i < graph.items.size(); ++i) {
            hasEntry |= graph.items[i].role == LocalGraph::Role::entry;
            hasExit |= graph.items[i].role == LocalGraph::Role::exit;
        }
        // ports have the first and last rank for themselves
        for (std::size_t i = 0; i < graph.items.size(); ++i) {
            layers.rank[i] += hasEntry ? 1 : 0;
            if (graph.items[i].role == LocalGraph::Role::entry) layers.rank[i] = 0;
            if (graph.items[i].role == LocalGraph::Role::exit) layers.rank[i] = deepest + 2;
        }
        std::vector<std::uint32_t> used(deepest + 3);
        for (const std::uint32_t rank : layers.rank) used[rank] = 1;
        std::exclusive_scan(used.begin(), used.end(), used.begin(), 0u);
        for (std::uint32_t& rank : layers.rank) rank = used[rank];
    }

    std::uint32_t addNode(double width, double height, std::uint32_t rank) {
        layers.width.push_back(width);
        layers.height.push_back(height);
        if (layers.rank.size() < layers.width.size()) layers.rank.push_back(rank);
        layers.above.emplace_back();
        layers.below.emplace_back();
        if (layers.ranks.size() <= rank) layers.ranks.resize(rank + 1);
        return static_cast<std::uint32_t>(layers.width.size() - 1);
    }

    void link(std::uint32_t from, std::uint32_t to) {
        layers.below[from].push_back(to);
        layers.above[to].push_back(from);
    }

    void addBends() {
        for (std::size_t i = 0; i < graph.items.size(); ++i)
            addNode(graph.items[i].width, graph.items[i].height, layers.rank[i]);
        layers.bendsOfLine.resize(graph.lines.size());
        for (std::size_t i = 0; i < graph.lines.size(); ++i) {
            std::uint32_t last = graph.lines[i].from;
            for (std::uint32_t rank = layers.rank[last] + 1; rank < layers.rank[graph.lines[i].to]; ++rank) {
                const std::uint32_t bend = addNode(kBendWidth, 0, rank);
                layers.bendsOfLine[i].push_back(bend);
                link(last, bend);
                last = bend;
            }
            link(last, graph.lines[i].to);
        }
    }

    /// Down from the top, so that what belongs together starts together; then barycentres down and up.
    void order() {
        std::vector<char> isPlaced(layers.width.size());
        std::vector<std::uint32_t> stack;
        for (std::size_t i = layers.width.size(); i-- > 0;)
            if (layers.above[i].empty()) stack.push_back(static_cast<std::uint32_t>(i));
        while (!stack.empty()) {
            const std::uint32_t node = stack.back();
            stack.pop_back();
            if (isPlaced[node]) continue;
            isPlaced[node] = 1;
            layers.ranks[layers.rank[node]].push_back(node);
            for (auto it = layers.below[node].rbegin(); it != layers.below[node].rend(); ++it) stack.push_back(*it);
        }
        std::vector<double> position(layers.width.size()), wanted(layers.width.size());
        for (auto& rank : layers.ranks) renumber(rank, position);
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            const bool isDown = sweep % 2 == 0;
            for (std::size_t k = 0; k < layers.ranks.size(); ++k) {
                auto& rank = layers.ranks[isDown ? k : layers.ranks.size() - 1 - k];
                for (const std::uint32_t node : rank) {
                    const auto& others = isDown ? layers.above[node] : layers.below[node];
                    wanted[node] = position[node];
                    if (others.empty()) continue;
                    double sum = 0;
                    for (const std::uint32_t other : others) sum += position[other];
                    wanted[node] = sum / static_cast<double>(others.size());
                }
                std::stable_sort(rank.begin(), rank.end(), [&](auto a, auto b) { return wanted[a] < wanted[b]; });
                renumber(rank, position);
            }
        }
    }

    /// Positions in [0, 1], so that ranks of different length compare.
    static void renumber(const std::vector<std::uint32_t>& rank, std::vector<double>& position) {
        for (std::size_t i = 0; i < rank.size(); ++i)
            position[rank[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(rank.size());
    }

    /// Every rank in turn moves to where its neighbours want it, boxes pushing each other aside.
    void place() {
        layers.x.assign(layers.width.size(), 0);
        for (const auto& rank : layers.ranks) {
            double x = 0;
            for (const std::uint32_t node : rank) {
                layers.x[node] = x + layers.width[node] / 2;
                x += layers.width[node] + kSideGap;
            }
            for (const std::uint32_t node : rank) layers.x[node] -= (x - kSideGap) / 2;
        }
        for (int sweep = 0; sweep < 2 * kSweeps; ++sweep) {
            const bool isDown = sweep % 2 == 0;
            for (std::size_t k = 0; k < layers.ranks.size(); ++k)
                settle(layers.ranks[isDown ? k : layers.ranks.size() - 1 - k], isDown, sweep + 2 >= 2 * kSweeps);
        }
    }

    void settle(const std::vector<std::uint32_t>& rank, bool isDown, bool isLast) {
        struct Cluster {
            double sum, weight, offset, width;  ///< wanted left edge = sum / weight
            std::size_t first;
            double left() const { return sum / weight; }
        };
        // the least moves that keep the order: neighbours that would overlap are joined and move as one
        std::vector<Cluster> clusters;
        for (std::size_t i = 0; i < rank.size(); ++i) {
            const std::uint32_t node = rank[i];
            const double weight = layers.height[node] == 0 ? 4 : 1;
            Cluster cluster{(wantedX(node, isDown, isLast) - layers.width[node] / 2) * weight, weight, 0,
                            layers.width[node] + kSideGap, i};
            while (!clusters.empty() && clusters.back().left() + clusters.back().width > cluster.left()) {
                const Cluster& before = clusters.back();
                cluster = {before.sum + cluster.sum - before.width * cluster.weight, before.weight + cluster.weight, 0,
                           before.width + cluster.width, before.first};
                clusters.pop_back();
            }
            clusters.push_back(cluster);
        }
        for (std::size_t c = 0; c < clusters.size(); ++c) {
            double x = clusters[c].left();
            const std::size_t end = c + 1 < clusters.size() ? clusters[c + 1].first : rank.size();
            for (std::size_t i = clusters[c].first; i < end; ++i) {
                layers.x[rank[i]] = x + layers.width[rank[i]] / 2;
                x += layers.width[rank[i]] + kSideGap;
            }
        }
    }

    double wantedX(std::uint32_t node, bool isDown, bool isLast) const {
        double sum = 0;
        std::size_t count = 0;
        const auto add = [&](const std::vector<std::uint32_t>& others) {
            for (const std::uint32_t other : others) sum += layers.x[other];
            count += others.size();
        };
        if (isDown || isLast) add(layers.above[node]);
        if (!isDown || isLast) add(layers.below[node]);
        return count == 0 ? layers.x[node] : sum / static_cast<double>(count);
    }

    LocalLayout result() const {
        double left = 0, right = 0, y = 0;
        bool isFirst = true;
        std::vector<double> top, height;
        for (const auto& rank : layers.ranks) {
            double tallest = 0;
            for (const std::uint32_t node : rank) {
                tallest = std::max(tallest, layers.height[node]);
                const double half = layers.width[node] / 2;
                left = isFirst ? layers.x[node] - half : std::min(left, layers.x[node] - half);
                right = isFirst ? layers.x[node] + half : std::max(right, layers.x[node] + half);
                isFirst = false;
            }
            top.push_back(y);
            height.push_back(tallest);
            y += tallest + kRankGap;
        }
        LocalLayout layout;
        layout.size = QSizeF(right - left, std::max(0.0, y - kRankGap));
        const auto middle = [&](std::uint32_t node) {
            return QPointF(layers.x[node] - left, top[layers.rank[node]] + height[layers.rank[node]] / 2);
        };
        for (std::uint32_t i = 0; i < graph.items.size(); ++i) layout.centres.push_back(middle(i));
        for (std::size_t i = 0; i < graph.lines.size(); ++i) {
            const std::uint32_t from = graph.lines[i].from, to = graph.lines[i].to;
            std::vector<QPointF> points{middle(from) + QPointF(0, layers.height[from] / 2)};
            const auto curveTo = [&](QPointF end) {
                const double half = (end.y() - points.back().y()) / 2;
                points.insert(points.end(), {points.back() + QPointF(0, half), end - QPointF(0, half), end});
            };
            for (const std::uint32_t bend : layers.bendsOfLine[i]) {
                // straight down past the boxes of the rank
                const double half = height[layers.rank[bend]] / 2;
                curveTo(middle(bend) - QPointF(0, half));
                if (half > 0) curveTo(middle(bend) + QPointF(0, half));
            }
            curveTo(middle(to) - QPointF(0, layers.height[to] / 2));
            layout.lines.push_back(std::move(points));
        }
        return layout;
    }

    const LocalGraph& graph;
    Layers layers;
};

}  // namespace

LocalLayout plainLayout(const LocalGraph& graph) {
    return PlainLayout(graph).run();
}

}  // namespace tenon::views
