// SPDX-License-Identifier: Apache-2.0
// Folders in the layout of ONNX's backend tests: does a way of running models give the expected outputs?
//
//     test_conv/model.onnx
//     test_conv/test_data_set_0/input_0.pb ... output_0.pb ...
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/import/import.h"

namespace tenon {

/// Outputs in the order of the graph's outputs from inputs in the order of its inputs.
using ModelRunner = std::function<Result<std::vector<Tensor>>(const Model&, std::span<const Tensor>)>;

struct FolderCheck {
    enum class Verdict {
        passed,
        failed,
        skipped,  ///< the model was refused at import: an op, an element type or a form that the compiler does not
                  ///< carry
    };
    Verdict verdict = Verdict::passed;
    /// Of a failure: what differs or went wrong, with data set and output. Of a skip: why the model was refused.
    std::string why;
};

/// Runs every data set and compares type, shape and values: |got - want| <= 1e-7 + 1e-3 |want|, as the backend tests
/// do, or the rtol and atol of a data.json beside the model.
///
/// Inputs that decide shapes (the axes of a reduction, the sizes of a resize) are inputs of those models but constants
/// to the compiler. Where a model needs it, its small inputs are bound to the values of the data set before the import.
FolderCheck checkFolder(const std::filesystem::path& folder, const ModelRunner& run);

/// Every folder below `root` (or `root` itself) that holds a model.onnx, sorted.
std::vector<std::filesystem::path> findTestFolders(const std::filesystem::path& root);

/// `why` of a skip without names in quotes and places in parentheses, so that equal reasons can be counted together.
std::string skipReason(const FolderCheck& check);

}  // namespace tenon
