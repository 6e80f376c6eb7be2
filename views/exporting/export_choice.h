// SPDX-License-Identifier: GPL-3.0-or-later
// What the export dialog offers, and what was chosen.
#pragma once

#include <QString>
#include <QStringList>

namespace tenon::views {

struct ExportOptions {
    QStringList variants;
    QString current;      ///< of variants: chosen at first
    QStringList targets;  ///< as in Opened.targets; "host" is this computer
    QString folder;       ///< suggested; need not be there
};

struct ExportChoice {
    QString variant;
    int format = 0;  ///< engine::Export::Format
    QString target;  ///< of ExportOptions::targets; empty for ONNX
    QString folder;  ///< absolute
    bool selfTest = false;
};

}  // namespace tenon::views
