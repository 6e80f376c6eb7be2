// SPDX-License-Identifier: Apache-2.0
// Tokens of the loop IR's text form, with their places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tenon::loops {

enum class TokenKind : std::uint8_t { word, number, symbol, comment, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;  ///< number: digits, point, exponent and type suffix; comment: without the '#'
    int line = 1;
    int column = 1;
};

/// The text must outlive the tokens. The last token is `end`.
Result<std::vector<Token>> tokenize(std::string_view text);

/// "line:column: what"
Error textError(const Token& at, const std::string& what);

}  // namespace tenon::loops
