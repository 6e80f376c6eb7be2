// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inspector/card_html.h"

#include <QFontDatabase>
#include <algorithm>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

QString classOf(Tone tone) {
    switch (tone) {
        case Tone::normal:
            return QStringLiteral("normal");
        case Tone::muted:
            return QStringLiteral("muted");
        case Tone::warning:
            return QStringLiteral("warning");
        case Tone::bad:
            return QStringLiteral("bad");
        case Tone::code:
            return QStringLiteral("code");
    }
    return {};
}

QString span(const QString& cssClass, const QString& text) {
    return QStringLiteral("<span class=\"%1\">%2</span>").arg(cssClass, text.toHtmlEscaped());
}

/// Names of models are long, and differ at both ends.
QString elided(const QString& name) {
    constexpr qsizetype kMost = 72, kEnd = (kMost - 1) / 2;
    if (name.size() <= kMost) return name;
    return name.left(kEnd) + QChar(0x2026) + name.right(kEnd);
}

QString titled(const QString& shown, const QString& whole) {
    return shown == whole ? QString() : QStringLiteral(" title=\"%1\"").arg(whole.toHtmlEscaped());
}

QString textOf(const CardRow& row) {
    const bool isName = !row.link.isEmpty() || !row.whole.isEmpty();
    const QString text = isName ? elided(row.text) : row.text;
    const QString title = titled(text, row.whole.isEmpty() ? row.text : row.whole);
    if (row.link.isEmpty())
        return QStringLiteral("<span class=\"%1\"%2>%3</span>").arg(classOf(row.tone), title, text.toHtmlEscaped());
    return QStringLiteral("<a href=\"%1\"%2>%3</a>").arg(row.link.toHtmlEscaped(), title, text.toHtmlEscaped());
}

bool fitsOneLine(const CardRow& row) {
    constexpr qsizetype kFact = 28, kEntry = 44;
    return row.text.size() + row.detail.size() <= (row.label.isEmpty() ? kEntry : kFact);
}

QString htmlOf(const CardRow& row, bool isOneLine, int labelWidth) {
    QString cell = textOf(row);
    if (!row.detail.isEmpty())
        cell += (isOneLine ? QStringLiteral("&nbsp; ") : QStringLiteral("<br/>")) +
                span(QStringLiteral("muted"), row.detail);
    if (row.label.isEmpty()) return QStringLiteral("<tr><td colspan=\"2\">%1</td></tr>").arg(cell);
    return QStringLiteral("<tr><td width=\"%1\">%2</td><td>%3</td></tr>")
        .arg(QString::number(labelWidth), span(QStringLiteral("muted"), row.label), cell);
}

/// Facts decide for themselves; the entries of a list look alike.
QString htmlOf(const CardSection& section, int labelWidth) {
    QString html;
    if (!section.title.isEmpty())
        html += QStringLiteral("<p class=\"section\">%1</p>").arg(section.title.toHtmlEscaped());
    html += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\" style=\"margin-top: 4px\">");
    const bool isList = std::ranges::none_of(section.rows, [](const CardRow& row) { return !row.label.isEmpty(); });
    const bool areShort = std::ranges::all_of(section.rows, fitsOneLine);
    for (const CardRow& row : section.rows) html += htmlOf(row, isList ? areShort : fitsOneLine(row), labelWidth);
    html += QStringLiteral("</table>");
    if (section.hasHistogram) html += QStringLiteral("<p class=\"histogram\">%1</p>").arg(kHistogramMark);
    return html;
}

}  // namespace

QString cardStyle(const QFont& font) {
    const Theme& t = Theme::current();
    const double points = font.pointSizeF();
    const QString code = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return QStringLiteral(
               "p { margin: 0 0 4px 0; } "
               "a { color: %1; text-decoration: none; } "
               "p.kind { color: %2; margin-bottom: 2px; } "
               "p.title { font-size: %3pt; font-weight: 600; margin-bottom: 6px; } "
               "p.gloss { margin-bottom: 8px; } p.histogram { margin-top: 8px; } p.section { font-weight: 600; "
               "margin-top: 14px; margin-bottom: 3px; } "
               ".muted { color: %2; } .warning { color: %4; } .bad { color: %5; } "
               ".code { font-family: '%6'; } "
               "td { color: %7; } p { color: %7; }")
        .arg(t.accent.name(), t.mutedText.name(), QString::number(points * 1.35), t.warning.name(), t.bad.name(), code,
             t.text.name());
}

QString toHtml(const Card& card, int labelWidth) {
    const QString title = elided(card.title);
    QString html = QStringLiteral("<p class=\"kind\">%1</p><p class=\"title\"><span%2>%3</span></p>")
                       .arg(card.kind.toHtmlEscaped(), titled(title, card.title), title.toHtmlEscaped());
    if (!card.gloss.isEmpty()) html += QStringLiteral("<p class=\"gloss\">%1</p>").arg(card.gloss.toHtmlEscaped());
    if (!card.notice.text.isEmpty())
        html +=
            QStringLiteral(
                "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\" bgcolor=\"%1\"><tr><td>%2</td></tr></table>")
                .arg(Theme::current().badFill.name(), textOf(card.notice));
    for (const CardSection& section : card.sections) html += htmlOf(section, labelWidth);
    return html;
}

}  // namespace tenon::views
