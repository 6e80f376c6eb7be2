// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/code_highlighter.h"

#include "views/common/theme.h"

namespace tenon::views {

namespace {

QColor colourOf(CodeClass kind) {
    const Theme& t = Theme::current();
    switch (kind) {
        case CodeClass::keyword:
            return t.codeKeyword;
        case CodeClass::type:
            return t.codeType;
        case CodeClass::number:
            return t.codeNumber;
        case CodeClass::comment:
            return t.codeComment;
        case CodeClass::function:
            return t.codeFunction;
        case CodeClass::label:
            return t.codeLabel;
        case CodeClass::identifier:
            return t.text;
    }
    return t.text;
}

/// A line as long as a book would cost a book's time to colour.
constexpr int kLongestLine = 4'000;

}  // namespace

void CodeHighlighter::highlightBlock(const QString& line) {
    if (line.size() > kLongestLine) return;
    for (const CodeToken& token : tokenizeLine(m_language, line))
        if (token.kind != CodeClass::identifier) setFormat(token.start, token.length, colourOf(token.kind));
}

}  // namespace tenon::views
