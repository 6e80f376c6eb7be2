// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/code_tokens.h"

#include "views/loops/line_scanner.h"

namespace tenon::views {

std::vector<CodeToken> tokenizeLine(CodeLanguage language, QStringView line) {
    switch (language) {
        case CodeLanguage::loops:
            return tokenizeLoops(line);
        case CodeLanguage::llvm:
            return tokenizeLlvm(line);
        case CodeLanguage::x86:
            return tokenizeX86(line);
        case CodeLanguage::aarch64:
            return tokenizeAarch64(line);
    }
    return {};
}

bool isName(CodeClass kind) {
    return kind == CodeClass::identifier || kind == CodeClass::function || kind == CodeClass::label;
}

CodeLanguage assemblyOf(QStringView text) {
    constexpr qsizetype kEnough = 20'000;
    const QStringView start = text.first(std::min(text.size(), kEnough));
    for (qsizetype at = start.indexOf(u'%'); at >= 0; at = start.indexOf(u'%', at + 1))
        if (at + 1 < start.size() && isLetter(start[at + 1])) return CodeLanguage::x86;
    return CodeLanguage::aarch64;
}

}  // namespace tenon::views
