// SPDX-License-Identifier: GPL-3.0-or-later
// What the table of variants is told about one of them.
#pragma once

#include <QString>

#include "views/common/snapshots.h"

namespace tenon::views {

struct VariantRow {
    enum class State : std::uint8_t { notBuilt, building, built, failed };

    int id = 0;  ///< stable while the project is open
    QString name;
    QString recipeJson;
    int colour = 0;  ///< of Theme::series; 0 is the baseline's
    bool isCurrent = false;
    bool isPinned = false;
    bool isBaseline = false;

    State state = State::notBuilt;
    double progress = -1;  ///< while building, in [0, 1]; negative: not known
    QString failure;       ///< a sentence, when failed
    Snapshot<engine::Built> built;

    Snapshot<Profile> profile;
    QString profileName;  ///< of this variant in the profile
    bool isMeasuring = false;
    bool isStale = false;  ///< the recipe changed since it was measured
    Snapshot<engine::Accuracy> accuracy;
    QString accuracyName;  ///< of this variant in the accuracy check; empty: `name`
};

}  // namespace tenon::views
