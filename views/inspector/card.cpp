// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/card.h"

#include <array>

namespace tenon::views {

namespace {

constexpr std::array<const char*, 4> kKindNames = {"", "node", "value", "kernel"};  // by Focus::Kind

QString lineOf(const CardRow& row, bool withLinks) {
    QString line = QStringLiteral("  ");
    if (!row.label.isEmpty()) line += row.label + QStringLiteral(": ");
    line += row.whole.isEmpty() ? row.text : row.whole;
    if (!row.detail.isEmpty()) line += QStringLiteral(" | ") + row.detail;
    if (withLinks && !row.link.isEmpty()) line += QStringLiteral(" [") + row.link + QLatin1Char(']');
    return line;
}

}  // namespace

QString linkTo(const Focus& focus) {
    if (focus.kind == Focus::Kind::none) return {};
    return QStringLiteral("%1:%2:%3")
        .arg(QLatin1String(kKindNames[static_cast<std::size_t>(focus.kind)]),
             focus.side == Side::before ? QStringLiteral("before") : QStringLiteral("after"),
             QString::number(focus.id));
}

QString linkToCode(int kernel) {
    return QStringLiteral("code:%1").arg(kernel);
}

std::optional<Focus> focusOfLink(const QString& link) {
    const QStringList parts = link.split(QLatin1Char(':'));
    if (parts.size() != 3) return std::nullopt;
    bool isNumber = false;
    const std::uint32_t id = parts[2].toUInt(&isNumber);
    const Side side = parts[1] == QLatin1String("before") ? Side::before : Side::after;
    for (std::size_t kind = 1; kind < kKindNames.size() && isNumber; ++kind)
        if (parts[0] == QLatin1String(kKindNames[kind])) return Focus{static_cast<Focus::Kind>(kind), side, id};
    return std::nullopt;
}

std::optional<int> codeOfLink(const QString& link) {
    const QStringList parts = link.split(QLatin1Char(':'));
    if (parts.size() != 2 || parts[0] != QLatin1String("code")) return std::nullopt;
    bool isNumber = false;
    const int kernel = parts[1].toInt(&isNumber);
    return isNumber ? std::optional(kernel) : std::nullopt;
}

QStringList toLines(const Card& card, bool withLinks) {
    QStringList lines{card.kind, card.title};
    if (!card.gloss.isEmpty()) lines += card.gloss;
    if (!card.notice.text.isEmpty()) lines += QStringLiteral("! ") + card.notice.text;
    for (const CardSection& section : card.sections) {
        if (!section.title.isEmpty()) lines += section.title;
        for (const CardRow& row : section.rows) lines += lineOf(row, withLinks);
        if (section.hasHistogram && withLinks) lines += QStringLiteral("  [histogram]");
    }
    return lines;
}

}  // namespace tenon::views
