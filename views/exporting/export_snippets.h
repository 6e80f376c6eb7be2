// SPDX-License-Identifier: GPL-3.0-or-later
// How to call what was exported, as code to copy. The C interface is that of core/exporting/artifact/header.h.in.
#pragma once

#include <QString>
#include <vector>

namespace tenon::views {

struct Snippet {
    QString title;  ///< "C", "Python", "Shell"
    QString code;
};

/// `mainFile` is the library, program or model, such as "libdigits.so"; `format` an engine::Export::Format.
std::vector<Snippet> usageSnippets(const QString& folder, const QString& mainFile, int format);

/// The C identifier that the functions of an artifact begin with: "digits" for "libdigits.so".
QString artifactName(const QString& mainFile);

/// The format that wrote a file of that name: an engine::Export::Format.
int formatOfFile(const QString& mainFile);

}  // namespace tenon::views
