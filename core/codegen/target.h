// SPDX-License-Identifier: Apache-2.0
// The machines the compiler can make code for.
#pragma once

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/loops/target.h"

namespace tenon::codegen {

/// "host", "x86-64-v3", "x86-64-v4", "aarch64". The first is this machine: its cpu, features and caches are detected.
std::span<const std::string_view> targetNames();
Result<loops::Target> findTarget(std::string_view name);

}  // namespace tenon::codegen
