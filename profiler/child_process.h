// SPDX-License-Identifier: Apache-2.0
// Runs a worker program under limits, so that what crashes or hangs in it ends the worker and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace tenon {

struct ChildLimits {
    double timeoutSeconds = 0;     ///< wall clock; 0 is no limit
    std::int64_t memoryBytes = 0;  ///< private writable memory (RLIMIT_DATA), mapped model files apart; 0 is no limit
};

struct ChildTask {
    std::string name;               ///< how messages call it: "the variant 'int8'"
    std::vector<std::string> argv;  ///< argv[0] is the path of the program; PATH is not searched
    std::string input;              ///< its standard input; may be binary
    ChildLimits limits;
    /// Gets each line of standard output without its newline, as it comes, in the calling thread; may be empty.
    std::function<void(std::string_view)> onLine;
};

struct ChildOutcome {
    int exitStatus = 0;
    std::string errorTail;  ///< the last 4 KiB of its standard error
};

/// Blocks until the child is gone; it and all that it started in its process group are killed when a stop is requested
/// or time is over. A program that cannot be started, a death by signal, a timeout and an endless line are errors
/// with one sentence; an exit status is for the caller to judge. The child has no descriptors but its three streams.
Result<ChildOutcome> runInChild(const ChildTask& task, const JobContext& job = {});

}  // namespace tenon
