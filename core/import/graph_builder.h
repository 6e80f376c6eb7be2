// SPDX-License-Identifier: Apache-2.0
// From an ONNX file as written to a Graph.
#pragma once

#include "core/import/bind_dims.h"
#include "core/import/onnx_tensor.h"

namespace tenon::onnx {

struct BuiltGraph {
    Graph graph;
    std::vector<ChosenDim> chosen;
    std::int64_t opset = 0;
};

/// `model` must have outlived its file only until this returns, apart from tensors, which keep `tensors.owner` alive.
Result<BuiltGraph> buildGraph(const ModelDef& model, const TensorContext& tensors, const ImportOptions& options);

}  // namespace tenon::onnx
