// SPDX-License-Identifier: Apache-2.0
#include "core/loops/lower_nest.h"

#include <algorithm>
#include <set>

#include "core/loops/cost_model.h"

namespace tenon::loops {

namespace {

/// What a body does with the loop variables.
class Probe {
public:
    Probe(const Emitter& like, const Dims& domain, const NestBody& body) : probe(like.graph, like.group, like.target) {
        open(domain, body, {});
        for (const Stmt& s : probe.statements()) visit(*s);
    }

    Emitter probe;
    std::vector<std::string> variables;  ///< per axis; empty for an extent of 1
    std::vector<std::set<std::int64_t>> breaks;
    std::int64_t operations = 0;
    bool isCostly = false;  ///< calls a function that takes many instructions

    /// Every access walks the two axes as one axis of their common extent.
    bool canMerge(std::size_t outerAxis, std::size_t innerAxis, std::int64_t innerExtent) const {
        const std::string &outer = variables[outerAxis], &inner = variables[innerAxis];
        if (others.contains(outer) || others.contains(inner)) return false;
        return std::ranges::all_of(accesses, [&](const Access& a) {
            return a.at.coefficient(outer) == a.at.coefficient(inner) * innerExtent;
        });
    }

    /// Bytes of the widest element that changes along an axis.
    int elementBytes(std::size_t axis) const {
        std::size_t bytes = 1;
        for (const Access& a : accesses)
            if (a.at.coefficient(variables[axis]) != 0 || a.at.isOpaqueIn(variables[axis]))
                bytes = std::max(bytes, byteSize(computeType(a.type)));
        return static_cast<int>(bytes);
    }

    bool hasCheckAlong(std::size_t axis) const { return checked.contains(variables[axis]); }

private:
    struct Access {
        Affine at;
        ElementType type;
    };

    void open(const Dims& domain, const NestBody& body, Index index) {
        const std::size_t axis = index.size();
        if (axis == domain.size()) return body(probe, index);
        breaks.emplace_back();
        variables.emplace_back();
        probe.loop(LoopKind::serial, "i", domain[axis], [&](const Expr& i) {
            if (i->kind == ExprKind::variable) variables[axis] = i->name;
            Index deeper = index;
            deeper.push_back(i);
            open(domain, body, deeper);
        });
    }

    void visit(const StmtNode& s) {
        if (s.kind == StmtKind::let) {
            std::set<std::string> reached;
            for (const std::string& name : variablesOf(s.value)) addReach(name, reached);
            reach[s.name] = reached;
        }
        if (s.kind == StmtKind::branch || s.kind == StmtKind::check) condition(s.value);
        if (s.kind == StmtKind::check)
            for (const std::string& name : variablesOf(s.value)) addReach(name, checked);
        if (s.kind == StmtKind::store) access(s.indices[0], s.value->type);
        if (s.value) expression(s.value);
        for (const Stmt& child : s.children) visit(*child);
    }

    void addReach(const std::string& name, std::set<std::string>& into) const {
        if (const auto found = reach.find(name); found != reach.end())
            into.insert(found->second.begin(), found->second.end());
        else
            into.insert(name);
    }

    /// A use of variables that is not a stride: they keep their own loops.
    void pin(const Expr& e) {
        for (const std::string& name : variablesOf(e)) addReach(name, others);
    }

    void access(const Expr& offset, ElementType type) {
        Access a{affineOf(offset, probe.variableRanges()), type};
        for (const std::string& name : a.at.opaque) addReach(name, others);
        for (const auto& [name, coefficient] : a.at.terms)
            if (reach.contains(name)) addReach(name, others);
        accesses.push_back(std::move(a));
    }

    void expression(const Expr& e) {
        if (e->kind == ExprKind::load) {
            access(e->args[0], e->type);
            for (const Expr& arg : e->args) loadsBelow(arg);
            return;
        }
        if (e->kind == ExprKind::variable && !reach.contains(e->name)) pin(e);
        if (e->kind == ExprKind::guard || (e->kind == ExprKind::ternary && e->ternaryOp() == TernaryOp::select))
            condition(e->args[0]);
        if (e->kind == ExprKind::unary) isCostly = isCostly || isCostlyOp(e->unaryOp());
        ++operations;
        for (const Expr& arg : e->args) expression(arg);
    }

