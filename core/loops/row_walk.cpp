// SPDX-License-Identifier: Apache-2.0
#include "core/loops/row_walk.h"

#include <algorithm>

#include "core/loops/compute.h"
#include "core/loops/lower_nest.h"

namespace tenon::loops {

namespace {

Expr combine(Fold fold, const Expr& a, const Expr& b) {
    switch (fold) {
        case Fold::sum:
            return a + b;
        case Fold::product:
            return a * b;
        case Fold::maximum:
            return binary(BinaryOp::max, a, b);
        default:
            return binary(BinaryOp::min, a, b);
    }
}

Expr identityOf(Fold fold, ElementType type) {
    switch (fold) {
        case Fold::sum:
            return constantOf(type, 0);
        case Fold::product:
            return constantOf(type, 1);
        case Fold::maximum:
            return extremeOf(type, true);
        default:
            return extremeOf(type, false);
    }
}

/// One step of ArgMax or ArgMin: `best` and `position` are replaced where `x` is better. A NaN is taken for the
/// extreme.
void updatePosition(Emitter& e, const RowFold& how, BufferIndex best, BufferIndex where, const Index& at, const Expr& x,
                    const Expr& position) {
    const Expr named = e.let(x), y = e.let(e.load(best, at));
    Expr isBetter = how.takesLargest ? binary(BinaryOp::less, y, named) : binary(BinaryOp::less, named, y);
    if (how.fold == Fold::lastPosition)
        isBetter = how.takesLargest ? binary(BinaryOp::lessEqual, y, named) : binary(BinaryOp::lessEqual, named, y);
    if (isFloat(x->type)) {
        const Expr isOld = unary(UnaryOp::isNan, y), isNew = unary(UnaryOp::isNan, named);
        const Expr replaces = how.fold == Fold::lastPosition
                                  ? isNew
                                  : binary(BinaryOp::logicalAnd, isNew, unary(UnaryOp::logicalNot, isOld));
        isBetter = binary(BinaryOp::logicalOr, isBetter, replaces);
    }
    const Expr condition = e.let(isBetter);
    const Expr old = e.let(e.load(where, at));
    e.store(where, at, select(condition, position, old));
    e.store(best, at, select(condition, named, y));
}

}  // namespace

bool isPosition(Fold fold) {
    return fold == Fold::firstPosition || fold == Fold::lastPosition;
}

// FoldedAxes --------------------------------------------------------------------------------------

FoldedAxes::FoldedAxes(Emitter& e, Dims dims, const std::vector<std::int64_t>& folded, bool mayMerge)
    : e(e), domain(std::move(dims)) {
    for (std::int64_t at : folded) {
        const auto axis = static_cast<std::size_t>(at);
        const bool joins = mayMerge && !loops.empty() && loops.back().last + 1 == axis;
        if (joins)
            loops.back().last = axis, loops.back().extent *= domain[axis];
        else
            loops.push_back({axis, axis, domain[axis]});
        length *= domain[axis];
    }
}

Index FoldedAxes::domainIndex(const Index& kept, const Index& loopIndex) const {
    Index at = kept;
    for (std::size_t k = 0; k < loops.size(); ++k) {
        const auto first = domain.begin() + static_cast<std::ptrdiff_t>(loops[k].first);
        const Index parts =
            unflatten(loopIndex[k], Dims(first, domain.begin() + static_cast<std::ptrdiff_t>(loops[k].last) + 1));
        std::copy(parts.begin(), parts.end(), at.begin() + static_cast<std::ptrdiff_t>(loops[k].first));
    }
    return at;
}

Expr FoldedAxes::positionOf(const Index& loopIndex) const {
    Expr position = loops::index(0);
    for (std::size_t k = 0; k < loops.size(); ++k) position = position * loops[k].extent + loopIndex[k];
    return position;
}

void FoldedAxes::outer(std::size_t count, const Index& sofar, const std::function<void(const Index&)>& body) {
    if (sofar.size() == count) return body(sofar);
    e.loop(LoopKind::serial, "k", loops[sofar.size()].extent, [&](const Expr& k) {
        Index deeper = sofar;
        deeper.push_back(k);
        outer(count, deeper, body);
    });
}

// AlongRow ----------------------------------------------------------------------------------------

AlongRow::AlongRow(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge, Index kept,
                   std::int64_t lanes, std::int64_t accumulators)
    : FoldedAxes(e, domain, folded, mayMerge), kept(std::move(kept)), lanes(lanes) {
    inner = loops.back().extent;
    depth = std::clamp<std::int64_t>(inner / lanes, 1, accumulators);
}

void AlongRow::fold(const RowFold& how, ElementType type, const Element& element,
                    const std::function<Expr(const Expr&)>& finish) {
    const Expr folded = isPosition(how.fold) ? foldPosition(how, type, element) : foldValues(how.fold, type, element);
    results.push_back(e.let(finish(folded), "s"));
}

void AlongRow::forEach(const Visit& visit) {
    if (length == 0) return;
    outer(loops.size() - 1, {},
          [&](const Index& sofar) { vectorLoop(e, inner, lanes, 2, [&](const Expr& i) { at(sofar, i, visit); }); });
}

void AlongRow::at(const Index& sofar, const Expr& i, const Visit& visit) {
    Index loopIndex = sofar;
    loopIndex.push_back(i);
    visit(domainIndex(kept, loopIndex), positionOf(loopIndex));
}

Expr AlongRow::foldValues(Fold fold, ElementType type, const Element& element) {
    const std::int64_t step = lanes * depth, whole = inner / step, rest = inner % step / lanes, tail = inner % lanes;
    const BufferIndex acc = whole + rest > 0 ? e.registers("acc", type, {depth, lanes}) : -1;
    const BufferIndex tailAcc = tail > 0 ? e.registers("tail", type, {tail}) : -1;
    const Expr start = identityOf(fold, type);
    const auto lane = [&](std::int64_t count, const auto& body) { e.loop(LoopKind::vector, "v", count, body); };
    if (acc >= 0)
        e.loop(LoopKind::unrolled, "u", depth, [&](const Expr& u) {
            lane(lanes, [&](const Expr& v) { e.store(acc, {u, v}, start); });
        });
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
Expr AlongRow::combined(Fold fold, BufferIndex acc, BufferIndex tailAcc, std::int64_t tail) {
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
        for (std::size_t i = 0; i < half; ++i)
            halved.push_back(i + half < parts.size() ? combine(fold, parts[i], parts[i + half]) : parts[i]);
        parts = std::move(halved);
    }
    return parts[0];
}

Expr AlongRow::foldPosition(const RowFold& how, ElementType type, const Element& element) {
    const BufferIndex best = e.registers("best", type, {1}), where = e.registers("where", ElementType::i64, {1});
    const Index zero{loops::index(0)};
    e.store(where, zero, loops::index(0));
    at(Index(loops.size() - 1, loops::index(0)), loops::index(0),
       [&](const Index& i, const Expr& p) { e.store(best, zero, element(i, p)); });
    outer(loops.size(), {}, [&](const Index& all) {
        updatePosition(e, how, best, where, zero, element(domainIndex(kept, all), positionOf(all)), positionOf(all));
    });
    return e.load(where, zero);
}

// AcrossRows --------------------------------------------------------------------------------------

void AcrossRows::fold(const RowFold& how, ElementType type, const Element& element,
                      const std::function<Expr(const Expr&)>& finish) {
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
        walk([&](const Index& at, const Expr& p) {
            e.store(result, place(), combine(how.fold, e.load(result, place()), element(at, p)));
        });
    }
    Expr finished;
    BufferIndex statistic = result;
    eachLane([&] {
        finished = finish(e.load(result, place()));
        if (finished->type != e.buffers()[static_cast<std::size_t>(result)].element)
            statistic = e.registers("s", finished->type, {vectors, lanes});
        e.store(statistic, place(), finished);
    });
    results.push_back(statistic);
}

void AcrossRows::once(const std::function<void(const Index&)>& visit) {
    eachLane([&] { visit(shifted()); });
}

std::vector<Expr> AcrossRows::statistics() {
    std::vector<Expr> values;
    for (BufferIndex statistic : results) values.push_back(e.load(statistic, place()));
    return values;
}

void AcrossRows::eachLane(const std::function<void()>& body) {
    e.loop(LoopKind::unrolled, "j", vectors, [&](const Expr& j) {
        e.loop(LoopKind::vector, "v", lanes, [&](const Expr& v) {
            vector = j;
            lane = v;
            body();
        });
    });
}

void AcrossRows::walk(const Visit& visit) {
    if (length == 0) return;
    outer(loops.size(), {},
          [&](const Index& all) { eachLane([&] { visit(domainIndex(shifted(), all), positionOf(all)); }); });
}

Index AcrossRows::shifted() const {
    Index at = kept;
    at.back() = kept.back() + vector * lanes + lane;
    return at;
}

}  // namespace tenon::loops
