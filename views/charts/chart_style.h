// SPDX-License-Identifier: GPL-3.0-or-later
// How charts look: the theme on the screen, dark ink on white in files and reports.
#pragma once

#include <QColor>
#include <QFont>
#include <array>

namespace tenon::views {

struct ChartStyle {
    QColor background, text, muted, grid, frame, bad;
    std::array<QColor, 7> seriesColors;
    QFont font;

    QColor series(int index) const;

    static ChartStyle onScreen(const QFont& font);
    /// `pixels`: height of the text in the units of the drawing, so that it scales with the chart and not with a
    /// device.
    static ChartStyle onPaper(int pixels = 12);
};

/// The time of a tick in the unit that fits `largest`, the largest of its axis: "0", "5 µs", "2.5 ms".
QString tickDuration(double ns, double largest);

/// `text` cut in the middle to `pixels`: names of nodes differ at their ends.
QString elidedName(const QString& text, const QFont& font, double pixels);
double textWidth(const QString& text, const QFont& font);
double lineHeight(const QFont& font);

}  // namespace tenon::views
