// SPDX-License-Identifier: GPL-3.0-or-later
// Morph: the way from one drawing to the next. Boxes that are in both move; the content of a scope that opens grows out
// of it and falls back into it when it closes; all others fade. Pure.
#pragma once

#include <memory>
#include <vector>

#include "views/graph/geometry.h"
#include "views/graph/node_colours.h"

namespace tenon::views {

class Morph {
public:
    /// `shift` takes the scene of `from` to where it lies in the scene of `to`.
    Morph(std::shared_ptr<const Geometry> from, const Colouring& fromColours, std::shared_ptr<const Geometry> to,
          const Colouring& toColours, const QPointF& shift);

    /// A drawing of the boxes of `to`, in their order, then those that go away. `t` from 0 to 1.
    Geometry at(double t) const;
    std::vector<float> opacitiesAt(double t) const;
    /// Of the boxes of at().
    const Colouring& colouring() const { return colours; }

private:
    struct Move {
        QRectF from, to;
        bool isComing = false, isGoing = false;
    };

    std::shared_ptr<const Geometry> target;
    std::vector<Box> leaving;
    std::vector<Move> moves;  ///< of the boxes of `target`, then of `leaving`
    Colouring colours;
};

}  // namespace tenon::views
