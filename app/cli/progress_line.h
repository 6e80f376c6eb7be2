// SPDX-License-Identifier: Apache-2.0
// Progress of long work as one line on standard error that is rewritten in place; silent when that is not a terminal.
#pragma once

#include "core/base/progress.h"

namespace tenon::cli {

/// Reports to the line; Ctrl-C requests the stop.
JobContext interactiveJob();
/// Takes the line away before anything else is printed.
void clearProgress();

}  // namespace tenon::cli
