// SPDX-License-Identifier: Apache-2.0
// Axes as models give them (negative counts from the back), made positive and checked.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace tenon {

/// `axis` in [-rank, rank) to [0, rank). The error is a clause without the node's name: the caller puts it in front.
inline Result<std::int64_t> normalizeAxis(std::int64_t axis, std::size_t rank) {
    const auto n = static_cast<std::int64_t>(rank);
    if (axis < -n || axis >= n) {
        return modelError("axis " + std::to_string(axis) + " is out of range for rank " + std::to_string(rank));
    }
    return axis < 0 ? axis + n : axis;
}

/// Every axis normalized, in the given order; refuses an axis that is named twice.
inline Result<std::vector<std::int64_t>> normalizeAxes(std::span<const std::int64_t> axes, std::size_t rank) {
    if (axes.size() > rank) {
        return modelError(std::to_string(axes.size()) + " axes are given for rank " + std::to_string(rank));
    }
    std::vector<std::int64_t> normalized;
    for (std::int64_t axis : axes) {
        const std::int64_t positive = TENON_TRY(normalizeAxis(axis, rank));
        if (std::find(normalized.begin(), normalized.end(), positive) != normalized.end()) {
            return modelError("axis " + std::to_string(axis) + " is given twice");
        }
        normalized.push_back(positive);
    }
    return normalized;
}

}  // namespace tenon
