// SPDX-License-Identifier: Apache-2.0
// rows: groups around reductions that fold the same axes of the same domain. Each row is computed in a few passes: one per
// fold, and one that writes.
//
//     along    the innermost axis is folded: vectors run along the row, several accumulators hide the latency of adding,
//              and are combined at the end
//     across   the innermost axis is kept: vectors run across neighbouring rows, one accumulator a row
#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/compute_reduction.h"
#include "core/loops/cost_model.h"
#include "core/loops/lower_forward.h"
#include "core/loops/lower_nest.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

Expr combine(Fold fold, const Expr& a, const Expr& b) {
    switch (fold) {
        case Fold::sum: return a + b;
        case Fold::product: return a * b;
        case Fold::maximum: return binary(BinaryOp::max, a, b);
        default: return binary(BinaryOp::min, a, b);
    }
}

Expr identityOf(Fold fold, ElementType type) {
    switch (fold) {
        case Fold::sum: return constantOf(type, 0);
        case Fold::product: return constantOf(type, 1);
        case Fold::maximum: return extremeOf(type, true);
        default: return extremeOf(type, false);
    }
}

bool isPosition(Fold fold) { return fold == Fold::firstPosition || fold == Fold::lastPosition; }

/// Walks one row, or `vectors` * `lanes` neighbouring rows at once.
class RowWalk {
public:
    RowWalk(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge) : e(e), domain(domain) {
        isFolded.resize(domain.size());
        for (std::int64_t axis : folded) isFolded[static_cast<std::size_t>(axis)] = true;
        // Folded neighbours that lie together in memory become one loop over their last axis.
        for (std::size_t axis = 0; axis < domain.size(); ++axis) {
            if (!isFolded[axis]) continue;
            const bool joins = mayMerge && !loops.empty() && loops.back().last + 1 == axis;
            if (joins) loops.back().last = axis, loops.back().extent *= domain[axis];
            else loops.push_back({axis, axis, domain[axis]});
            length *= domain[axis];
        }
    }

    std::int64_t rowLength() const { return length; }

protected:
    struct FoldedLoop {
        std::size_t first, last;
        std::int64_t extent;
    };

    /// Fills the folded axes of `kept` from one index per loop.
    Index domainIndex(const Index& kept, const Index& loopIndex) const {
        Index at = kept;
        for (std::size_t k = 0; k < loops.size(); ++k) {
            const Dims dims(domain.begin() + static_cast<std::ptrdiff_t>(loops[k].first), domain.begin() + static_cast<std::ptrdiff_t>(loops[k].last) + 1);
            const Index parts = unflatten(loopIndex[k], dims);
            std::copy(parts.begin(), parts.end(), at.begin() + static_cast<std::ptrdiff_t>(loops[k].first));
        }
        return at;
    }

    Expr positionOf(const Index& loopIndex) const {
        Expr position = loops::index(0);
        for (std::size_t k = 0; k < loops.size(); ++k) position = position * loops[k].extent + loopIndex[k];
        return position;
    }

    /// Serial loops over the folded loops [0, count).
    void outer(std::size_t count, const Index& sofar, const std::function<void(const Index&)>& body) {
        if (sofar.size() == count) return body(sofar);
        e.loop(LoopKind::serial, "k", loops[sofar.size()].extent, [&](const Expr& k) {
            Index deeper = sofar;
            deeper.push_back(k);
            outer(count, deeper, body);
        });
    }

    Emitter& e;
    Dims domain;
    std::vector<bool> isFolded;
    std::vector<FoldedLoop> loops;
    std::int64_t length = 1;
};

