// SPDX-License-Identifier: Apache-2.0
// Elements of tensors as text, exact to the bit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/ir/element_type.h"

namespace tenon {

/// Appends the shortest text that reads back as the same bits: decimal, true/false, inf, -inf, nan for the usual quiet
/// NaN, and the bits as 0x... for any other NaN. `element` holds byteSize(type) bytes, at any alignment.
void appendElement(std::string& out, ElementType type, const std::byte* element);

/// Writes the bits of `text` to `element`; false when it is no element of `type` or out of its range.
bool parseElement(std::string_view text, ElementType type, std::byte* element);

/// A boolean stored as another byte than 0 or 1 has no text: such tensors are printed as bytes.
bool hasText(ElementType type, const std::byte* element);

}  // namespace tenon
