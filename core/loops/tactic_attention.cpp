// SPDX-License-Identifier: Apache-2.0
// attention: softmax(scale * Q K^T + mask) V with everything elementwise after it.
//
//     parallel over batch, heads, blocks of queries
//       queries[d, r] = scale * Q[r, d]                                  vectors run along the queries of the block
//       for tiles of keys: scores[t, r] = sum over d of K[t, d] * queries[d, r], masked; the largest of each query
//       weights[t, r] = exp(scores[t, r] - largest[r]), in place; their sum
//       for tiles of r: out[r, e] = (sum over t of weights[t, r] * V[t, e]) / sum[r]; epilogue and store
//
// Scores are transposed, so that K and V are read where they lie and the softmax needs nothing across lanes. Query
// heads that share their keys are rows of one block where nothing tells them apart. With is_causal, keys after the
// block are skipped.
#include <algorithm>
#include <cmath>

#include "core/ir/broadcast.h"
#include "core/loops/compute.h"
#include "core/loops/cost_model.h"
#include "core/loops/lower_epilogue.h"
#include "core/loops/lower_nest.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

struct Attention {
    NodeId node;
    std::int64_t batch, heads, queries, size, keyHeads, keys, valueSize;
    double scale = 1;
    bool isCausal = false;
    bool hasMask = false;
    bool maskVariesByQuery = false, maskVariesByHead = false;

    std::int64_t headsPerKeyHead() const { return heads / keyHeads; }
    bool mergesHeads() const { return headsPerKeyHead() > 1 && !isCausal && !maskVariesByQuery && !maskVariesByHead; }
    /// Rows: the queries that read the same keys and are worked on together.
    std::int64_t rows() const { return mergesHeads() ? headsPerKeyHead() * queries : queries; }
    std::int64_t units() const { return batch * (mergesHeads() ? keyHeads : heads); }
    std::int64_t multiplyAdds() const { return batch * heads * queries * keys * (size + valueSize); }
};

std::optional<Attention> attentionOf(const Graph& graph, NodeId id) {
    const Node& node = graph.node(id);
    if (node.op != Op::Attention) return std::nullopt;
    const Dims q = graph.dims(node.inputs[0]), k = graph.dims(node.inputs[1]), v = graph.dims(node.inputs[2]);
    if (q[3] == 0 || k[2] == 0) return std::nullopt;
    Attention a{id, q[0], q[1], q[2], q[3], k[1], k[2], v[3]};
    const Attribute* scale = node.findAttribute("scale");
    a.scale = scale ? static_cast<double>(node.floatAttribute("scale")) : 1 / std::sqrt(static_cast<double>(a.size));
    a.isCausal = node.intAttribute("is_causal") != 0;
    a.hasMask = node.hasInput(3);
    if (a.hasMask) {
        const Dims mask = graph.dims(node.inputs[3]);
        const auto varies = [&](std::size_t fromEnd) {
            return mask.size() >= fromEnd && mask[mask.size() - fromEnd] > 1;
        };
        a.maskVariesByQuery = varies(2);
        a.maskVariesByHead = varies(3);
    }
    return a;
}

std::optional<Attention> anchorOf(const Graph& graph, const FusedGroup& group) {
    std::optional<Attention> found;
    for (NodeId node : group.nodes) {
        auto attention = attentionOf(graph, node);
        if (attention && found) return std::nullopt;
        if (attention)
            found = attention;
        else if (!hasElement(graph, graph.node(node)))
            return std::nullopt;
    }
    return found;
}

// Plan --------------------------------------------------------------------------------------------------------------

struct Plan {
    Schedule schedule;
    std::int64_t lanes = 1;
    std::int64_t block = 1;  ///< rows of one block
    std::int64_t keys = 1;   ///< of a tile of scores
    RegisterTile values;     ///< of a tile of the output
    std::int64_t unroll = 1;
};

/// The tile for rows x vectors that is at most `mostVectors` wide and else as tall as the registers allow.
RegisterTile tileOf(std::int64_t rows, std::int64_t vectors, std::int64_t mostVectors, const Target& target) {
    const auto balanced = [](std::int64_t extent, std::int64_t most) { return ceilDiv(extent, ceilDiv(extent, most)); };
    const std::int64_t wide = balanced(std::max<std::int64_t>(vectors, 1), mostVectors);
    return {balanced(rows, (target.vectorRegisters - wide - 1) / wide), wide};
}

