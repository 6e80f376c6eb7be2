// SPDX-License-Identifier: Apache-2.0
// gemm: a product with everything elementwise after it, in register tiles.
//
//     parallel over batch, panels of P, parts of Q
//       copy the panel of P (patches of a convolution, a transposed matrix) if it does not lie as wanted
//       for tiles of P, for blocks of Q        (or the other way round)
//         rows x vectors accumulators; for k: broadcast rows x vector loads, multiply, add
//         epilogue and store
//
// P is the operand that is walked in panels (input of a convolution, right matrix), Q the one walked in blocks: the
// constant one where there is one, packed when compiling. Vectors run along P; with `swap`, along Q.
#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/compute_contraction.h"
#include "core/loops/cost_model.h"
#include "core/loops/gemm_plan.h"
#include "core/loops/lower_epilogue.h"
#include "core/loops/lower_nest.h"
#include "core/loops/pack.h"
#include "core/loops/register_tile.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

std::optional<Product> anchorOf(const Graph& graph, const FusedGroup& group) {
    std::optional<Product> found;
    for (NodeId node : group.nodes) {
        auto product = productOf(graph, node);
        if (product && found) return std::nullopt;
        if (product)
            found = std::move(product);
        else if (!hasElement(graph, graph.node(node)))
            return std::nullopt;
    }
    return found;
}

class GemmBuilder {
public:
    GemmBuilder(const Graph& graph, const FusedGroup& group, const Target& target, Product anchor, bool isTrial)
        : e(graph, group, target), group(group), product(std::move(anchor)) {
        e.isTrial = isTrial;
    }

    Result<LoweredKernel> build(const Schedule& given) {
        words = wordProductOf(e.graph, product, e.target);
        depth = words ? words->words : product.depth;
        plan = planGemm(product, words, e, given);
        if (elementCount(e.dims(product.output)) > 0) {
            prepareBlocks();
            emitJobs(e, jobs());
        }
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, group), plan.schedule));
        lowered.flops = 2 * product.multiplyAdds();
        return lowered;
    }

