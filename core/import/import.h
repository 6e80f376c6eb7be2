// SPDX-License-Identifier: Apache-2.0
// Import: a model file becomes a Graph whose shapes are all known. The file is untrusted: every fault of it is an Error
// with one sentence, and memory and time stay in proportion to the file.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/ir/graph.h"

namespace tenon {

/// What the user fixes. Unknown names are usage errors that list the names there are.
struct ImportOptions {
    std::map<std::string, std::int64_t> dims;  ///< --dim NAME=N: named dimensions
    std::map<std::string, Dims> shapes;        ///< --shape INPUT=1x3x640x640: whole inputs
    /// Inputs that become constants and leave the signature, for models that compute shapes from them.
    std::map<std::string, Tensor> constants;
};

/// A dimension that the model leaves free, and the extent it was given.
struct ChosenDim {
    std::string input;
    int axis = 0;
    std::string symbol;  ///< its name in the model; empty when it has none
    std::int64_t value = 0;
    bool isDefault = false;  ///< chosen by the rule of bind_dims.h, not by the user
};

struct Model {
    Graph graph;
    std::string producer;  ///< "pytorch 2.2.0"; empty when the file does not say
    std::int64_t irVersion = 0;
    std::int64_t opset = 0;  ///< of the ai.onnx domain; 0 for .tir
    std::vector<ChosenDim> chosenDims;
    std::string sourceHash;  ///< 32 hex digits over the bytes of the file
    std::filesystem::path path;
};

/// Reads an ONNX model or the text form of a graph (.tir), told apart by content. Types of all values are inferred.
///
/// Old operator sets (6 to 27) are upgraded to the forms of ops.def; Constant nodes become constants; local functions
/// and `If` with a constant condition are inlined; Dropout becomes Identity. Each other node of the file becomes a
/// SourceNode, named as in the file or `Op_N` by position. Initializers that are also inputs are constants.
Result<Model> importModel(const std::filesystem::path& path, const ImportOptions& options = {});

/// The same for ONNX bytes that are already mapped; external data is looked for beside `path`.
Result<Model> importOnnx(std::shared_ptr<const MappedFile> file, const std::filesystem::path& path,
                         const ImportOptions& options = {});

/// "x=1x3x224x224, mask=1x128": the inputs that have chosen dimensions, as one would write them after --shape.
std::string describeChoices(const Graph& graph, const std::vector<ChosenDim>& chosen);

}  // namespace tenon
