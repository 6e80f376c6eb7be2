// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as people read them, in the language of the user.
#pragma once

#include <QString>
#include <cstdint>

namespace tenon::views {

QString formatDuration(double ns);                       ///< "850 ns", "12.4 µs", "34.9 ms", "1.20 s": three digits
QString formatBytes(std::int64_t bytes);                 ///< "302 kB", "1.21 MB": powers of 1000, three digits
QString formatCount(std::int64_t count);                 ///< "25,557,032"
QString formatQuantity(double value);                    ///< "25.6 M", "3.86 G": three digits with a prefix
QString formatPercent(double fraction, int digits = 1);  ///< "98.67 %" for 0.9867, 2
QString formatRatio(double ratio);                       ///< "1.84×"
QString formatNumber(double value);                      ///< six significant digits, "1.5e-07" where small
/// `text` from the engine (English, from hostile files): one line, no control characters, at most `limit` characters.
QString plainLine(const std::string& text, int limit = 400);

}  // namespace tenon::views
