// SPDX-License-Identifier: GPL-3.0-or-later
// A card as rich text for QTextDocument, in the colours of the theme. Every text of the card is escaped.
#pragma once

#include <QFont>
#include <QString>

#include "views/inspector/card.h"

namespace tenon::views {

/// Stands in the text where the histogram goes.
inline constexpr QChar kHistogramMark{0xe000};

/// Style sheet for QTextDocument::setDefaultStyleSheet. `font` is that of the widget.
QString cardStyle(const QFont& font);
/// `labelWidth` in pixels: the column of labels.
QString toHtml(const Card& card, int labelWidth);

}  // namespace tenon::views
