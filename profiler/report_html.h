// SPDX-License-Identifier: Apache-2.0
// A profile as one HTML file that needs nothing else: style and charts inline, no scripts, light and dark, printable.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "profiler/profile.h"

namespace tenon {

struct PassRow {
    std::string pass;
    std::string stage;
    std::int64_t nodesBefore = 0;
    std::int64_t nodesAfter = 0;
    std::int64_t rewrites = 0;
    double milliseconds = 0;
};

struct MemoryRow {
    std::string planner;
    std::int64_t bytes = 0;
    std::int64_t lowerBound = 0;
};

struct AccuracyRow {
    std::string variant;
    std::string measure;  ///< "accuracy on 360 test images", "largest difference to the reference"
    std::string value;    ///< as it is to be shown
    bool isAccepted = true;
};

/// What the report tells besides the timings. Every text may come from a hostile model.
struct ReportContext {
    std::string modelName;
    std::vector<std::string> summary;  ///< lines under the title: inputs, operators, parameters, when
    std::vector<PassRow> passes;       ///< of the variant that `passesOf` names
    std::string passesOf;
    std::vector<MemoryRow> memory;
    std::vector<AccuracyRow> accuracy;
    std::vector<std::string> notes;
};

/// The whole file. Sections without data are left out.
std::string renderReport(const Profile& profile, const ReportContext& context);

/// A verdict in words: "1.84× faster, 95 % sure of at least 1.79×".
std::string describeVerdict(const Comparison& comparison);

}  // namespace tenon
