// SPDX-License-Identifier: Apache-2.0
// The result of `tenon profile` and `tenon bench`: what every variant cost, and which of them is faster.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "profiler/counters.h"
#include "profiler/machine.h"
#include "profiler/paired_sampling.h"
#include "profiler/statistics.h"

namespace tenon {

struct KernelProfile {
    std::string name;
    std::vector<std::string> sourceNodes;  ///< names of the nodes of the opened model that it stands for
    double medianNs = 0;
    std::int64_t flops = 0;
    std::int64_t bytes = 0;  ///< read and written, each buffer once
};

struct VariantProfile {
    std::string name;
    std::string engine;  ///< "tenon", "onnxruntime", ...; empty outside of `bench`
    double medianNs = 0;
    double p05Ns = 0;
    double p25Ns = 0;
    double p75Ns = 0;
    double p95Ns = 0;
    std::vector<double> samplesNs;  ///< one inference each, in the order measured
    bool isStable = true;           ///< whether the warm-up settled
    std::int64_t arenaBytes = 0;
    std::int64_t constantBytes = 0;
    std::vector<KernelProfile> kernels;    ///< in execution order
    double overheadNs = 0;                 ///< of the median, what is in no kernel: dispatch and the timer itself
    std::vector<CounterReading> counters;  ///< for one inference
};

struct PairVerdict {
    std::string baseline;
    std::string variant;
    Comparison comparison;
};

struct Profile {
    Machine machine;
    int threads = 1;
    double processorShare = 1;             ///< of the time measured, what the measuring thread had a processor for
    std::vector<VariantProfile> variants;  ///< the first is the baseline
    std::vector<PairVerdict> pairs;
};

/// Timings of `samples` as variants, and each variant but the first judged against the first; kernels, sizes and
/// counters are for the caller to fill in.
Profile summarize(const PairedSamples& samples, const BootstrapOptions& options = {});

/// The variant of that name, or null.
const VariantProfile* findVariant(const Profile& profile, std::string_view name);

/// Schema 1 of `profile --json`: times in nanoseconds, sizes in bytes, one line.
std::string toJson(const Profile& profile);

/// Reads what toJson wrote. Fields that are absent keep their defaults; a value of the wrong kind, text that is not
/// JSON and an unknown schema are refused with a sentence that quotes `origin`.
Result<Profile> profileFromJson(std::string_view text, std::string_view origin);

}  // namespace tenon
