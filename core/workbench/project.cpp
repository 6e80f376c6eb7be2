// SPDX-License-Identifier: Apache-2.0
#include "core/workbench/project.h"

#include <nlohmann/json.hpp>

#include "core/base/file.h"

namespace tenon {

namespace fs = std::filesystem;
using json = nlohmann::ordered_json;

namespace {

constexpr int kSchema = 1;

/// Relative where that survives moving the folder as a whole.
std::string storedPath(const fs::path& model, const fs::path& file) {
    const fs::path folder = fs::absolute(file).parent_path();
    const fs::path relative = fs::absolute(model).lexically_normal().lexically_relative(folder.lexically_normal());
    const bool isBelow = !relative.empty() && *relative.begin() != "..";
    return isBelow ? relative.string() : fs::absolute(model).string();
}

}  // namespace

std::string printProject(const Project& project, const fs::path& file) {
    json variants = json::array();
    for (const Variant& variant : project.variants)
        variants.push_back({{"name", variant.name}, {"recipe", json::parse(printRecipe(variant.recipe))}});
    json text;
    text["schema"] = kSchema;
    text["model"] = storedPath(project.model, file);
    text["model_hash"] = project.modelHash;
    text["dims"] = project.import.dims;
    text["shapes"] = project.import.shapes;
    text["variants"] = std::move(variants);
    text["profile"] = project.profileJson.empty() ? json() : json::parse(project.profileJson);
    if (!project.windowJson.empty()) text["window"] = json::parse(project.windowJson);
    return text.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<Project> parseProject(std::string_view text, const fs::path& file) {
    try {
        const json parsed = json::parse(text);
        if (const int schema = parsed.at("schema").get<int>(); schema != kSchema)
            return environmentError("project '" + file.string() + "' has schema " + std::to_string(schema) +
                                    ", this version reads " + std::to_string(kSchema) + "; open it with a newer tenon");
        Project project;
        const fs::path stored = parsed.at("model").get<std::string>();
        project.model = stored.is_absolute() ? stored : fs::absolute(file).parent_path() / stored;
        project.modelHash = parsed.at("model_hash").get<std::string>();
        project.import.dims = parsed.at("dims").get<std::map<std::string, std::int64_t>>();
        project.import.shapes = parsed.at("shapes").get<std::map<std::string, Dims>>();
        for (const json& variant : parsed.at("variants"))
            project.variants.push_back(
                {variant.at("name").get<std::string>(), TENON_TRY(parseRecipe(variant.at("recipe").dump()))});
        if (!parsed.at("profile").is_null()) project.profileJson = parsed.at("profile").dump();
        if (const auto window = parsed.find("window"); window != parsed.end() && window->is_object())
            project.windowJson = window->dump();
        return project;
    } catch (const json::exception& failure) {
        return environmentError("project '" + file.string() + "' cannot be read: " + failure.what() +
                                "; it may be damaged or not a tenon project");
    }
}

Result<void> saveProject(const Project& project, const fs::path& file) {
    return writeFileAtomically(file, printProject(project, file));
}

Result<Project> openProject(const fs::path& file) {
    return parseProject(TENON_TRY(readTextFile(file)), file);
}

}  // namespace tenon
