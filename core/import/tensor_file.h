// SPDX-License-Identifier: Apache-2.0
// Tensors in files of their own: ONNX test data (.pb), NumPy arrays (.npy) and archives of them (.npz). The files are
// untrusted. Large contents are borrowed from the mapped file.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/ir/tensor.h"

namespace tenon {

/// A serialized TensorProto, as in the test_data_set_* folders of ONNX's backend tests.
Result<Tensor> readTensorProto(const std::filesystem::path& path);

/// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html, versions 1 to 3. Little-endian numbers and
/// booleans; arrays in Fortran order are turned to row-major.
Result<Tensor> readNpy(const std::filesystem::path& path);
/// Errors for bf16, which NumPy has no name for. Whole or not at all.
Result<void> writeNpy(const std::filesystem::path& path, const Tensor& tensor);

/// Every array of the archive by its name without ".npy". Stored or deflated entries, at most 4 GB unpacked.
Result<std::map<std::string, Tensor>> readNpz(const std::filesystem::path& path);

}  // namespace tenon
