// SPDX-License-Identifier: GPL-3.0-or-later
// Formats, targets and folders of an export in plain words, and what goes with what.
#pragma once

#include <QString>

namespace tenon::views {

/// engine::Export::Format as people know it.
struct FormatWords {
    QString name;
    QString use;  ///< what it is for and what is written, as sentences
};
FormatWords formatWords(int format);
/// SHARED_LIBRARY to ONNX.
inline constexpr int kExportFormats = 5;

/// "This computer", "PCs since about 2013 with AVX2 (x86-64-v3)"; an unknown id as it is.
QString targetWords(const QString& target);

/// Why what is exported cannot be tested here, as a sentence; empty when it can.
QString selfTestObstacle(int format, const QString& target);

struct FolderCheck {
    enum class Kind : std::uint8_t {
        good,
        note,    ///< worth knowing
        problem  ///< the export would be refused
    };
    Kind kind = Kind::good;
    QString sentence;
};
/// Looks at the folder on disk. `text` is as typed: "~/out" is in the home folder.
FolderCheck checkFolder(const QString& text, int format);

/// Absolute and without "~", "." and ".."; empty when `text` is not absolute.
QString absoluteFolder(const QString& text);

/// Where to export when a person picked `chosen`: itself when it may be replaced or is empty, else a new folder in it
/// named like `suggested`.
QString folderWithin(const QString& chosen, const QString& suggested);

}  // namespace tenon::views
