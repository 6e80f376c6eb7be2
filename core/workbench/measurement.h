// SPDX-License-Identifier: Apache-2.0
// Measuring variants against each other. The work runs in a child process: what crashes or hangs in generated code ends
// the child alone.
//
//     measureVariants()  in the parent: writes a job, starts the worker, reads progress and the profile
//     runMeasurementJob() in the child: imports, builds, samples in interleaved rounds, times every kernel
#pragma once

#include <filesystem>

#include "core/import/import.h"
#include "core/workbench/variant.h"
#include "profiler/profile.h"

namespace tenon {

struct MeasurementJob {
    std::filesystem::path model;
    ImportOptions import;
    std::vector<Variant> variants;  ///< the first is the baseline
    int threads = 1;
    double seconds = 5;           ///< of measured rounds, all variants together
    std::uint64_t inputSeed = 0;  ///< of the random input
};

std::string printMeasurementJob(const MeasurementJob& job);
Result<MeasurementJob> parseMeasurementJob(std::string_view json);

/// In the calling process; for the worker.
Result<Profile> runMeasurementJob(const MeasurementJob& job, const JobContext& context);

/// `worker` is the argv prefix that reads a job from standard input and answers as serveMeasurement does.
Result<Profile> measureVariants(const MeasurementJob& job, const std::vector<std::string>& worker,
                                const JobContext& context);

/// The worker's side of the pipe: reads the job from `input`, prints lines "progress FRACTION STAGE", then
/// "profile JSON" or "error FAULT SENTENCE" to standard output.
void serveMeasurement(std::string_view input);

}  // namespace tenon
