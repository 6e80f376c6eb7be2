// SPDX-License-Identifier: Apache-2.0
// Exporting a built variant: golden inputs and outputs, the artifact, and its self-test where this machine can run it.
#pragma once

#include "core/exporting/artifact.h"
#include "core/import/import.h"
#include "core/workbench/variant.h"

namespace tenon {

struct ExportChoice {
    ArtifactFormat format = ArtifactFormat::sharedLibrary;
    std::string name;  ///< of the library, and prefix of its functions; made an identifier
    std::filesystem::path folder;
    bool isTested = true;  ///< whether to run the written artifact
};

struct ExportedVariant {
    Artifact artifact;
    bool hasRun = false, hasPassed = false;  ///< the self-test
    std::string selfTest;                    ///< one sentence: what it said, or why there was none
};

/// A self-test that fails is not an error: the artifact is there, and the sentence says what differs.
Result<ExportedVariant> exportVariant(const Model& model, const BuiltVariant& built, const ExportChoice& choice,
                                      const JobContext& job = {});

/// Writes `graph` as folder/name.onnx, and name.onnx.data beside it where its constants are large. The first file is
/// the model; paths are relative to the folder, which is made when it is missing.
Result<std::vector<ArtifactFile>> exportOnnx(const Graph& graph, const std::filesystem::path& folder,
                                             const std::string& name);

}  // namespace tenon
