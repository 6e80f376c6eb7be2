// SPDX-License-Identifier: Apache-2.0
// What several requests hold, as the core takes it.
#pragma once

#include <vector>

#include "core/engine/engine.pb.h"
#include "core/workbench/variant.h"

namespace tenon {

/// Usage errors: none at all, two of one name, a recipe that cannot be read (names the variant).
Result<std::vector<Variant>> variantsOf(const google::protobuf::RepeatedPtrField<engine::Variant>& variants);

}  // namespace tenon
