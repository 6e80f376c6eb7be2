// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/latency_page.h"

#include "views/charts/chart_canvas.h"
#include "views/charts/plots.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace tenon::views {

namespace {

QString signOf(Verdict verdict) {
    const Theme& theme = Theme::current();
    const auto mark = [](const QColor& color, const char* sign) {
        return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), QString::fromUtf8(sign));
    };
    switch (verdict) {
        case Verdict::faster:
            return mark(theme.good, "▲");
        case Verdict::slower:
            return mark(theme.bad, "▼");
        case Verdict::noDifference:
            break;
    }
    return mark(theme.mutedText, "=");
}

}  // namespace

LatencyPage::LatencyPage(QWidget* parent) : ChartPanel(tr("Latency"), parent) {
    connect(&Theme::current(), &Theme::changed, this, &LatencyPage::showVerdicts);
    setChartHeight(fontMetrics().height() * 12);
}

void LatencyPage::setProfile(Snapshot<Profile> profile, const QStringList& notes) {
    m_profile = std::move(profile);
    if (!m_profile) return;
    std::vector<LatencyBox> boxes = latencyBoxes(*m_profile);
    QString caption =
        tr("How to read it: a box holds the middle half of all runs and the line across it is the median. "
           "The whiskers reach from the fastest 5\u00a0% to the slowest 5\u00a0%; dots are runs beyond them.");
    if (!latencySpan(boxes).startsAtZero())
        caption += QLatin1Char(' ') + tr("The axis does not start at 0, to tell close times apart.");
    QStringList words;
    for (const LatencyBox& box : boxes) words << box.text;
    setTable(latencyTable(*m_profile, boxes));
    canvas()->setSummary(words.join(QLatin1Char('\n')));
    canvas()->setPlot(latencyPlot(std::move(boxes)));
    setCaption(caption);
    QStringList lines;
    for (const QString& note : notes) lines << QStringLiteral("⚠ ") + plainLine(note.toStdString());
    setNotes(lines << machineLine(*m_profile));
    showVerdicts();
}

void LatencyPage::showVerdicts() {
    if (!m_profile) return;
    QStringList lines;
    for (const VerdictLine& line : verdictLines(*m_profile))
        lines << signOf(line.verdict) + QStringLiteral("&nbsp; ") + line.text.toHtmlEscaped();
    constexpr qsizetype kMostLines = 4;
    if (const qsizetype more = lines.size() - kMostLines; more > 1) {
        lines.resize(kMostLines);
        lines << tr("And %n more comparison(s), which the table shows.", nullptr, static_cast<int>(more));
    }
    if (lines.isEmpty()) lines << tr("Only one variant was measured. Add a second one to see which is faster.");
    setHeadline(lines.join(QStringLiteral("<br>")));
}

}  // namespace tenon::views
