// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/card_parts.h"

#include <cmath>

#include "core/engine/engine.pb.h"
#include "views/common/format.h"

namespace tenon::views {

CardRow CardParts::fact(const QString& label, const QString& text, const QString& detail) {
    return {label, text, {}, detail};
}

CardRow CardParts::more(qsizetype hidden) {
    return {{}, tr("and %1 more").arg(formatCount(hidden)), {}, {}, Tone::muted};
}

Card CardParts::gone() {
    Card card;
    card.kind = tr("Nothing to show");
    card.title = tr("No longer there");
    card.gloss = tr("What was selected is not in the current graph. Select something else.");
    return card;
}

QString CardParts::typeOf(const engine::Value& value) {
    const QString element = plainLine(value.element(), 24), shape = plainLine(value.shape(), 80);
    const QString type =
        shape.isEmpty() ? tr("a single %1", "element type").arg(element) : QStringLiteral("%1[%2]").arg(element, shape);
    return value.bytes() < 0 ? type : tr("%1, %2", "type, size").arg(type, formatBytes(value.bytes()));
}

CardRow CardParts::nodeRow(const Facts& facts, Side side, int node) {
    const engine::Node& n = facts.graph(side).graph()->nodes(node);
    const QString name = plainLine(n.name()), op = plainLine(n.op(), 80);
    return {{}, name.isEmpty() ? op : name, linkTo({Focus::Kind::node, side, n.id()}), name.isEmpty() ? QString() : op};
}

CardRow CardParts::valueRow(const Facts& facts, Side side, int value) {
    const engine::Value& v = facts.graph(side).graph()->values(value);
    const QString name = plainLine(v.name());
    CardRow row{{}, name.isEmpty() ? tr("(no name)") : name, linkTo({Focus::Kind::value, side, v.id()}), typeOf(v)};
    if (v.is_constant()) row.detail = tr("%1, constant", "type of a value").arg(row.detail);
    if (v.is_input()) row.detail = tr("%1, model input", "type of a value").arg(row.detail);
    if (v.is_output()) row.detail = tr("%1, model output", "type of a value").arg(row.detail);
    return row;
}

CardRow CardParts::kernelRow(const Facts& facts, int kernel) {
    const QString name = plainLine(facts.built->kernels(kernel).name());
    CardRow row{{}, tr("Kernel %1: %2").arg(formatCount(kernel), name)};
    row.link = linkTo({Focus::Kind::kernel, Side::after, static_cast<std::uint32_t>(kernel)});
    row.detail = timeOf(facts, kernel);
    return row;
}

CardRow CardParts::sourceRow(const Facts& facts, std::uint32_t source) {
    if (!facts.opened || source >= static_cast<std::uint32_t>(facts.opened->sources_size()))
        return {{}, tr("source node %1").arg(source), {}, {}, Tone::muted};
    const engine::SourceNode& node = facts.opened->sources(static_cast<int>(source));
    const QString name = plainLine(node.name()), op = plainLine(node.op(), 80);
    CardRow row{{}, name.isEmpty() ? op : name, {}, name.isEmpty() ? QString() : op};
    const auto nodes = facts.before.nodesOfSource(source);
    if (!nodes.empty())
        row.link = linkTo({Focus::Kind::node, Side::before, facts.before.graph()->nodes(nodes.front()).id()});
    return row;
}

QString CardParts::timeOf(const Facts& facts, int kernel) {
    const auto at = static_cast<std::size_t>(kernel);
    if (at >= facts.kernelTimes.size() || !std::isfinite(facts.kernelTimes[at])) return {};
    const double ns = facts.kernelTimes[at];
    if (facts.totalNs <= 0) return formatDuration(ns);
    return tr("%1, %2 of all kernels", "time, share").arg(formatDuration(ns), formatPercent(ns / facts.totalNs));
}

}  // namespace tenon::views
