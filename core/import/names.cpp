// SPDX-License-Identifier: Apache-2.0
#include "core/import/names.h"

#include <cstdint>

namespace tenon {

namespace {

constexpr std::size_t kLongestName = 500;
constexpr std::size_t kLongestQuote = 80;

/// Bytes of the UTF-8 character at the front, or 0 when it is none or a control character.
std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    if (byte(0) < 0x80) return byte(0) < 0x20 || byte(0) == 0x7F ? 0 : 1;
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
    if (byte(0) < 0xC2 || byte(0) > 0xF4 || length > text.size()) return 0;
    std::uint32_t code = byte(0) & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
        code = code << 6 | (byte(i) & 0x3F);
    }
    const bool isOverlong = (length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF));
    const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool isControl = code < 0xA0;
    return isOverlong || isSurrogate || isControl ? 0 : length;
}

std::string cleaned(std::string_view name, std::size_t longest) {
    std::string clean;
    while (!name.empty() && clean.size() < longest) {
        const std::size_t length = characterLength(name);
        if (length == 0)
            clean += '?';
        else
            clean += name.substr(0, length);
        name.remove_prefix(length == 0 ? 1 : length);
    }
    if (!name.empty()) clean += "...";
    return clean;
}

}  // namespace

std::string cleanName(std::string_view name) {
    return cleaned(name, kLongestName);
}
std::string quote(std::string_view name) {
    return "'" + cleaned(name, kLongestQuote) + "'";
}

}  // namespace tenon
