// SPDX-License-Identifier: Apache-2.0
// Words, strings and punctuation of the text form, with their places.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tenon {

enum class TokenKind {
    word,         ///< names and numbers: letters, digits and _ . + -
    string,       ///< between double quotes, still escaped
    punctuation,  ///< one character
    end,
    openString,  ///< a string without its closing quote on the line
};

/// `text` points into the source and holds a string without its quotes. Lines and columns count from 1, columns in
/// bytes.
struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;
    int line = 1;
    int column = 1;

    bool isPunctuation(char c) const { return kind == TokenKind::punctuation && text[0] == c; }
    bool isWord(std::string_view word) const { return kind == TokenKind::word && text == word; }
};

/// Yields tokens one by one; white space and comments from // to the end of the line are skipped. Each byte is looked
/// at a bounded number of times.
class Lexer {
public:
    explicit Lexer(std::string_view source) : source(source) {}
    Token next();

private:
    void skipBlanks();
    Token take(TokenKind kind, std::size_t length, std::size_t skipped);

    std::string_view source;
    std::size_t position = 0;
    std::size_t lineStart = 0;
    int line = 1;
};

/// `text` in quotes; quotes, backslashes, control characters and bytes that are not UTF-8 are escaped (\" \\ \n \t
/// \xHH).
std::string quoted(std::string_view text);
/// The reverse, without the quotes; nullopt for an unknown escape.
std::optional<std::string> unescaped(std::string_view text);

}  // namespace tenon
