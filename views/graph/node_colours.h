// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of boxes, by op kind, time, precision or error, and the legend that explains them. Pure but for the
// theme.
#pragma once

#include <QColor>
#include <QString>
#include <vector>

#include "views/graph/geometry.h"
#include "views/graph/node_overlay.h"

namespace tenon::engine {
enum OpKind : int;
}

namespace tenon::views {

struct BoxColours {
    QColor fill, line, text, muted;
    QColor stripe;  ///< the edge on the left: the op kind, whatever the fill says; invalid: none
};

struct Legend {
    struct Entry {
        QColor fill, line;
        QString text;
    };
    QString title;
    std::vector<Entry> entries;  ///< categories; empty for a ramp
    QString least, most;         ///< ends of a ramp from heat(0) to heat(1)
    bool isRamp() const { return entries.empty() && !most.isEmpty(); }
};

/// What one drawing is coloured by.
struct Colouring {
    std::vector<BoxColours> boxes;  ///< by position in geometry.boxes
    std::vector<QString> figures;   ///< shown in place of the subtitle: "1.24 ms, 12 %"; empty: none
    Legend legend;
};

Colouring colouringOf(const Geometry& geometry, ColourBy by, const NodeOverlay& overlay);

/// The figure of each box: sums of times, largest errors; NaN where nothing is known. Frames have theirs as well.
std::vector<double> figuresOf(const Geometry& geometry, const NodeOverlay& overlay);

/// Where `value` is on the ramp from `least` to `most`: linear for times, by decades for errors.
double onRamp(ColourBy by, double value, double least, double most);

/// "Elementwise", "Matrix product or convolution", ...
QString nameOfKind(engine::OpKind kind);

}  // namespace tenon::views
