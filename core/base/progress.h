// SPDX-License-Identifier: Apache-2.0
// How long work reports itself and is stopped: values passed down, never globals.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace tenon {

/// Called from the working thread. `fraction` is in [0, 1], or negative when the total is not known.
using ProgressSink = std::function<void(std::string_view stage, double fraction)>;

/// What every long-running function of the core takes by value.
struct JobContext {
    std::stop_token stop;
    ProgressSink progress;

    void report(std::string_view stage, double fraction) const {
        if (progress) progress(stage, fraction);
    }
};

}  // namespace tenon
