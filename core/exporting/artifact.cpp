// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/artifact.h"

#include "core/base/check.h"
#include "core/base/file.h"
#include "core/exporting/artifact_texts.h"
#include "core/exporting/code_file.h"
#include "core/exporting/golden.h"
#include "core/exporting/manifest.h"
#include "core/exporting/staging_folder.h"

namespace tenon {

namespace {

void checkGolden(const ArtifactRequest& request) {
    const Graph& graph = *request.model->graph;
    TENON_CHECK(request.goldenInputs.size() == graph.inputs().size(), "a golden tensor for each input");
    TENON_CHECK(request.goldenOutputs.size() == graph.outputs().size(), "a golden tensor for each output");
}

class Exporter {
public:
    Exporter(const ArtifactRequest& request, const JobContext& job, StagingFolder& folder)
        : request(request), job(job), folder(folder), name(cIdentifier(request.name)) {}

    Result<Artifact> run() {
        TENON_TRY(step("linking", 0));
        TENON_TRY(writeCode());
        TENON_TRY(step("writing", 0.6));
        for (const auto& [path, text] : printArtifactTexts(*request.model, name, request.format))
            TENON_TRY(folder.write(path, text));
        TENON_TRY(writeGolden(folder, "input", request.goldenInputs));
        TENON_TRY(writeGolden(folder, "output", request.goldenOutputs));
        Artifact artifact{folder.destination(), name, TENON_TRY(listFiles())};
        TENON_TRY(folder.write("manifest.json", printManifest(request, artifact)));
        TENON_TRY(step("writing", 0.9));
        TENON_TRY(checkReplaceable(folder.destination()));
        TENON_TRY(folder.publish());
        job.report("writing", 1);
        return artifact;
    }

private:
    Result<void> step(std::string_view stage, double fraction) {
        if (job.stop.stop_requested()) return cancelledError();
        job.report(stage, fraction);
        return {};
    }

    Result<void> writeCode() {
        const ArtifactIdentity identity{name, "tenon " TENON_VERSION, request.sourceHash};
        const auto written = writeCodeFile(*request.model, identity, request.format, folder);
        return written ? written : Result<void>(folder.atDestination(written.error()));
    }

    Result<std::vector<ArtifactFile>> listFiles() {
        std::vector<ArtifactFile> listed;
        for (const auto& file : TENON_TRY(folder.files())) {
            const auto mapped = TENON_TRY(MappedFile::open(folder.path() / file));
            listed.push_back(
                {file.string(), static_cast<std::int64_t>(mapped->bytes().size()), sha256(mapped->bytes())});
        }
        return listed;
    }

    const ArtifactRequest& request;
    const JobContext& job;
    StagingFolder& folder;
    std::string name;
};

}  // namespace

Result<Artifact> exportArtifact(const ArtifactRequest& request, const JobContext& job) {
    checkGolden(request);
    TENON_TRY(checkReplaceable(request.folder));
    StagingFolder folder = TENON_TRY(StagingFolder::create(request.folder));
    return Exporter(request, job, folder).run();
}

}  // namespace tenon
