// SPDX-License-Identifier: GPL-3.0-or-later
// Colours code by the theme.
#pragma once

#include <QSyntaxHighlighter>

#include "views/loops/code_tokens.h"

namespace tenon::views {

class CodeHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// For the text that is set next: what is there keeps its colours.
    void setLanguage(CodeLanguage language) { m_language = language; }

protected:
    void highlightBlock(const QString& line) override;

private:
    CodeLanguage m_language = CodeLanguage::loops;
};

}  // namespace tenon::views
