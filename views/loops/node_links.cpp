// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/loops/node_links.h"

#include "core/engine/engine.pb.h"

namespace tenon::views {

namespace {

constexpr qsizetype kLongestLine = 4'000;

}  // namespace

NodeNames namesOf(const engine::Built& built, int kernel, const engine::Optimized* optimized) {
    NodeNames names;
    if (!optimized || optimized->recipe() != built.recipe() || kernel < 0 || kernel >= built.kernels_size())
        return names;
    for (const std::uint32_t position : built.kernels(kernel).nodes()) {
        if (position >= static_cast<std::uint32_t>(optimized->graph().nodes_size())) continue;
        const engine::Node& node = optimized->graph().nodes(static_cast<int>(position));
        if (node.name().empty()) continue;
        names.insert(QString::fromStdString(node.name()),
                     {node.id(), Sources(node.sources().begin(), node.sources().end())});
    }
    return names;
}

std::vector<NodeLink> linksIn(const QString& line, const NodeNames& names) {
    std::vector<NodeLink> links;
    if (names.isEmpty() || line.size() > kLongestLine) return links;
    const bool isComment = QStringView(line).trimmed().startsWith(QLatin1Char('#'));
    for (qsizetype at = 0; at < line.size();) {
        const bool isQuoted = line[at] == QLatin1Char('"');
        if (isQuoted) ++at;
        qsizetype end = line.indexOf(isQuoted ? QLatin1Char('"') : QLatin1Char(' '), at);
        if (end < 0) end = line.size();
        const QString word = line.mid(at, end - at);
        if ((isQuoted || isComment) && names.contains(word))
            links.push_back({static_cast<int>(at), static_cast<int>(word.size()), word});
        at = end + 1;
    }
    return links;
}

}  // namespace tenon::views
