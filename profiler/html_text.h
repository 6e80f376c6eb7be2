// SPDX-License-Identifier: Apache-2.0
// Text for a report: hostile names made harmless, numbers made readable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tenon {

/// Safe as element content and inside double-quoted attributes. Bytes that are not UTF-8, control characters and
/// characters that turn the direction of writing become U+FFFD; line ends become spaces.
std::string escapeHtml(std::string_view text);

/// The text itself, or its beginning and end around an ellipsis, at most `characters` characters; not escaped.
std::string shortened(std::string_view text, std::size_t characters);

/// As shortened(), so that it is at most `ems` times the font size wide. Widths are estimates on the safe side for the
/// fonts of the report's style: a drawing cannot ask the browser what fits.
std::string shortenedToWidth(std::string_view text, double ems);

/// Three significant digits: "820 ns", "12.3 µs", "1.84 ms", "2.40 s".
std::string formatNs(double ns);

/// "512 B", "1.50 KiB", "24.0 MiB".
std::string formatBytes(std::int64_t bytes);

/// "1.84×", "0.97×", "12.3×".
std::string formatRatio(double ratio);

/// Thousands set apart by thin spaces that do not break: "12 345".
std::string formatCount(std::int64_t count);

}  // namespace tenon
