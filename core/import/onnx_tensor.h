// SPDX-License-Identifier: Apache-2.0
// From a TensorProto to a Tensor: bytes of the file are borrowed where they lie as we need them, else decoded.
#pragma once

#include <memory>

#include "core/import/external_data.h"
#include "core/ir/tensor.h"

namespace tenon::onnx {

/// What a tensor's bytes may come from. `owner` keeps the file of `origin` alive; without `external`, tensors that
/// point to other files are refused.
struct TensorContext {
    std::shared_ptr<const void> owner;
    const std::byte* origin = nullptr;
    ExternalData* external = nullptr;
};

/// Errors say what is wrong with the tensor but not which one it is: the caller names it.
Result<Tensor> makeTensor(const TensorDef& tensor, const TensorContext& context);

/// "int4" for 22: every element type of the ONNX specification by its name in messages.
std::string dataTypeName(int dataType);

/// The element type, or an error that names what the compiler does not carry.
Result<ElementType> elementTypeOf(int dataType);

/// Extents from a file: not negative, at most 64 of them, and their bytes countable in 63 bits.
Result<void> checkExtents(const Dims& dims, ElementType type);

}  // namespace tenon::onnx