/// What the two ways of walking have in common, as the tactic uses them.
class Walk {
public:
    virtual ~Walk() = default;
    /// Sees the domain index and the position within the row.
    using Visit = std::function<void(const Index& at, const Expr& position)>;
    using Element = std::function<Expr(const Index& at, const Expr& position)>;
    /// Folds the element over the row(s); `keep` names what finish makes of it as the next statistic.
    virtual void fold(const RowFold& how, ElementType type, const Element& element, const std::function<Expr(const Expr&)>& finish) = 0;
    virtual void forEach(const Visit& visit) = 0;
    /// Once for each row at hand, with the folded axes at 0.
    virtual void once(const std::function<void(const Index& at)>& visit) = 0;
    /// The statistics so far at the current row.
    virtual std::vector<Expr> statistics() = 0;
    /// Extents of memory for what is kept of the rows at hand, and the index of the current element in it.
    virtual Dims keptDims() const = 0;
    virtual Index keptIndex(const Expr& position) const = 0;
};

class AlongRow : public Walk, RowWalk {
public:
    AlongRow(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge, Index kept, std::int64_t lanes, std::int64_t accumulators)
        : RowWalk(e, domain, folded, mayMerge), kept(std::move(kept)), lanes(lanes) {
        inner = loops.back().extent;
        depth = std::clamp<std::int64_t>(inner / lanes, 1, accumulators);
    }

    void fold(const RowFold& how, ElementType type, const Element& element, const std::function<Expr(const Expr&)>& finish) override {
        const Expr folded = isPosition(how.fold) ? foldPosition(how, type, element) : foldValues(how.fold, type, element);
        results.push_back(e.let(finish(folded), "s"));
    }

    void forEach(const Visit& visit) override {
        if (length == 0) return;
        outer(loops.size() - 1, {}, [&](const Index& sofar) {
            vectorLoop(e, inner, lanes, 2, [&](const Expr& i) { at(sofar, i, visit); });
        });
    }

    void once(const std::function<void(const Index&)>& visit) override { visit(kept); }
    std::vector<Expr> statistics() override { return results; }
    Dims keptDims() const override { return {length}; }
    Index keptIndex(const Expr& position) const override { return {position}; }

private:
    void at(const Index& sofar, const Expr& i, const Visit& visit) {
        Index loopIndex = sofar;
        loopIndex.push_back(i);
        visit(domainIndex(kept, loopIndex), positionOf(loopIndex));
    }

    Expr foldValues(Fold fold, ElementType type, const Element& element) {
        const std::int64_t step = lanes * depth, whole = inner / step, rest = inner % step / lanes, tail = inner % lanes;
        const BufferIndex acc = whole + rest > 0 ? e.registers("acc", type, {depth, lanes}) : -1;
        const BufferIndex tailAcc = tail > 0 ? e.registers("tail", type, {tail}) : -1;
        const Expr start = identityOf(fold, type);
        const auto lane = [&](std::int64_t count, const auto& body) { e.loop(LoopKind::vector, "v", count, body); };
        if (acc >= 0)
            e.loop(LoopKind::unrolled, "u", depth, [&](const Expr& u) { lane(lanes, [&](const Expr& v) { e.store(acc, {u, v}, start); }); });
        if (tail > 0) lane(tail, [&](const Expr& v) { e.store(tailAcc, {v}, start); });
        if (length > 0)
            outer(loops.size() - 1, {}, [&](const Index& sofar) {
                const auto steps = [&](std::int64_t count, const Expr& begin) {
                    if (count == 0) return;
                    e.loop(LoopKind::unrolled, "u", count, [&](const Expr& u) {
                        lane(lanes, [&](const Expr& v) {
                            at(sofar, begin + u * lanes + v, [&](const Index& i, const Expr& p) {
                                e.store(acc, {u, v}, combine(fold, e.load(acc, {u, v}), element(i, p)));
                            });
                        });
                    });
                };
                if (whole > 0) e.loop(LoopKind::serial, "k", whole, [&](const Expr& k) { steps(depth, k * step); });
                steps(rest, loops::index(whole * step));
                if (tail == 0) return;
                lane(tail, [&](const Expr& v) {
                    at(sofar, v + (inner - tail), [&](const Index& i, const Expr& p) {
                        e.store(tailAcc, {v}, combine(fold, e.load(tailAcc, {v}), element(i, p)));
                    });
                });
            });
        return combined(fold, acc, tailAcc, tail);
    }

