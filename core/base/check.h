// SPDX-License-Identifier: Apache-2.0
// TENON_CHECK: invariants whose violation is a bug of ours, never of the user's model.
#pragma once

#include <stdexcept>
#include <string>

namespace tenon {

/// Thrown by TENON_CHECK; caught at process borders (command line, engine) so that a bug costs one request.
struct InternalError : std::logic_error {
    using std::logic_error::logic_error;
};

[[noreturn]] inline void failCheck(const char* condition, const char* file, int line, const std::string& why) {
    throw InternalError("internal: " + why + " (" + condition + ", " + file + ":" + std::to_string(line) + ")");
}

}  // namespace tenon

#define TENON_CHECK(condition, why) \
    ((condition) ? void(0) : ::tenon::failCheck(#condition, __FILE__, __LINE__, (why)))
