// SPDX-License-Identifier: Apache-2.0
// generic: one op that folds a term over an index space of its own, with elementwise ops after it. Plain loops over
// that space around a few vectors of accumulators along the innermost output axis.
#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/compute_fold.h"
#include "core/loops/cost_model.h"
#include "core/loops/lower_epilogue.h"
#include "core/loops/lower_nest.h"
#include "core/loops/tactic_list.h"

namespace tenon::loops {

namespace {

std::optional<FoldDefinition> anchorOf(const Graph& graph, const FusedGroup& group) {
    std::optional<FoldDefinition> found;
    for (NodeId node : group.nodes) {
        auto fold = foldOf(graph, node);
        const bool isPlain = hasElement(graph, graph.node(node));
        if (fold && !isPlain && found) return std::nullopt;
        if (fold && !isPlain)
            found = std::move(fold);
        else if (!isPlain)
            return std::nullopt;
    }
    return found;
}

class GenericBuilder {
public:
    GenericBuilder(const Graph& graph, const FusedGroup& group, const Target& target, FoldDefinition fold)
        : e(graph, group, target), group(group), fold(std::move(fold)) {}

    Result<LoweredKernel> build(const Schedule& schedule) {
        const Dims dims = e.dims(fold.output);
        if (elementCount(dims) > 0) {
            const std::int64_t lanes = e.target.lanes(static_cast<int>(byteSize(fold.type))), width = dims.back();
            const std::int64_t step = std::min(width, 4 * lanes), whole = width / step, rest = width % step;
            // The longest of the other axes is the parallel one; the rest are plain loops.
            std::size_t parallel = 0;
            for (std::size_t axis = 0; axis + 1 < dims.size(); ++axis)
                if (dims[axis] > dims[parallel]) parallel = axis;
            const std::int64_t extent = dims.size() > 1 ? dims[parallel] : 1;
            emitJobs(e, {{extent, elementCount(dims) / extent * elementCount(fold.space), [&](const Expr& p) {
                              outer({}, dims.size() > 1 ? parallel : dims.size(), p, [&](const Index& at) {
                                  if (whole > 0)
                                      e.loop(LoopKind::serial, "i", whole,
                                             [&](const Expr& i) { tile(at, i * step, step); });
                                  if (rest > 0) tile(at, loops::index(whole * step), rest);
                              });
                          }}});
        }
        LoweredKernel lowered = TENON_TRY(e.finish(kernelName(e.graph, group), schedule));
        lowered.flops = 2 * elementCount(dims) * elementCount(fold.space);
        return lowered;
    }

private:
    /// Loops over all axes but the innermost; the parallel one is at `p`.
    void outer(const Index& sofar, std::size_t parallel, const Expr& p, const std::function<void(const Index&)>& body) {
        const std::size_t axis = sofar.size();
        if (axis + 1 == e.dims(fold.output).size()) return body(sofar);
        const auto deeper = [&](const Expr& i) {
            Index next = sofar;
            next.push_back(i);
            outer(next, parallel, p, body);
        };
        if (axis == parallel)
            deeper(p);
        else
            e.loop(LoopKind::serial, "i", e.dims(fold.output)[axis], deeper);
    }

    void tile(const Index& outer, const Expr& begin, std::int64_t size) {
        const BufferIndex acc = e.registers("acc", fold.type, {size});
        const auto lanes = [&](const auto& body) {
            e.loop(LoopKind::vector, "v", size, [&](const Expr& v) {
                Index at = outer;
                at.push_back(begin + v);
                body(at, v);
            });
        };
        lanes([&](const Index&, const Expr& v) {
            e.store(acc, {v}, fold.isMaximum ? extremeOf(fold.type, true) : constantOf(fold.type, 0));
        });
        overSpace({}, [&](const Index& k) {
            lanes([&](const Index& at, const Expr& v) {
                const Expr term = fold.term(e, at, k), sofar = e.load(acc, {v});
                e.store(acc, {v}, fold.isMaximum ? binary(BinaryOp::max, sofar, term) : sofar + term);
            });
        });
        lanes([&](const Index& at, const Expr& v) { write(at, e.load(acc, {v})); });
    }

    void overSpace(const Index& sofar, const std::function<void(const Index&)>& body) {
        if (sofar.size() == fold.space.size()) return body(sofar);
        e.loop(LoopKind::serial, "k", fold.space[sofar.size()], [&](const Expr& k) {
            Index deeper = sofar;
            deeper.push_back(k);
            overSpace(deeper, body);
        });
    }

    void write(const Index& at, const Expr& folded) { writeEpilogue(e, fold.output, at, fold.finish(e, folded, at)); }

    Emitter e;
    const FusedGroup& group;
    FoldDefinition fold;
};

}  // namespace

bool matchesGeneric(const Graph& graph, const FusedGroup& group, const Target& target) {
    if (!anchorOf(graph, group)) return false;
    return group.nodes.size() == 1 || static_cast<bool>(buildGeneric(graph, group, target, {"generic", {}}));
}

Result<LoweredKernel> buildGeneric(const Graph& graph, const FusedGroup& group, const Target& target,
                                   const Schedule& schedule) {
    auto anchor = anchorOf(graph, group);
    TENON_CHECK(anchor.has_value(), "a fold tactic on a group without one fold");
    return GenericBuilder(graph, group, target, *std::move(anchor)).build(schedule);
}

}  // namespace tenon::loops
