// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/passes/recipe_edits.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/base/check.h"
#include "views/common/format.h"
#include "views/passes/explanations.h"

namespace tenon::views {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecipeEdits)
};

QString asText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

RecipeEdit switchPass(const Recipe& recipe, const PassInfo& pass, bool isOn) {
    const QString text = isOn ? Text::tr("Switch on %1") : Text::tr("Switch off %1");
    RecipeEdit edit{recipe, text.arg(passTitle(pass.id))};
    const auto result = setPass(edit.recipe, pass.id, isOn);
    TENON_CHECK(bool(result), "a row of the registry cannot be switched");
    return edit;
}

std::optional<RecipeEdit> changeOption(const Recipe& recipe, const PassInfo& pass, const PassOption& option,
                                       const QString& value) {
    RecipeEdit edit{recipe, Text::tr("Set %1 to %2").arg(asText(option.name), value)};
    if (!setOption(edit.recipe, pass.id, option.name, value.toStdString())) return std::nullopt;
    return edit;
}

RecipeEdit usePreset(const Recipe& recipe, const std::string& preset) {
    RecipeEdit edit{recipe, Text::tr("Use preset %1").arg(presetTitle(preset))};
    const auto fresh = presetRecipe(preset);
    TENON_CHECK(bool(fresh), "a preset of the list has no recipe");
    edit.recipe.preset = fresh->preset;
    edit.recipe.passes = fresh->passes;
    edit.recipe.planner = fresh->planner;
    edit.recipe.inPlace = fresh->inPlace;
    return edit;
}

RecipeEdit removeException(const Recipe& recipe, ExceptionKind kind, const std::string& node) {
    const bool isFloat = kind == ExceptionKind::keptFloat;
    const QString text = isFloat ? Text::tr("Stop keeping %1 in float") : Text::tr("Stop keeping %1 unfused");
    RecipeEdit edit{recipe, text.arg(plainLine(node, 60))};
    std::erase(isFloat ? edit.recipe.keepFloat : edit.recipe.keepUnfused, node);
    return edit;
}

QString optionValue(const Recipe& recipe, const PassInfo& pass, const PassOption& option) {
    if (pass.stage == PassStage::memory && option.name == "planner") return QString::fromStdString(recipe.planner);
    if (const auto setting = recipe.passes.find(std::string(pass.id)); setting != recipe.passes.end()) {
        const auto& options = setting->second.options;
        if (const auto value = options.find(std::string(option.name)); value != options.end())
            return QString::fromStdString(value->second);
    }
    return asText(option.defaultValue);
}

bool isCustom(const Recipe& recipe) {
    const auto preset = presetRecipe(recipe.preset);
    if (!preset) return true;
    return std::ranges::any_of(passRegistry(), [&](const PassInfo& pass) {
        return isPassOn(recipe, pass) != isPassOn(*preset, pass) ||
               std::ranges::any_of(pass.options, [&](const PassOption& option) {
                   return optionValue(recipe, pass, option) != optionValue(*preset, pass, option);
               });
    });
}

}  // namespace tenon::views
