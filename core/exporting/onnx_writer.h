// SPDX-License-Identifier: Apache-2.0
// A graph as an ONNX model: opset 22, IR version 10, loadable by ONNX Runtime.
#pragma once

#include <filesystem>
#include <string>

#include "core/ir/graph.h"

namespace tenon {

struct OnnxWriteOptions {
    /// Models with more bytes of constants keep the large ones in `<file>.data` beside them: one message of protocol
    /// buffers holds less than 2 GB.
    std::size_t externalAbove = std::size_t{3} << 29;
};

/// The same graph gives the same bytes. Ops that ONNX lacks are written as others (onnx_lowering.h). Each node carries
/// the names of the source nodes it stands for as the metadata property `tenon.sources`. Errors: too large for one
/// message.
Result<std::string> toOnnxBytes(const Graph& graph);

/// Whole or not at all.
Result<void> writeOnnx(const Graph& graph, const std::filesystem::path& path, const OnnxWriteOptions& options = {});

}  // namespace tenon
