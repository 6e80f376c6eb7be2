// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a line of code: what is coloured how, and what can be pointed at. No language here has tokens that go
// over a line's end, so every line stands for itself.
#pragma once

#include <QStringView>
#include <cstdint>
#include <vector>

namespace tenon::views {

enum class CodeLanguage : std::uint8_t {
    loops,    ///< core/loops/loop_text.h; schedules read the same
    llvm,     ///< LLVM IR
    x86,      ///< assembly of x86-64 in AT&T's syntax
    aarch64,  ///< assembly of AArch64
};

enum class CodeClass : std::uint8_t {
    keyword,  ///< words of the language, directives, instructions
    type,     ///< types; registers in assembly
    number,   ///< numbers, strings, constants
    comment,
    function,    ///< what is called or defined
    label,       ///< jump targets, metadata
    identifier,  ///< names of variables and buffers: in the colour of text
};

struct CodeToken {
    int start = 0;
    int length = 0;
    CodeClass kind = CodeClass::identifier;
    bool operator==(const CodeToken&) const = default;
};

/// In order, without overlaps; punctuation and space are left out.
std::vector<CodeToken> tokenizeLine(CodeLanguage language, QStringView line);

/// Whether a token names something whose other uses are worth showing.
bool isName(CodeClass kind);

/// Which assembly this is, told by its registers.
CodeLanguage assemblyOf(QStringView text);

}  // namespace tenon::views
