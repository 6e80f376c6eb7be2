// SPDX-License-Identifier: Apache-2.0
// Gives the generic code of an artifact its model's name.
#pragma once

#include <string>

#include "core/codegen/compile.h"

namespace tenon {

///     tenon_api_run (defined or needed)   becomes   <name>_run
///     main                                stays
///     every other symbol it defines       becomes local, so that two models fit into one program
/// Symbols that relocations do not need are dropped.
Result<codegen::ObjectCode> givePublicNames(const codegen::ObjectCode& object, const std::string& name);

}  // namespace tenon
