// SPDX-License-Identifier: Apache-2.0
// The engine: the workbench behind a pipe. It answers the requests of core/engine/protocol/engine.proto until its input
// ends.
//
//     input ──▶ reader ──▶ lanes: queries, builds, measurements ──▶ handlers ──▶ output
//                 └─ cancel: answered at once, the job is told to stop and whatever it still says is dropped
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace tenon {

struct ServeOptions {
    std::vector<std::string> worker;  ///< argv prefix of a measuring process (workbench/measurement.h)
};

/// Blocks until `inputFd` ends, then stops all work and returns. Neither descriptor is closed. Requests that go wrong
/// are answered with a Failure; an Error is returned only where the conversation itself breaks: a frame that is no
/// request, or an output that nobody reads. The caller has SIGPIPE ignored.
Result<void> serve(int inputFd, int outputFd, const ServeOptions& options);

}  // namespace tenon
