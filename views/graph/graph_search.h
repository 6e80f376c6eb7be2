// SPDX-License-Identifier: GPL-3.0-or-later
// Searching the nodes of a graph. Pure.
#pragma once

#include <QString>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

/// Positions of the nodes whose name, op or an output shape contains `text`, in any case; none for an empty text.
std::vector<std::uint32_t> findNodes(const engine::Graph& graph, const QString& text);

}  // namespace tenon::views
