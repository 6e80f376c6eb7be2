// SPDX-License-Identifier: Apache-2.0
// The charts of the report as inline SVG. Colours come from the classes of the report's style, so that they follow the
// light and the dark theme; nothing is told by colour alone.
#pragma once

#include <span>
#include <string>

#include "profiler/kernel_match.h"
#include "profiler/profile.h"
#include "profiler/report_html.h"

namespace tenon {

/// A row for each pair: its speedup and 95 % interval against a line at 1.
std::string drawSpeedups(std::span<const PairVerdict> pairs);

/// A row for each variant on one axis of time: box from the 25th to the 75th percentile, whiskers from the 5th to the
/// 95th, the samples underneath.
std::string drawBoxPlots(std::span<const VariantProfile> variants);

/// Before and after bars, one row for each group; those past the first `rows` are added up in a last one.
std::string drawKernels(std::span<const KernelGroup> groups, std::string_view baseline, std::string_view variant,
                        std::size_t rows);

/// A bar for each planner, with the lower bound as a line through all of them.
std::string drawMemory(std::span<const MemoryRow> rows);

}  // namespace tenon
