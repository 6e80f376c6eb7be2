// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the report of a comparison: HTML from the engine, PDF by the charts.
#pragma once

#include <QString>
#include <functional>

class QObject;

namespace tenon::app {

class Document;

/// `done` gets a sentence when it failed, or nothing; it is not called when `context` is gone by then. A name that ends
/// in ".pdf" asks for PDF.
void runReport(Document* document, const QString& file, QObject* context, std::function<void(const QString&)> done);

}  // namespace tenon::app
