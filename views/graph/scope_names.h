// SPDX-License-Identifier: GPL-3.0-or-later
// What scopes without a name of their own are called.
#pragma once

#include <QString>
#include <span>
#include <string>
#include <vector>

#include "views/graph/geometry.h"

namespace tenon::views {

/// "Conv + Relu"; "Conv + 5 more + Add" of many. `nodes` is not empty.
QString groupTitle(const engine::Graph& graph, std::span<const std::uint32_t> nodes);

/// The longest common beginning of names, cut back to where a part of a path ends: "layer1.0" of
/// "layer1.0.conv1.weight" and "layer1.0.bn1.bias", "fc" of "fc.weight" alone. Empty when there is none.
std::string commonPath(std::span<const std::string> names);

/// Names of the weights (of two axes or more) that contractions among `nodes` read: exporters that number their nodes
/// still name these by module.
std::vector<std::string> weightNames(const engine::Graph& graph, const std::vector<std::uint32_t>& nodes);

}  // namespace tenon::views
