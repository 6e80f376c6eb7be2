// SPDX-License-Identifier: Apache-2.0
// What the gemm tactic decides before it emits: which operand is walked in panels, tile sizes, what is packed.
#pragma once

#include "core/loops/compute_words.h"
#include "core/loops/schedule.h"

namespace tenon::loops {

struct GemmPlan {
    Schedule schedule;            ///< with every parameter as used
    bool isLeftPanelled = false;  ///< P is the left operand, Q the right one; else the other way round
    bool isSwapped = false;       ///< vectors run along Q
    std::int64_t lanes = 1;
    std::int64_t panelTile = 1, blockTile = 1;  ///< elements of P and Q in one register tile
    std::int64_t unroll = 1;
    std::int64_t panelSize = 1;  ///< elements of P in one panel
    std::int64_t lineWidth =
        0;                   ///< of a convolution's output lines; panels hold whole lines, or parts of one; 0: no lines
    std::int64_t parts = 1;  ///< parallel parts of the whole blocks of Q, each equally many
    bool packsPanel = false;
    bool packsBlocks = false;
    bool tilesOutermost = false;
};

/// Parameters given in `schedule` are taken where they make sense, the others chosen by the cost model. With `words`,
/// the depth is counted in words.
GemmPlan planGemm(const Product& product, const std::optional<WordProduct>& words, const Emitter& e,
                  const Schedule& schedule);

}  // namespace tenon::loops
