// SPDX-License-Identifier: GPL-3.0-or-later
// A GraphCanvas for assistive technology: a tree whose items are the boxes of the drawing.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <memory>

#include "views/graph/geometry.h"

namespace tenon::views {

class GraphCanvas;

class GraphCanvasAccessible : public QAccessibleWidget {
public:
    explicit GraphCanvasAccessible(GraphCanvas* canvas);
    ~GraphCanvasAccessible() override;

    /// Makes every GraphCanvas have one. May be called more than once.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int box) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;

private:
    void forget() const;

    GraphCanvas* canvas;
    mutable std::weak_ptr<const Geometry> drawing;  ///< that `children` are of
    mutable QHash<int, QAccessible::Id> children;   ///< by position in Geometry.boxes, made when asked for
};

/// "Conv /layer/conv1, output 1×64×112×112"; "Scope layer1, 20 nodes, closed".
QString spokenName(const Geometry& geometry, std::uint32_t box);

}  // namespace tenon::views
