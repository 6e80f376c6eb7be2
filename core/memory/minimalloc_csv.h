// SPDX-License-Identifier: Apache-2.0
// Reader of the problem files of MiniMalloc (Moffitt, "MiniMalloc: a lightweight memory allocator for
// hardware-accelerated machine learning", ASPLOS 2023).
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/memory/interval.h"

namespace tenon {

/// Reads comma-separated text whose first line names the columns id, lower, upper and size in any order. A buffer lives
/// in the steps lower <= t < upper. `fileName` is used in messages, which name the line.
Result<std::vector<Interval>> readMinimallocCsv(std::string_view text, std::string_view fileName);

}  // namespace tenon
