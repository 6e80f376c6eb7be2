// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing as a file: all of it, as far as it is expanded, with its background.
#pragma once

#include <QString>

namespace tenon::views {

class GraphCanvas;

/// Return nothing, or one sentence saying why the file could not be written.
QString writeDrawingAsSvg(const GraphCanvas& canvas, const QString& title, const QString& path);
/// One page in the shape of the drawing.
QString writeDrawingAsPdf(const GraphCanvas& canvas, const QString& title, const QString& path);

}  // namespace tenon::views
