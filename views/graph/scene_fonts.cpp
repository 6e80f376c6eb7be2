// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/graph/scene_fonts.h"

#include <QFontInfo>
#include <QGuiApplication>

namespace tenon::views {

namespace {

QFont ofPixelSize(int pixels, QFont::Weight weight) {
    QFont font = QGuiApplication::font();
    font.setFamily(QFontInfo(font).family());  // the family itself, not an alias that other programs do not know
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // Widths have to grow with the zoom exactly, or text leaves its box.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}  // namespace

QFont titleFont() {
    return ofPixelSize(13, QFont::DemiBold);
}

QFont subtitleFont() {
    return ofPixelSize(11, QFont::Normal);
}

QFont frameFont() {
    return ofPixelSize(11, QFont::DemiBold);
}

}  // namespace tenon::views
