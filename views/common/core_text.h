// SPDX-License-Identifier: GPL-3.0-or-later
// The core's own words in the language of the user.
#pragma once

#include <QString>
#include <string_view>

namespace tenon::views {

/// `text` is the gloss of an op, a planner, a tactic or its parameter; anything that is not (see
/// translations/core_texts.cpp) comes back in English. Made a plain line, since it may come from the engine.
QString coreText(std::string_view text);

}  // namespace tenon::views
