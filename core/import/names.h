// SPDX-License-Identifier: Apache-2.0
// Names from files: any bytes whatever, made fit for messages, text forms and reports.
#pragma once

#include <string>
#include <string_view>

namespace tenon {

/// Valid UTF-8 without control characters, at most 500 bytes; what is neither becomes `?`.
std::string cleanName(std::string_view name);

/// 'name' for a sentence, at most 80 bytes of it.
std::string quote(std::string_view name);

}  // namespace tenon
