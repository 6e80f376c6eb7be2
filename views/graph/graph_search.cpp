// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/graph_search.h"

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

bool contains(const std::string& text, const QString& part) {
    return QString::fromStdString(text).contains(part, Qt::CaseInsensitive);
}

}  // namespace

std::vector<std::uint32_t> findNodes(const engine::Graph& graph, const QString& text) {
    std::vector<std::uint32_t> found;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) return found;
    const QString shape = QString(wanted).replace(QChar(0x00d7), QLatin1Char('x'));
    const auto hasShape = [&](const engine::Node& node) {
        for (const std::uint32_t value : node.outputs())
            if (contains(graph.values(static_cast<int>(value)).shape(), shape)) return true;
        return false;
    };
    for (int i = 0; i < graph.nodes_size(); ++i) {
        const engine::Node& node = graph.nodes(i);
        if (contains(node.op(), wanted) || contains(node.name(), wanted) || hasShape(node))
            found.push_back(static_cast<std::uint32_t>(i));
    }
    return found;
}

}  // namespace tenon::views
