// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector shows of one thing, before it is drawn: a title, facts, and lists with links.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "views/common/selection.h"

namespace tenon::views {

enum class Tone : std::uint8_t { normal, muted, warning, bad, code };

/// A fact (with a label) or an entry of a list (without). All texts are plain.
struct CardRow {
    QString label;
    QString text;
    QString link;    ///< where a click on `text` leads: linkTo(), linkToCode(); empty: nowhere
    QString detail;  ///< quieter, after or under `text`
    Tone tone = Tone::normal;
    QString whole{};  ///< what `text` is short for, in the tool tip and for copying; empty: it is whole
};

struct CardSection {
    QString title;  ///< empty: none, directly under the head of the card
    std::vector<CardRow> rows;
    bool hasHistogram = false;  ///< the distribution of the statistics shown goes under the rows
};

struct Card {
    QString kind;    ///< "Operation in the optimized graph"
    QString title;   ///< what it is called
    QString gloss;   ///< a sentence in plain words
    CardRow notice;  ///< what a reader has to know first; empty text: nothing
    std::vector<CardSection> sections;
};

/// "node:after:12": what a click focuses.
QString linkTo(const Focus& focus);
/// "code:3": the code of kernel 3.
QString linkToCode(int kernel);
std::optional<Focus> focusOfLink(const QString& link);
std::optional<int> codeOfLink(const QString& link);

/// A line per row, for tests and for the clipboard: "Section", "  label: text | detail [link]".
QStringList toLines(const Card& card, bool withLinks);

}  // namespace tenon::views
