// SPDX-License-Identifier: Apache-2.0
// depthwise: a convolution in which every output channel reads one input channel, with everything elementwise after it.
//
//     parallel over images, channels, strips of output lines
//       copy the input lines of the strip into scratch, with the padding around them; with a stride, columns by phase:
//           plane[line, column % stride, column / stride]
//       for tiles of lines x columns
//         one accumulator an output; for every input line and tap: a vector of inputs for all output lines it is part
//         of epilogue and store
//
// So the inner loops have neither borders nor strides.
#include <algorithm>
#include <limits>

#include "core/ir/window.h"
#include "core/loops/compute.h"
#include "core/loops/cost_model.h"
#include "core/loops/lower_epilogue.h"
#include "core/loops/lower_nest.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

/// One spatial axis of the window.
struct Axis {
    std::int64_t input = 1, output = 1, kernel = 1, stride = 1, dilation = 1, pad = 0;

    std::int64_t reach() const { return (kernel - 1) * dilation + 1; }
    /// Input positions, padding included, that `outputs` neighbouring outputs read.
    std::int64_t span(std::int64_t outputs) const { return (outputs - 1) * stride + reach(); }
};

struct Depthwise {
    NodeId node;
    Axis y, x;  ///< of a one-dimensional convolution y has a single position
    std::int64_t images = 1, channels = 1, multiplier = 1;

    std::int64_t taps() const { return y.kernel * x.kernel; }
};

Axis axisOf(const Window& w, std::size_t axis) {
    return {w.input[axis], w.output[axis], w.kernel[axis], w.strides[axis], w.dilations[axis], w.padsBegin[axis]};
}

std::optional<Depthwise> depthwiseOf(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (node.op != Op::Conv) return std::nullopt;
    auto resolved = windowOf(graph, id);
    if (!resolved) return std::nullopt;
    const Window w = resolved.take();
    const Dims input = graph.dims(node.inputs[0]), weights = graph.dims(node.inputs[1]);
    if (w.rank() > 2 || w.group != input[1] || weights[1] != 1 || elementCount(w.kernel) == 0) return std::nullopt;
    Depthwise d{id, {}, axisOf(w, w.rank() - 1), input[0], input[1], weights[0] / std::max<std::int64_t>(input[1], 1)};
    if (w.rank() == 2) d.y = axisOf(w, 0);
    // The copy is written out once for each phase of the stride, and a wide stride leaves nothing to share between taps.
    constexpr std::int64_t kWidestStride = 4;
    if (d.x.stride > kWidestStride || d.y.stride > kWidestStride) return std::nullopt;
    return d;
}

std::optional<Depthwise> anchorOf(const Graph& graph, const FusedGroup& group) {
    std::optional<Depthwise> found;
    for (NodeId node : group.nodes) {
        auto depthwise = depthwiseOf(graph, node);
        if (depthwise && found) return std::nullopt;
        if (depthwise)
            found = depthwise;
        else if (!hasElement(graph, graph.node(node)))
            return std::nullopt;
    }
    return found;
}

// Plan --------------------------------------------------------------------------------------------------------------

struct Plan {
    Schedule schedule;
    std::int64_t lanes = 1, rows = 1, vectors = 1;  ///< of a tile: output lines, and vectors of output columns
    std::int64_t strip = 1;                         ///< output lines of one copy
    bool isUnrolled = true;                         ///< all taps of a tile are written out
};

class Planner {
public:
    Planner(const Depthwise& d, const Target& target, ElementType type, const Schedule& given)
        : d(d), target(target), given(given), elementBytes(static_cast<std::int64_t>(byteSize(type))) {
        plan.schedule.tactic = "depthwise";
        plan.lanes = target.lanes(static_cast<int>(elementBytes));
    }

    Plan make() {
        chooseTile();
        chooseStrip();
        return plan;
    }

private:
    std::int64_t choose(const char* name, std::int64_t otherwise, std::int64_t least, std::int64_t most) {
        const auto found = given.parameters.find(name);
        return plan.schedule.parameters[name] = std::clamp(found == given.parameters.end() ? otherwise : found->second,
                                                           least, std::max(least, most));
    }

    /// Cycles of a tile: multiply-adds, loads of inputs (those of all taps but one cross a cache line) and of weights
    /// that do not stay in registers, or the latency of the chain of one output.
    double tileCycles(std::int64_t rows, std::int64_t vectors) const {
        const auto inputs =
            static_cast<double>(std::min(d.y.span(rows), rows * d.y.kernel) * vectors * (2 * d.x.kernel - 1));
        const bool holdsWeights = rows * vectors + vectors + d.taps() < target.vectorRegisters;
        const auto loads = inputs + (holdsWeights ? 0.0 : static_cast<double>(rows * d.taps()));
        const auto products = static_cast<double>(rows * vectors * d.taps());
        const auto chain = 4 * static_cast<double>(d.taps());
        constexpr double kOverhead = 8;
        return std::max({loads / 2, products / 2, chain}) + kOverhead;
    }

