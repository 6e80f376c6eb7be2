// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/manifest.h"

#include <llvm/ADT/ArrayRef.h>
#include <llvm/Support/SHA256.h>

#include <nlohmann/json.hpp>

#include "core/base/file.h"
#include "core/exporting/artifact_texts.h"

namespace tenon {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kManifest = "manifest.json";
constexpr std::string_view kGenerator = "tenon";

std::string_view formatName(ArtifactFormat format) {
    switch (format) {
        case ArtifactFormat::sharedLibrary:
            return "shared-library";
        case ArtifactFormat::staticLibrary:
            return "static-library";
        case ArtifactFormat::object:
            return "object";
        case ArtifactFormat::executable:
            return "executable";
    }
    __builtin_unreachable();
}

Json describeValues(const Graph& graph, const std::vector<ValueId>& values) {
    Json rows = Json::array();
    for (ValueId id : values)
        rows.push_back({{"name", graph.value(id).name},
                        {"type", elementTypeName(graph.elementType(id))},
                        {"shape", graph.dims(id)}});
    return rows;
}

Json describeKernels(const CompiledModel& model) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < model.kernels.size(); ++i) {
        Json sources = Json::array();
        for (SourceId source : model.kernels[i].sources) sources.push_back(model.graph->sources()[source.index].name);
        rows.push_back({{"name", model.kernels[i].kernel.name},
                        {"source_nodes", std::move(sources)},
                        {"flops", model.kernels[i].flops},
                        {"bytes", model.kernels[i].bytes}});
    }
    return rows;
}

Json describeTarget(const loops::Target& target) {
    return {{"name", target.name}, {"triple", target.triple}, {"cpu", target.cpu}, {"features", target.features}};
}

/// The recipe as JSON when it is that, else its text.
Json recipeOf(const std::string& text) {
    Json parsed = Json::parse(text, nullptr, false);
    return parsed.is_discarded() ? Json(text) : parsed;
}

/// The files an earlier export put into the folder, or had put; empty when it has no manifest of ours.
std::set<std::string> listedFiles(const fs::path& folder) {
    const auto text = readTextFile(folder / kManifest);
    if (!text) return {};
    try {
        const Json manifest = Json::parse(*text);
        if (manifest.at("generator") != kGenerator) return {};
        std::set<std::string> files{std::string(kManifest)};
        for (const Json& file : manifest.at("files")) files.insert(file.at("path"));
        for (const Json& file : manifest.at("made_by_readme")) files.insert(file);
        return files;
    } catch (const Json::exception&) {
        return {};
    }
}

}  // namespace

std::string sha256(std::span<const std::byte> bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto digest = llvm::SHA256::hash(llvm::ArrayRef<std::uint8_t>(data, bytes.size()));
    std::string hex;
    for (std::uint8_t byte : digest) {
        hex += "0123456789abcdef"[byte >> 4];
        hex += "0123456789abcdef"[byte & 15];
    }
    return hex;
}

std::string printManifest(const ArtifactRequest& request, const Artifact& artifact) {
    const CompiledModel& model = *request.model;
    Json files = Json::array();
    for (const ArtifactFile& file : artifact.files)
        files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    const Json manifest{
        {"schema", 1},
        {"generator", kGenerator},
        {"version", TENON_VERSION},
        {"name", artifact.name},
        {"format", formatName(request.format)},
        {"source_hash", request.sourceHash},
        {"target", describeTarget(model.target)},
        {"inputs", describeValues(*model.graph, model.graph->inputs())},
        {"outputs", describeValues(*model.graph, model.graph->outputs())},
        {"workspace_bytes", std::max<std::int64_t>(model.placement.arenaBytes + model.scratchBytes, 64)},
        {"arena_bytes", model.placement.arenaBytes},
        {"scratch_bytes_per_thread", model.scratchBytes},
        {"constant_bytes", model.constantBytes()},
        {"kernels", describeKernels(model)},
        {"recipe", recipeOf(request.recipeJson)},
        {"files", std::move(files)},
        {"made_by_readme", filesMadeByReadme(model, artifact.name, request.format)},
    };
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<void> checkReplaceable(const fs::path& folder) {
    std::error_code failure;
    if (!fs::exists(folder, failure)) return {};
    const std::set<std::string> listed = listedFiles(folder);
    auto entry = fs::recursive_directory_iterator(folder, failure);
    for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        if (entry->is_directory(failure) && !entry->is_symlink(failure)) continue;
        const std::string name = entry->path().lexically_relative(folder).string();
        if (!listed.contains(name))
            return environmentError("the folder '" + folder.string() + "' holds '" + name +
                                    "', which no earlier export wrote: move it away or export to another folder");
    }
    if (failure) return environmentError("cannot read the folder '" + folder.string() + "': " + failure.message());
    return {};
}

}  // namespace tenon
