// SPDX-License-Identifier: Apache-2.0
// A small profile with known figures: a baseline of four kernels, a variant that fuses three of them, a slower one.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "profiler/profile.h"

namespace tenon {

inline VariantProfile madeUpVariant(const std::string& name, std::vector<double> samples,
                                    std::vector<KernelProfile> kernels) {
    VariantProfile variant{.name = name};
    variant.medianNs = median(samples);
    variant.p05Ns = percentile(samples, 5);
    variant.p25Ns = percentile(samples, 25);
    variant.p75Ns = percentile(samples, 75);
    variant.p95Ns = percentile(samples, 95);
    variant.samplesNs = std::move(samples);
    variant.overheadNs = variant.medianNs;
    for (const KernelProfile& kernel : kernels) variant.overheadNs -= kernel.medianNs;
    variant.kernels = std::move(kernels);
    variant.arenaBytes = 2000;
    variant.constantBytes = 1000;
    return variant;
}

/// `count` samples from `first` in equal steps.
inline std::vector<double> ramp(double first, double step, int count) {
    std::vector<double> samples;
    for (int i = 0; i < count; ++i) samples.push_back(first + step * i);
    return samples;
}

inline Profile madeUpProfile() {
    Profile profile;
    profile.machine = {.cpu = "Cpu 9000", .logicalCores = 8, .usableCores = 4, .isVirtual = true};
    profile.threads = 2;
    profile.variants = {
        madeUpVariant(
            "before", ramp(2000, 10, 101),
            {{"conv", {"conv_1"}, 900}, {"relu", {"relu_1"}, 100}, {"add", {"add_1"}, 200}, {"gemm", {"fc"}, 300}}),
        madeUpVariant("after", ramp(1000, 5, 101),
                      {{"conv_add_relu", {"conv_1", "relu_1", "add_1"}, 600}, {"gemm", {"fc"}, 330}}),
        madeUpVariant("worse", ramp(4000, 10, 101), {{"conv", {"conv_1"}, 5000}}),
    };
    profile.pairs = {{"before", "after", {2.0, {1.9, 2.1}, Verdict::faster}},
                     {"before", "worse", {0.5, {0.4, 0.625}, Verdict::slower}}};
    return profile;
}

}  // namespace tenon