    double planeCycles(std::int64_t rows, std::int64_t vectors) const {
        const std::int64_t columns = ceilDiv(d.x.output, plan.lanes);
        const std::int64_t bands = d.y.output / rows, lastRows = d.y.output % rows, tiles = columns / vectors,
                           last = columns % vectors;
        const auto band = [&](std::int64_t lines) {
            return static_cast<double>(tiles) * tileCycles(lines, vectors) + (last > 0 ? tileCycles(lines, last) : 0);
        };
        return static_cast<double>(bands) * band(rows) + (lastRows > 0 ? band(lastRows) : 0);
    }

    void chooseTile() {
        constexpr std::int64_t kMostProducts = 320;  // written out
        const std::int64_t mostRows = std::min<std::int64_t>(d.y.output, 8),
                           mostVectors = std::min<std::int64_t>(ceilDiv(d.x.output, plan.lanes), 8);
        std::int64_t rows = 1, vectors = 1;
        double least = std::numeric_limits<double>::infinity();
        for (std::int64_t v = 1; v <= mostVectors; ++v)
            for (std::int64_t r = 1; r <= mostRows; ++r) {
                if (r * v + v + 1 > target.vectorRegisters || (r * v > 1 && r * v * d.taps() > kMostProducts)) break;
                const double cycles = planeCycles(r, v);
                if (cycles >= least * 0.999) continue;
                least = cycles;
                rows = r;
                vectors = v;
            }
        plan.rows = choose("rows", rows, 1, mostRows);
        plan.vectors = choose("vectors", vectors, 1, mostVectors);
        plan.isUnrolled = d.taps() <= 128 && plan.rows * plan.vectors * d.taps() <= 4 * kMostProducts;
    }

    /// Strips whose copy stays in the first-level cache while it is used, with what it is made from and what is made of
    /// it.
    void chooseStrip() {
        const std::int64_t lineBytes = std::max<std::int64_t>(d.x.span(d.x.output) * elementBytes, 1);
        const std::int64_t lines = target.level1Bytes / 4 / lineBytes;
        std::int64_t strip = std::max((lines - d.y.reach()) / d.y.stride + 1,
                                      std::max<std::int64_t>(plan.rows, d.y.reach() / d.y.stride));
        if (strip < d.y.output) strip = roundUp(ceilDiv(d.y.output, ceilDiv(d.y.output, strip)), plan.rows);
        plan.strip = choose("strip", std::min(strip, d.y.output), 1, d.y.output);
    }

    const Depthwise& d;
    const Target& target;
    const Schedule& given;
    std::int64_t elementBytes;
    Plan plan;
};

// Kernel ------------------------------------------------------------------------------------------------------------

class DepthwiseBuilder {
public:
    DepthwiseBuilder(const Graph& graph, const FusedGroup& group, const Target& target, const Depthwise& anchor)
        : e(graph, group, target),
          d(anchor),
          node(graph.node(anchor.node)),
          type(computeType(graph.elementType(node.outputs[0]))) {}

    Result<LoweredKernel> build(const Schedule& given) {
        plan = Planner(d, e.target, type, given).make();
        const std::int64_t outputs = elementCount(e.dims(node.outputs[0]));
        if (outputs > 0) emitJobs(e, jobs());
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, e.group), plan.schedule));
        lowered.flops = 2 * outputs * d.taps();
        return lowered;
    }

