// SPDX-License-Identifier: Apache-2.0
// Accuracy of a classifier on labelled samples.
#pragma once

#include "core/base/progress.h"
#include "core/runtime/executable.h"
#include "core/workbench/samples.h"

namespace tenon {

struct Accuracy {
    std::int64_t correct = 0;
    std::int64_t total = 0;
    double fraction() const { return total ? static_cast<double>(correct) / static_cast<double>(total) : 0; }
};

/// Runs every sample and compares the largest element of each row of the first output with its label. Errors when the
/// set has no labels or the first output is not [rows, classes].
Result<Accuracy> measureAccuracy(const Executable& executable, const SampleSet& set, int threads,
                                 const JobContext& job = {});

}  // namespace tenon
