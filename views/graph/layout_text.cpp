// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/layout_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"
#include "views/graph/scene_fonts.h"

namespace tenon::views {
namespace {

constexpr double kNarrowest = 72, kWidest = 240;
constexpr double kTagHeight = 22;

/// "1x64x56x56" with signs of multiplication; symbolic shapes as they are, their names may hold an x.
QString shapeText(const engine::Value& value) {
    const std::string& shape = value.shape();
    const bool isPlain =
        std::all_of(shape.begin(), shape.end(), [](char c) { return c == 'x' || (c >= '0' && c <= '9'); });
    QString text = plainLine(shape, 60);
    return isPlain ? text.replace(u'x', u'×') : text;
}

/// "self/Mul_output_0" of "/encoder/layer.0/attention/self/Mul_output_0".
std::string lastParts(const std::string& name) {
    std::size_t at = name.rfind('/');
    if (at != std::string::npos && at > 0) at = name.rfind('/', at - 1);
    return at == std::string::npos ? name : name.substr(at + 1);
}

int rankOf(const engine::Value& value) {
    if (value.shape().empty()) return 0;
    return static_cast<int>(std::count(value.shape().begin(), value.shape().end(), 'x')) + 1;
}

/// The shape of the weights of a contraction, of anything else what it makes.
QString nodeDetail(const engine::Graph& graph, const engine::Node& node) {
    if (node.kind() == engine::CONTRACTION) {
        for (const std::uint32_t input : node.inputs()) {
            if (input == 0) continue;
            const engine::Value& value = graph.values(static_cast<int>(input - 1));
            const bool isMade =
                value.producer() != 0 && graph.nodes(static_cast<int>(value.producer() - 1)).kind() == engine::SOURCE;
            if ((value.is_constant() || isMade) && rankOf(value) >= 2) return shapeText(value);
        }
    }
    return node.outputs().empty() ? QString() : shapeText(graph.values(static_cast<int>(node.outputs(0))));
}

}  // namespace

double TextWidths::width(QHash<QString, double>& known, const QString& text, bool isTitle) {
    if (text.isEmpty()) return 0;
    const auto found = known.constFind(text);
    if (found != known.constEnd()) return *found;
    const double width = QFontMetricsF(isTitle ? titleFont() : subtitleFont()).horizontalAdvance(text);
    known.insert(text, width);
    return width;
}

void nameNode(Box& box, const engine::Graph& graph, std::uint32_t position) {
    const engine::Node& node = graph.nodes(static_cast<int>(position));
    box.node = position;
    box.title = plainLine(node.op(), 60);
    box.subtitle = nodeDetail(graph, node);
}

void nameScope(Box& box, const engine::Graph& graph, const Scope& scope) {
    box.title = scope.name;
    if (scope.kind == Scope::Kind::group) {
        for (const std::uint32_t position : scope.nodes) {
            const engine::Node& node = graph.nodes(static_cast<int>(position));
            if (node.kind() == engine::CONTRACTION) {
                box.subtitle = nodeDetail(graph, node);
                return;
            }
        }
    }
    const int count = static_cast<int>(scope.nodeCount);  // lupdate reads no casts in here
    box.subtitle = QCoreApplication::translate("ScopeTree", "%n nodes", nullptr, count);
    if (scope.repeats > 1 && scope.kind != Scope::Kind::group)
        box.subtitle += QStringLiteral(" ×%1").arg(scope.repeats);
}

void nameValue(Box& box, const engine::Graph& graph, std::uint32_t position) {
    const engine::Value& value = graph.values(static_cast<int>(position));
    box.value = position;
    constexpr std::size_t kLong = 28;
    const bool isShort = box.kind != Box::Kind::tag && value.name().size() <= kLong;
    box.title = plainLine(isShort ? value.name() : lastParts(value.name()), 60);
    if (box.kind != Box::Kind::tag) box.subtitle = shapeText(value);
}

void nameValues(Box& box, int count) {
    box.title = QCoreApplication::translate("ScopeTree", "%n values", nullptr, count);
}

QSizeF sizeOf(const Box& box, TextWidths& widths) {
    constexpr double kBeside = 22;  // for the sign that opens and closes, left of the text
    const double title = widths.title(box.title), subtitle = widths.subtitle(box.subtitle);
    switch (box.kind) {
        case Box::Kind::tag:
            return {std::clamp(std::ceil(widths.subtitle(box.title) + 2 * kBoxPadding), 2 * kTagHeight, kWidest * 0.75),
                    kTagHeight};
        case Box::Kind::frame:
            // both in one line
            return {std::clamp(std::ceil(kBeside + title + subtitle + 2 * kBoxPadding), kNarrowest, 1.5 * kWidest),
                    kFrameTitle};
        case Box::Kind::scope:
            return {std::clamp(std::ceil(kBeside + std::max(title, subtitle) + kBoxPadding), kNarrowest, kWidest),
                    kBoxHeight};
        default:
            return {std::clamp(std::ceil(std::max(title, subtitle) + 2 * kBoxPadding), kNarrowest, kWidest),
                    kBoxHeight};
    }
}

}  // namespace tenon::views
