// SPDX-License-Identifier: Apache-2.0
// The .npy format: a line of Python that describes the array, then its elements.
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"
#include "core/ir/tensor.h"

namespace tenon {

/// `owner` keeps `bytes` alive; the tensor borrows from them. Errors are clauses without the file's name.
Result<Tensor> decodeNpy(std::span<const std::byte> bytes, std::shared_ptr<const void> owner);

/// The whole file as bytes.
Result<std::string> encodeNpy(const Tensor& tensor);

}  // namespace tenon
