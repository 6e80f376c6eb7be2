// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "views/loops/line_scanner.h"

namespace tenon::views {

namespace {

constexpr std::array<QStringView, 11> kTypes = {u"void",  u"ptr",   u"half",     u"bfloat", u"float", u"double",
                                                u"fp128", u"label", u"metadata", u"token",  u"opaque"};
constexpr std::array<QStringView, 7> kConstants = {u"true",  u"false", u"null",           u"poison",
                                                   u"undef", u"none",  u"zeroinitializer"};

template <std::size_t N>
bool contains(const std::array<QStringView, N>& words, QStringView word) {
    return std::ranges::find(words, word) != words.end();
}

bool isIntegerType(QStringView word) {
    return word.size() > 1 && word[0] == u'i' && std::ranges::all_of(word.sliced(1), isDigit);
}

/// Every bare word of LLVM IR that is neither of these belongs to the language.
CodeClass classOf(QStringView word) {
    if (isIntegerType(word) || contains(kTypes, word)) return CodeClass::type;
    return contains(kConstants, word) ? CodeClass::number : CodeClass::keyword;
}

/// "%name", "@name" or "!name" with its sign; quoted names too.
void takeSigned(LineScanner& scan, CodeClass kind) {
    if (scan.peek(1) == u'"')
        scan.takeString(1, kind);
    else
        scan.take(scan.run(isSymbolPart, 1), kind);
}

/// "loop43:" at the start of a line.
bool takeLabel(LineScanner& scan) {
    const qsizetype length = scan.run(isSymbolPart);
    if (scan.position() != 0 || length == 0 || scan.peek(length) != u':') return false;
    scan.take(length, CodeClass::label);
    return true;
}

void takeWordOrNumber(LineScanner& scan) {
    const QChar c = scan.peek();
    const bool isNegative = c == u'-' && isDigit(scan.peek(1));
    if (isDigit(c) || isNegative) {
        scan.take(numberLength(scan, isNegative ? 1 : 0), CodeClass::number);
    } else if (isLetter(c)) {
        const qsizetype length = scan.run([](QChar part) { return isWordPart(part) || part == u'.'; });
        scan.take(length, classOf(scan.text(length)));
    } else {
        scan.skip();
    }
}

}  // namespace

std::vector<CodeToken> tokenizeLlvm(QStringView line) {
    LineScanner scan(line);
    if (takeLabel(scan)) scan.skip();
    while (!scan.isAtEnd()) {
        switch (scan.peek().unicode()) {
            case u'#':  // at the start of a line a heading of ours, else a group of attributes
                if (scan.position() == 0)
                    scan.takeRest(CodeClass::comment);
                else
                    takeSigned(scan, CodeClass::label);
                break;
            case u';':
                scan.takeRest(CodeClass::comment);
                break;
            case u'"':
                scan.takeString(0, CodeClass::number);
                break;
            case u'%':
                takeSigned(scan, CodeClass::identifier);
                break;
            case u'@':
                takeSigned(scan, CodeClass::function);
                break;
            case u'!':
                takeSigned(scan, CodeClass::label);
                break;
            default:
                takeWordOrNumber(scan);
        }
    }
    return std::move(scan.tokens);
}

}  // namespace tenon::views
