// SPDX-License-Identifier: Apache-2.0
// From the bytes of an ONNX file to onnx::ModelDef, without copying texts or tensors.
#pragma once

#include "core/import/onnx_model.h"

namespace tenon::onnx {

/// How deep messages may nest; an `If` inside an `If` takes three levels.
constexpr int kMaxDepth = 100;

/// `file` must outlive the result. Accepts packed and unpacked lists; repeated singular messages merge and the last of
/// repeated singular values wins, as protocol buffers demand. Unknown fields are skipped. Memory is bounded by 16 times
/// the file (plus 64 MB): a file made of millions of empty messages is refused.
Result<ModelDef> decodeModel(Bytes file);

/// A lone TensorProto, such as the .pb files of ONNX test data.
Result<TensorDef> decodeTensor(Bytes file);

}  // namespace tenon::onnx
