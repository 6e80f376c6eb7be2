// SPDX-License-Identifier: Apache-2.0
#include "core/ir/text_lexer.h"

#include <charconv>

namespace tenon {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '+' || c == '-';
}

}  // namespace

Token Lexer::take(TokenKind kind, std::size_t length, std::size_t skipped) {
    Token token{kind, source.substr(position + skipped, length), line, static_cast<int>(position - lineStart) + 1};
    position += length + 2 * skipped;
    return token;
}

void Lexer::skipBlanks() {
    while (position < source.size()) {
        const char c = source[position];
        if (c == '\n') {
            lineStart = ++position;
            ++line;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            ++position;
        } else if (source.substr(position, 2) == "//") {
            position = std::min(source.find('\n', position), source.size());
        } else {
            return;
        }
    }
}

Token Lexer::next() {
    skipBlanks();
    if (position == source.size()) return take(TokenKind::end, 0, 0);
    if (source[position] == '"') {
        std::size_t end = position + 1;
        while (end < source.size() && source[end] != '"' && source[end] != '\n') end += source[end] == '\\' ? 2 : 1;
        if (end >= source.size() || source[end] != '"') return take(TokenKind::openString, 1, 0);
        return take(TokenKind::string, end - position - 1, 1);
    }
    std::size_t length = 0;
    while (position + length < source.size() && isWordCharacter(source[position + length])) ++length;
    if (length > 0) return take(TokenKind::word, length, 0);
    return take(TokenKind::punctuation, 1, 0);
}

// Strings ----------------------------------------------------------------------------------------------------------

namespace {

/// Length of the well-formed UTF-8 sequence at the front of `text` (RFC 3629), or 0.
std::size_t sequenceLength(std::string_view text) {
    auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    const unsigned second = byte(1);
    const bool isOverlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool isOutside = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return isOverlong || isOutside ? 0 : length;
}

void appendEscaped(std::string& out, char c) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n')
        out += "\\n";
    else if (c == '\t')
        out += "\\t";
    else if (c == '"' || c == '\\')
        (out += '\\') += c;
    else
        ((out += "\\x") += kDigits[byte >> 4]) += kDigits[byte & 15];
}

bool isPlain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F && c != '"' && c != '\\';
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length > 1 || (length == 1 && isPlain(text[0])))
            out += text.substr(0, length);
        else
            appendEscaped(out, text[0]);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out + '"';
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char kind = ++i < text.size() ? text[i] : '\0';
        if (kind == 'n')
            out += '\n';
        else if (kind == 't')
            out += '\t';
        else if (kind == '"' || kind == '\\')
            out += kind;
        else if (kind == 'x' && i + 2 < text.size()) {
            unsigned byte = 0;
            const char* end = text.data() + i + 3;
            if (std::from_chars(text.data() + i + 1, end, byte, 16).ptr != end) return std::nullopt;
            out += static_cast<char>(byte);
            i += 2;
        } else
            return std::nullopt;
    }
    return out;
}

}  // namespace tenon
