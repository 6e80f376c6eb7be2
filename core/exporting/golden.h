// SPDX-License-Identifier: Apache-2.0
// The golden tensors of an artifact: selftest/input_0.npy, output_0.npy, ...
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/exporting/staging_folder.h"
#include "core/ir/tensor.h"

namespace tenon {

/// NumPy has no bfloat16: its bits go as u16.
Result<void> writeGolden(StagingFolder& folder, const std::string& kind, const std::vector<Tensor>& tensors);

/// "input_0.npy"
std::string goldenName(const std::string& kind, std::size_t index);

/// The first difference as the end of a sentence, or empty: |got - want| > atol + rtol |want|, integers exactly.
std::string describeDifference(const Tensor& got, const Tensor& want, double rtol, double atol);

}  // namespace tenon
