// SPDX-License-Identifier: Apache-2.0
// Walks over rows: the folded axes of a domain at one combination of the kept axes.
//
//     along    the innermost axis is folded: vectors run along the row, several accumulators hide the latency of
//     adding,
//              and are combined at the end
//     across   the innermost axis is kept: vectors run across neighbouring rows, one accumulator a row
#pragma once

#include "core/loops/compute_reduction.h"

namespace tenon::loops {

bool isPosition(Fold fold);

/// The folded axes of a domain as loops.
class FoldedAxes {
public:
    /// With `mayMerge`, neighbouring folded axes become one loop.
    FoldedAxes(Emitter& e, Dims domain, const std::vector<std::int64_t>& folded, bool mayMerge);

protected:
    struct FoldedLoop {
        std::size_t first, last;
        std::int64_t extent;
    };

    /// Fills the folded axes of `kept` from one index per loop.
    Index domainIndex(const Index& kept, const Index& loopIndex) const;
    Expr positionOf(const Index& loopIndex) const;
    /// Serial loops over the first `count` folded loops.
    void outer(std::size_t count, const Index& sofar, const std::function<void(const Index&)>& body);

    Emitter& e;
    Dims domain;
    std::vector<FoldedLoop> loops;
    std::int64_t length = 1;  ///< of a row
};

/// What the two ways of walking have in common, as tactics use them.
class RowWalk {
public:
    virtual ~RowWalk() = default;
    /// Sees the domain index and the position within the row.
    using Visit = std::function<void(const Index& at, const Expr& position)>;
    using Element = std::function<Expr(const Index& at, const Expr& position)>;

    /// Folds the element over the row(s) at hand; what `finish` makes of it is the next statistic.
    virtual void fold(const RowFold& how, ElementType type, const Element& element,
                      const std::function<Expr(const Expr&)>& finish) = 0;
    virtual void forEach(const Visit& visit) = 0;
    /// Once for each row at hand.
    virtual void once(const std::function<void(const Index& at)>& visit) = 0;
    /// The statistics so far at the current row.
    virtual std::vector<Expr> statistics() = 0;
    /// Extents of memory for what is kept of the rows at hand, and the index of the current element in it.
    virtual Dims keptDims() const = 0;
    virtual Index keptIndex(const Expr& position) const = 0;
};

class AlongRow : public RowWalk, FoldedAxes {
public:
    AlongRow(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge, Index kept,
             std::int64_t lanes, std::int64_t accumulators);

    void fold(const RowFold& how, ElementType type, const Element& element,
              const std::function<Expr(const Expr&)>& finish) override;
    void forEach(const Visit& visit) override;
    void once(const std::function<void(const Index&)>& visit) override { visit(kept); }
    std::vector<Expr> statistics() override { return results; }
    Dims keptDims() const override { return {length}; }
    Index keptIndex(const Expr& position) const override { return {position}; }

private:
    void at(const Index& sofar, const Expr& i, const Visit& visit);
    Expr foldValues(Fold fold, ElementType type, const Element& element);
    Expr combined(Fold fold, BufferIndex acc, BufferIndex tailAcc, std::int64_t tail);
    Expr foldPosition(const RowFold& how, ElementType type, const Element& element);

    Index kept;
    std::int64_t lanes, inner = 1, depth = 1;
    std::vector<Expr> results;
};

class AcrossRows : public RowWalk, FoldedAxes {
public:
    /// `kept` has the first of the rows at its last axis; `vectors` * `lanes` rows are walked.
    AcrossRows(Emitter& e, const Dims& domain, const std::vector<std::int64_t>& folded, bool mayMerge, Index kept,
               std::int64_t lanes, std::int64_t vectors)
        : FoldedAxes(e, domain, folded, mayMerge), kept(std::move(kept)), lanes(lanes), vectors(vectors) {}

    void fold(const RowFold& how, ElementType type, const Element& element,
              const std::function<Expr(const Expr&)>& finish) override;
    void forEach(const Visit& visit) override { walk(visit); }
    void once(const std::function<void(const Index&)>& visit) override;
    std::vector<Expr> statistics() override;
    Dims keptDims() const override { return {length, vectors * lanes}; }
    Index keptIndex(const Expr& position) const override { return {position, vector * lanes + lane}; }

private:
    void eachLane(const std::function<void()>& body);
    void walk(const Visit& visit);
    Index place() const { return {vector, lane}; }
    Index shifted() const;

    Index kept;
    std::int64_t lanes, vectors;
    Expr vector, lane;
    std::vector<BufferIndex> results;
};

}  // namespace tenon::loops
