// SPDX-License-Identifier: Apache-2.0
// Attributes of a file's nodes as attributes of ours.
#pragma once

#include <optional>

#include "core/import/onnx_tensor.h"
#include "core/ir/attribute.h"

namespace tenon::onnx {

/// AttributeProto.AttributeType of what the compiler carries.
enum AttributeKind : int { kReal = 1, kInteger = 2, kText = 3, kTensor = 4, kGraph = 5, kReals = 6, kIntegers = 7 };

/// The stated kind, or for files that leave it out the kind of what is filled in.
int kindOf(const AttributeDef& attribute);

/// Errors are clauses that name the attribute.
Result<Attribute> makeAttribute(const AttributeDef& attribute, const TensorContext& context);

}  // namespace tenon::onnx
