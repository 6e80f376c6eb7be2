// SPDX-License-Identifier: Apache-2.0
// rows: groups around reductions that fold the same axes of the same domain. Each row is computed in a few passes: one
// per fold, and one that writes.
#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/compute_reduction.h"
#include "core/loops/cost_model.h"
#include "core/loops/lower_forward.h"
#include "core/loops/lower_nest.h"
#include "core/loops/row_walk.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

/// The row programs of a group and what else is needed to compute a row.
class RowsBuilder {
public:
    RowsBuilder(const Graph& graph, const FusedGroup& group, const Target& target)
        : e(graph, group, target), group(group) {
        for (NodeId node : group.nodes) {
            if (auto program = rowProgramOf(graph, node))
                programs.push_back(*std::move(program));
            else if (!hasElement(graph, graph.node(node)))
                e.fail("node '" + graph.node(node).name + "' does not fit into a row computation");
        }
        if (programs.empty()) e.fail("the group has no reduction");
        for (const RowProgram& p : programs)
            if (p.domain != programs[0].domain || p.folded != programs[0].folded)
                e.fail("node '" + graph.node(p.node).name + "' folds other axes than the reduction before it");
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
            if (isFolded(innermost))
                along(schedule);
            else
                across(schedule, innermost);
        }
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, group), schedule));
        lowered.flops =
            elementCount(domain) * static_cast<std::int64_t>(2 * programs.size() * programs[0].folds.size());
        return lowered;
    }

private:
    bool isFolded(std::size_t axis) const {
        return std::ranges::find(programs[0].folded, static_cast<std::int64_t>(axis)) != programs[0].folded.end();
    }
    const Dims& outputDims() const { return programs[0].outputDims; }

    /// Whether every value either spans all neighbouring folded axes or none, so that they can be walked as one.
    bool canMergeFolded() const {
        const Dims& domain = programs[0].domain;
        if (domain.size() != programs[0].inputDims.size())
            return programs[0].folded.back() == static_cast<std::int64_t>(domain.size()) - 1 && domain.back() == 1;
        const std::int64_t count = elementCount(domain);
        for (NodeId id : group.nodes) {
            const Node& node = e.graph.node(id);
            if (node.op == Op::Transpose || node.op == Op::Slice || node.op == Op::Expand || node.op == Op::Concat ||
                node.op == Op::Pad)
                return false;
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
                                for (std::size_t axis = innermost + 1; axis < programs[0].domain.size(); ++axis)
                                    full.push_back(loops::index(0));
                                acrossTile(full, innermost, width, depth);
                            }});
        };
        const std::int64_t whole = extent / (lanes * vectors), rest = extent % (lanes * vectors) / lanes,
                           tail = extent % lanes;
        add(0, whole, lanes, vectors);
        if (rest > 0) add(whole * lanes * vectors, 1, lanes, rest);
        if (tail > 0) add(extent - tail, 1, tail, 1);
        emitJobs(e, jobs);
    }

    void acrossTile(Index kept, std::size_t innermost, std::int64_t width, std::int64_t depth) {
        // Trailing axes of extent 1 are dropped for the walk, whose last axis is the one vectors run along.
        Dims domain(programs[0].domain.begin(),
                    programs[0].domain.begin() + static_cast<std::ptrdiff_t>(innermost) + 1);
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

    void compute(RowWalk& walk) {
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

    std::vector<Expr> statisticsFrom(RowWalk& walk, std::size_t first) {
        std::vector<Expr> all = walk.statistics();
        return {all.begin() + static_cast<std::ptrdiff_t>(first), all.end()};
    }

    void foldProgram(RowWalk& walk, const RowProgram& program, BufferIndex& kept, Expr& position, Index& current) {
        const std::size_t first = walk.statistics().size();
        const ElementType inputType = computeType(e.graph.elementType(program.input));
        for (const RowFold& fold : program.folds) {
            ElementType type = inputType;
            if (!isPosition(fold.fold)) type = foldedType(program);
            if (fold.keeps) kept = e.scratch("row", type, walk.keptDims());
            walk.fold(
                fold, type,
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

    /// Type of what a program folds: roots and logarithms of integers are taken in f64, booleans are compared as 0
    /// and 1.
    ElementType foldedType(const RowProgram& program) {
        const ElementType type = computeType(e.graph.elementType(program.input));
        if (type == ElementType::boolean) return ElementType::u8;
        const Op op = e.graph.node(program.node).op;
        const bool isReal = op == Op::ReduceL2 || op == Op::ReduceLogSum || op == Op::ReduceLogSumExp;
        return isReal && !isFloat(type) ? ElementType::f64 : type;
    }

    void bindProgram(RowWalk& walk, const RowProgram& program, std::size_t first, BufferIndex kept, Expr& position,
                     Index& current) {
        const std::size_t count = program.folds.size();
        e.bind(program.output, [this, &walk, &program, first, count, kept, &position, &current](const Index& at) {
            std::vector<Expr> all = walk.statistics();
            const std::vector<Expr> statistics(all.begin() + static_cast<std::ptrdiff_t>(first),
                                               all.begin() + static_cast<std::ptrdiff_t>(first + count));
            const Index expected = program.isRowWise ? program.toRow(current) : program.toInput(current);
            if (!isSameElement(at, expected, program.outputDims))
                e.fail("'" + e.graph.value(program.output).name +
                       "' is read at another row than the one being computed");
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
    void writeOutputs(RowWalk& walk, Expr& position, Index& current) {
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

    bool isReached(ValueId output, bool isFull) {
        return forward(isFull, Index(programs[0].domain.size(), loops::index(0))).of(output) != nullptr;
    }

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
    if (!std::ranges::all_of(group.nodes,
                             [&](NodeId node) { return isReduction(node) || hasElement(graph, graph.node(node)); }))
        return false;
    return group.nodes.size() == 1 || static_cast<bool>(buildRows(graph, group, target, {"rows", {}}));
}

Result<LoweredKernel> buildRows(const Graph& graph, const FusedGroup& group, const Target& target,
                                const Schedule& schedule) {
    return RowsBuilder(graph, group, target).build(schedule);
}

}  // namespace tenon::loops
