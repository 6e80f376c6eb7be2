// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the inspector. Pure functions of what is known: no widget, well under a millisecond whatever the size of
// a node, for lists are cut and say how many entries are missing.
#pragma once

#include "views/inspector/card.h"
#include "views/inspector/facts.h"

namespace tenon::views {

/// Lists longer than this are cut.
inline constexpr int kMostRows = 20;

Card describeModel(const Facts& facts);
/// Several source nodes at once.
Card describeSources(const Facts& facts, const Sources& sources);
/// Of a focus whose id no snapshot has: a card that says so.
Card describeNode(const Facts& facts, const Focus& focus);
Card describeValue(const Facts& facts, const Focus& focus);
Card describeKernel(const Facts& facts, const Focus& focus);
/// The right one of the above.
Card describe(const Facts& facts, const Sources& sources, const Focus& focus);

/// Of a value without statistics: whether they have to be asked for, that is whether it is a constant of a graph that
/// is known and nothing has been answered yet.
bool needsStatistics(const Facts& facts, const Focus& focus);

}  // namespace tenon::views