    /// All accumulators combined as a tree.
    Expr combined(Fold fold, BufferIndex acc, BufferIndex tailAcc, std::int64_t tail) {
        std::vector<Expr> parts;
        if (acc >= 0) {
            for (std::int64_t u = 1; u < depth; ++u)
                e.loop(LoopKind::vector, "v", lanes, [&](const Expr& v) {
                    const Expr zero = loops::index(0);
                    e.store(acc, {zero, v}, combine(fold, e.load(acc, {zero, v}), e.load(acc, {loops::index(u), v})));
                });
            for (std::int64_t v = 0; v < lanes; ++v) parts.push_back(e.load(acc, {loops::index(0), loops::index(v)}));
        }
        for (std::int64_t v = 0; v < tail; ++v) parts.push_back(e.load(tailAcc, {loops::index(v)}));
        while (parts.size() > 1) {
            std::vector<Expr> halved;
            const std::size_t half = (parts.size() + 1) / 2;
            for (std::size_t i = 0; i < half; ++i) halved.push_back(i + half < parts.size() ? combine(fold, parts[i], parts[i + half]) : parts[i]);
            parts = std::move(halved);
        }
        return parts[0];
    }

    Expr foldPosition(const RowFold& how, ElementType type, const Element& element);

    Index kept;
    std::int64_t lanes, inner = 1, depth = 1;
    std::vector<Expr> results;
};

/// One step of ArgMax or ArgMin: `best` and `position` are replaced where `x` is better. A NaN is taken for the extreme.
void updatePosition(Emitter& e, const RowFold& how, BufferIndex best, BufferIndex where, const Index& at, const Expr& x, const Expr& position) {
    const Expr named = e.let(x), y = e.let(e.load(best, at));
    Expr isBetter = how.takesLargest ? binary(BinaryOp::less, y, named) : binary(BinaryOp::less, named, y);
    if (how.fold == Fold::lastPosition) isBetter = how.takesLargest ? binary(BinaryOp::lessEqual, y, named) : binary(BinaryOp::lessEqual, named, y);
    if (isFloat(x->type)) {
        const Expr isOld = unary(UnaryOp::isNan, y), isNew = unary(UnaryOp::isNan, named);
        const Expr replaces = how.fold == Fold::lastPosition ? isNew : binary(BinaryOp::logicalAnd, isNew, unary(UnaryOp::logicalNot, isOld));
        isBetter = binary(BinaryOp::logicalOr, isBetter, replaces);
    }
    const Expr condition = e.let(isBetter);
    const Expr old = e.let(e.load(where, at));
    e.store(where, at, select(condition, position, old));
    e.store(best, at, select(condition, named, y));
}

Expr AlongRow::foldPosition(const RowFold& how, ElementType type, const Element& element) {
    const BufferIndex best = e.registers("best", type, {1}), where = e.registers("where", ElementType::i64, {1});
    const Index zero{loops::index(0)};
    e.store(where, zero, loops::index(0));
    at(Index(loops.size() - 1, loops::index(0)), loops::index(0), [&](const Index& i, const Expr& p) { e.store(best, zero, element(i, p)); });
    outer(loops.size(), {}, [&](const Index& all) { updatePosition(e, how, best, where, zero, element(domainIndex(kept, all), positionOf(all)), positionOf(all)); });
    return e.load(where, zero);
}

class AcrossRows : public Walk, RowWalk {
public:
    /// `kept` has the first of the rows at its last axis; `vectors` * `lanes` rows are walked.
    AcrossRows(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge, Index kept, std::int64_t lanes, std::int64_t vectors)
        : RowWalk(e, domain, folded, mayMerge), kept(std::move(kept)), lanes(lanes), vectors(vectors) {}

