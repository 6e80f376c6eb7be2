// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/cli.h"
#include "app/cli/pipeline_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/table.h"
#include "core/workbench/export_variant.h"

namespace tenon::cli {

namespace fs = std::filesystem;

namespace {

struct ExportFlags {
    std::string model, format = "shared-library", folder, name;
    bool isUntested = false, asJson = false;
    PipelineOptions pipeline;
};

ArtifactFormat formatOf(const std::string& text) {
    if (text == "static-library") return ArtifactFormat::staticLibrary;
    if (text == "object") return ArtifactFormat::object;
    if (text == "executable") return ArtifactFormat::executable;
    return ArtifactFormat::sharedLibrary;
}

Result<int> exportOnnx(const OpenedModel& opened, const ExportFlags& flags, const std::string& name) {
    const OptimizedGraph optimized = TENON_TRY(optimize(opened.model.graph, opened.recipe));
    const std::vector<ArtifactFile> files = TENON_TRY(tenon::exportOnnx(*optimized.graph, flags.folder, name));
    const fs::path file = fs::path(flags.folder) / files.front().path;
    clearProgress();
    if (flags.asJson)
        fmt::print("{}\n", nlohmann::ordered_json{{"schema", 1}, {"file", file.string()}}.dump());
    else
        fmt::print("written to {}\n", file.string());
    return exitOk;
}

void printText(const ExportedVariant& exported, const CompiledModel& model) {
    const Artifact& artifact = exported.artifact;
    Table table({"file", "size", "sha256"}, {0, 2});
    for (const ArtifactFile& file : artifact.files)
        table.add({file.path, formatBytes(file.bytes), file.sha256.substr(0, 16)});
    table.print();
    fmt::print("\nconstants {}, arena {}\nwritten to {}\n", formatBytes(model.constantBytes()),
               formatBytes(model.placement.arenaBytes), artifact.folder.string());
    if (exported.hasRun) fmt::print("self-test {}\n", exported.hasPassed ? "passed" : "FAILED");
}

void printJson(const ExportedVariant& exported, const CompiledModel& model) {
    const Artifact& artifact = exported.artifact;
    auto files = nlohmann::ordered_json::array();
    for (const ArtifactFile& file : artifact.files)
        files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    nlohmann::ordered_json text{{"schema", 1},
                                {"folder", artifact.folder.string()},
                                {"name", artifact.name},
                                {"constant_bytes", model.constantBytes()},
                                {"arena_bytes", model.placement.arenaBytes},
                                {"files", files},
                                {"self_test", nullptr}};
    if (exported.hasRun) text["self_test"] = exported.hasPassed;
    fmt::print("{}\n", text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Result<int> exportModel(const ExportFlags& flags) {
    const JobContext job = interactiveJob();
    const OpenedModel opened = TENON_TRY(openModel(flags.model, flags.pipeline, job));
    const std::string name = flags.name.empty() ? fs::path(flags.model).stem().string() : flags.name;
    if (flags.format == "onnx") return exportOnnx(opened, flags, name);
    const BuiltVariant built = TENON_TRY(buildVariant(opened.model.graph, {"export", opened.recipe}, job));
    const ExportChoice choice{formatOf(flags.format), name, flags.folder, !flags.isUntested};
    const ExportedVariant exported = TENON_TRY(exportVariant(opened.model, built, choice, job));
    clearProgress();
    const bool hasFailed = exported.hasRun && !exported.hasPassed;
    if (hasFailed) std::fprintf(stderr, "tenon: %s\n", printable(exported.selfTest).c_str());
    if (flags.asJson)
        printJson(exported, *built.compiled);
    else
        printText(exported, *built.compiled);
    return hasFailed ? exitNo : exitOk;
}

}  // namespace

void addExport(Cli& cli) {
    auto flags = std::make_shared<ExportFlags>();
    CLI::App* verb = cli.addVerb("export", "write the compiled model as a library, an executable or ONNX",
                                 "tenon export model.onnx --preset all --format shared-library -o out",
                                 [flags] { return exportModel(*flags); });
    addModel(*verb, flags->model)->required();
    addOption(*verb, "--format", flags->format, "shared-library|static-library|object|executable|onnx", "what to write")
        ->check(CLI::IsMember({"shared-library", "static-library", "object", "executable", "onnx"}))
        ->capture_default_str();
    addOption(*verb, "-o,--output", flags->folder, "DIR", "the folder to write")->required();
    addOption(*verb, "--name", flags->name, "NAME",
              "of the library, and prefix of its functions (default: the model's file)");
    verb->add_flag("--no-self-test", flags->isUntested, "do not run the written artifact");
    verb->add_flag("--json", flags->asJson, "print JSON");
    flags->pipeline.addTo(*verb, "all");
}

}  // namespace tenon::cli
