// SPDX-License-Identifier: Apache-2.0
#include "core/loops/cost_model.h"

#include <algorithm>
#include <limits>

#include "core/loops/simplify_index.h"

namespace tenon::loops {

namespace {

constexpr double kMultiplyAddsPerCycle = 2, kLoadsPerCycle = 2, kMultiplyAddLatency = 4, kBytesPerLostCycle = 128;

/// Equal parts of at most `most` that cover `extent`: the size of all but the last.
std::int64_t balanced(std::int64_t extent, std::int64_t most) {
    return ceilDiv(extent, ceilDiv(extent, most));
}

double matrixCycles(std::int64_t rows, std::int64_t vectors, const RegisterTile& tile, const Target& target) {
    const std::int64_t fullRows = rows / tile.rows, fullVectors = vectors / tile.vectors;
    const RegisterTile corner{rows % tile.rows, vectors % tile.vectors};
    double cycles = static_cast<double>(fullRows * fullVectors) * tileStepCycles(tile, target);
    if (corner.rows > 0)
        cycles += static_cast<double>(fullVectors) * tileStepCycles({corner.rows, tile.vectors}, target);
    if (corner.vectors > 0)
        cycles += static_cast<double>(fullRows) * tileStepCycles({tile.rows, corner.vectors}, target);
    if (corner.rows > 0 && corner.vectors > 0) cycles += tileStepCycles(corner, target);
    return cycles;
}

}  // namespace

double tileStepCycles(const RegisterTile& tile, const Target& target) {
    const double products = static_cast<double>(tile.rows * tile.vectors) / kMultiplyAddsPerCycle;
    const double loads = static_cast<double>(tile.rows + tile.vectors) / kLoadsPerCycle;
    // One of the operands streams from the second-level cache, which takes away from the rest even where it keeps up.
    const double bytes = static_cast<double>(tile.rows * 4 + tile.vectors * target.vectorBytes);
    return std::max({products, loads, kMultiplyAddLatency}) + bytes / kBytesPerLostCycle;
}

RegisterTile chooseTile(std::int64_t rows, std::int64_t columns, std::int64_t lanes, const Target& target,
                        double* cycles) {
    const std::int64_t vectors = ceilDiv(columns, lanes);
    RegisterTile best;
    double least = std::numeric_limits<double>::infinity();
    for (std::int64_t v = 1; v <= std::min<std::int64_t>(vectors, 8); ++v) {
        // Accumulators, the vectors of one step and one broadcast element have to fit, and leave the register allocator
        // some room: at the brink it spills in the innermost loop.
        const std::int64_t slack = target.vectorRegisters / 10, most = (target.vectorRegisters - slack - v - 1) / v;
        if (most < 1) break;
        const RegisterTile tile{balanced(rows, std::min<std::int64_t>(most, rows)), v};
        const double estimate = matrixCycles(rows, vectors, tile, target);
        if (estimate < least * 0.999) {
            least = estimate;
            best = tile;
        }
    }
    if (cycles) *cycles = least;
    return best;
}

}  // namespace tenon::loops
