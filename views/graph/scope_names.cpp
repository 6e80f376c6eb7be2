// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_names.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::views {
namespace {

bool isSeparator(char c) {
    return c == '/' || c == '.' || c == '_' || c == ':';
}

}  // namespace

QString groupTitle(const engine::Graph& graph, std::span<const std::uint32_t> nodes) {
    std::vector<QString> ops;
    for (const std::uint32_t node : nodes) ops.push_back(plainLine(graph.nodes(static_cast<int>(node)).op(), 40));
    if (ops.size() <= 3) {
        QString title = ops.front();
        for (std::size_t i = 1; i < ops.size(); ++i) title += QStringLiteral(" + ") + ops[i];
        return title;
    }
    const int others = static_cast<int>(ops.size()) - 2;  // lupdate reads no casts in there
    return QCoreApplication::translate("ScopeTree", "%1 + %n more + %2", nullptr, others)
        .arg(ops.front(), ops.back());
}

std::string commonPath(std::span<const std::string> names) {
    if (names.empty()) return {};
    const auto [low, high] = std::minmax_element(names.begin(), names.end());
    const std::size_t shorter = std::min(low->size(), high->size());
    std::size_t length = 0;
    while (length < shorter && (*low)[length] == (*high)[length]) ++length;
    if (length == low->size()) {
        const std::size_t separator = low->find_last_of("./");
        length = separator == std::string::npos ? 0 : separator;
    }
    // a part that only begins alike ("layer1" and "layer10") is not common
    const auto endsPart = [](const std::string& name, std::size_t at) {
        return at == name.size() || isSeparator(name[at]);
    };
    while (length > 0 && !(endsPart(*low, length) && endsPart(*high, length))) --length;
    while (length > 0 && isSeparator((*low)[length - 1])) --length;
    return low->substr(0, length);
}

std::vector<std::string> weightNames(const engine::Graph& graph, const std::vector<std::uint32_t>& nodes) {
    std::vector<std::string> names;
    for (const std::uint32_t position : nodes) {
        const engine::Node& node = graph.nodes(static_cast<int>(position));
        if (node.kind() != engine::CONTRACTION) continue;
        for (const std::uint32_t input : node.inputs()) {
            if (input == 0) continue;
            const engine::Value& value = graph.values(static_cast<int>(input - 1));
            const bool isMade =
                value.producer() != 0 && graph.nodes(static_cast<int>(value.producer() - 1)).kind() == engine::SOURCE;
            const bool isWeight = value.shape().find('x') != std::string::npos;
            if (isWeight && (value.is_constant() || isMade)) names.push_back(value.name());
        }
    }
    return names;
}

}  // namespace tenon::views
