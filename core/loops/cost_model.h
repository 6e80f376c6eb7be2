// SPDX-License-Identifier: Apache-2.0
// The cost model: rough cycles of the choices a tactic has, from the target's vector width, registers and caches. It
// picks default schedules; a tuner may measure better ones.
#pragma once

#include <cstdint>

#include "core/loops/target.h"

namespace tenon::loops {

/// Operations below which a parallel loop costs more than it saves.
constexpr std::int64_t kSmallestParallelWork = 32 << 10;

/// A register tile: `rows` broadcast elements against `vectors` vectors.
struct RegisterTile {
    std::int64_t rows = 1;
    std::int64_t vectors = 1;
    bool operator==(const RegisterTile&) const = default;
};

/// Cycles of one step along the depth of a tile: multiply-adds, loads, and the latency of a chain of multiply-adds.
double tileStepCycles(const RegisterTile& tile, const Target& target);

/// The tile that covers rows x lanes-wide columns in the fewest cycles. `loadsPerRow` etc. are those of a plain
/// product. `cycles` gets the estimate for one step along the depth over the whole matrix.
RegisterTile chooseTile(std::int64_t rows, std::int64_t columns, std::int64_t lanes, const Target& target,
                        double* cycles = nullptr);

}  // namespace tenon::loops
