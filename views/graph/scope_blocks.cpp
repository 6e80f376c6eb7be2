// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_blocks.h"

#include <algorithm>
#include <cmath>

namespace tenon::views {
namespace {

using Parts = std::vector<SequencePart>;

constexpr std::size_t kLongestPeriod = 160;
constexpr std::size_t kHubReaders = 8;
constexpr std::size_t kFar = 64;  ///< items that a long skip passes: of a pyramid or a U, over many blocks

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
    seed ^= value + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2);
    seed *= 0xff51afd7ed558ccdull;
    return seed ^ (seed >> 32);
}

/// By item: values alive between it and the next; of those with many readers (masks, positions) and of long skips none.
std::vector<std::uint32_t> aliveAfter(const Sequence& sequence) {
    const std::size_t count = sequence.items.size();
    std::vector<std::uint32_t> last(sequence.makers.size()), readers(sequence.makers.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        for (const std::uint32_t value : sequence.items[i].values) {
            last[value] = std::max(last[value], i);
            ++readers[value];
        }
    }
    std::vector<std::int64_t> change(count + 1);
    for (std::size_t value = 0; value < sequence.makers.size(); ++value) {
        const std::uint32_t maker = sequence.makers[value];
        if (sequence.items[maker].isConstant || last[value] <= maker || last[value] - maker > kFar ||
            readers[value] > kHubReaders)
            continue;
        ++change[maker];
        --change[last[value]];
    }
    std::vector<std::uint32_t> alive(count);
    std::int64_t now = 0;
    for (std::size_t i = 0; i < count; ++i) {
        now += change[i];
        alive[i] = static_cast<std::uint32_t>(std::max<std::int64_t>(now, 0));
    }
    return alive;
}

class Chopper {
public:
    explicit Chopper(const Sequence& all) : sequence(all), alive(aliveAfter(all)) {}

    Parts chop(std::uint32_t first, std::uint32_t last, bool isWhole) const {
        Parts parts;
        for (std::uint32_t i = first; i <= last; ++i) parts.push_back(single(i));
        if (parts.size() <= kFewItems) return parts;
        if (isWhole) parts = cutAtJoints(first, last);
        return shorten(std::move(parts));
    }

private:
    SequencePart single(std::uint32_t item) const {
        SequencePart part;
        part.item = part.first = part.last = item;
        part.pattern = sequence.items[item].pattern;
        return part;
    }

    static SequencePart block(Parts parts) {
        SequencePart made;
        made.first = parts.front().first;
        made.last = parts.back().last;
        for (const SequencePart& part : parts) made.pattern = mix(made.pattern, part.pattern);
        made.parts = std::move(parts);
        return made;
    }

    bool isLight(const SequencePart& part) const { return part.parts.empty() && sequence.items[part.item].isLight; }
    bool isHeavy(const SequencePart& part) const { return !part.parts.empty() || sequence.items[part.item].isHeavy; }

    /// Segments between places where a single value is alive; what is elementwise after one that ends so joins it: Add,
    /// then Relu.
    Parts cutAtJoints(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t kSmallest = 4;
        Parts parts;
        std::uint32_t start = first;
        for (std::uint32_t i = first; i <= last; ++i) {
            if (i < last && alive[i] > 1) continue;
            const std::uint32_t size = i - start + 1;
            if (size > kManyItems &&
                size > (last - first + 1) / 2)  // next to all there is: a block of it would say nothing
                for (SequencePart& part : chop(start, i, false)) parts.push_back(std::move(part));
            else if (size >= kSmallest)
                parts.push_back(block(chop(start, i, false)));
            else
                for (std::uint32_t at = start; at <= i; ++at) addSingle(parts, at);
            start = i + 1;
        }
        return parts;
    }