    void loadsBelow(const Expr& e) {
        if (e->kind == ExprKind::load) return expression(e);
        for (const Expr& arg : e->args) loadsBelow(arg);
    }

    void condition(const Expr& e) {
        if (e->type == ElementType::boolean && e->kind == ExprKind::binary && e->args[0]->type == ElementType::i64)
            comparison(e);
        for (const Expr& arg : e->args)
            if (arg->type == ElementType::boolean) condition(arg);
    }

    /// Where along its only variable a comparison changes.
    void comparison(const Expr& e) {
        const Affine d = affineOf(e->args[0] - e->args[1], probe.variableRanges());
        if (d.terms.size() != 1 || !d.opaque.empty()) return;
        const auto axis = static_cast<std::size_t>(std::ranges::find(variables, d.terms[0].first) - variables.begin());
        if (axis == variables.size()) return;
        const std::int64_t c = d.terms[0].second, k = d.constant;
        auto& at = breaks[axis];
        switch (e->binaryOp()) {
            case BinaryOp::less:
                at.insert(c > 0 ? ceilDiv(-k, c) : floorDiv(k, -c) + 1);
                break;
            case BinaryOp::lessEqual:
                at.insert(c > 0 ? floorDiv(-k, c) + 1 : floorDiv(k - c - 1, -c));
                break;
            case BinaryOp::equal:
                if (k % c == 0) at.insert({-k / c, -k / c + 1});
                break;
            default:
                break;
        }
    }

    static bool isCostlyOp(UnaryOp op) {
        switch (op) {
            case UnaryOp::neg:
            case UnaryOp::abs:
            case UnaryOp::floor:
            case UnaryOp::ceil:
            case UnaryOp::roundEven:
            case UnaryOp::logicalNot:
            case UnaryOp::bitNot:
            case UnaryOp::isNan:
            case UnaryOp::isInf:
                return false;
            default:
                return true;
        }
    }

    std::vector<Access> accesses;
    std::map<std::string, std::set<std::string>> reach;  ///< of a let: the loop variables it depends on
    std::set<std::string> others, checked;
};

struct Piece {
    Dims begin, extent;
};

/// The innermost axis that has more than one element: the one that vectors run along.
std::size_t vectorAxis(const Dims& extents) {
    std::size_t axis = extents.size() - 1;
    while (axis > 0 && extents[axis] == 1) --axis;
    return axis;
}

/// Positions where an axis is cut. Along the axis of the vectors they move to whole vectors, towards the middle.
std::vector<std::int64_t> cutsOf(const std::set<std::int64_t>& breaks, std::int64_t extent, std::int64_t lanes) {
    std::set<std::int64_t> cuts;
    for (std::int64_t at : breaks) {
        if (at <= 0 || at >= extent) continue;
        if (lanes > 1) at = at <= extent / 2 ? roundUp(at, lanes) : floorDiv(at, lanes) * lanes;
        if (at > 0 && at < extent) cuts.insert(at);
    }
    return {cuts.begin(), cuts.end()};
}

/// The domain cut at every break; an axis with too many breaks is left whole.
std::vector<Piece> piecesOf(const Dims& domain, const std::vector<std::set<std::int64_t>>& breaks, std::int64_t lanes) {
    constexpr std::size_t kMostCuts = 24, kMostPieces = 40;
    std::vector<Piece> pieces{{Dims(domain.size(), 0), domain}};
    for (std::size_t axis = 0; axis < domain.size(); ++axis) {
        const auto cuts = cutsOf(breaks[axis], domain[axis], axis == vectorAxis(domain) ? lanes : 1);
        if (cuts.empty() || cuts.size() > kMostCuts || pieces.size() * (cuts.size() + 1) > kMostPieces) continue;
        std::vector<Piece> finer;
        for (const Piece& piece : pieces) {
            std::int64_t from = 0;
            for (std::size_t i = 0; i <= cuts.size(); ++i) {
                const std::int64_t to = i < cuts.size() ? cuts[i] : domain[axis];
                finer.push_back(piece);
                finer.back().begin[axis] = from;
                finer.back().extent[axis] = to - from;
                from = to;
            }
        }
        pieces = std::move(finer);
    }
    return pieces;
}

/// Loops of a piece after merging. Loop k walks the axes after last[k - 1] up to last[k] as one.
struct Merged {
    Dims extents;
    std::vector<std::size_t> last;
};

Merged merge(const Probe& probe, const Dims& extents) {
    Merged merged;
    for (std::size_t axis = 0; axis < extents.size(); ++axis) {
        if (extents[axis] == 1) continue;
        if (!merged.last.empty() && probe.canMerge(merged.last.back(), axis, extents[axis])) {
            merged.extents.back() *= extents[axis];
            merged.last.back() = axis;
        } else {
            merged.extents.push_back(extents[axis]);
            merged.last.push_back(axis);
        }
    }
    if (merged.last.empty()) return {{1}, {0}};
    return merged;
}

/// One piece of the domain, ready to emit.
struct PieceNest {
    Emitter* e;
    NestBody body;
    Piece piece;
    Merged loops;
    std::size_t parallelLoops = 0;  ///< leading loops that the parallel index stands for
    std::int64_t chunk = 0;         ///< when there is one loop only: elements of one parallel index
    std::int64_t lanes = 1, vectors = 1;
    bool isScalar = false;

