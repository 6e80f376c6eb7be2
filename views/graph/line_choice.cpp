// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/line_choice.h"

#include <algorithm>

namespace tenon::views {
namespace {

constexpr std::uint32_t kMostReaders = 8;
constexpr std::uint32_t kMostReadersInCrowd = 3;
constexpr std::uint32_t kManyRanks = 4;  ///< readers further apart than this are not one row
constexpr std::uint32_t kNear = 2;       ///< ranks to a reader that gets its line whatever other readers there are
constexpr std::uint32_t kLongLine = 24;  ///< ranks
constexpr std::size_t kCrowd = 4;        ///< ranks that lines pass, by item: more is a thicket

/// A step of a link; those of one value from one place are neighbours in order.
struct Strand {
    std::uint32_t plan;
    std::uint32_t from;      ///< item; that of the upper border is the number of boxes
    std::uint32_t producer;  ///< box where the link begins
    std::uint32_t to;        ///< item; that of the lower border is one more
    std::uint32_t link;
    auto operator<=>(const Strand&) const = default;
};

/// Lines of one plan that close a cycle, found depth first from earlier items.
class CycleFinder {
public:
    CycleFinder(std::size_t items, const std::vector<LocalGraph::Line>& from) : lines(from), state(items) {
        start.resize(items + 1);
        for (const auto& line : lines) ++start[line.from + 1];
        for (std::size_t i = 0; i < items; ++i) start[i + 1] += start[i];
    }

    /// By line, which are sorted.
    std::vector<bool> run() {
        std::vector<bool> closes(lines.size());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> stack;
        for (std::uint32_t root = 0; root < state.size(); ++root) {
            if (state[root] != State::fresh) continue;
            stack.push_back({root, start[root]});
            state[root] = State::open;
            while (!stack.empty()) {
                auto& [item, next] = stack.back();
                if (next == start[item + 1]) {
                    state[item] = State::done;
                    stack.pop_back();
                    continue;
                }
                const std::uint32_t line = next++;
                const std::uint32_t to = lines[line].to;
                if (state[to] == State::open) closes[line] = true;
                if (state[to] != State::fresh) continue;
                state[to] = State::open;
                stack.push_back({to, start[to]});
            }
        }
        return closes;
    }

private:
    enum class State : char { fresh, open, done };
    const std::vector<LocalGraph::Line>& lines;
    std::vector<State> state;
    std::vector<std::uint32_t> start;
};

class LineChoice {
public:
    LineChoice(const VisibleGraph& what, const std::vector<Link>& all) : seen(what), isDrawn(all.size(), true) {
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            for (const Step& step : wayOf(seen, all[i].from, all[i].to)) {
                const auto border = static_cast<std::uint32_t>(seen.plans[step.plan].boxes.size());
                const std::uint32_t from = step.from == kNone ? border : seen.itemOfBox[step.from];
                const std::uint32_t to = step.to == kNone ? border + 1 : seen.itemOfBox[step.to];
                strands.push_back({step.plan, from, all[i].from, to, i});
            }
        }
        std::sort(strands.begin(), strands.end());
    }

    std::vector<bool> run() {
        for (std::size_t begin = 0; begin < strands.size();) {
            std::size_t end = begin;
            while (end < strands.size() && strands[end].plan == strands[begin].plan) ++end;
            choose(begin, end);
            begin = end;
        }
        return std::move(isDrawn);
    }

private:
    void choose(std::size_t begin, std::size_t end) {
        LocalGraph local;
        local.items.resize(seen.plans[strands[begin].plan].boxes.size() + 2);
        local.items[local.items.size() - 2].role = LocalGraph::Role::entry;
        for (std::size_t i = begin; i < end; ++i) local.lines.push_back({strands[i].from, strands[i].to});
        std::sort(local.lines.begin(), local.lines.end());
        local.lines.erase(std::unique(local.lines.begin(), local.lines.end()), local.lines.end());
        const std::vector<bool> closes = CycleFinder(local.items.size(), local.lines).run();
        for (std::size_t i = begin; i < end; ++i) {
            const LocalGraph::Line line{strands[i].from, strands[i].to};
            const auto found = std::lower_bound(local.lines.begin(), local.lines.end(), line);
            if (closes[static_cast<std::size_t>(found - local.lines.begin())]) isDrawn[strands[i].link] = false;
        }
        std::vector<LocalGraph::Line> forward;
        for (std::size_t i = 0; i < local.lines.size(); ++i)
            if (!closes[i]) forward.push_back(local.lines[i]);
        local.lines = std::move(forward);
        const std::vector<std::uint32_t> rank = tightRanksOf(local);
        std::size_t passed = 0;
        for (const LocalGraph::Line& line : local.lines) passed += rank[line.to] - rank[line.from] - 1;
        const bool isCrowded = passed > kCrowd * local.items.size();
        for (std::size_t first = begin; first < end;) {
            std::size_t last = first;
            while (last < end && strands[last].from == strands[first].from &&
                   strands[last].producer == strands[first].producer)
                ++last;
            cutLong(first, last, rank, isCrowded ? kMostReadersInCrowd : kMostReaders);
            first = last;
        }
    }

    /// Strands of one value from one place.
    void cutLong(std::size_t first, std::size_t last, const std::vector<std::uint32_t>& rank,
                 std::uint32_t mostReaders) {
        std::uint32_t readers = 0, nearest = kNone, farthest = 0;
        for (std::size_t i = first; i < last; ++i) {
            readers += i == first || strands[i].to != strands[i - 1].to;
            nearest = std::min(nearest, rank[strands[i].to]);
            farthest = std::max(farthest, rank[strands[i].to]);
        }
        const bool isHub = readers > mostReaders && farthest - nearest > kManyRanks;
        for (std::size_t i = first; i < last; ++i) {
            const std::uint32_t from = rank[strands[i].from], to = rank[strands[i].to];
            if (to > from + (isHub ? kNear : kLongLine)) isDrawn[strands[i].link] = false;
        }
    }

    const VisibleGraph& seen;
    std::vector<bool> isDrawn;
    std::vector<Strand> strands;
};

}  // namespace

Way wayOf(const VisibleGraph& seen, std::uint32_t from, std::uint32_t to) {
    Way up, down;
    const auto depth = [&](std::uint32_t box) { return seen.boxes[box].depth; };
    while (seen.planOfBox[from] != seen.planOfBox[to]) {
        if (depth(from) >= depth(to)) {
            up.push_back({seen.planOfBox[from], from, kNone});
            from = seen.boxes[from].parent;
        } else {
            down.push_back({seen.planOfBox[to], kNone, to});
            to = seen.boxes[to].parent;
        }
    }
    up.push_back({seen.planOfBox[from], from, to});
    up.insert(up.end(), down.rbegin(), down.rend());
    return up;
}

std::vector<bool> drawnLinks(const VisibleGraph& seen, const std::vector<Link>& links) {
    return LineChoice(seen, links).run();
}

}  // namespace tenon::views
