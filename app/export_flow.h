// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting a compiled variant: the dialog and the engine.
#pragma once

#include <QString>

class QWidget;

namespace tenon::app {

class Document;

/// Opens the dialog (modal to `parent`, deleted when closed) and runs what is chosen there.
void runExport(Document* document, const QString& suggestedFolder, QWidget* parent);

}  // namespace tenon::app
