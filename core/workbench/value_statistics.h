// SPDX-License-Identifier: Apache-2.0
// Statistics of a constant: what a person wants to know of weights without seeing each.
#pragma once

#include <cstdint>
#include <vector>

#include "core/ir/tensor.h"

namespace tenon {

struct ValueStatistics {
    static constexpr std::size_t kBins = 48, kFirst = 32;

    std::int64_t count = 0;  ///< elements of the tensor
    // Of the elements that were read and are finite; all 0 when there are none.
    double min = 0, max = 0, mean = 0, deviation = 0;
    std::int64_t zeros = 0, notFinite = 0;  ///< of those that were read
    std::vector<std::int64_t> histogram;    ///< kBins equal bins from min to max; empty when all values are equal
    std::vector<double> first;              ///< the first kFirst elements
    bool isSampled = false;                 ///< elements at equal distances were read, not all
};

/// Reads at most `mostRead` elements.
ValueStatistics describeValues(const Tensor& tensor, std::int64_t mostRead = std::int64_t{1} << 22);

}  // namespace tenon
