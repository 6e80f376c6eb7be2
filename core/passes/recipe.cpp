// SPDX-License-Identifier: Apache-2.0
#include "core/passes/recipe.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "core/passes/pass.h"
#include "core/passes/suggest.h"

namespace tenon {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kPresets = {"none", "fused", "all", "int8"};
constexpr std::string_view kPlanRow = "plan-memory";
constexpr std::string_view kInPlaceRow = "reuse-in-place";

std::string inQuotes(std::string_view text) {
    return "'" + std::string(text) + "'";
}

Error unknownName(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
    return usageError("unknown " + std::string(what) + " " + inQuotes(name) + didYouMean(name, known));
}

template <class Rows>
std::vector<std::string> namesOf(const Rows& rows) {
    std::vector<std::string> names;
    for (const auto& row : rows) names.emplace_back(row);
    return names;
}

Result<const PassInfo*> knownPass(std::string_view id) {
    if (const PassInfo* pass = findPass(id)) return pass;
    std::vector<std::string> ids;
    for (const PassInfo& pass : passRegistry()) ids.emplace_back(pass.id);
    return unknownName("pass", id, ids);
}

template <class T>
bool isNumber(std::string_view text) {
    T parsed;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    return error == std::errc() && end == text.data() + text.size();
}

Result<void> checkOptionValue(const PassInfo& pass, const PassOption& option, std::string_view value) {
    const std::string where = "option " + inQuotes(std::string(pass.id) + "." + std::string(option.name));
    const std::string got = ", got " + inQuotes(value);
    switch (option.type) {
        case OptionType::integer:
            if (!isNumber<std::int64_t>(value)) return usageError(where + " takes an integer" + got);
            break;
        case OptionType::real:
            if (!isNumber<double>(value)) return usageError(where + " takes a number" + got);
            break;
        case OptionType::flag:
            if (value != "on" && value != "off") return usageError(where + " takes on or off" + got);
            break;
        case OptionType::choice:
            if (std::ranges::find(option.choices, value) == option.choices.end())
                return unknownName("value of " + where, value, namesOf(option.choices));
            break;
    }
    return {};
}

// Reading JSON -----------------------------------------------------------------------------------------------------

Error wrongType(std::string_view key, std::string_view wanted) {
    return usageError("recipe: " + inQuotes(key) + " must be " + std::string(wanted));
}

Result<std::int64_t> readInteger(const Json& json, std::string_view key, std::int64_t smallest, std::int64_t largest) {
    const std::string wanted = "an integer from " + std::to_string(smallest) + " to " + std::to_string(largest);
    if (!json.is_number_integer()) return wrongType(key, wanted);
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(largest))
        return wrongType(key, wanted);
    const auto value = json.get<std::int64_t>();
    if (value < smallest || value > largest) return wrongType(key, wanted);
    return value;
}

constexpr std::int64_t kLargestExtent = std::int64_t{1} << 40;

Result<void> readVersion(Recipe& recipe, const Json& json) {
    if (json != 1) return usageError("recipe: 'version' must be 1, the only one this program reads");
    recipe.version = 1;
    return {};
}

Result<void> readText(std::string& to, const Json& json, std::string_view key) {
    if (!json.is_string()) return wrongType(key, "a string");
    to = json.get<std::string>();
    return {};
}

Result<void> readNames(std::vector<std::string>& to, const Json& json, std::string_view key) {
    if (!json.is_array()) return wrongType(key, "a list of node names");
    to.clear();
    for (const Json& name : json) {
        if (!name.is_string()) return wrongType(key, "a list of node names");
        to.push_back(name.get<std::string>());
    }
    return {};
}

std::string optionText(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "on" : "off";
    return value.dump();
}

Result<void> readPass(Recipe& recipe, const std::string& id, const Json& json) {
    if (json.is_boolean()) return setPass(recipe, id, json.get<bool>());
    if (!json.is_object()) return wrongType(id, "true, false or an object with 'on' and 'options'");
    TENON_TRY(knownPass(id));
    for (const auto& [key, value] : json.items()) {
        if (key == "on") {
            if (!value.is_boolean()) return wrongType(id + ".on", "true or false");
            TENON_TRY(setPass(recipe, id, value.get<bool>()));
        } else if (key == "options") {
            if (!value.is_object()) return wrongType(id + ".options", "an object");
            for (const auto& [option, setting] : value.items())
                TENON_TRY(setOption(recipe, id, option, optionText(setting)));
        } else {
            return unknownName("key in pass " + inQuotes(id) + " of the recipe", key, {"on", "options"});
        }
    }
    return {};
}

