// SPDX-License-Identifier: Apache-2.0
// Bytes as an object file: how constants get into artifacts.
#pragma once

#include <span>
#include <string_view>

#include "core/codegen/compile.h"

namespace tenon::codegen {

/// A relocatable object whose read-only data hold `content` under `symbol` (hidden visibility), aligned to `alignment`
/// (a power of two). One copy, no assembler: hundreds of megabytes are fine. For x86-64 and aarch64.
Result<ObjectCode> constantObject(std::string_view symbol, std::span<const std::byte> content, std::size_t alignment,
                                  const loops::Target& target);

}  // namespace tenon::codegen
