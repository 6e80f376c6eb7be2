// SPDX-License-Identifier: Apache-2.0
// manifest.json of an artifact: what is in it and where it came from. The same artifact gives the same text.
#pragma once

#include <set>
#include <string>

#include "core/exporting/artifact.h"

namespace tenon {

/// 64 hex digits.
std::string sha256(std::span<const std::byte> bytes);

std::string printManifest(const ArtifactRequest& request, const Artifact& artifact);

/// Refuses to replace a folder that holds anything but an earlier export: its files are those its manifest lists.
Result<void> checkReplaceable(const std::filesystem::path& folder);

}  // namespace tenon
