// SPDX-License-Identifier: GPL-3.0-or-later
// Icons drawn in one line weight, coloured by the theme.
#pragma once

#include <QIcon>

namespace tenon::views {

/// resources/icons/NAME.svg in the colour of text (muted when disabled, accent when checked); crisp at every scale and
/// repainted when the theme changes.
QIcon icon(const QString& name);

}  // namespace tenon::views
