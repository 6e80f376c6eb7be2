// SPDX-License-Identifier: GPL-3.0-or-later
// Names of nodes in code: what can be clicked to select the node.
#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "views/common/snapshots.h"

namespace tenon::views {

struct NamedNode {
    std::uint32_t id = 0;  ///< Node.id
    Sources sources;
};
using NodeNames = QHash<QString, NamedNode>;

struct NodeLink {
    int start = 0;
    int length = 0;
    QString name;
    bool operator==(const NodeLink&) const = default;
};

/// The nodes that a kernel computes, by name; none when `optimized` is null or of another recipe.
NodeNames namesOf(const engine::Built& built, int kernel, const engine::Optimized* optimized);

/// Known names in double quotes, and in a comment of ours ("# ...") also between spaces.
std::vector<NodeLink> linksIn(const QString& line, const NodeNames& names);

}  // namespace tenon::views