    void addSingle(Parts& parts, std::uint32_t item) const {
        const bool isTail = !parts.empty() && !parts.back().parts.empty() && sequence.items[item].isLight &&
                            sequence.items[parts.back().last].isLight;
        if (isTail) {
            SequencePart& before = parts.back();
            before.parts.push_back(single(item));
            before.pattern = mix(before.pattern, sequence.items[item].pattern);
            before.last = item;
        } else {
            parts.push_back(single(item));
        }
    }

    /// Until few enough are left.
    Parts shorten(Parts parts) const {
        if (const std::size_t before = parts.size(); before > kManyItems) {
            parts = joinAlike(std::move(parts));
            if (parts.size() < before) parts = joinChains(std::move(parts));
            if (parts.size() <= kManyItems) return parts;
        }
        parts = foldAll(std::move(parts));
        if (parts.size() > kManyItems) parts = foldAll(joinChains(std::move(parts)));
        if (parts.size() > kManyItems) parts = joinAlike(std::move(parts));
        return parts.size() > kManyItems ? cutEvenly(std::move(parts)) : parts;
    }

    Parts foldAll(Parts parts) const {
        for (std::size_t before = 0; parts.size() > kFewItems && parts.size() != before;) {
            before = parts.size();
            parts = foldRepeats(std::move(parts));
        }
        return parts;
    }

    /// [Conv][BatchNormalization][Relu] becomes one block.
    Parts joinChains(Parts parts) const {
        Parts joined;
        for (std::size_t i = 0; i < parts.size();) {
            std::size_t end = i + 1;
            if (parts[i].parts.empty() && isHeavy(parts[i]))
                while (end < parts.size() && isLight(parts[end]) && alive[parts[end - 1].last] <= 1) ++end;
            if (end - i > 1)
                joined.push_back(block(Parts(parts.begin() + static_cast<std::ptrdiff_t>(i),
                                             parts.begin() + static_cast<std::ptrdiff_t>(end))));
            else
                joined.push_back(std::move(parts[i]));
            i = end;
        }
        return joined;
    }

    /// [A][A][A] x [B][B][B][B] becomes [AAA] x [BBBB]: stages of a network. Unless that leaves next to nothing.
    Parts joinAlike(Parts parts) const {
        constexpr std::size_t kFewest = 3, kFewestLeft = 4;
        const auto runEnd = [&](std::size_t begin) {
            std::size_t end = begin + 1;
            while (end < parts.size() && parts[end].pattern == parts[begin].pattern) ++end;
            return parts[begin].parts.empty() || end - begin < kFewest ? begin + 1 : end;
        };
        std::size_t left = 0;
        for (std::size_t i = 0; i < parts.size(); i = runEnd(i)) ++left;
        if (left < kFewestLeft) return parts;
        Parts joined;
        for (std::size_t i = 0; i < parts.size();) {
            const std::size_t end = runEnd(i);
            Parts inside(std::make_move_iterator(parts.begin() + static_cast<std::ptrdiff_t>(i)),
                         std::make_move_iterator(parts.begin() + static_cast<std::ptrdiff_t>(end)));
            if (inside.size() > kManyItems) inside = cutEvenly(std::move(inside));
            joined.push_back(inside.size() == 1 ? std::move(inside.front()) : block(std::move(inside)));
            i = end;
        }
        return joined;
    }

    /// Parts [begin, end) repeat with a period, `repeats` times and a rest.
    struct Run {
        std::size_t begin, end, repeats;
    };

    /// One thing again and again is no pattern.
    static std::vector<Run> runsOf(const std::vector<std::uint64_t>& patterns, std::size_t period) {
        std::vector<Run> runs;
        for (std::size_t i = 0; i + 2 * period <= patterns.size();) {
            std::size_t end = i, different = 0;
            while (end + period < patterns.size() && patterns[end] == patterns[end + period]) {
                different += patterns[end] != patterns[end + 1];
                ++end;
            }
            if (end - i >= period && different > 0) {
                runs.push_back({i, end + period, (end - i) / period + 1});
                i = end + period;
            } else {
                i = end + 1;
            }
        }
        return runs;
    }

