// SPDX-License-Identifier: Apache-2.0
#include "core/engine/handlers.h"
#include "core/engine/requests.h"
#include "core/exporting/artifact_texts.h"
#include "core/workbench/export_variant.h"
#include "core/workbench/report.h"
#include "profiler/profile.h"

namespace tenon {

namespace {

void writeFiles(const std::vector<ArtifactFile>& files, engine::Exported& out) {
    for (const ArtifactFile& file : files) {
        engine::ExportedFile& written = *out.add_files();
        written.set_path(file.path);
        written.set_bytes(file.bytes);
        written.set_sha256(file.sha256);
    }
}

Result<void> writeOnnxFile(Session& session, const std::string& recipe, const std::string& folder,
                           const JobContext& job, engine::Exported& out) {
    const auto optimization = TENON_TRY(session.optimized(recipe, job));
    const auto files = TENON_TRY(exportOnnx(*optimization->made.graph, folder, session.name()));
    out.set_folder(std::filesystem::absolute(folder).string());
    writeFiles(files, out);
    out.set_main_file(files.front().path);
    out.set_self_test("an ONNX model holds no code, so there is nothing to test here");
    return {};
}

Result<ArtifactFormat> formatOf(engine::Export::Format format) {
    switch (format) {
        case engine::Export::SHARED_LIBRARY:
            return ArtifactFormat::sharedLibrary;
        case engine::Export::STATIC_LIBRARY:
            return ArtifactFormat::staticLibrary;
        case engine::Export::OBJECT:
            return ArtifactFormat::object;
        case engine::Export::EXECUTABLE:
            return ArtifactFormat::executable;
        default:
            return usageError("there is no such format to export");
    }
}

/// The recipe as asked, or for another target than it says.
Result<std::string> recipeFor(const engine::Export& asked) {
    Recipe recipe = TENON_TRY(parseRecipe(asked.variant().recipe()));
    if (asked.target().empty() || asked.target() == recipe.target) return asked.variant().recipe();
    recipe.target = asked.target();
    return printRecipe(recipe);
}

}  // namespace

Result<void> handleExport(Engine& engine, const engine::Request& request, const JobContext& job, engine::Reply& reply) {
    const engine::Export& asked = request.export_artifact();
    const auto session = TENON_TRY(engine.session());
    if (asked.folder().empty()) return usageError("an export needs a folder to write to");
    engine::Exported& out = *reply.mutable_exported();
    if (asked.format() == engine::Export::ONNX)
        return writeOnnxFile(*session, asked.variant().recipe(), asked.folder(), job, out);
    const ArtifactFormat format = TENON_TRY(formatOf(asked.format()));
    const auto compilation = TENON_TRY(session->built(TENON_TRY(recipeFor(asked)), job));
    const ExportChoice choice{format, session->name(), asked.folder(), asked.self_test()};
    const ExportedVariant exported =
        TENON_TRY(exportVariant(session->model(), compilation->asVariant(asked.variant().name()), choice, job));
    out.set_folder(std::filesystem::absolute(exported.artifact.folder).string());
    writeFiles(exported.artifact.files, out);
    out.set_main_file(codeFileName(exported.artifact.name, format));
    out.set_self_test_ran(exported.hasRun);
    out.set_self_test_passed(exported.hasPassed);
    out.set_self_test(exported.selfTest);
    return {};
}

Result<void> handleReport(Engine& engine, const engine::Request& request, const JobContext& job, engine::Reply& reply) {
    const engine::Report& asked = request.report();
    const auto session = TENON_TRY(engine.session());
    const std::vector<Variant> variants = TENON_TRY(variantsOf(asked.variants()));
    const Profile profile = TENON_TRY(profileFromJson(asked.profile_json(), "the measurement"));
    ReportContext context = TENON_TRY(describeComparison(session->model(), variants, asked.samples(), job));
    context.notes = measurementNotes(profile);
    reply.mutable_reported()->set_html(renderReport(profile, context));
    return {};
}

}  // namespace tenon