    void call(const Index& loopIndex) const {
        Index index;
        for (std::size_t loop = 0, axis = 0; axis < piece.begin.size(); ++loop) {
            // Loop k stands for its axis and the ones merged into it.
            const std::size_t end = loop + 1 < loops.last.size() ? loops.last[loop] + 1 : piece.begin.size();
            const Dims dims(piece.extent.begin() + static_cast<std::ptrdiff_t>(axis),
                            piece.extent.begin() + static_cast<std::ptrdiff_t>(end));
            for (const Expr& part : unflatten(loopIndex[loop], dims))
                index.push_back(e->simplify(part + piece.begin[axis++]));
        }
        body(*e, index);
    }

    void innermost(const Index& outer, std::int64_t extent, const Expr& begin) const {
        const auto each = [&](const Expr& i) {
            Index index = outer;
            index.push_back(begin + i);
            call(index);
        };
        if (isScalar)
            e->loop(LoopKind::serial, "i", extent, each);
        else
            vectorLoop(*e, extent, lanes, vectors, each);
    }

    void serial(Index outer) const {
        const std::size_t loop = outer.size();
        if (loop + 1 == loops.extents.size()) return innermost(outer, loops.extents.back(), loops::index(0));
        e->loop(LoopKind::serial, "i", loops.extents[loop], [&](const Expr& i) {
            Index deeper = outer;
            deeper.push_back(i);
            serial(deeper);
        });
    }

