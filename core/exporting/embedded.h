// SPDX-License-Identifier: Apache-2.0
// What tenon carries inside itself to put into artifacts: the files of artifact/, C compiled for every kind of target, the
// rest as text.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace tenon {

/// "x86_64/runtime.o", "aarch64/main.o", "header.h.in", ... CHECKs that there is such a file.
std::span<const std::byte> embeddedFile(std::string_view name);
std::string_view embeddedText(std::string_view name);

}  // namespace tenon
