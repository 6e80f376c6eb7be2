// SPDX-License-Identifier: GPL-3.0-or-later
// A cursor over one line of code that collects tokens: what the tokenizers of all languages share.
#pragma once

#include <QStringView>

#include "views/loops/code_tokens.h"

namespace tenon::views {

class LineScanner {
public:
    explicit LineScanner(QStringView line) : line(line) {}

    bool isAtEnd() const { return at >= line.size(); }
    qsizetype position() const { return at; }
    /// '\0' outside of the line.
    QChar peek(qsizetype ahead = 0) const {
        return at + ahead >= 0 && at + ahead < line.size() ? line[at + ahead] : QChar(u'\0');
    }
    bool startsWith(QStringView text) const { return line.sliced(at).startsWith(text); }
    void skip(qsizetype count = 1) { at = std::min(at + count, line.size()); }

    /// Characters from here on that satisfy `isPart`.
    template <class IsPart>
    qsizetype run(IsPart isPart, qsizetype from = 0) const {
        qsizetype n = from;
        while (at + n < line.size() && isPart(line[at + n])) ++n;
        return n;
    }
    QStringView text(qsizetype length) const { return line.sliced(at, length); }

    void take(qsizetype length, CodeClass kind) {
        const qsizetype taken = std::min(length, line.size() - at);
        tokens.push_back({static_cast<int>(at), static_cast<int>(taken), kind});
        at += taken;
    }
    void takeRest(CodeClass kind) { take(line.size() - at, kind); }
    /// From the quote here to the next one, or to the end of the line.
    void takeString(qsizetype prefix, CodeClass kind) {
        const qsizetype end = line.indexOf(u'"', at + prefix + 1);
        take(end < 0 ? line.size() - at : end + 1 - at, kind);
    }

    std::vector<CodeToken> tokens;

private:
    QStringView line;
    qsizetype at = 0;
};

inline bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}
inline bool isLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}
inline bool isWordPart(QChar c) {
    return isLetter(c) || isDigit(c);
}
/// Names in LLVM and in assembly also hold these.
inline bool isSymbolPart(QChar c) {
    return isWordPart(c) || c == u'.' || c == u'$' || c == u'-';
}
/// Digits, point, exponent with its sign, hexadecimal digits and type suffixes.
inline qsizetype numberLength(const LineScanner& scan, qsizetype from = 0) {
    qsizetype n = scan.run(isWordPart, from);
    if (scan.peek(n) == u'.' && isDigit(scan.peek(n + 1))) n = scan.run(isWordPart, n + 1);
    const QChar last = scan.peek(n - 1), sign = scan.peek(n);
    if ((last == u'e' || last == u'E') && (sign == u'+' || sign == u'-') && isDigit(scan.peek(n + 1)))
        n = scan.run(isWordPart, n + 1);
    return n;
}

std::vector<CodeToken> tokenizeLoops(QStringView line);
std::vector<CodeToken> tokenizeLlvm(QStringView line);
std::vector<CodeToken> tokenizeX86(QStringView line);
std::vector<CodeToken> tokenizeAarch64(QStringView line);

}  // namespace tenon::views
