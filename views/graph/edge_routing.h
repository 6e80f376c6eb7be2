// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that cross the borders of frames: pieces laid out apart, joined into one smooth line.
#pragma once

#include <QPointF>
#include <vector>

namespace tenon::views {

using Curve = std::vector<QPointF>;  ///< cubic Bézier chain: a start and three points a piece

/// Goes on from the end of `curve` to the start of `next` straight, then along `next`.
void append(Curve& curve, const Curve& next);

/// Moves the start or the end sideways to `x`. Only what is within `reach` of it bends: the rest of the line keeps
/// clear of boxes as before.
void moveStart(Curve& curve, double x, double reach);
void moveEnd(Curve& curve, double x, double reach);

/// On a piece of the curve, `t` in [0, 1].
QPointF pointAt(const Curve& curve, std::size_t piece, double t);

}  // namespace tenon::views