    void fold(const RowFold& how, ElementType type, const Element& element, const std::function<Expr(const Expr&)>& finish) override {
        BufferIndex result;
        if (isPosition(how.fold)) {
            const BufferIndex best = e.registers("best", type, {vectors, lanes});
            result = e.registers("where", ElementType::i64, {vectors, lanes});
            eachLane([&] {
                e.store(result, place(), loops::index(0));
                const Index first(loops.size(), loops::index(0));
                e.store(best, place(), element(domainIndex(shifted(), first), positionOf(first)));
            });
            walk([&](const Index& at, const Expr& p) { updatePosition(e, how, best, result, place(), element(at, p), p); });
        } else {
            result = e.registers("acc", type, {vectors, lanes});
            eachLane([&] { e.store(result, place(), identityOf(how.fold, type)); });
            walk([&](const Index& at, const Expr& p) { e.store(result, place(), combine(how.fold, e.load(result, place()), element(at, p))); });
        }
        Expr finished;
        BufferIndex statistic = result;
        eachLane([&] {
            finished = finish(e.load(result, place()));
            if (finished->type != e.buffers()[static_cast<std::size_t>(result)].element) statistic = e.registers("s", finished->type, {vectors, lanes});
            e.store(statistic, place(), finished);
        });
        results.push_back(statistic);
    }

    void forEach(const Visit& visit) override { walk(visit); }
    void once(const std::function<void(const Index&)>& visit) override {
        eachLane([&] { visit(shifted()); });
    }
    std::vector<Expr> statistics() override {
        std::vector<Expr> values;
        for (BufferIndex statistic : results) values.push_back(e.load(statistic, place()));
        return values;
    }
    Dims keptDims() const override { return {length, vectors * lanes}; }
    Index keptIndex(const Expr& position) const override { return {position, vector * lanes + lane}; }

private:
    void eachLane(const std::function<void()>& body) {
        e.loop(LoopKind::unrolled, "j", vectors, [&](const Expr& j) {
            e.loop(LoopKind::vector, "v", lanes, [&](const Expr& v) {
                vector = j;
                lane = v;
                body();
            });
        });
    }

    void walk(const Visit& visit) {
        if (length == 0) return;
        outer(loops.size(), {}, [&](const Index& all) {
            eachLane([&] { visit(domainIndex(shifted(), all), positionOf(all)); });
        });
    }

    Index place() const { return {vector, lane}; }
    Index shifted() const {
        Index at = kept;
        at.back() = kept.back() + vector * lanes + lane;
        return at;
    }

    Index kept;
    std::int64_t lanes, vectors;
    Expr vector, lane;
    std::vector<BufferIndex> results;
};

/// The row programs of a group and what else is needed to compute a row.
class RowsBuilder {
public:
    RowsBuilder(const Graph& graph, const FusedGroup& group, const Target& target) : e(graph, group, target), group(group) {
        for (NodeId node : group.nodes) {
            if (auto program = rowProgramOf(graph, node)) programs.push_back(*std::move(program));
            else if (!hasElement(graph, graph.node(node))) e.fail("node '" + graph.node(node).name + "' does not fit into a row computation");
        }
        if (programs.empty()) e.fail("the group has no reduction");
        for (const RowProgram& p : programs)
            if (p.domain != programs[0].domain || p.folded != programs[0].folded) e.fail("node '" + graph.node(p.node).name + "' folds other axes than the reduction before it");
    }

    Result<LoweredKernel> build(const Schedule& given) {
        Schedule schedule = given;
        if (e.hasFailed()) return modelError(e.failureText());
        const Dims& domain = programs[0].domain;
        std::size_t innermost = domain.size() - 1;
        while (innermost > 0 && domain[innermost] == 1) --innermost;
        lanes = e.target.lanes(static_cast<int>(byteSize(computeType(e.graph.elementType(programs[0].input)))));
        mayMerge = canMergeFolded();
        if (elementCount(outputDims()) > 0) {
            if (isFolded(innermost)) along(schedule);
            else across(schedule, innermost);
        }
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, group), schedule));
        lowered.flops = elementCount(domain) * static_cast<std::int64_t>(2 * programs.size() * programs[0].folds.size());
        return lowered;
    }

