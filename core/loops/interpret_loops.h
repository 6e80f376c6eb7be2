// SPDX-License-Identifier: Apache-2.0
// The meaning of a kernel: every loop runs serially, in order. Slow, with every access checked, so that a wrong
// schedule and a wrong emitter can be told apart.
#pragma once

#include <cstddef>
#include <span>

#include "core/base/result.h"
#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// Runs all iterations. `parameters` are the kernel's parameters in order, each as large as its buffer says; they may
/// overlap, and need no alignment. Scratch and register buffers start as 0xFF bytes (NaN in the float types) in every
/// run. Returns the status a compiled kernel would (runtime_abi.h): 0, or the largest code of the checks that failed.
/// An access outside a buffer or a name that is not bound is an error that names the buffer, the index and the loop
/// variables.
Result<int> interpretLoops(const Kernel& kernel, std::span<std::byte* const> parameters);

}  // namespace tenon::loops