private:
    /// A run of P elements that is worked on together, `count` of them per batch.
    struct PanelKind {
        std::int64_t count, size;
        std::function<Expr(const Expr& index)> first;                         ///< P index of its first element
        std::function<void(const Expr& batch, const Expr& index)> fill = {};  ///< copies it into the panel
    };
    /// Blocks of Q: whole ones, or the one that is left.
    struct BlockKind {
        std::int64_t count, size, first;
        std::int64_t parts = 1;
    };

    const Operand& panelSide() const { return plan.isLeftPanelled ? product.left : product.right; }
    const Operand& blockSide() const { return plan.isLeftPanelled ? product.right : product.left; }

    // Operands ------------------------------------------------------------------------------------

    void prepareBlocks() {
        if (!plan.packsBlocks) return;
        const Operand& q = blockSide();
        const Dims dims{q.strides->batchCount, ceilDiv(q.extent, plan.blockTile), depth, plan.blockTile};
        packedBlocks = e.packed("w", q.value, product.type, dims, [&] {
            if (words) return packWords(e.graph, product, *words, plan.blockTile);
            return packTiles(*e.graph.constant(q.value), *q.strides, q.extent, depth, plan.blockTile, product.type);
        });
        if (words && words->bias != 0)
            corrections = e.packed("zero", q.value, ElementType::i32, {q.strides->batchCount, q.extent},
                                   [&] { return wordCorrections(e.graph, product, *words); });
    }

    Expr blockElement(const Expr& batch, const Expr& k, const Expr& block, const Expr& offset) {
        if (!plan.packsBlocks) return blockSide().read(e, batch, k, block * plan.blockTile + offset);
        const Expr b = binary(BinaryOp::mod, batch, loops::index(blockSide().strides->batchCount));
        return e.load(packedBlocks, {b, block, k, offset});
    }

    Expr panelElement(const Expr& batch, const Expr& k, const Expr& first, const Expr& offset) {
        if (!plan.packsPanel) return panelSide().read(e, batch, k, first + offset);
        return e.load(panel, isPanelTurned() ? Index{offset, k} : Index{k, offset});
    }

    /// What goes into the panel at depth k.
    Expr panelSource(const Expr& batch, const Expr& k, const Expr& i) {
        return words ? words->read(e, product, batch, k, i) : panelSide().read(e, batch, k, i);
    }

    /// Words of a matrix whose rows lie along the depth are made row by row, and broadcast from there.
    bool isPanelTurned() const {
        return words && plan.isSwapped && panelSide().strides && panelSide().strides->depth == 1;
    }

    // Jobs ----------------------------------------------------------------------------------------

    std::vector<PanelKind> panelKinds() {
        std::vector<PanelKind> kinds;
        const auto plain = [&](std::int64_t extent, std::int64_t size) {
            const std::int64_t whole = extent / size, rest = extent % size;
            if (whole > 0) kinds.push_back({whole, size, [=](const Expr& i) { return i * size; }});
            if (rest > 0) kinds.push_back({1, rest, [=](const Expr&) { return loops::index(whole * size); }});
        };
        if (plan.lineWidth == 0) {
            plain(panelSide().extent, plan.panelSize);
            if (plan.packsPanel)
                for (PanelKind& kind : kinds)
                    kind.fill = [this, kind](const Expr& batch, const Expr& i) {
                        fillPlain(batch, kind.first(i), kind.size);
                    };
            return kinds;
        }
        const std::int64_t lines = panelSide().extent / plan.lineWidth;
        if (plan.panelSize >= plan.lineWidth) {
            plain(lines * plan.lineWidth, plan.panelSize);
            for (PanelKind& kind : kinds)
                kind.fill = [this, kind](const Expr& batch, const Expr& i) {
                    fillLines(batch, e.simplify(binary(BinaryOp::div, kind.first(i), loops::index(plan.lineWidth))),
                              kind.size / plan.lineWidth, loops::index(0), plan.lineWidth);
                };
            return kinds;
        }
        const auto chunks = [&](std::int64_t perLine, std::int64_t size, std::int64_t begin) {
            if (perLine == 0) return;
            const auto line = [perLine](const Expr& i) { return binary(BinaryOp::div, i, loops::index(perLine)); };
            const auto column = [=](const Expr& i) {
                return binary(BinaryOp::mod, i, loops::index(perLine)) * size + begin;
            };
            kinds.push_back({lines * perLine, size,
                             [=, this](const Expr& i) { return line(i) * plan.lineWidth + column(i); },
                             [=, this](const Expr& batch, const Expr& i) {
                                 fillLines(batch, e.simplify(line(i)), 1, e.simplify(column(i)), size);
                             }});
        };
        const std::int64_t whole = plan.lineWidth / plan.panelSize, rest = plan.lineWidth % plan.panelSize;
        chunks(whole, plan.panelSize, 0);
        if (rest > 0) chunks(1, rest, whole * plan.panelSize);
        return kinds;
    }

    std::vector<BlockKind> blockKinds() const {
        const std::int64_t extent = blockSide().extent, whole = extent / plan.blockTile, rest = extent % plan.blockTile;
        std::vector<BlockKind> kinds;
        if (whole > 0) kinds.push_back({whole / plan.parts, plan.blockTile, 0, plan.parts});
        if (rest > 0) kinds.push_back({1, rest, whole});
        return kinds;
    }

    std::vector<Job> jobs() {
        std::vector<Job> result;
        const std::vector<BlockKind> blocks = blockKinds();
        for (const PanelKind& kind : panelKinds()) {
            // Parts of the blocks are jobs of their own, each with its own copy of the panel.
            std::vector<std::vector<BlockKind>> split;
            if (plan.parts == 1)
                split.push_back(blocks);
            else
                for (const BlockKind& block : blocks) split.push_back({block});
            for (const auto& own : split) {
                const std::int64_t parts = own.front().parts, extent = product.batch * kind.count * parts;
                std::int64_t size = 0;
                for (const BlockKind& block : own) size += block.count * block.size;
                result.push_back({extent, 2 * kind.size * size * product.depth,
                                  [this, kind, own, parts](const Expr& p) { runPanel(kind, own, parts, p); }});
            }
        }
        return result;
    }

    void runPanel(const PanelKind& kind, const std::vector<BlockKind>& blocks, std::int64_t parts, const Expr& p) {
        const Index place = unflatten(p, {product.batch, kind.count, parts});
        const Expr batch = e.simplify(place[0]), index = e.simplify(place[1]), part = e.simplify(place[2]);
        if (plan.packsPanel) {
            pitch = roundUp(kind.size, plan.lanes);
            panel = e.scratch("panel", panelType(), isPanelTurned() ? Dims{kind.size, depth} : Dims{depth, pitch});
            kind.fill(batch, index);
        }
        const Expr first = e.simplify(kind.first(index));
        const auto overBlocks = [&](const auto& body) {
            for (const BlockKind& block : blocks)
                e.loop(LoopKind::serial, "b", block.count,
                       [&](const Expr& b) { body(block, part * block.count + b + block.first); });
        };
        const auto overTiles = [&](const auto& body) {
            const std::int64_t whole = kind.size / plan.panelTile, rest = kind.size % plan.panelTile;
            if (whole > 0)
                e.loop(LoopKind::serial, "c", whole, [&](const Expr& c) { body(c * plan.panelTile, plan.panelTile); });
            if (rest > 0) body(loops::index(whole * plan.panelTile), rest);
        };
        if (plan.tilesOutermost)
            overTiles([&](const Expr& offset, std::int64_t size) {
                overBlocks(
                    [&](const BlockKind& block, const Expr& b) { tile(batch, first, offset, size, b, block.size); });
            });
        else
            overBlocks([&](const BlockKind& block, const Expr& b) {
                overTiles(
                    [&](const Expr& offset, std::int64_t size) { tile(batch, first, offset, size, b, block.size); });
            });
    }

    // Panels --------------------------------------------------------------------------------------

    ElementType panelType() const { return product.type; }

    void fillPlain(const Expr& batch, const Expr& first, std::int64_t size) {
        if (isPanelTurned()) {
            e.loop(LoopKind::serial, "i", size, [&](const Expr& i) {
                vectorLoop(e, depth, plan.lanes, 1, [&](const Expr& k) {
                    e.store(panel, {i, k}, panelSource(batch, k, first + i));
                });
            });
            return;
        }
        e.loop(LoopKind::serial, "k", depth, [&](const Expr& k) {
            vectorLoop(e, size, plan.lanes, 2, [&](const Expr& i) {
                e.store(panel, {k, i}, panelSource(batch, k, first + i));
            });
        });
    }

    /// Patches of `lines` output lines from `line` on, columns [column, column + width) of each: one row of the panel
    /// for every input channel and tap. Few taps along the last axis are written out, so that their borders are known.
    void fillLines(const Expr& batch, const Expr& line, std::int64_t lines, const Expr& column, std::int64_t width) {
        constexpr std::int64_t kMostTaps = 8;
        const Window& w = *product.window;
        const std::int64_t last = w.kernel.back(), outerTaps = elementCount(w.kernel) / last;
        const std::int64_t channels = words ? words->channelWords : product.channels;
        const auto run = [&](const Expr& channel, const Expr& outer, const Expr& l, const Expr& tap,
                             const ColumnRuns& runs) {
            const Expr position = outer * last + tap;
            const Expr k = words ? position * channels + channel : channel * (outerTaps * last) + position;
            runs([&](const Expr& i) {
                e.store(panel, {k, l * width + i}, panelSource(batch, k, (line + l) * plan.lineWidth + column + i));
            });
        };
        e.loop(LoopKind::serial, "ci", channels, [&](const Expr& channel) {
            e.loop(LoopKind::serial, "tap", outerTaps, [&](const Expr& outer) {
                e.loop(LoopKind::serial, "l", lines, [&](const Expr& l) {
                    if (last <= kMostTaps) {
                        for (std::int64_t tap = 0; tap < last; ++tap)
                            run(channel, outer, l, loops::index(tap), tapRuns(width, column, tap));
                    } else {
                        const bool isPadded = w.padsBegin.back() > 0 || w.padsEnd.back() > 0;
                        e.loop(LoopKind::serial, "t", last, [&](const Expr& tap) {
                            run(channel, outer, l, tap,
                                [&](const auto& body) { vectorLoop(e, width, plan.lanes, isPadded ? 1 : 4, body); });
                        });
                    }
                });
            });
        });
    }

    /// Calls a body for the columns of a line, in vectors.
    using ColumnRuns = std::function<void(const std::function<void(const Expr&)>& body)>;

    /// Vectors that reach into the padding at this tap are separate, so that only they are masked.
    ColumnRuns tapRuns(std::int64_t width, const Expr& column, std::int64_t tap) {
        const Window& w = *product.window;
        const std::int64_t stride = w.strides.back(), offset = tap * w.dilations.back() - w.padsBegin.back();
        const Interval at = intervalOf(column, e.variableRanges());
        // Inside for every column start: input position in [0, input).
        std::int64_t low =
            std::clamp<std::int64_t>(ceilDiv(std::max<std::int64_t>(-offset - at.low * stride, 0), stride), 0, width);
        std::int64_t high =
            std::clamp<std::int64_t>(floorDiv(w.input.back() - 1 - offset - at.high * stride, stride) + 1, 0, width);
        low = std::min(roundUp(low, plan.lanes), width);
        high = high >= width ? width : high / plan.lanes * plan.lanes;
        return [this, width, low, high](const std::function<void(const Expr&)>& body) {
            const auto run = [&](std::int64_t from, std::int64_t to, std::int64_t vectors) {
                if (to > from) vectorLoop(e, to - from, plan.lanes, vectors, [&](const Expr& i) { body(i + from); });
            };
            if (low >= high) return run(0, width, 1);
            run(0, low, 1);
            run(low, high, 4);
            run(high, width, 1);
        };
    }

    // Tiles ---------------------------------------------------------------------------------------

    /// Products of `panelCount` elements of P from first + offset and `blockCount` of Q from block on.
    void tile(const Expr& batch, const Expr& first, const Expr& offset, std::int64_t panelCount, const Expr& block,
              std::int64_t blockCount) {
        const std::int64_t rows = plan.isSwapped ? panelCount : blockCount,
                           columns = plan.isSwapped ? blockCount : panelCount;
        // An operand that is read in place has nothing beyond its end: what does not fill a vector is a tile of its
        // own.
        const bool isPadded = plan.isSwapped ? plan.packsBlocks : plan.packsPanel;
        const std::int64_t lanes = plan.lanes, whole = columns / lanes, rest = columns % lanes;
        const Tile t{batch, first, offset, block};
        if (rest == 0 || isPadded) return registerTile(t, rows, ceilDiv(columns, lanes), lanes, 0, columns);
        if (whole > 0) registerTile(t, rows, whole, lanes, 0, whole * lanes);
        registerTile(t, rows, 1, rest, whole * lanes, rest);
    }

    struct Tile {
        Expr batch, first, offset, block;
    };

    Expr rowElement(const Tile& t, const Expr& k, const Expr& r) {
        return plan.isSwapped ? panelElement(t.batch, k, t.first, t.offset + r) : blockElement(t.batch, k, t.block, r);
    }
    Expr vectorElement(const Tile& t, const Expr& k, const Expr& c) {
        return plan.isSwapped ? blockElement(t.batch, k, t.block, c) : panelElement(t.batch, k, t.first, t.offset + c);
    }

    void registerTile(const Tile& t, std::int64_t rows, std::int64_t vectors, std::int64_t lanes, std::int64_t begin,
                      std::int64_t columns) {
        const TileShape shape{rows, vectors, lanes, depth, plan.unroll};
        TileStep step;
        if (words)
            step = [&](const Expr& row, const Expr& vector, const Expr& sum) {
                return plan.isSwapped ? words->multiplyAdd(row, vector, sum) : words->multiplyAdd(vector, row, sum);
            };
        const BufferIndex acc = emitTile(
            e, product.type, shape, [&](const Expr& k, const Expr& r) { return rowElement(t, k, r); },
            [&](const Expr& k, const Expr& c) { return vectorElement(t, k, c + begin); }, step);
        forEachOfTile(e, shape, acc, columns,
                      [&](const Expr& r, const Expr& c, const Expr& sum) { writeElement(t, r, c + begin, sum); });
    }

    void writeElement(const Tile& t, const Expr& row, const Expr& column, const Expr& sum) {
        const Expr fromPanel = t.first + t.offset + (plan.isSwapped ? row : column);
        const Expr fromBlock = t.block * plan.blockTile + (plan.isSwapped ? column : row);
        const Index at = plan.isLeftPanelled ? product.outputIndex(t.batch, fromPanel, fromBlock)
                                             : product.outputIndex(t.batch, fromBlock, fromPanel);
        writeEpilogue(e, product.output, at, product.finish(e, corrected(t, fromBlock, sum), at));
    }

    Expr corrected(const Tile& t, const Expr& filter, const Expr& sum) {
        if (corrections < 0) return sum;
        const Expr batch = binary(BinaryOp::mod, t.batch, loops::index(blockSide().strides->batchCount));
        return sum + e.let(e.load(corrections, {batch, filter}));
    }

    Emitter e;
    const FusedGroup& group;
    Product product;
    std::optional<WordProduct> words;
    std::int64_t depth = 1;  ///< steps of a tile
    GemmPlan plan;
    BufferIndex packedBlocks = -1, panel = -1, corrections = -1;
    std::int64_t pitch = 0;
};

}  // namespace

bool matchesGemm(const Graph& graph, const FusedGroup& group, const Target& target) {
    const auto anchor = anchorOf(graph, group);
    if (!anchor || anchor->depth == 0) return false;
    return group.nodes.size() == 1 ||
           static_cast<bool>(GemmBuilder(graph, group, target, *anchor, true).build({"gemm", {}}));
}

Result<LoweredKernel> buildGemm(const Graph& graph, const FusedGroup& group, const Target& target,
                                const Schedule& schedule) {
    auto anchor = anchorOf(graph, group);
    TENON_CHECK(anchor.has_value(), "a product tactic on a group without one product");
    return GemmBuilder(graph, group, target, *std::move(anchor), false).build(schedule);
}

}  // namespace tenon::loops