Plan planOf(const Attention& a, const Target& target, ElementType type, const Schedule& given) {
    Plan plan;
    plan.schedule.tactic = "attention";
    const auto choose = [&](const char* name, std::int64_t otherwise, std::int64_t most) {
        const auto found = given.parameters.find(name);
        const std::int64_t value = found == given.parameters.end() ? otherwise : found->second;
        return plan.schedule.parameters[name] = std::clamp<std::int64_t>(value, 1, std::max<std::int64_t>(most, 1));
    };
    const auto bytes = static_cast<std::int64_t>(byteSize(type));
    const std::int64_t lanes = plan.lanes = target.lanes(static_cast<int>(bytes));
    // The scores of a block stay in the second-level cache.
    const bool isWide = 2 * a.keys * target.vectorBytes <= target.level2Bytes / 2;
    const RegisterTile scores = tileOf(a.keys, ceilDiv(a.rows(), lanes), isWide ? 2 : 1, target);
    const std::int64_t vectors = choose("block", scores.vectors, std::min<std::int64_t>(ceilDiv(a.rows(), lanes), 8));
    plan.block = std::min(a.rows(), vectors * lanes);
    plan.keys = choose("keys", scores.rows, std::min<std::int64_t>(a.keys, 32));
    // Whole lines of V where the registers allow it, so that V is one stream.
    const RegisterTile values =
        tileOf(plan.block, ceilDiv(a.valueSize, lanes), target.vectorRegisters >= 32 ? 4 : 2, target);
    plan.values.rows = choose("rows", values.rows, std::min<std::int64_t>(plan.block, 32));
    plan.values.vectors = choose("vectors", values.vectors, std::min<std::int64_t>(ceilDiv(a.valueSize, lanes), 8));
    plan.unroll = choose("unroll", 2, 16);
    return plan;
}

// Kernel ------------------------------------------------------------------------------------------------------------

class AttentionBuilder {
public:
    AttentionBuilder(const Graph& graph, const FusedGroup& group, const Target& target, const Attention& anchor)
        : e(graph, group, target),
          a(anchor),
          node(graph.node(anchor.node)),
          type(computeType(graph.elementType(node.outputs[0]))) {}

    Result<LoweredKernel> build(const Schedule& given) {
        plan = planOf(a, e.target, type, given);
        if (elementCount(e.dims(node.outputs[0])) > 0) {
            packMask();
            emitJobs(e, jobs());
        }
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, e.group), plan.schedule));
        lowered.flops = 2 * a.multiplyAdds();
        return lowered;
    }

