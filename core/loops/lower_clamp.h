// SPDX-License-Identifier: Apache-2.0
// A last resort for kernels that are right but whose indices the verifier's linear reasoning cannot bound.
#pragma once

#include "core/loops/loop_ir.h"

namespace tenon::loops {

/// The same kernel with every index into a parameter limited to its extent. Indices that are inside stay what they are.
Kernel withClampedAccesses(const Kernel& kernel);

}  // namespace tenon::loops
