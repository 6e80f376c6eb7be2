// SPDX-License-Identifier: Apache-2.0
// Project: what a person works on, saved as one .tenon file: the model, its bindings, the variants and what was
// measured.
#pragma once

#include <filesystem>
#include <optional>

#include "core/import/import.h"
#include "core/workbench/variant.h"

namespace tenon {

struct Project {
    std::filesystem::path model;  ///< saved relative to the project file where it lies beside or below it
    std::string modelHash;        ///< Model::sourceHash at the time of saving
    ImportOptions import;
    std::vector<Variant> variants;  ///< the first is the baseline
    std::string profileJson;        ///< the last profile as `profile --json` prints it; empty: none
    std::string windowJson;         ///< the workbench's own: what is pinned, open, chosen; a JSON object, or empty
};

/// JSON with a schema number, keys in a fixed order.
std::string printProject(const Project& project, const std::filesystem::path& file);
Result<Project> parseProject(std::string_view text, const std::filesystem::path& file);

/// Whole or not at all: the old file stays when anything fails.
Result<void> saveProject(const Project& project, const std::filesystem::path& file);
Result<Project> openProject(const std::filesystem::path& file);

}  // namespace tenon
