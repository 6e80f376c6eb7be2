// SPDX-License-Identifier: Apache-2.0
// The attribute columns of the op table; readers go through opInfo(op).attributes.
#pragma once

#include "core/ir/op.h"

namespace tenon {

/// Attributes of `op` in the order of the ONNX documentation; empty for most ops. Lives for the whole program.
std::span<const AttributeSpec> declaredAttributes(Op op);

}  // namespace tenon
