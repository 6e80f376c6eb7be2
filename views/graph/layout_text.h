// SPDX-License-Identifier: GPL-3.0-or-later
// What boxes say, and how large they have to be to say it.
#pragma once

#include <QFont>
#include <QHash>
#include <QSizeF>
#include <QString>

#include "views/graph/scope_tree.h"

namespace tenon::views {

/// Measures each text once. For one thread.
class TextWidths {
public:
    double title(const QString& text) { return width(titles, text, true); }
    double subtitle(const QString& text) { return width(subtitles, text, false); }

private:
    static double width(QHash<QString, double>& known, const QString& text, bool isTitle);

    QHash<QString, double> titles, subtitles;
};

/// Fill title and subtitle.
void nameNode(Box& box, const engine::Graph& graph, std::uint32_t node);
void nameScope(Box& box, const engine::Graph& graph, const Scope& scope);
void nameValue(Box& box, const engine::Graph& graph, std::uint32_t value);
/// A tag that stands for several values.
void nameValues(Box& box, int count);

/// Of a box that holds nothing but text; of a frame the least it may be, for its title bar.
QSizeF sizeOf(const Box& box, TextWidths& widths);

}  // namespace tenon::views
