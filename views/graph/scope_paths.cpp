// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scope_paths.h"

#include <algorithm>

namespace tenon::views {
namespace {

constexpr std::size_t kDeepest = 24;

bool isNumber(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "Conv", "Conv_12" and "Conv12" for the op Conv.
bool namesOp(std::string_view part, std::string_view op) {
    if (op.empty() || part.substr(0, op.size()) != op) return false;
    std::string_view rest = part.substr(op.size());
    if (!rest.empty() && rest.front() == '_') rest.remove_prefix(1);
    return isNumber(rest);
}

std::vector<std::string_view> split(std::string_view name, char separator) {
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(separator), name.size());
        if (end > 0) parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
        if (parts.size() > kDeepest) break;
    }
    return parts;
}

}  // namespace

std::vector<std::string_view> scopesInName(std::string_view name, std::string_view op) {
    // converters join the names of what they merged: "model/conv/BiasAdd;model/conv/Conv2D"
    name = name.substr(0, name.find(';'));
    const bool hasSlash = name.find('/') != std::string_view::npos;
    std::vector<std::string_view> parts = split(name, hasSlash ? '/' : '.');
    if (parts.empty()) return parts;
    if (!hasSlash && parts.size() > 1 && isNumber(parts.back()) && namesOp(parts[parts.size() - 2], op))
        parts.pop_back();
    parts.pop_back();
    return parts;
}

}  // namespace tenon::views
