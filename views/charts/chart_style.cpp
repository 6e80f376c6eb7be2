// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_style.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>
#include <algorithm>

#include "views/common/theme.h"

namespace tenon::views {

namespace {

/// The light hues of the theme: paper is white whatever the screen is.
constexpr std::array<QRgb, 7> kPaperSeries = {0xff77818f, 0xff0072b2, 0xffd55e00, 0xff009e73,
                                              0xffb8629a, 0xffc98500, 0xff2a9fd6};

}  // namespace

QColor ChartStyle::series(int index) const {
    return seriesColors[static_cast<std::size_t>(std::max(index, 0)) % seriesColors.size()];
}

ChartStyle ChartStyle::onScreen(const QFont& font) {
    const Theme& theme = Theme::current();
    ChartStyle style{.background = theme.surface,
                     .text = theme.text,
                     .muted = theme.mutedText,
                     .grid = theme.grid,
                     .frame = theme.border,
                     .bad = theme.bad,
                     .font = font};
    for (std::size_t i = 0; i < style.seriesColors.size(); ++i)
        style.seriesColors[i] = theme.series(static_cast<int>(i));
    return style;
}

ChartStyle ChartStyle::onPaper(int pixels) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);  // widths must not depend on the device
    ChartStyle style{.background = QColor(Qt::white),
                     .text = QColor(0x1b1f26),
                     .muted = QColor(0x59616e),
                     .grid = QColor(0xe3e6eb),
                     .frame = QColor(0xc3c9d2),
                     .bad = QColor(0xb3261e),
                     .font = font};
    std::copy(kPaperSeries.begin(), kPaperSeries.end(), style.seriesColors.begin());
    return style;
}

QString tickDuration(double ns, double largest) {
    if (ns == 0) return QStringLiteral("0");
    struct Unit {
        double ns;
        const char* name;
    };
    constexpr std::array<Unit, 4> kUnits = {{{1, "ns"}, {1e3, "µs"}, {1e6, "ms"}, {1e9, "s"}}};
    const Unit* unit = &kUnits[0];
    for (const Unit& candidate : kUnits)
        if (largest >= candidate.ns) unit = &candidate;
    return QLocale().toString(ns / unit->ns, 'g', 6) + QChar(0xA0) + QString::fromUtf8(unit->name);
}

QString elidedName(const QString& text, const QFont& font, double pixels) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, pixels);
}

double textWidth(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont& font) {
    return QFontMetricsF(font).height();
}

}  // namespace tenon::views