private:
    struct Place {
        Expr image, channel;  ///< of the input
        Expr line;            ///< first output line of the strip
    };

    std::vector<Job> jobs() {
        std::vector<Job> result;
        const std::int64_t whole = d.y.output / plan.strip, rest = d.y.output % plan.strip;
        const auto add = [&](std::int64_t count, std::int64_t lines, std::int64_t begin) {
            if (count == 0 || lines == 0) return;
            const std::int64_t work = 2 * d.multiplier * lines * d.x.output * d.taps();
            result.push_back(
                {d.images * d.channels * count, work, [=, this](const Expr& p) {
                     const Index at = unflatten(p, {d.images, d.channels, count});
                     runStrip({e.simplify(at[0]), e.simplify(at[1]), e.simplify(at[2] * lines + begin)}, lines);
                 }});
        };
        add(whole, plan.strip, 0);
        add(1, rest, whole * plan.strip);
        return result;
    }

    void runStrip(const Place& at, std::int64_t lines) {
        phases = std::min(d.x.stride, d.x.reach());
        width = d.x.output + (d.x.reach() - 1) / d.x.stride;
        // The first column inside is aligned, so that most copies are.
        lead = roundUp(ceilDiv(d.x.pad, d.x.stride), plan.lanes) - ceilDiv(d.x.pad, d.x.stride);
        plane = e.scratch("plane", type, {d.y.span(lines), phases, roundUp(lead + width, plan.lanes)});
        copyLines(at, d.y.span(lines));
        e.loop(LoopKind::serial, "m", d.multiplier, [&](const Expr& m) {
            const Expr channel = e.simplify(at.channel * d.multiplier + m);
            const auto band = [&](const Expr& line, std::int64_t rows) { runBand(at, channel, line, rows); };
            const std::int64_t whole = lines / plan.rows, rest = lines % plan.rows;
            if (whole > 0) e.loop(LoopKind::serial, "y", whole, [&](const Expr& y) { band(y * plan.rows, plan.rows); });
            if (rest > 0) band(loops::index(whole * plan.rows), rest);
        });
    }

    // The copy ------------------------------------------------------------------------------------------------------

    void copyLines(const Place& at, std::int64_t lines) {
        e.loop(LoopKind::serial, "t", lines, [&](const Expr& t) {
            const Expr y = e.simplify(at.line * d.y.stride + t + (-d.y.pad));
            const Expr isInside = binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, loops::index(0), y),
                                         binary(BinaryOp::less, y, loops::index(d.y.input)));
            e.branch(
                isInside, [&] { copyLine(at, t, y); },
                [&] {
                    for (std::int64_t phase = 0; phase < phases; ++phase) fill(t, phase, 0, width);
                });
        });
    }

    void copyLine(const Place& at, const Expr& t, const Expr& y) {
        for (std::int64_t phase = 0; phase < phases; ++phase) {
            // Columns q with q * stride + phase - pad inside the input.
            const std::int64_t first = phase - d.x.pad, stride = d.x.stride;
            const std::int64_t low =
                std::clamp<std::int64_t>(ceilDiv(std::max<std::int64_t>(-first, 0), stride), 0, width);
            const std::int64_t high = std::clamp<std::int64_t>(floorDiv(d.x.input - 1 - first, stride) + 1, low, width);
            fill(t, phase, 0, low);
            if (high > low)
                vectorLoop(e, high - low, plan.lanes, 4, [&](const Expr& i) {
                    const Expr x = read(at, y, (i + low) * stride + first);
                    e.store(plane, {t, loops::index(phase), i + (low + lead)}, x);
                });
            fill(t, phase, high, width);
        }
    }

    void fill(const Expr& t, std::int64_t phase, std::int64_t from, std::int64_t to) {
        if (to > from)
            vectorLoop(e, to - from, plan.lanes, 4, [&](const Expr& i) {
                e.store(plane, {t, loops::index(phase), i + (from + lead)}, constantOf(type, 0));
            });
    }

    Expr read(const Place& at, const Expr& y, const Expr& x) {
        return e.read(node.inputs[0], spatial(node.inputs[0], at.image, at.channel, y, x));
    }

    Index spatial(ValueId value, const Expr& image, const Expr& channel, const Expr& y, const Expr& x) const {
        return e.dims(value).size() == 3 ? Index{image, channel, x} : Index{image, channel, y, x};
    }

    // Tiles ---------------------------------------------------------------------------------------------------------

    struct Tile {
        const Place& at;
        Expr channel;       ///< of the output
        Expr line, column;  ///< of its first output, within strip and line
        std::int64_t rows, columns;
    };

    void runBand(const Place& at, const Expr& channel, const Expr& line, std::int64_t rows) {
        const std::int64_t size = plan.vectors * plan.lanes, whole = d.x.output / size, rest = d.x.output % size;
        if (whole > 0)
            e.loop(LoopKind::serial, "x", whole, [&](const Expr& x) {
                runTile({at, channel, line, x * size, rows, size});
            });
        if (rest > 0) runTile({at, channel, line, loops::index(whole * size), rows, rest});
    }

    void overRows(std::int64_t rows, const std::function<void(const Expr&)>& body) {
        e.loop(LoopKind::unrolled, "r", rows, body);
    }
    void overColumns(std::int64_t columns, const std::function<void(const Expr&)>& body) {
        e.loop(LoopKind::vector, "v", columns, body);
    }

    void runTile(const Tile& tile) {
        const BufferIndex acc = e.registers("acc", type, {tile.rows, tile.columns});
        const Expr start = node.hasInput(2) ? e.read(node.inputs[2], {tile.channel}) : constantOf(type, 0);
        overRows(tile.rows, [&](const Expr& r) {
            overColumns(tile.columns, [&](const Expr& v) { e.store(acc, {r, v}, start); });
        });
        if (plan.isUnrolled)
            sumByInput(tile, acc);
        else
            sumByTap(tile, acc);
        overRows(tile.rows, [&](const Expr& r) {
            overColumns(tile.columns, [&](const Expr& v) {
                const Index at = spatial(node.outputs[0], tile.at.image, tile.channel, tile.at.line + tile.line + r,
                                         tile.column + v);
                writeEpilogue(e, node.outputs[0], at, e.load(acc, {r, v}));
            });
        });
    }

    /// Input column `v` of tap `kx` in line `t` of the tile.
    Expr input(const Tile& tile, const Expr& t, const Expr& kx, const Expr& v) const {
        const Expr column = kx * d.x.dilation, stride = loops::index(d.x.stride);
        const Expr line = tile.line * d.y.stride + t;
        return e.load(plane, {line, binary(BinaryOp::mod, column, stride),
                              tile.column + v + binary(BinaryOp::div, column, stride) + lead});
    }

    Expr weight(const Tile& tile, const Expr& ky, const Expr& kx) {
        const Index at = spatial(node.inputs[1], tile.channel, loops::index(0), ky, kx);
        return e.read(node.inputs[1], at);
    }

    void addProducts(const Tile& tile, BufferIndex acc, const Expr& r, const Expr& w,
                     const std::function<Expr(const Expr&)>& x) {
        overColumns(tile.columns, [&](const Expr& v) { e.store(acc, {r, v}, fma(w, x(v), e.load(acc, {r, v}))); });
    }

    /// Every vector of inputs is loaded once, for all the output lines that it is part of.
    void sumByInput(const Tile& tile, BufferIndex acc) {
        const BufferIndex x = e.registers("x", type, {tile.columns});
        e.loop(LoopKind::unrolled, "t", d.y.span(tile.rows), [&](const Expr& t) {
            e.loop(LoopKind::unrolled, "kx", d.x.kernel, [&](const Expr& kx) {
                overColumns(tile.columns, [&](const Expr& v) { e.store(x, {v}, input(tile, t, kx, v)); });
                overRows(tile.rows, [&](const Expr& r) {
                    const Expr below = t - r * d.y.stride, dilation = loops::index(d.y.dilation);
                    const Expr ky = e.simplify(binary(BinaryOp::div, below, dilation));
                    const Expr isInside = binary(BinaryOp::logicalAnd, binary(BinaryOp::lessEqual, loops::index(0), ky),
                                                 binary(BinaryOp::less, ky, loops::index(d.y.kernel)));
                    const Expr isTap = binary(BinaryOp::equal, binary(BinaryOp::mod, below, dilation), loops::index(0));
                    e.branch(binary(BinaryOp::logicalAnd, isInside, isTap), [&] {
                        const Expr w = weight(tile, ky, kx);
                        addProducts(tile, acc, r, w, [&](const Expr& v) { return e.load(x, {v}); });
                    });
                });
            });
        });
    }

    /// For windows with too many taps to write out.
    void sumByTap(const Tile& tile, BufferIndex acc) {
        e.loop(LoopKind::serial, "ky", d.y.kernel, [&](const Expr& ky) {
            e.loop(LoopKind::serial, "kx", d.x.kernel, [&](const Expr& kx) {
                const Expr w = weight(tile, ky, kx);
                overRows(tile.rows, [&](const Expr& r) {
                    const Expr t = r * d.y.stride + ky * d.y.dilation;
                    addProducts(tile, acc, r, w, [&](const Expr& v) { return input(tile, t, kx, v); });
                });
            });
        });
    }

    Emitter e;
    const Depthwise& d;
    const Node& node;
    ElementType type;
    Plan plan;
    BufferIndex plane = -1;
    std::int64_t phases = 1, width = 0, lead = 0;
};

}  // namespace

bool matchesDepthwise(const Graph& graph, const FusedGroup& group, const Target& target) {
    if (!anchorOf(graph, group)) return false;
    return group.nodes.size() == 1 || static_cast<bool>(buildDepthwise(graph, group, target, {"depthwise", {}}));
}

Result<LoweredKernel> buildDepthwise(const Graph& graph, const FusedGroup& group, const Target& target,
                                     const Schedule& schedule) {
    const auto anchor = anchorOf(graph, group);
    TENON_CHECK(anchor.has_value(), "a depthwise tactic on a group without a depthwise convolution");
    return DepthwiseBuilder(graph, group, target, *anchor).build(schedule);
}

}  // namespace tenon::loops
