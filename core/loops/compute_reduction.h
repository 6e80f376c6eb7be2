// SPDX-License-Identifier: Apache-2.0
// Row programs: what reductions, normalizations and softmax do with a row, as a list of folds.
//
//     Softmax     m = max over k of x[k];  s = sum over k of exp(x[k] - m), kept;  y[k] = kept[k] / s
//     ReduceMean  s = sum over k of x[k];  y = s / n
//
// A row is what one combination of the kept axes of the domain leaves: all positions along the folded axes.
#pragma once

#include <optional>

#include "core/loops/lower_emitter.h"

namespace tenon::loops {

enum class Fold { sum, product, maximum, minimum, firstPosition, lastPosition };

/// What the definitions below may read while a row is computed.
struct RowContext {
    Emitter& e;
    const std::vector<Expr>& statistics;  ///< of the folds so far, in order
    Expr kept;                            ///< the element that the last fold with `keeps` saw at this position
};

struct RowFold {
    Fold fold;
    std::function<Expr(const RowContext&, const Index& at)> element;  ///< `at` is an index into the op's first input
    std::function<Expr(const RowContext&, const Expr& folded)> finish = {};  ///< the statistic; absent: what was folded
    bool keeps = false;                                                      ///< elements are kept for later
    bool takesLargest = false;                                               ///< of the two positions folds: ArgMax
};

struct RowProgram {
    NodeId node;
    ValueId input, output;
    Dims domain;                       ///< the input's shape, with axes split where only a part of one is folded
    std::vector<std::int64_t> folded;  ///< axes of the domain, ascending
    std::vector<RowFold> folds;
    /// The output's element: at an index of the input when the output has its shape, else of the row alone (`at` is
    /// empty).
    std::function<Expr(const RowContext&, const Index& at)> element;
    bool isRowWise = false;  ///< one output element a row

    Index toInput(const Index& domainIndex) const;  ///< index into the input
    /// Index of the row's output element from the domain index, by whose kept axes it is made.
    Index toRow(const Index& domainIndex) const;
    Dims inputDims, outputDims;
};

/// nullopt for ops that are no reductions. The emitter is only read. Errors name the node.
std::optional<RowProgram> rowProgramOf(const Graph& graph, NodeId node);

}  // namespace tenon::loops
