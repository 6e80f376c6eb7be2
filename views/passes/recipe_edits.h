// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to a recipe in the passes panel: each edit is the recipe afterwards and a name for undo.
#pragma once

#include <QString>
#include <optional>

#include "core/passes/pass.h"
#include "core/passes/recipe.h"

namespace tenon::views {

struct RecipeEdit {
    Recipe recipe;
    QString undoText;  ///< "Switch off Fold constants"
};

/// Nodes that the recipe treats apart.
enum class ExceptionKind : std::uint8_t { keptFloat, keptUnfused };

RecipeEdit switchPass(const Recipe& recipe, const PassInfo& pass, bool isOn);
/// Nothing when the option does not take `value`.
std::optional<RecipeEdit> changeOption(const Recipe& recipe, const PassInfo& pass, const PassOption& option,
                                       const QString& value);
/// The passes of `preset` as they come; what else the recipe says (exceptions, shapes, target, calibration) stays.
RecipeEdit usePreset(const Recipe& recipe, const std::string& preset);
RecipeEdit removeException(const Recipe& recipe, ExceptionKind kind, const std::string& node);

/// The value that the option has: the recipe's, else the default of the row.
QString optionValue(const Recipe& recipe, const PassInfo& pass, const PassOption& option);
/// Whether switches or options differ from the recipe's preset.
bool isCustom(const Recipe& recipe);

}  // namespace tenon::views