    /// Where in a run the first repeat begins so that least is alive between repeats.
    std::size_t bestStart(const Parts& parts, const Run& run, std::size_t period) const {
        std::size_t best = run.begin;
        std::uint64_t bestCost = ~0ull;
        for (std::size_t start = run.begin; start + run.repeats * period <= run.end; ++start) {
            std::uint64_t cost = 0;
            for (std::size_t k = 1; k <= run.repeats; ++k) {
                const std::size_t cut = start + k * period;
                cost += 16ull * alive[parts[cut - 1].last];
                if (cut < parts.size()) cost += (isLight(parts[cut]) ? 4u : 0u) + (isHeavy(parts[cut]) ? 0u : 1u);
            }
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = start;
        }
        return best;
    }

    /// The period that covers most, the shorter where two cover about as much; 0 for none.
    static std::size_t bestPeriod(const std::vector<std::uint64_t>& patterns) {
        std::size_t best = 0, bestCovered = patterns.size() / 4;
        for (std::size_t period = 2; period <= std::min(kLongestPeriod, patterns.size() / 2); ++period) {
            std::size_t covered = 0;
            for (const Run& run : runsOf(patterns, period)) covered += run.repeats * period;
            if (covered <= bestCovered + (best == 0 ? 0 : patterns.size() / 10)) continue;
            bestCovered = covered;
            best = period;
        }
        return best;
    }

    Parts foldRepeats(Parts parts) const {
        std::vector<std::uint64_t> patterns;
        for (const SequencePart& part : parts) patterns.push_back(part.pattern);
        const std::size_t period = bestPeriod(patterns);
        if (period == 0) return parts;
        Parts folded;
        std::size_t next = 0;
        for (const Run& run : runsOf(patterns, period)) {
            const std::size_t start = bestStart(parts, run, period);
            for (; next < start; ++next) folded.push_back(std::move(parts[next]));
            for (std::size_t k = 0; k < run.repeats; ++k) {
                Parts inside;
                for (std::size_t i = 0; i < period; ++i) inside.push_back(std::move(parts[next++]));
                folded.push_back(block(shorten(std::move(inside))));
            }
        }
        for (; next < parts.size(); ++next) folded.push_back(std::move(parts[next]));
        return folded;
    }

    /// About sqrt(n) blocks, each ending where little is alive.
    Parts cutEvenly(Parts parts) const {
        const double wanted = std::min(std::ceil(std::sqrt(static_cast<double>(parts.size()))), 30.0);
        const auto size = static_cast<std::size_t>(std::ceil(static_cast<double>(parts.size()) / wanted));
        Parts cut;
        for (std::size_t start = 0; start < parts.size();) {
            std::size_t end = parts.size();
            if (start + size + size / 3 < parts.size()) {
                end = start + size;
                for (std::size_t at = start + size - size / 3; at <= start + size + size / 3; ++at)
                    if (alive[parts[at - 1].last] < alive[parts[end - 1].last]) end = at;
            }
            Parts inside(std::make_move_iterator(parts.begin() + static_cast<std::ptrdiff_t>(start)),
                         std::make_move_iterator(parts.begin() + static_cast<std::ptrdiff_t>(end)));
            if (inside.size() > kManyItems) inside = cutEvenly(std::move(inside));
            if (inside.size() == 1)
                cut.push_back(std::move(inside.front()));
            else
                cut.push_back(block(std::move(inside)));
            start = end;
        }
        return cut;
    }

    const Sequence& sequence;
    std::vector<std::uint32_t> alive;
};

}  // namespace

std::vector<SequencePart> blocksOf(const Sequence& sequence) {
    if (sequence.items.empty()) return {};
    return Chopper(sequence).chop(0, static_cast<std::uint32_t>(sequence.items.size() - 1), true);
}

}  // namespace tenon::views
