// SPDX-License-Identifier: Apache-2.0
// Free dimensions of model inputs get numbers: the user's, or a default.
//
// The default of a dimension with a name is decided where the name appears first; every other place follows.
//   1. the first axis, and names that contain "batch": 1
//   2. rank 4, axes 2 and 3 (images, channels first): 224; axis 1: 3
//   3. rank 4 whose last extent is 1, 3 or 4 and axis 2 is free too (images, channels last): axes 1 and 2: 224
//   4. integer inputs of rank 2 (token ids, masks), and names that contain "seq" or "len": 128
//   5. everything else: 1
#pragma once

#include <optional>

#include "core/import/import.h"

namespace tenon {

/// A dimension as a file declares it: a number, a name, or (neither) nothing.
struct DeclaredDim {
    std::optional<std::int64_t> value;
    std::string symbol;
};

struct DeclaredInput {
    std::string name;
    ElementType element = ElementType::f32;
    std::optional<std::vector<DeclaredDim>> dims;  ///< nullopt: the rank is unknown too
};

struct BoundDims {
    std::vector<Dims> shapes;  ///< one for each input
    std::vector<ChosenDim> chosen;
};

Result<BoundDims> bindDims(const std::vector<DeclaredInput>& inputs, const ImportOptions& options);

}  // namespace tenon
