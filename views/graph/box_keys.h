// SPDX-License-Identifier: GPL-3.0-or-later
// What a box is called across drawings: of a graph that is compiled anew, or with other scopes open. Pure.
#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "views/graph/geometry.h"

namespace tenon::views {

/// By position in geometry.boxes, without repeats. A node goes by its id, a scope, closed or open, by its path.
std::vector<QString> boxKeys(const Geometry& geometry);

using BoxesByKey = QHash<QString, std::uint32_t>;
BoxesByKey boxesByKey(const std::vector<QString>& keys);

}  // namespace tenon::views