Result<void> readPasses(Recipe& recipe, const Json& json) {
    if (!json.is_object()) return wrongType("passes", "an object from pass ids to settings");
    for (const auto& [id, setting] : json.items()) TENON_TRY(readPass(recipe, id, setting));
    return {};
}

Result<void> readDims(Recipe& recipe, const Json& json) {
    if (!json.is_object()) return wrongType("dims", "an object from symbols to extents");
    for (const auto& [symbol, extent] : json.items())
        recipe.dims[symbol] = TENON_TRY(readInteger(extent, "dims." + symbol, 0, kLargestExtent));
    return {};
}

Result<void> readShapes(Recipe& recipe, const Json& json) {
    if (!json.is_object()) return wrongType("shapes", "an object from inputs to lists of extents");
    for (const auto& [input, shape] : json.items()) {
        if (!shape.is_array()) return wrongType("shapes." + input, "a list of extents");
        Dims& dims = recipe.shapes[input];
        dims.clear();
        for (const Json& extent : shape)
            dims.push_back(TENON_TRY(readInteger(extent, "shapes." + input, 0, kLargestExtent)));
    }
    return {};
}

Result<void> readRanges(Recipe& recipe, const Json& json) {
    if (!json.is_object()) return wrongType("activation_ranges", "an object from values to [min, max]");
    for (const auto& [value, range] : json.items()) {
        const bool isPair = range.is_array() && range.size() == 2 && range[0].is_number() && range[1].is_number();
        if (!isPair || range[0].get<float>() > range[1].get<float>())
            return wrongType("activation_ranges." + value, "[min, max] with min <= max");
        recipe.activationRanges[value] = {range[0].get<float>(), range[1].get<float>()};
    }
    return {};
}

Result<void> readPlanner(Recipe& recipe, const Json& json) {
    std::string planner;
    TENON_TRY(readText(planner, json, "planner"));
    return setOption(recipe, kPlanRow, "planner", planner);
}

/// The schema: one row a key, in the order in which recipes are printed.
struct Field {
    std::string_view key;
    Result<void> (*read)(Recipe&, const Json&);
    Json (*print)(const Recipe&);
};

Json printPasses(const Recipe& recipe) {
    Json passes = Json::object();
    for (const auto& [id, setting] : recipe.passes) {
        Json& entry = passes[id] = Json::object();
        if (setting.isOn) entry["on"] = *setting.isOn;
        entry["options"] = setting.options;
    }
    return passes;
}

Json printRanges(const Recipe& recipe) {
    Json ranges = Json::object();
    for (const auto& [value, range] : recipe.activationRanges) ranges[value] = {range.min, range.max};
    return ranges;
}

constexpr int kMostThreads = 1024;

const Field kFields[] = {
    {"version", readVersion, [](const Recipe& r) { return Json(r.version); }},
    {"preset", [](Recipe& r, const Json& j) { return readText(r.preset, j, "preset"); },
     [](const Recipe& r) { return Json(r.preset); }},
    {"passes", readPasses, printPasses},
    {"keep_float", [](Recipe& r, const Json& j) { return readNames(r.keepFloat, j, "keep_float"); },
     [](const Recipe& r) { return Json(r.keepFloat); }},
    {"keep_unfused", [](Recipe& r, const Json& j) { return readNames(r.keepUnfused, j, "keep_unfused"); },
     [](const Recipe& r) { return Json(r.keepUnfused); }},
    {"dims", readDims, [](const Recipe& r) { return Json(r.dims); }},
    {"shapes", readShapes, [](const Recipe& r) { return Json(r.shapes); }},
    {"target", [](Recipe& r, const Json& j) { return readText(r.target, j, "target"); },
     [](const Recipe& r) { return Json(r.target); }},
    {"threads",
     [](Recipe& r, const Json& j) -> Result<void> {
         r.threads = static_cast<int>(TENON_TRY(readInteger(j, "threads", 1, kMostThreads)));
         return {};
     },
     [](const Recipe& r) { return Json(r.threads); }},
    {"planner", readPlanner, [](const Recipe& r) { return Json(r.planner); }},
    {"in_place",
     [](Recipe& r, const Json& j) -> Result<void> {
         if (!j.is_boolean()) return wrongType("in_place", "true or false");
         r.inPlace = j.get<bool>();
         return {};
     },
     [](const Recipe& r) { return Json(r.inPlace); }},
    {"seed",
     [](Recipe& r, const Json& j) -> Result<void> {
         if (!j.is_number_unsigned()) return wrongType("seed", "a non-negative integer");
         r.seed = j.get<std::uint64_t>();
         return {};
     },
     [](const Recipe& r) { return Json(r.seed); }},
    {"activation_ranges", readRanges, printRanges},
};

