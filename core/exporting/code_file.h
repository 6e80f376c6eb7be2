// SPDX-License-Identifier: Apache-2.0
// The file of an artifact that holds its compiled code: kernels, constants, the C runtime, the tables and the C interface.
//
//     kernels + runtime + entry + tables ──▶ one object, all but NAME_* local ──┬──▶ lib<name>.so
//     constants, as an object of their own ─────────────────────────────────────┘    lib<name>.a, <name>.o, <name>
#pragma once

#include "core/exporting/artifact.h"
#include "core/exporting/artifact_tables.h"
#include "core/exporting/staging_folder.h"

namespace tenon {

/// Writes codeFileName() into the folder. Errors: the disk; no C library for the target of an executable.
Result<void> writeCodeFile(const CompiledModel& model, const ArtifactIdentity& identity, ArtifactFormat format,
                           const StagingFolder& folder);

/// A program that runs the artifact's code on NumPy files, as the executable format does; for the self-test. `code` is the
/// artifact's library or object. Errors as above.
Result<void> linkRunner(const std::filesystem::path& code, const std::string& name, const loops::Target& target,
                        const std::filesystem::path& program);

}  // namespace tenon