private:
    struct Block {
        Expr unit, first;  ///< first row
        std::int64_t rows;
    };
    /// Where a row is in Q and in the output.
    struct Query {
        Expr batch, head, query;
    };

    Query queryOf(const Block& b, const Expr& row) const {
        const Expr at = b.first + row;
        if (!a.mergesHeads())
            return {binary(BinaryOp::div, b.unit, loops::index(a.heads)),
                    binary(BinaryOp::mod, b.unit, loops::index(a.heads)), at};
        const Expr queries = loops::index(a.queries), keyHead = binary(BinaryOp::mod, b.unit, loops::index(a.keyHeads));
        return {binary(BinaryOp::div, b.unit, loops::index(a.keyHeads)),
                keyHead * a.headsPerKeyHead() + binary(BinaryOp::div, at, queries), binary(BinaryOp::mod, at, queries)};
    }

    /// Index into K or V.
    Index keyIndex(const Block& b, const Expr& key, const Expr& column) const {
        const std::int64_t perBatch = a.units() / a.batch, sharing = perBatch / a.keyHeads;
        const Expr keyHead =
            binary(BinaryOp::div, binary(BinaryOp::mod, b.unit, loops::index(perBatch)), loops::index(sharing));
        return {binary(BinaryOp::div, b.unit, loops::index(perBatch)), keyHead, key, column};
    }

    std::vector<Job> jobs() {
        std::vector<Job> result;
        const std::int64_t whole = a.rows() / plan.block, rest = a.rows() % plan.block;
        const auto add = [&](std::int64_t count, std::int64_t rows, std::int64_t begin) {
            if (count == 0 || rows == 0) return;
            result.push_back({a.units() * count, 2 * rows * a.keys * (a.size + a.valueSize), [=, this](const Expr& p) {
                                  const Index at = unflatten(p, {a.units(), count});
                                  runBlock({e.simplify(at[0]), e.simplify(at[1] * rows + begin), rows});
                              }});
        };
        add(whole, plan.block, 0);
        add(1, rest, whole * plan.block);
        return result;
    }

    void runBlock(const Block& b) {
        queries = e.scratch("queries", type, {a.size, roundUp(b.rows, plan.lanes)});
        scores = e.scratch("scores", type, {a.keys, roundUp(b.rows, plan.lanes)});
        inverse = e.scratch("inverse", type, {b.rows});
        packQueries(b);
        weigh(b);
        const RegisterTile& t = plan.values;
        overTiles("r", b.rows, t.rows, [&](const Expr& row, std::int64_t rows) {
            overTiles("c", a.valueSize, t.vectors * plan.lanes,
                      [&](const Expr& column, std::int64_t columns) { valueTile(b, row, rows, column, columns); });
        });
    }

    // Loops ---------------------------------------------------------------------------------------------------------

    void overRows(std::int64_t rows, const std::function<void(const Expr&)>& body) {
        e.loop(LoopKind::unrolled, "i", rows, body);
    }
    void overColumns(std::int64_t columns, const std::function<void(const Expr&)>& body) {
        e.loop(LoopKind::vector, "v", columns, body);
    }

    void overTiles(const char* hint, std::int64_t extent, std::int64_t size,
                   const std::function<void(const Expr&, std::int64_t)>& body) {
        const std::int64_t whole = extent / size, rest = extent % size;
        if (whole > 0) e.loop(LoopKind::serial, hint, whole, [&](const Expr& i) { body(i * size, size); });
        if (rest > 0) body(loops::index(whole * size), rest);
    }

    /// Tiles of keys, without those that come after all queries of the block.
    void overKeyTiles(const Block& b, const std::function<void(const Expr&, std::int64_t)>& body) {
        overTiles("t", a.keys, plan.keys, [&](const Expr& first, std::int64_t count) {
            if (!a.isCausal) return body(first, count);
            e.branch(binary(BinaryOp::less, first, b.first + b.rows), [&] { body(first, count); });
        });
    }

    /// All keys that were scored, in as long runs as there are.
    void overKeyRuns(const Block& b, const std::function<void(const Expr&, std::int64_t)>& body) {
        if (a.isCausal)
            overKeyTiles(b, body);
        else
            body(loops::index(0), a.keys);
    }

    // Products ------------------------------------------------------------------------------------------------------

    using At = std::function<Expr(const Expr& k, const Expr& i)>;

    BufferIndex zeroTile(std::int64_t rows, std::int64_t columns) {
        const BufferIndex acc = e.registers("acc", type, {rows, columns});
        overRows(rows, [&](const Expr& r) {
            overColumns(columns, [&](const Expr& v) { e.store(acc, {r, v}, constantOf(type, 0)); });
        });
        return acc;
    }

    /// acc[r, v] += sum over k of left(k, r) * right(k, v)
    void addProducts(BufferIndex acc, std::int64_t rows, std::int64_t columns, std::int64_t depth, const At& left,
                     const At& right) {
        const BufferIndex b = e.registers("b", type, {columns});
        const auto step = [&](const Expr& k) {
            overColumns(columns, [&](const Expr& v) { e.store(b, {v}, right(k, v)); });
            overRows(rows, [&](const Expr& r) {
                const Expr x = e.let(left(k, r), "a");
                overColumns(columns, [&](const Expr& v) {
                    e.store(acc, {r, v}, fma(x, e.load(b, {v}), e.load(acc, {r, v})));
                });
            });
        };
        overTiles("k", depth, std::min(plan.unroll, depth), [&](const Expr& k, std::int64_t count) {
            e.loop(LoopKind::unrolled, "u", count, [&](const Expr& u) { step(k + u); });
        });
    }

    // Scores --------------------------------------------------------------------------------------------------------

    void packQueries(const Block& b) {
        e.loop(LoopKind::serial, "d", a.size, [&](const Expr& d) {
            vectorLoop(e, b.rows, plan.lanes, 1, [&](const Expr& r) {
                const Query q = queryOf(b, r);
                e.store(queries, {d, r},
                        e.read(node.inputs[0], {q.batch, q.head, q.query, d}) * constantOf(type, a.scale));
            });
        });
    }

    void weigh(const Block& b) {
        const BufferIndex largest = e.registers("largest", type, {b.rows}), sum = e.registers("sum", type, {b.rows});
        overColumns(b.rows, [&](const Expr& v) { e.store(largest, {v}, extremeOf(type, true)); });
        overKeyTiles(b, [&](const Expr& first, std::int64_t count) { scoreTile(b, largest, first, count); });
        overColumns(b.rows, [&](const Expr& v) { e.store(sum, {v}, constantOf(type, 0)); });
        overKeyRuns(b, [&](const Expr& first, std::int64_t count) {
            e.loop(LoopKind::serial, "t", count, [&](const Expr& t) {
                overColumns(b.rows, [&](const Expr& v) {
                    const Index at{first + t, v};
                    const Expr weight = e.let(unary(UnaryOp::exp, e.load(scores, at) - e.load(largest, {v})));
                    e.store(scores, at, weight);
                    e.store(sum, {v}, e.load(sum, {v}) + weight);
                });
            });
        });
        overColumns(b.rows, [&](const Expr& v) {
            e.store(inverse, {v}, binary(BinaryOp::div, constantOf(type, 1), e.load(sum, {v})));
        });
    }

    void scoreTile(const Block& b, BufferIndex largest, const Expr& first, std::int64_t count) {
        const BufferIndex acc = zeroTile(count, b.rows);
        addProducts(
            acc, count, b.rows, a.size,
            [&](const Expr& d, const Expr& i) { return e.read(node.inputs[1], keyIndex(b, first + i, d)); },
            [&](const Expr& d, const Expr& v) {
                return e.load(queries, {d, v});
            });
        overRows(count, [&](const Expr& i) {
            overColumns(b.rows, [&](const Expr& v) {
                const Expr score = e.let(masked(b, e.load(acc, {i, v}), v, first + i));
                e.store(scores, {first + i, v}, score);
                e.store(largest, {v}, binary(BinaryOp::max, e.load(largest, {v}), score));
            });
        });
    }

    // Masks ---------------------------------------------------------------------------------------------------------

    /// A constant mask with queries as the last axis, along which vectors run.
    void packMask() {
        const Tensor* mask = a.hasMask ? e.graph.constant(node.inputs[3]) : nullptr;
        if (!mask || !a.maskVariesByQuery) return;
        Dims dims = mask->dims();
        std::swap(dims[dims.size() - 1], dims[dims.size() - 2]);
        Tensor turned(mask->type(), dims);
        const std::size_t bytes = byteSize(mask->type());
        const std::int64_t rows = dims[dims.size() - 1], columns = dims[dims.size() - 2];
        for (std::int64_t i = 0; i < mask->count(); ++i) {
            const std::int64_t matrix = i / (rows * columns), row = i / columns % rows, column = i % columns;
            const auto to = static_cast<std::size_t>((matrix * columns + column) * rows + row) * bytes;
            std::copy_n(mask->raw().data() + static_cast<std::size_t>(i) * bytes, bytes, turned.writableBytes() + to);
        }
        turnedMask = e.packed("mask", node.inputs[3], std::move(turned));
    }

    Expr maskElement(const Query& q, const Expr& key) {
        const Dims dims = e.dims(node.inputs[3]);
        if (turnedMask < 0) return readBroadcast(e, node.inputs[3], {q.batch, q.head, q.query, key});
        const Index full{q.batch, q.head, key, q.query};
        Index at(full.end() - static_cast<std::ptrdiff_t>(dims.size()), full.end());
        const Dims held = e.buffers()[static_cast<std::size_t>(turnedMask)].dims;
        for (std::size_t i = 0; i < at.size(); ++i)
            if (held[i] == 1) at[i] = loops::index(0);
        const Expr element = e.load(turnedMask, at);
        return cast(computeType(element->type), element);
    }

    Expr masked(const Block& b, Expr score, const Expr& row, const Expr& key) {
        const Query q = queryOf(b, row);
        const Expr never = extremeOf(type, true);
        if (a.hasMask) {
            const Expr mask = maskElement(q, key);
            score = mask->type == ElementType::boolean ? select(mask, score, never) : score + mask;
        }
        if (!a.isCausal) return score;
        return select(e.simplify(binary(BinaryOp::lessEqual, key, q.query)), score, never);
    }

    // Values --------------------------------------------------------------------------------------------------------

    void valueTile(const Block& b, const Expr& row, std::int64_t rows, const Expr& column, std::int64_t columns) {
        const BufferIndex acc = zeroTile(rows, columns);
        overKeyRuns(b, [&](const Expr& first, std::int64_t count) {
            addProducts(
                acc, rows, columns, count,
                [&](const Expr& t, const Expr& r) {
                    return e.load(scores, {first + t, row + r});
                },
                [&](const Expr& t, const Expr& v) {
                    return e.read(node.inputs[2], keyIndex(b, first + t, column + v));
                });
        });
        overRows(rows, [&](const Expr& r) {
            const Expr factor = e.let(e.load(inverse, {row + r}));
            const Query q = queryOf(b, row + r);
            overColumns(columns, [&](const Expr& v) {
                writeEpilogue(e, node.outputs[0], {q.batch, q.head, q.query, column + v}, e.load(acc, {r, v}) * factor);
            });
        });
    }

    Emitter e;
    const Attention& a;
    const Node& node;
    ElementType type;
    Plan plan;
    BufferIndex queries = -1, scores = -1, inverse = -1, turnedMask = -1;
};

}  // namespace

bool matchesAttention(const Graph& graph, const FusedGroup& group, const Target& target) {
    if (!anchorOf(graph, group)) return false;
    return group.nodes.size() == 1 || static_cast<bool>(buildAttention(graph, group, target, {"attention", {}}));
}

Result<LoweredKernel> buildAttention(const Graph& graph, const FusedGroup& group, const Target& target,
                                     const Schedule& schedule) {
    const auto anchor = anchorOf(graph, group);
    TENON_CHECK(anchor.has_value(), "an attention tactic on a group without one attention");
    return AttentionBuilder(graph, group, target, *anchor).build(schedule);
}

}  // namespace tenon::loops
