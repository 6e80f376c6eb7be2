// SPDX-License-Identifier: Apache-2.0
// A prediction of how long a variant takes, before anything is compiled: the roofline.
//
//     time of a kernel = max(operations / peak, bytes / bandwidth) + what starting a kernel costs
//
// The peaks are what this compiler reached on this machine a moment ago. Real kernels reach less of them, caches give
// more, so a prediction is good for telling which of two recipes is likely faster and by how much about; it is not a
// measurement, and is to be shown as a prediction.
#pragma once

#include <vector>

#include "core/loops/lower.h"
#include "core/passes/recipe.h"

namespace tenon {

/// Per thread, all positive.
struct MachinePeaks {
    double floatOpsPerNs = 10;
    double integerOpsPerNs = 20;  ///< of 8-bit products
    double bytesPerNs = 5;        ///< read and written, each counted
    double kernelNs = 500;        ///< to start a kernel
};

/// Compiles and times two matrix products and a copy: some tens of milliseconds, nearly all of them in the compiler.
/// What cannot be measured keeps its default.
MachinePeaks measurePeaks();

struct KernelWork {
    std::int64_t flops = 0;
    std::int64_t bytes = 0;  ///< each value that crosses the border once
    bool isInteger = false;  ///< holds 8-bit products
};

/// All shapes must be known.
KernelWork workOf(const Graph& graph, const loops::FusedGroup& group);

/// `threads` share the operations; memory has one bandwidth.
double predictNs(const KernelWork& work, const MachinePeaks& peaks, int threads);

/// The groups of an optimized graph that become kernels: those that only give bytes another shape do not.
Result<std::vector<loops::FusedGroup>> kernelGroups(const Graph& graph, const Recipe& recipe);

}  // namespace tenon
