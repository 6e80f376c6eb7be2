// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts of a drawn graph, in scene pixels (px at 100 %): layout measures with them, painting draws with them. Pixel
// sizes, because point sizes overflow their boxes on a PDF's device.
#pragma once

#include <QFont>

namespace tenon::views {

QFont titleFont();     ///< of boxes
QFont subtitleFont();  ///< of the second line, tags and labels
QFont frameFont();     ///< of the title bars of frames; little wider than subtitleFont

constexpr double kBoxPadding = 12;  ///< left of the text of a box, and right of it

}  // namespace tenon::views