Result<Json> parseObject(std::string_view text) {
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) return usageError("the recipe is not valid JSON");
    if (!json.is_object()) return usageError("the recipe must be a JSON object");
    if (!json.contains("version")) return usageError("the recipe lacks 'version' (write \"version\": 1)");
    return json;
}

Result<const Field*> knownField(const std::string& key) {
    auto field = std::ranges::find(kFields, key, &Field::key);
    if (field != std::end(kFields)) return field;
    std::vector<std::string> keys;
    for (const Field& known : kFields) keys.emplace_back(known.key);
    return unknownName("key in the recipe", key, keys);
}

}  // namespace

std::vector<std::string> presetNames() {
    return namesOf(kPresets);
}

Result<Recipe> presetRecipe(std::string_view preset) {
    if (std::ranges::find(kPresets, preset) == kPresets.end()) return unknownName("preset", preset, presetNames());
    Recipe recipe;
    recipe.preset = preset;
    auto isOn = [&](std::string_view id) { return std::ranges::count(findPass(id)->presets, preset) > 0; };
    recipe.inPlace = isOn(kInPlaceRow);
    if (!isOn(kPlanRow)) recipe.planner = "none";
    return recipe;
}

Result<Recipe> parseRecipe(std::string_view text) {
    const Json json = TENON_TRY(parseObject(text));
    Recipe recipe;
    if (auto preset = json.find("preset"); preset != json.end()) TENON_TRY(readText(recipe.preset, *preset, "preset"));
    recipe = TENON_TRY(presetRecipe(recipe.preset));
    for (const auto& [key, value] : json.items()) {
        const Field* field = TENON_TRY(knownField(key));
        TENON_TRY(field->read(recipe, value));
    }
    return recipe;
}

std::string printRecipe(const Recipe& recipe) {
    Json json = Json::object();
    for (const Field& field : kFields) json[std::string(field.key)] = field.print(recipe);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<void> setPass(Recipe& recipe, std::string_view id, bool isOn) {
    const PassInfo* pass = TENON_TRY(knownPass(id));
    if (pass->id == kInPlaceRow) {
        recipe.inPlace = isOn;
    } else if (pass->id == kPlanRow) {
        if (isOn != (recipe.planner != "none")) recipe.planner = isOn ? pass->options[0].defaultValue : "none";
    } else {
        recipe.passes[std::string(id)].isOn = isOn;
    }
    return {};
}

Result<void> setOption(Recipe& recipe, std::string_view id, std::string_view name, std::string_view value) {
    const PassInfo* pass = TENON_TRY(knownPass(id));
    auto option = std::ranges::find(pass->options, name, &PassOption::name);
    if (option == pass->options.end()) {
        std::vector<std::string> names;
        for (const PassOption& known : pass->options) names.emplace_back(known.name);
        if (names.empty()) return usageError("pass " + inQuotes(id) + " has no options, got " + inQuotes(name));
        return unknownName("option of pass " + inQuotes(id), name, names);
    }
    TENON_TRY(checkOptionValue(*pass, *option, value));
    if (pass->id == kPlanRow)
        recipe.planner = value;
    else
        recipe.passes[std::string(id)].options[std::string(name)] = value;
    return {};
}

bool isPassOn(const Recipe& recipe, const PassInfo& pass) {
    if (pass.id == kInPlaceRow) return recipe.inPlace;
    if (pass.id == kPlanRow) return recipe.planner != "none";
    if (auto setting = recipe.passes.find(std::string(pass.id)); setting != recipe.passes.end() && setting->second.isOn)
        return *setting->second.isOn;
    return std::ranges::find(pass.presets, recipe.preset) != pass.presets.end();
}

}  // namespace tenon