    void run(const Expr& p) const {
        if (chunk > 0) return innermost({}, chunk, p * chunk);
        const Dims outer(loops.extents.begin(), loops.extents.begin() + static_cast<std::ptrdiff_t>(parallelLoops));
        Index index = unflatten(p, outer);
        for (Expr& i : index) i = e->simplify(i);
        serial(index);
    }
};

void addJobs(std::vector<Job>& jobs, PieceNest nest, std::int64_t operations) {
    constexpr std::int64_t kWantedParallel = 64, kLeastChunk = 1024;
    const std::int64_t last = nest.loops.extents.back();
    if (nest.loops.extents.size() == 1) {
        const std::int64_t unit = nest.lanes * nest.vectors;
        const std::int64_t chunk = std::max(roundUp(ceilDiv(last, kWantedParallel), unit), kLeastChunk);
        const std::int64_t whole = last < 2 * chunk ? 0 : last / chunk, rest = last - whole * chunk;
        if (whole > 0) {
            nest.chunk = chunk;
            jobs.push_back({whole, chunk * operations, [nest](const Expr& p) { nest.run(p); }});
        }
        if (rest > 0) {
            const Expr begin = loops::index(whole * chunk);
            jobs.push_back(
                {1, rest * operations, [nest, rest, begin](const Expr&) { nest.innermost({}, rest, begin); }});
        }
        return;
    }
    std::int64_t extent = 1, inner = elementCount(nest.loops.extents);
    while (nest.parallelLoops + 1 < nest.loops.extents.size() && extent < kWantedParallel) {
        extent *= nest.loops.extents[nest.parallelLoops];
        inner /= nest.loops.extents[nest.parallelLoops++];
    }
    jobs.push_back({extent, inner * operations, [nest](const Expr& p) { nest.run(p); }});
}

}  // namespace

std::vector<Job> nestJobs(Emitter& e, const Dims& domain, const NestBody& body, const NestOptions& options) {
    if (elementCount(domain) == 0) return {};
    const Dims extents = domain.empty() ? Dims{1} : domain;
    const NestBody ranked = [rank = domain.size(), body](Emitter& on, const Index& index) {
        body(on, Index(index.begin(), index.begin() + static_cast<std::ptrdiff_t>(rank)));
    };
    const Probe whole(e, extents, ranked);
    if (whole.probe.hasFailed()) {
        e.fail(whole.probe.failureText());
        return {};
    }
    const std::int64_t lanes = e.target.lanes(whole.elementBytes(vectorAxis(extents)));
    std::vector<Job> jobs;
    for (const Piece& piece : piecesOf(extents, whole.breaks, lanes)) {
        const NestBody shifted = [&piece, &ranked](Emitter& on, const Index& index) {
            Index at(index.size());
            for (std::size_t i = 0; i < index.size(); ++i) at[i] = index[i] + piece.begin[i];
            ranked(on, at);
        };
        const Probe probe(e, piece.extent, shifted);
        PieceNest nest{&e, ranked, piece, merge(probe, piece.extent)};
        nest.lanes = lanes;
        nest.vectors = options.vectors > 0 ? options.vectors : probe.isCostly || probe.operations > 40 ? 2 : 4;
        nest.isScalar = options.isScalar || probe.hasCheckAlong(vectorAxis(piece.extent));
        addJobs(jobs, nest, std::max<std::int64_t>(probe.operations, 1) * (probe.isCostly ? 4 : 1));
    }
    return jobs;
}

void emitJobs(Emitter& e, const std::vector<Job>& jobs) {
    std::int64_t work = 0, extent = 0;
    for (const Job& job : jobs) {
        work += job.extent * job.work;
        extent += job.extent;
    }
    if (work < kSmallestParallelWork || extent == 1) {
        for (const Job& job : jobs) e.loop(LoopKind::serial, "p", job.extent, job.run);
        return;
    }
    e.loop(LoopKind::parallel, "p", extent, [&](const Expr& p) {
        const std::function<void(std::size_t, std::int64_t)> from = [&](std::size_t i, std::int64_t begin) {
            const Job& job = jobs[i];
            const auto own = [&] {
                job.run(begin == 0 && jobs.size() == 1 ? p : e.alias(p + (-begin), {0, job.extent - 1}, "q"));
            };
            if (i + 1 == jobs.size()) return own();
            e.branch(binary(BinaryOp::less, p, loops::index(begin + job.extent)), own,
                     [&] { from(i + 1, begin + job.extent); });
        };
        from(0, 0);
    });
}

void vectorLoop(Emitter& e, std::int64_t extent, std::int64_t lanes, std::int64_t vectors,
                const std::function<void(const Expr&)>& body) {
    const std::int64_t step = lanes * vectors, whole = extent / step * step, middle = (extent - whole) / lanes * lanes;
    const auto piece = [&](std::int64_t count, const Expr& begin) {
        if (count > 0) e.loop(LoopKind::vector, "v", count, [&](const Expr& v) { body(begin + v); });
    };
    if (whole > 0) e.loop(LoopKind::serial, "i", whole / step, [&](const Expr& i) { piece(step, i * step); });
    piece(middle, loops::index(whole));
    piece(extent - whole - middle, loops::index(whole + middle));
}

}  // namespace tenon::loops
