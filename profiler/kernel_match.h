// SPDX-License-Identifier: Apache-2.0
// Which kernels of two variants do the same work.
#pragma once

#include <string>
#include <vector>

#include "profiler/profile.h"

namespace tenon {

/// The smallest sets of kernels that stand for the same source nodes: a fused kernel against the ones it replaced.
struct KernelGroup {
    std::string name;  ///< of its slowest kernel in the variant
    std::vector<std::string> sourceNodes;
    int baselineKernels = 0;
    int variantKernels = 0;
    double baselineNs = 0;  ///< medians added up
    double variantNs = 0;
};

/// Kernels of both variants joined wherever they share a source node (one without source nodes stands for its name);
/// every kernel is in exactly one group. Slowest first, by the larger of the two times.
std::vector<KernelGroup> matchKernels(const VariantProfile& baseline, const VariantProfile& variant);

}  // namespace tenon
