// SPDX-License-Identifier: GPL-3.0-or-later
// A sketch: a model of a few ops, written as chains and laid out as boxes and arrows.
//
//     x > [Conv] > {[Add] > [Relu]} > y      [op], (constant), value, {one kernel}; lines below each other
#pragma once

#include <QLineF>
#include <QRectF>
#include <QStringList>
#include <vector>

class QFontMetricsF;

namespace tenon::views {

struct SketchItem {
    enum class Kind : std::uint8_t { value, constant, op, kernel };
    Kind kind = Kind::value;
    QString text;  ///< empty of a kernel, which is a frame around others
    QRectF rect;
};

struct Sketch {
    std::vector<SketchItem> items;
    std::vector<QLineF> arrows;
    QSizeF size{0, 0};
};

/// From the top left at 0, 0. Frames come before what they hold.
Sketch layoutSketch(const QStringList& lines, const QFontMetricsF& metrics);

/// "x → Conv → BatchNormalization", for readers of text.
QString sketchAsText(const QStringList& lines);

}  // namespace tenon::views
