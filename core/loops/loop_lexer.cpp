// SPDX-License-Identifier: Apache-2.0
#include "core/loops/loop_lexer.h"

#include <algorithm>
#include <array>

#include "core/loops/loop_names.h"

namespace tenon::loops {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isWordPart(char c) {
    return isLetter(c) || isDigit(c);
}

constexpr std::array<std::string_view, 7> kLongSymbols{"..", "==", "<=", "&&", "||", "^^", "!="};
constexpr std::string_view kShortSymbols = "(){}[]:,=<+-*/%&|^!~?";

constexpr std::array<std::string_view, 20> kReserved{
    "kernel", "for", "in",   "const", "out",  "scratch", "register", "unrolled", "vector", "parallel",
    "let",    "if",  "else", "check", "fail", "true",    "false",    "fma",      "select", "dotBytes"};

class Lexer {
public:
    explicit Lexer(std::string_view text) : text(text) {}

    Result<std::vector<Token>> run() {
        std::vector<Token> tokens;
        for (skipSpace(); at < text.size(); skipSpace()) {
            const std::size_t length = tokenLength();
            Token token{kind, text.substr(at, length), line, static_cast<int>(at - lineStart) + 1};
            if (length == 0) {
                token.text = text.substr(at, 1);
                return textError(token, "a character that means nothing here");
            }
            if (kind == TokenKind::comment) token.text = trimmed(token.text.substr(1));
            tokens.push_back(token);
            at += length;
        }
        tokens.push_back({TokenKind::end, {}, line, static_cast<int>(at - lineStart) + 1});
        return tokens;
    }

private:
    char peek(std::size_t ahead) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }

    void skipSpace() {
        for (; at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n');
             ++at) {
            if (text[at] != '\n') continue;
            ++line;
            lineStart = at + 1;
        }
    }

    static std::string_view trimmed(std::string_view s) {
        if (!s.empty() && s.front() == ' ') s.remove_prefix(1);
        if (!s.empty() && s.back() == '\r') s.remove_suffix(1);
        return s;
    }

    std::size_t numberLength() const {
        std::size_t n = 0;
        while (isDigit(peek(n))) ++n;
        if (peek(n) == '.' && isDigit(peek(n + 1)))
            for (++n; isDigit(peek(n));) ++n;
        if (peek(n) == 'e') {
            const std::size_t sign = peek(n + 1) == '+' || peek(n + 1) == '-' ? 1 : 0;
            if (isDigit(peek(n + 1 + sign)))
                for (n += 1 + sign; isDigit(peek(n));) ++n;
        }
        while (isWordPart(peek(n))) ++n;
        return n;
    }

    std::size_t tokenLength() {
        if (text[at] == '#') {
            kind = TokenKind::comment;
            return std::min(text.find('\n', at), text.size()) - at;
        }
        if (isDigit(text[at])) {
            kind = TokenKind::number;
            return numberLength();
        }
        if (isLetter(text[at])) {
            kind = TokenKind::word;
            std::size_t n = 1;
            while (isWordPart(peek(n))) ++n;
            return n;
        }
        kind = TokenKind::symbol;
        if (std::find(kLongSymbols.begin(), kLongSymbols.end(), text.substr(at, 2)) != kLongSymbols.end()) return 2;
        return kShortSymbols.find(text[at]) != std::string_view::npos ? 1 : 0;
    }

    std::string_view text;
    std::size_t at = 0;
    std::size_t lineStart = 0;
    int line = 1;
    TokenKind kind = TokenKind::end;
};

}  // namespace

Result<std::vector<Token>> tokenize(std::string_view text) {
    return Lexer(text).run();
}

Error textError(const Token& at, const std::string& what) {
    std::string message = std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + what;
    if (at.kind == TokenKind::end)
        message += ", at the end of the text";
    else
        message += ", at '" + std::string(at.text.substr(0, 40)) + "'";
    return usageError(message);
}

bool isIdentifier(std::string_view name) {
    if (name.empty() || !isLetter(name[0]) || !std::all_of(name.begin(), name.end(), isWordPart)) return false;
    if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) return false;
    if (name.starts_with("inf") || name.starts_with("nan")) {
        const std::string_view suffix = name.substr(3);
        if (suffix.empty() || elementTypeFromName(suffix)) return false;
    }
    return true;
}

}  // namespace tenon::loops
