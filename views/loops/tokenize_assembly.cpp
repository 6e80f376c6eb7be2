// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "views/loops/line_scanner.h"

namespace tenon::views {

namespace {

/// The first word of a line: "name:" is a label, ".word" a directive, anything else an instruction.
void takeHead(LineScanner& scan) {
    scan.skip(scan.run([](QChar c) { return c == u' ' || c == u'\t'; }));
    const qsizetype length = scan.run(isSymbolPart);
    if (length == 0) return;
    if (scan.peek(length) == u':') {
        scan.take(length, scan.peek() == u'.' ? CodeClass::label : CodeClass::function);
        scan.skip();
        takeHead(scan);
    } else if (!isDigit(scan.peek())) {
        scan.take(length, CodeClass::keyword);
    }
}

/// Names of jump targets start with ".L"; the rest are functions and sections.
void takeSymbol(LineScanner& scan) {
    const qsizetype length = scan.run([](QChar c) { return isWordPart(c) || c == u'.' || c == u'$'; });
    scan.take(length, scan.startsWith(u".L") ? CodeClass::label : CodeClass::identifier);
}

/// `prefix` characters, a sign and digits.
bool takeNumber(LineScanner& scan, qsizetype prefix) {
    const qsizetype digits = prefix + (scan.peek(prefix) == u'-' ? 1 : 0);
    if (!isDigit(scan.peek(digits))) return false;
    scan.take(numberLength(scan, digits), CodeClass::number);
    return true;
}

/// The number after `letters`, with an arrangement such as ".4s"; -1 when it is no register.
bool isAarch64Register(QStringView word) {
    constexpr std::array<QStringView, 6> kNamed = {u"sp", u"wsp", u"xzr", u"wzr", u"lr", u"fp"};
    if (std::ranges::find(kNamed, word) != kNamed.end()) return true;
    const qsizetype dot = word.indexOf(u'.');
    const QStringView name = dot < 0 ? word : word.first(dot);
    constexpr QStringView kLetters = u"xwvqdshbzp";
    return name.size() >= 2 && name.size() <= 3 && kLetters.contains(name[0]) &&
           std::ranges::all_of(name.sliced(1), isDigit);
}

void takeOperandWord(LineScanner& scan) {
    const qsizetype length = scan.run([](QChar c) { return isWordPart(c) || c == u'.'; });
    if (isAarch64Register(scan.text(length)))
        scan.take(length, CodeClass::type);
    else
        takeSymbol(scan);
}

}  // namespace

std::vector<CodeToken> tokenizeX86(QStringView line) {
    LineScanner scan(line);
    takeHead(scan);
    while (!scan.isAtEnd()) {
        const QChar c = scan.peek();
        if (c == u'#')
            scan.takeRest(CodeClass::comment);
        else if (c == u'"')
            scan.takeString(0, CodeClass::number);
        else if (c == u'%' && isLetter(scan.peek(1)))
            scan.take(scan.run(isWordPart, 1), CodeClass::type);
        else if (takeNumber(scan, c == u'$' ? 1 : 0))
            continue;
        else if (isLetter(c) || c == u'.')
            takeSymbol(scan);
        else
            scan.skip();
    }
    return std::move(scan.tokens);
}

std::vector<CodeToken> tokenizeAarch64(QStringView line) {
    LineScanner scan(line);
    if (scan.peek() == u'#') scan.takeRest(CodeClass::comment);  // a heading of ours
    takeHead(scan);
    while (!scan.isAtEnd()) {
        const QChar c = scan.peek();
        if (scan.startsWith(u"//"))
            scan.takeRest(CodeClass::comment);
        else if (c == u'"')
            scan.takeString(0, CodeClass::number);
        else if (takeNumber(scan, c == u'#' ? 1 : 0))
            continue;
        else if (isLetter(c) || c == u'.')
            takeOperandWord(scan);
        else
            scan.skip();
    }
    return std::move(scan.tokens);
}

}  // namespace tenon::views
