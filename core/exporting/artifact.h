// SPDX-License-Identifier: Apache-2.0
// Artifact: the folder that `tenon export` writes. It needs nothing of tenon to run.
//
//     digits/
//       libdigits.so     or libdigits.a, digits.o, digits (an executable)
//       digits.h         the C interface: info, workspace bytes, run
//       manifest.json    source hash, recipe, target, sizes, SHA-256 of every file
//       selftest/        golden inputs and outputs as .npy, and selftest.c that checks them through the C interface
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/runtime/compile_model.h"

namespace tenon {

enum class ArtifactFormat : std::uint8_t { sharedLibrary, staticLibrary, object, executable };

struct ArtifactRequest {
    std::shared_ptr<const CompiledModel> model;
    std::string name;                    ///< made a C identifier: "my-net" becomes "my_net"
    ArtifactFormat format = ArtifactFormat::sharedLibrary;
    std::filesystem::path folder;        ///< created; files of an earlier export there are replaced
    std::string sourceHash;              ///< of the model file
    std::string recipeJson;
    std::vector<Tensor> goldenInputs;    ///< in the order of the graph's inputs
    std::vector<Tensor> goldenOutputs;   ///< what the compiled model made of them here
};

struct ArtifactFile {
    std::string path;  ///< relative to the folder
    std::int64_t bytes = 0;
    std::string sha256;
};

struct Artifact {
    std::filesystem::path folder;
    std::string name;
    std::vector<ArtifactFile> files;  ///< manifest.json apart
};

/// Writes to a temporary sibling folder and moves it into place at the end, so that a failure leaves nothing half-written.
/// The same request gives the same bytes. Errors: folder not writable, disk full, a target this machine cannot link for.
Result<Artifact> exportArtifact(const ArtifactRequest& request, const JobContext& job = {});

/// Loads the exported shared library in a child process (or starts the executable), runs the golden inputs and compares.
/// Errors say which output differs. Only for artifacts of this machine's kind.
Result<void> runSelfTest(const Artifact& artifact, ArtifactFormat format, double rtol, double atol);

}  // namespace tenon