private:
    bool isFolded(std::size_t axis) const { return std::ranges::find(programs[0].folded, static_cast<std::int64_t>(axis)) != programs[0].folded.end(); }
    const Dims& outputDims() const { return programs[0].outputDims; }

    /// Whether every value either spans all neighbouring folded axes or none, so that they can be walked as one.
    bool canMergeFolded() const {
        const Dims& domain = programs[0].domain;
        if (domain.size() != programs[0].inputDims.size()) return programs[0].folded.back() == static_cast<std::int64_t>(domain.size()) - 1 && domain.back() == 1;
        const std::int64_t count = elementCount(domain);
        for (NodeId id : group.nodes) {
            const Node& node = e.graph.node(id);
            if (node.op == Op::Transpose || node.op == Op::Slice || node.op == Op::Expand || node.op == Op::Concat || node.op == Op::Pad) return false;
            for (ValueId value : node.inputs)
                if (value.isValid() && !spansFolded(e.graph.dims(value), domain, count)) return false;
        }
        return true;
    }

    bool spansFolded(const Dims& dims, const Dims& domain, std::int64_t count) const {
        const std::int64_t elements = elementCount(dims);
        if (elements == 1 || (elements == count && dims.size() != domain.size())) return true;
        if (dims.size() > domain.size()) return false;
        const std::size_t offset = domain.size() - dims.size();
        bool spansAll = true, spansNone = true;
        for (std::int64_t axis : programs[0].folded) {
            const auto at = static_cast<std::size_t>(axis);
            if (domain[at] == 1) continue;
            const bool spans = at >= offset && dims[at - offset] == domain[at];
            (spans ? spansNone : spansAll) = false;
        }
        return spansAll || spansNone;
    }

    std::int64_t parameterOr(Schedule& schedule, const char* name, std::int64_t otherwise, std::int64_t most) const {
        const auto [found, isNew] = schedule.parameters.try_emplace(name, otherwise);
        return found->second = std::clamp<std::int64_t>(found->second, 1, most);
    }

    void along(Schedule& schedule) {
        const std::int64_t accumulators = parameterOr(schedule, "vectors", 4, 16);
        Dims keptDims = programs[0].domain;
        for (std::int64_t axis : programs[0].folded) keptDims[static_cast<std::size_t>(axis)] = 1;
        emitJobs(e, {{elementCount(keptDims), rowWork(), [&](const Expr& p) {
                          Index kept = unflatten(p, keptDims);
                          for (Expr& i : kept) i = e.simplify(i);
                          AlongRow walk(e, programs[0].domain, programs[0].folded, mayMerge, kept, lanes, accumulators);
                          compute(walk);
                      }}});
    }

    void across(Schedule& schedule, std::size_t innermost) {
        const Dims& domain = programs[0].domain;
        Dims outer(domain.begin(), domain.begin() + static_cast<std::ptrdiff_t>(innermost));
        for (std::size_t axis = 0; axis < outer.size(); ++axis)
            if (isFolded(axis)) outer[axis] = 1;
        const std::int64_t extent = domain[innermost], most = ceilDiv(extent, lanes);
        const std::int64_t vectors = parameterOr(schedule, "vectors", std::min<std::int64_t>(4, most), most);
        std::vector<Job> jobs;
        const auto add = [&](std::int64_t begin, std::int64_t tiles, std::int64_t width, std::int64_t depth) {
            if (tiles == 0) return;
            Dims dims = outer;
            dims.push_back(tiles);
            jobs.push_back({elementCount(dims), rowWork() * width * depth, [=, this](const Expr& p) {
                                Index kept = unflatten(p, dims);
                                for (Expr& i : kept) i = e.simplify(i);
                                kept.back() = kept.back() * (width * depth) + begin;
                                kept.resize(innermost + 1);
                                Index full = kept;
                                for (std::size_t axis = innermost + 1; axis < programs[0].domain.size(); ++axis) full.push_back(loops::index(0));
                                acrossTile(full, innermost, width, depth);
                            }});
        };
        const std::int64_t whole = extent / (lanes * vectors), rest = extent % (lanes * vectors) / lanes, tail = extent % lanes;
        add(0, whole, lanes, vectors);
        if (rest > 0) add(whole * lanes * vectors, 1, lanes, rest);
        if (tail > 0) add(extent - tail, 1, tail, 1);
        emitJobs(e, jobs);
    }

    void acrossTile(Index kept, std::size_t innermost, std::int64_t width, std::int64_t depth) {
        // Trailing axes of extent 1 are dropped for the walk, whose last axis is the one vectors run along.
        Dims domain(programs[0].domain.begin(), programs[0].domain.begin() + static_cast<std::ptrdiff_t>(innermost) + 1);
        std::vector<std::int64_t> folded;
        for (std::int64_t axis : programs[0].folded)
            if (axis <= static_cast<std::int64_t>(innermost)) folded.push_back(axis);
        kept.resize(innermost + 1);
        AcrossRows walk(e, domain, folded, mayMerge, kept, width, depth);
        compute(walk);
    }

    std::int64_t rowWork() const {
        std::int64_t length = 1;
        for (std::int64_t axis : programs[0].folded) length *= programs[0].domain[static_cast<std::size_t>(axis)];
        return length * static_cast<std::int64_t>(4 * group.nodes.size() * programs[0].folds.size());
    }

    Index padded(Index at) const {
        at.resize(programs[0].domain.size(), loops::index(0));
        return at;
    }

    void compute(Walk& walk) {
        std::vector<std::size_t> firstStatistic;
        std::vector<BufferIndex> kept(programs.size(), -1);
        Expr position;
        Index current;
        for (std::size_t k = 0; k < programs.size(); ++k) {
            firstStatistic.push_back(walk.statistics().size());
            foldProgram(walk, programs[k], kept[k], position, current);
            bindProgram(walk, programs[k], firstStatistic[k], kept[k], position, current);
        }
        writeOutputs(walk, position, current);
        for (const RowProgram& p : programs) e.bind(p.output, nullptr);
    }

    std::vector<Expr> statisticsFrom(Walk& walk, std::size_t first) {
        std::vector<Expr> all = walk.statistics();
        return {all.begin() + static_cast<std::ptrdiff_t>(first), all.end()};
    }

    void foldProgram(Walk& walk, const RowProgram& program, BufferIndex& kept, Expr& position, Index& current) {
        const std::size_t first = walk.statistics().size();
        const ElementType inputType = computeType(e.graph.elementType(program.input));
        for (const RowFold& fold : program.folds) {
            ElementType type = inputType;
            if (!isPosition(fold.fold)) type = elementType(walk, program, fold, first);
            if (fold.keeps) kept = e.scratch("row", type, walk.keptDims());
            walk.fold(fold, type,
                      [&](const Index& at, const Expr& p) {
                          current = padded(at);
                          position = p;
                          const std::vector<Expr> statistics = statisticsFrom(walk, first);
                          const Expr x = fold.element({e, statistics, nullptr}, program.toInput(current));
                          if (!fold.keeps) return x;
                          const Expr named = e.let(x);
                          e.store(kept, walk.keptIndex(p), named);
                          return named;
                      },
                      [&](const Expr& folded) {
                          const std::vector<Expr> statistics = statisticsFrom(walk, first);
                          return fold.finish ? fold.finish({e, statistics, nullptr}, e.let(folded)) : folded;
                      });
        }
    }

    /// Type of what a fold folds, found by evaluating it aside.
    ElementType elementType(Walk&, const RowProgram& program, const RowFold& fold, std::size_t) {
        const ElementType type = computeType(e.graph.elementType(program.input));
        if (isFloat(type)) return type;
        const Op op = e.graph.node(program.node).op;
        const bool isReal = op == Op::ReduceL2 || op == Op::ReduceLogSum || op == Op::ReduceLogSumExp;
        static_cast<void>(fold);
        return isReal ? ElementType::f64 : type;
    }

    void bindProgram(Walk& walk, const RowProgram& program, std::size_t first, BufferIndex kept, Expr& position, Index& current) {
        const std::size_t count = program.folds.size();
        e.bind(program.output, [this, &walk, &program, first, count, kept, &position, &current](const Index& at) {
            std::vector<Expr> all = walk.statistics();
            const std::vector<Expr> statistics(all.begin() + static_cast<std::ptrdiff_t>(first), all.begin() + static_cast<std::ptrdiff_t>(first + count));
            const Index expected = program.isRowWise ? program.toRow(current) : program.toInput(current);
            if (!isSameElement(at, expected, program.outputDims))
                e.fail("'" + e.graph.value(program.output).name + "' is read at another row than the one being computed");
            const Expr element = kept >= 0 ? e.load(kept, walk.keptIndex(position)) : nullptr;
            return e.let(program.element({e, statistics, element}, at));
        });
    }

    bool isSameElement(Index a, Index b, const Dims& dims) const {
        for (std::size_t i = 0; i < dims.size(); ++i)
            if (dims[i] == 1) a[i] = b[i] = loops::index(0);
        return e.isSame(a, b);
    }

    /// Where each output is written from: every element of the row, or once for the row.
    void writeOutputs(Walk& walk, Expr& position, Index& current) {
        std::vector<ValueId> rowOutputs, fullOutputs;
        current = Index(programs[0].domain.size(), loops::index(0));
        for (ValueId output : group.outputs) (isReached(output, true) ? fullOutputs : rowOutputs).push_back(output);
        if (!rowOutputs.empty())
            walk.once([&](const Index& at) {
                current = padded(at);
                for (std::int64_t axis : programs[0].folded) current[static_cast<std::size_t>(axis)] = loops::index(0);
                write(rowOutputs, false, current);
            });
        if (!fullOutputs.empty())
            walk.forEach([&](const Index& at, const Expr& p) {
                current = padded(at);
                position = p;
                write(fullOutputs, true, current);
            });
    }

    ForwardIndices forward(bool isFull, const Index& at) {
        ForwardIndices indices(e);
        for (const RowProgram& p : programs) {
            if (isFull) indices.seed(p.input, p.toInput(at));
            if (isFull != p.isRowWise) indices.seed(p.output, isFull ? p.toInput(at) : p.toRow(at));
        }
        indices.follow();
        return indices;
    }

    bool isReached(ValueId output, bool isFull) { return forward(isFull, Index(programs[0].domain.size(), loops::index(0))).of(output) != nullptr; }

    void write(const std::vector<ValueId>& outputs, bool isFull, const Index& at) {
        const ForwardIndices indices = forward(isFull, at);
        for (ValueId output : outputs) {
            const Index* index = indices.of(output);
            if (!index) {
                e.fail("'" + e.graph.value(output).name + "' is not an element of the rows that are computed");
                continue;
            }
            e.write(output, *index, e.read(output, *index));
        }
    }

    Emitter e;
    const FusedGroup& group;
    std::vector<RowProgram> programs;
    std::int64_t lanes = 1;
    bool mayMerge = false;
};

}  // namespace

bool matchesRows(const Graph& graph, const FusedGroup& group, const Target& target) {
    const auto isReduction = [&](NodeId node) { return rowProgramOf(graph, node).has_value(); };
    if (std::ranges::none_of(group.nodes, isReduction)) return false;
    if (!std::ranges::all_of(group.nodes, [&](NodeId node) { return isReduction(node) || hasElement(graph, graph.node(node)); })) return false;
    return group.nodes.size() == 1 || static_cast<bool>(buildRows(graph, group, target, {"rows", {}}));
}

Result<LoweredKernel> buildRows(const Graph& graph, const FusedGroup& group, const Target& target, const Schedule& schedule) {
    return RowsBuilder(graph, group, target).build(schedule);
}

}  // namespace tenon::loops
