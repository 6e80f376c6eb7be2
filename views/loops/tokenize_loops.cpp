// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "views/loops/line_scanner.h"

namespace tenon::views {

namespace {

constexpr std::array<QStringView, 15> kKeywords = {u"kernel",  u"for",      u"in",       u"const",  u"out",
                                                   u"scratch", u"register", u"unrolled", u"vector", u"parallel",
                                                   u"let",     u"if",       u"else",     u"check",  u"fail"};
constexpr std::array<QStringView, 12> kTypes = {u"f16", u"bf16", u"f32", u"f64", u"i8",  u"i16",
                                                u"i32", u"i64",  u"u8",  u"u16", u"u32", u"u64"};
constexpr std::array<QStringView, 4> kConstants = {u"true", u"false", u"inf", u"nan"};

template <std::size_t N>
bool contains(const std::array<QStringView, N>& words, QStringView word) {
    return std::ranges::find(words, word) != words.end();
}

CodeClass classOf(QStringView word, QChar next) {
    if (contains(kKeywords, word)) return CodeClass::keyword;
    if (contains(kTypes, word) || word == u"bool") return CodeClass::type;
    if (contains(kConstants, word)) return CodeClass::number;
    return next == u'(' ? CodeClass::function : CodeClass::identifier;
}

}  // namespace

std::vector<CodeToken> tokenizeLoops(QStringView line) {
    LineScanner scan(line);
    while (!scan.isAtEnd()) {
        const QChar c = scan.peek();
        if (c == u'#') {
            scan.takeRest(CodeClass::comment);
        } else if (isDigit(c)) {
            scan.take(numberLength(scan), CodeClass::number);
        } else if (isLetter(c)) {
            const qsizetype length = scan.run(isWordPart);
            scan.take(length, classOf(scan.text(length), scan.peek(length)));
        } else {
            scan.skip();
        }
    }
    return std::move(scan.tokens);
}

}  // namespace tenon::views
