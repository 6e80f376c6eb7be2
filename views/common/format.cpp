// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/format.h"

#include <QLocale>
#include <array>
#include <cmath>

namespace tenon::views {

namespace {

const QString kSpace = QStringLiteral("\u00a0");  // a figure and its unit stay on one line

/// Three significant digits, no exponent: 1.23, 12.3, 123.
QString threeDigits(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 99.95 || value == std::floor(value) ? 0 : size >= 9.995 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

template <std::size_t N>
QString scaled(double value, double step, const std::array<const char*, N>& units) {
    std::size_t unit = 0;
    // 999.6 would be shown as 1000 of the smaller unit
    while (unit + 1 < N && std::abs(value) >= step * 0.9995) {
        value /= step;
        ++unit;
    }
    const QString word = QString::fromUtf8(units[unit]);
    return word.isEmpty() ? threeDigits(value) : threeDigits(value) + kSpace + word;
}

}  // namespace

QString formatDuration(double ns) {
    if (!std::isfinite(ns)) return QStringLiteral("–");
    if (std::abs(ns) >= 99.5e9) return QLocale().toString(ns / 1e9, 'f', 0) + kSpace + QStringLiteral("s");
    return scaled(ns, 1000, std::array{"ns", "µs", "ms", "s"});
}

QString formatBytes(std::int64_t bytes) {
    return scaled(static_cast<double>(bytes), 1000, std::array{"B", "kB", "MB", "GB", "TB", "PB"});
}

QString formatCount(std::int64_t count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString formatQuantity(double value) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    return scaled(value, 1000, std::array{"", "k", "M", "G", "T", "P"});
}

QString formatPercent(double fraction, int digits) {
    if (!std::isfinite(fraction)) return QStringLiteral("–");
    return QLocale().toString(fraction * 100, 'f', digits) + kSpace + QStringLiteral("%");
}

QString formatRatio(double ratio) {
    if (!std::isfinite(ratio)) return QStringLiteral("–");
    return QLocale().toString(ratio, 'f',
                              std::abs(ratio) >= 99.95   ? 0
                              : std::abs(ratio) >= 9.995 ? 1
                                                         : 2) +
           QStringLiteral("×");
}

QString formatNumber(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString plainLine(const std::string& text, int limit) {
    // A code unit may be a byte short of a character, so cut after decoding.
    QString line =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 4u * limit)));
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = QLatin1Char(' ');
    if (line.size() > limit) line = line.left(limit - 1) + QChar(0x2026);
    return line;
}

}  // namespace tenon::views
